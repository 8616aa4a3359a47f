using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Formats.WireText;

/// <summary>
/// Joins lines to paragraphs. A blank line, an indentation, a sign of a list and the end of a line that is marked as such (<c>&lt;</c>) end a paragraph. Lines with columns are a table, of which each line is a paragraph.
/// </summary>
internal sealed class WireParagraphs(ArticleDraft draft, SourcePath path)
{
    private readonly List<WireLine> _lines = [];

    /// <summary>Reads lines into the content of the article.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="end">The sign that ends a line which is a separate paragraph; null if there is none.</param>
    /// <param name="isWrapped">Whether a paragraph can have several lines.</param>
    public void Read(IEnumerable<WireLine> lines, char? end, bool isWrapped = true)
    {
        foreach (WireLine line in lines)
        {
            if (line.IsBlank || line.IsIndented || IsItem(line.Text) || !isWrapped)
            {
                Flush();
            }

            if (!line.IsBlank)
            {
                bool isEnd = end is { } sign && line.EndsWith(sign);
                _lines.Add(isEnd ? new WireLine(line.Without(end!.Value).Text, line.Start) : line);
                if (isEnd)
                {
                    Flush();
                }
            }
        }

        Flush();
    }

    /// <summary>Marks the dateline at the beginning of the text, <c>Berlin (dpa) - </c>, and the agency in it.</summary>
    public static void FindDateline(ArticleDraft draft)
    {
        const int maxPlace = 80;
        const int maxAgency = 40;
        if (draft.Content.Find(static block => !block.IsPreformatted) is not { } block)
        {
            return;
        }

        string text = block.Text.ToString();
        int open = text.IndexOf(" (", StringComparison.Ordinal);
        int close = open is > 0 and <= maxPlace ? text.IndexOf(')', open) : -1;
        bool isDateline = close > open + 2 && close - open <= maxAgency && close + 2 < text.Length && text[close + 1] == ' '
            && text[close + 2] is '-' or '_' or '–' or '—';
        if (isDateline)
        {
            draft.AddHead("dateline", Line(text.Substring(0, close + 1), block.Path, block.Place));
            draft.AddHead("agency", Line(text.Substring(open + 2, close - open - 2), block.Path, block.Place));
        }
    }

    /// <summary>A block of one line.</summary>
    public static DraftBlock Line(string text, SourcePath path, SourceSpan place)
    {
        var block = new DraftBlock { Path = path, Place = place };
        block.Text.Append(text);
        return block;
    }

    /// <summary>Joins two lines. A hyphen at the end of a line is part of the word.</summary>
    public static void Join(DraftText text, string line)
    {
        bool isHyphen = text.Length > 1 && text[text.Length - 1] == '-' && char.IsLetterOrDigit(text[text.Length - 2]);
        if (text.Length > 0 && !isHyphen)
        {
            text.Append(' ');
        }

        text.Append(line.Trim());
    }

    private void Flush()
    {
        if (_lines.Count == 0)
        {
            return;
        }

        if (IsTable())
        {
            foreach (WireLine line in _lines)
            {
                DraftBlock row = Line(line.Text.TrimEnd(), path, line.Place);
                row.IsPreformatted = true;
                draft.Content.Add(row);
            }
        }
        else
        {
            var block = new DraftBlock { Path = path, Place = _lines[0].Place };
            foreach (WireLine line in _lines)
            {
                Join(block.Text, line.Text);
            }

            draft.Content.Add(block);
        }

        _lines.Clear();
    }

    private bool IsTable() => _lines.Count > 1 && _lines.Count(static line => PlainText.HasColumns(line.Text)) * 2 > _lines.Count;

    private static bool IsItem(string line) => line.Length > 1 && (line[0] == '#' || (line[0] is '-' or '*' or '•' && line[1] == ' '));
}
