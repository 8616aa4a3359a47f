using System.Text;
using NewsSchema.Core.Formats.Reading.Drafts;

namespace NewsSchema.Core.Formats.WireText;

/// <summary>A message: its header, its text, and what follows the text.</summary>
/// <param name="Header">The lines before the text.</param>
/// <param name="Text">The lines of the text.</param>
/// <param name="Trailer">The lines after the text.</param>
/// <param name="Controls">The number of control characters that were removed from the lines.</param>
internal sealed record WireMessage(IReadOnlyList<WireLine> Header, IReadOnlyList<WireLine> Text, IReadOnlyList<WireLine> Trailer, int Controls)
{
    /// <summary>The messages of a file. A message without the signs for its parts has a header of one line.</summary>
    public static IEnumerable<WireMessage> Split(string text)
    {
        int start = 0;
        int header = text.IndexOf(WireStart.StartOfHeader);
        while (start < text.Length)
        {
            int next = header < 0 ? -1 : text.IndexOf(WireStart.StartOfHeader, header + 1);
            header = next;
            int end = next < 0 ? text.Length : next;
            yield return Of(text, start, end);
            start = end;
        }
    }

    private static WireMessage Of(string text, int start, int end)
    {
        int stx = text.IndexOf(WireStart.StartOfText, start, end - start);
        int body = stx < 0 ? EndOfFirstLine(text, start, end) : stx;
        int etx = text.IndexOfAny([WireStart.EndOfText, WireStart.EndOfTransmission], body, end - body);
        int trailer = etx < 0 ? end : etx;
        int controls = 0;
        return new WireMessage(Lines(text, start, body, ref controls), Lines(text, body, trailer, ref controls), Lines(text, trailer, end, ref controls), controls);
    }

    private static int EndOfFirstLine(string text, int start, int end)
    {
        int i = start;
        while (i < end && (char.IsWhiteSpace(text[i]) || text[i] == WireStart.StartOfHeader))
        {
            i++;
        }

        int line = i < end ? text.IndexOf('\n', i, end - i) : -1;
        return line < 0 ? end : line;
    }

    private static List<WireLine> Lines(string text, int start, int end, ref int controls)
    {
        var lines = new List<WireLine>();
        while (start < end)
        {
            int line = text.IndexOf('\n', start, end - start);
            line = line < 0 ? end : line;
            lines.Add(new WireLine(Clean(text, start, line, ref controls), start));
            start = line + 1;
        }

        return lines;
    }

    /// <summary>A line without the signs of the transmission. The separator of fields is kept for the header.</summary>
    private static string Clean(string text, int start, int end, ref int controls)
    {
        var line = new StringBuilder(end - start);
        for (int i = start; i < end; i++)
        {
            char c = text[i];
            if (c is '\t' or WireStart.FieldSeparator || !char.IsControl(c))
            {
                line.Append(c == DraftBlock.Break ? '\uFFFD' : c);
            }
            else if (c is not (WireStart.StartOfHeader or WireStart.StartOfText or WireStart.EndOfText or WireStart.EndOfTransmission or WireStart.Synchronize or WireStart.Delete or '\0'))
            {
                controls++;
            }
        }

        return line.ToString();
    }
}
