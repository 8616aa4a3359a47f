using System.Text.Json;
using NewsSchema.Tool.Outputs;

namespace NewsSchema.Tool.Findings;

/// <summary>Findings as JSON: one array, or one object a line.</summary>
internal sealed class JsonFindings(bool areLines) : FindingFormat
{
    public override void Write(IReadOnlyList<Finding> findings, Terminal terminal)
    {
        if (areLines)
        {
            foreach (Finding finding in findings)
            {
                terminal.Output.WriteLine(JsonText.Write(json => Write(finding, json), isIndented: false));
            }

            return;
        }

        terminal.Output.WriteLine(JsonText.Write(json =>
        {
            json.WriteStartArray();
            foreach (Finding finding in findings)
            {
                Write(finding, json);
            }

            json.WriteEndArray();
        }));
    }

    private static void Write(Finding finding, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("file"u8, finding.File);
        json.WriteNumber("line"u8, finding.Range.Line);
        json.WriteNumber("column"u8, finding.Range.Column);
        json.WriteNumber("endLine"u8, finding.Range.EndLine);
        json.WriteNumber("endColumn"u8, finding.Range.EndColumn);
        json.WriteString("severity"u8, finding.SeverityName);
        json.WriteString("code"u8, finding.Code);
        json.WriteString("message"u8, finding.Message);
        json.WriteEndObject();
    }
}
