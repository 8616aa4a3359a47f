using System.Text;

namespace NewsSchema.Tool.Outputs;

/// <summary>Rows for spreadsheets, by RFC 4180 with <c>\n</c> as line end.</summary>
internal sealed class Csv
{
    private readonly StringBuilder _text = new();

    public void Add(IEnumerable<string> cells) => _text.AppendJoin(',', cells.Select(Cell)).Append('\n');

    public override string ToString() => _text.ToString();

    private static string Cell(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
