using System.Reflection;
using System.Text.Json;
using NewsSchema.Generators.Diagnostics;
using NewsSchema.Tool.Outputs;
using NewsSchema.Workspaces;

namespace NewsSchema.Tool.Findings;

/// <summary>SARIF 2.1.0, which code scanning and editors read.</summary>
internal sealed class SarifFindings : FindingFormat
{
    public override bool HasFixes => true;

    public override void Write(IReadOnlyList<Finding> findings, Terminal terminal) => terminal.Output.WriteLine(JsonText.Write(json => Write(findings, json)));

    private static void Write(IReadOnlyList<Finding> findings, Utf8JsonWriter json)
    {
        string[] rules = [.. findings.Select(static finding => finding.Code).Distinct().Order(StringComparer.Ordinal)];
        json.WriteStartObject();
        json.WriteString("$schema"u8, "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        json.WriteString("version"u8, "2.1.0");
        json.WriteStartArray("runs"u8);
        json.WriteStartObject();
        json.WriteString("columnKind"u8, "utf16CodeUnits");
        WriteTool(rules, json);
        json.WriteStartArray("results"u8);
        foreach (Finding finding in findings)
        {
            WriteResult(finding, Array.IndexOf(rules, finding.Code), json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTool(string[] rules, Utf8JsonWriter json)
    {
        json.WriteStartObject("tool"u8);
        json.WriteStartObject("driver"u8);
        json.WriteString("name"u8, "newsschema");
        json.WriteString("semanticVersion"u8, Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]);
        json.WriteString("informationUri"u8, DiagnosticCatalogue.DocumentationUrl);
        json.WriteStartArray("rules"u8);
        foreach (string rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, rule);
            if (Explanations.TitleOf(rule) is { } title)
            {
                json.WriteStartObject("shortDescription"u8);
                json.WriteString("text"u8, title);
                json.WriteEndObject();
            }

            json.WriteString("helpUri"u8, DiagnosticCatalogue.HelpLink(rule));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Finding finding, int rule, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("ruleId"u8, finding.Code);
        json.WriteNumber("ruleIndex"u8, rule);
        json.WriteString("level"u8, finding.SeverityName);
        json.WriteStartObject("message"u8);
        json.WriteString("text"u8, finding.Message);
        json.WriteEndObject();
        json.WriteStartArray("locations"u8);
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation"u8);
        WriteFile(finding.File, json);
        json.WriteStartObject("region"u8);
        json.WriteNumber("startLine"u8, finding.Range.Line);
        json.WriteNumber("startColumn"u8, finding.Range.Column);
        json.WriteNumber("endLine"u8, finding.Range.EndLine);
        json.WriteNumber("endColumn"u8, finding.Range.EndColumn);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        if (finding.Fixes.Count > 0)
        {
            json.WriteStartArray("fixes"u8);
            foreach (ProjectFix fix in finding.Fixes)
            {
                WriteFix(fix, finding.File, json);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteFix(ProjectFix fix, string file, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("description"u8);
        json.WriteString("text"u8, fix.Title);
        json.WriteEndObject();
        json.WriteStartArray("artifactChanges"u8);
        json.WriteStartObject();
        WriteFile(file, json);
        json.WriteStartArray("replacements"u8);
        foreach (ProjectEdit edit in fix.Edits)
        {
            json.WriteStartObject();
            json.WriteStartObject("deletedRegion"u8);
            json.WriteNumber("charOffset"u8, edit.Start);
            json.WriteNumber("charLength"u8, edit.Length);
            json.WriteEndObject();
            json.WriteStartObject("insertedContent"u8);
            json.WriteString("text"u8, edit.Replacement);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFile(string file, Utf8JsonWriter json)
    {
        json.WriteStartObject("artifactLocation"u8);
        json.WriteString("uri"u8, UriOf(file));
        json.WriteEndObject();
    }

    /// <summary>A relative path is a relative URI, so that it counts from the folder that the reader knows.</summary>
    private static string UriOf(string path) =>
        Path.IsPathRooted(path) ? new Uri(path).AbsoluteUri : string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
}
