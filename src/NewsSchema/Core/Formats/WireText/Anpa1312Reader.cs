using NewsSchema.Core.Formats.Reading;
using NewsSchema.Core.Text;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.WireText;

/// <summary>
/// Reads a message of ANPA-1312: a header of two lines, lines that a caret begins and a less-than sign or an equals sign ends (keyword, headline, note to editors, summary, byline), and the text.
/// </summary>
internal sealed class Anpa1312Reader(ArticleDraft draft) : IWireMessageReader
{
    private const char EndOfLine = '<';
    private const char EndOfByline = '=';

    private readonly SourcePath _root = SourcePath.NewRoot();

    /// <summary>The line of the keyword, which has the number of words, too.</summary>
    private SourceValue? _keyword;

    public void Read(WireMessage message)
    {
        ReadHeader(message.Header.Where(static line => !line.IsBlank).ToList());
        List<WireLine> lines = [.. message.Text];
        int start = ReadOpening(lines);
        ReadText(lines.GetRange(start, lines.Count - start));
        WireParagraphs.FindDateline(draft);
        SetHeadline();
        foreach (WireLine line in message.Trailer)
        {
            ReadTrailer(line);
        }
    }

    /// <summary>The first line has the service, the number and selectors; the second one priority, category, keyword, date and number of words.</summary>
    private void ReadHeader(List<WireLine> lines)
    {
        if (lines.Count > 0)
        {
            string[] fields = lines[0].Text.Split(WireStart.FieldSeparator);
            draft.SetId(Value("id", fields[0].Trim(), lines[0]));
            foreach (string selector in fields.Skip(1))
            {
                draft.Ledger.Keep(Value("selector", selector.Trim(), lines[0]));
            }
        }

        if (lines.Count > 1)
        {
            List<string> words = [.. lines[1].Text.Split([' ', '\t', WireStart.FieldSeparator], StringSplitOptions.RemoveEmptyEntries)];
            TakeFirst(words, "priority", lines[1], value => draft.Ledger.Keep(value));
            TakeFirst(words, "category", lines[1], value => draft.Set(NewsConcept.Section, value));
            TakeLast(words, "words", lines[1], static word => word.All(Characters.IsDigit));
            TakeLast(words, "date", lines[1], static word => word.Length == 5 && word[2] == '-');
            draft.Ledger.Keep(Value("keyword", string.Join(" ", words), lines[1]));
        }

        foreach (WireLine line in lines.Skip(2))
        {
            draft.Ledger.Keep(Value("header", line.Text.Trim(), line));
        }
    }

    /// <summary>A field of one letter at the beginning of the line.</summary>
    private void TakeFirst(List<string> words, string name, WireLine line, Action<SourceValue> set)
    {
        if (words.Count > 0 && words[0].Length == 1)
        {
            set(Value(name, words[0], line));
            words.RemoveAt(0);
        }
    }

    private void TakeLast(List<string> words, string name, WireLine line, Func<string, bool> isField)
    {
        if (words.Count > 0 && isField(words[words.Count - 1]))
        {
            draft.Ledger.Keep(Value(name, words[words.Count - 1], line));
            words.RemoveAt(words.Count - 1);
        }
    }

    /// <summary>Reads the lines with a caret before the text.</summary>
    /// <returns>The index of the first line of the text.</returns>
    private int ReadOpening(List<WireLine> lines)
    {
        int i = 0;
        for (; i < lines.Count; i++)
        {
            WireLine line = lines[i];
            if (!line.IsBlank && line.Text[0] != '^')
            {
                break;
            }

            if (!line.IsBlank)
            {
                ReadOpening(new WireLine(line.Text.Substring(1), line.Start));
            }
        }

        return i;
    }

    private void ReadOpening(WireLine line)
    {
        bool isByline = line.EndsWith(EndOfByline);
        WireLine text = line.Without(isByline ? EndOfByline : EndOfLine);
        if (isByline)
        {
            AddByline(text);
        }
        else if (_keyword is null)
        {
            _keyword = Value("text/keyword", text.Text, line);
            ReadKeyword(text);
        }
        else if (text.Text.StartsWith("Eds:", StringComparison.OrdinalIgnoreCase))
        {
            draft.Add(NewsConcept.EdNote, Value("text/note", text.Text, line));
        }
        else if (text.Text.StartsWith("AP Photo", StringComparison.OrdinalIgnoreCase))
        {
            draft.Ledger.Keep(Value("text/photos", text.Text, line));
        }
        else if (!draft.Head.ContainsKey("headline"))
        {
            draft.AddHead("headline", WireParagraphs.Line(text.Text, _root["text"]["headline"], line.Place));
        }
        else
        {
            draft.Set(NewsConcept.Description, Value("text/summary", text.Text, line));
        }
    }

    /// <summary>The keyword, a comma and the number of words.</summary>
    private void ReadKeyword(WireLine line)
    {
        int comma = line.Text.LastIndexOf(',');
        string count = comma < 0 ? "" : line.Text.Substring(comma + 1).Trim();
        bool isCount = comma > 0 && count.All(Characters.IsDigit);
        draft.Set(NewsConcept.Slug, Value("text/keyword", isCount ? line.Text.Substring(0, comma) : line.Text, line));
        if (isCount)
        {
            draft.Ledger.Keep(Value("text/words", count, line));
        }
    }

    /// <summary>The authors, and on a further line who they work for.</summary>
    private void AddByline(WireLine line)
    {
        if (draft.Head.TryGetValue("byline", out DraftBlock? byline))
        {
            byline.Text.Append(", ").Append(line.Text);
        }
        else
        {
            draft.AddHead("byline", WireParagraphs.Line(line.Text, _root["text"]["byline"], line.Place));
        }
    }

    /// <summary>Each line is a paragraph. A caret at its beginning marks the end, or a line like those before the text.</summary>
    private void ReadText(List<WireLine> lines)
    {
        var paragraphs = new WireParagraphs(draft, _root["text"]);
        foreach (WireLine line in lines)
        {
            string text = line.Without(EndOfLine).Text;
            if (text.Length == 0 || text[0] != '^')
            {
                paragraphs.Read([line], EndOfLine, isWrapped: false);
            }
            else if (text == "^END")
            {
                draft.Ledger.Keep(Value("text/end", text.Substring(1), line));
            }
            else
            {
                draft.Content.Add(WireParagraphs.Line(text.Substring(1), _root["text"], line.Place));
            }
        }
    }

    /// <summary>The moment of sending is after the sender and its line: <c>AP-WF-11-13-13 1509GMT</c>.</summary>
    private void ReadTrailer(WireLine line)
    {
        const int dateLength = 16;
        string text = line.Without(EndOfLine).Text;
        if (text.Length > dateLength && WireDates.ParseAmerican(text.Substring(text.Length - dateLength)) is { } date)
        {
            draft.SetDate(NewsConcept.Issued, Value("trailer", date, line));
        }

        draft.Ledger.Keep(Value("trailer", text, line));
    }

    private void SetHeadline()
    {
        if (!draft.Head.ContainsKey("headline") && draft.TextOf(NewsConcept.Slug) is { } slug && _keyword is { } keyword)
        {
            draft.AddHead("headline", WireParagraphs.Line(slug.TrimEnd(','), keyword.Path, keyword.Place));
            draft.Ledger.Approximate(keyword.Path, keyword.Place, "the keyword is read as the headline, because there is none");
        }
    }

    private SourceValue Value(string path, string text, WireLine line) => new(text, path.Split('/').Aggregate(_root, static (parent, name) => parent[name]), line.Place);
}
