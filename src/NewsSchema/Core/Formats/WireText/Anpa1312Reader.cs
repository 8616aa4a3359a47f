using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Text;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.WireText;

/// <summary>
/// Reads a message of ANPA-1312: a header of two lines, lines that a caret begins and a less-than sign or an equals sign ends (keyword, headline, note to editors, summary, byline), and the text.
/// </summary>
internal sealed class Anpa1312Reader(ArticleDraft draft) : IWireMessageReader
{
    private const char Caret = '^';
    private const char EndOfLine = '<';
    private const char EndOfByline = '=';
    private const char EndOfHeadline = '+';

    /// <summary>The most lines without carets before a text.</summary>
    private const int MaxOpening = 6;

    private readonly SourcePath _root = SourcePath.NewRoot();

    /// <summary>The line of the keyword, which has the number of words, too.</summary>
    private SourceValue? _keyword;

    /// <summary>The keyword in the header.</summary>
    private string _headerKeyword = "";

    /// <summary>Whether a line before the text begins as the names of authors do. Without one, each line with the sign of a byline is a byline.</summary>
    private bool _hasByline;

    /// <summary>Whether the last line has the names of authors, so that the next one can state who they work for.</summary>
    private bool _isBylineOpen;

    public void Read(WireMessage message)
    {
        List<WireLine> header = [.. message.Header.Where(static line => !line.IsBlank)];
        List<WireLine> lines = [.. message.Text];
        List<WireLine> trailer = [.. message.Trailer];
        if (header.Count == 1 && lines.FindIndex(static line => !line.IsBlank) is >= 0 and int second && Anpa1312Header.IsSecondLine(lines[second].Text))
        {
            Separate(second, header, lines, trailer);
        }

        ReadHeader(header);
        int start = ReadOpening(lines);
        ReadText(lines.GetRange(start, lines.Count - start));
        WireParagraphs.FindDateline(draft);
        SetHeadline();
        trailer.ForEach(ReadTrailer);
    }

    /// <summary>Separates the parts of a message that lost the signs between them: its header has two lines, and its last line can be the moment of sending.</summary>
    private static void Separate(int second, List<WireLine> header, List<WireLine> lines, List<WireLine> trailer)
    {
        header.Add(lines[second]);
        lines.RemoveRange(0, second + 1);
        int last = lines.FindLastIndex(static line => !line.IsBlank);
        if (last >= 0 && MomentOf(lines[last].Without(EndOfLine).Text) is not null)
        {
            trailer.InsertRange(0, lines.GetRange(last, lines.Count - last));
            lines.RemoveRange(last, lines.Count - last);
        }
    }

    /// <summary>The first line has the service, the number and selectors; the second one priority, category, keyword, date and number of words.</summary>
    private void ReadHeader(List<WireLine> lines)
    {
        if (lines.Count > 0)
        {
            string first = lines[0].Text.Trim();
            string[] fields = Anpa1312Header.IsFirstLine(first)
                ? [first.Substring(0, Anpa1312Header.IdLength), first.Substring(Anpa1312Header.IdLength)]
                : lines[0].Text.Split(WireStart.FieldSeparator);
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
            _headerKeyword = string.Join(" ", words);
            draft.Ledger.Keep(Value("keyword", _headerKeyword, lines[1]));
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
        int i = ReadWithoutCarets(lines);
        int end = lines.FindIndex(i, static line => !line.IsBlank && line.Text[0] != Caret);
        _hasByline = lines.GetRange(i, (end < 0 ? lines.Count : end) - i).Exists(static line => line.EndsWith(EndOfByline) && WireByline.Begins(line.Text.TrimStart(Caret)));
        for (; i < lines.Count && (lines[i].IsBlank || IsOpening(lines[i])); i++)
        {
            // Some senders write two lines in one.
            int start = lines[i].Start;
            foreach (string part in lines[i].Text.Split([$"{EndOfLine} {Caret}"], StringSplitOptions.None))
            {
                ReadOpening(new WireLine(part.TrimStart(Caret), start));
                start += part.Length;
            }
        }

        return i;
    }

    /// <summary>Whether a line precedes the text. After the headline, a line with a caret but without a sign at its end is text.</summary>
    private bool IsOpening(WireLine line) =>
        line.Text[0] == Caret && (!draft.Head.ContainsKey("headline") || line.EndsWith(EndOfLine) || line.EndsWith(EndOfByline));

    /// <summary>
    /// Reads the lines before the text of a sender that writes no carets: the keyword of the header again, the headline, and what else precedes the first line that is indented.
    /// </summary>
    /// <returns>The index of the first line that was not read.</returns>
    private int ReadWithoutCarets(List<WireLine> lines)
    {
        int start = lines.FindIndex(static line => !line.IsBlank);
        int end = start < 0 ? -1 : lines.FindIndex(start, static line => line.IsBlank || line.IsIndented);
        if (end <= start + 1 || end > start + MaxOpening || !lines[end].IsIndented || lines[start].Text.Trim() != _headerKeyword)
        {
            return 0;
        }

        lines.GetRange(start, end - start).ForEach(line => ReadOpening(line.EndsWith(EndOfHeadline) ? line.Without(EndOfHeadline) : line));
        return end;
    }

    private void ReadOpening(WireLine line)
    {
        if (line.IsBlank)
        {
            return;
        }

        bool isEqual = line.EndsWith(EndOfByline);
        WireLine text = line.Without(isEqual ? EndOfByline : EndOfLine);
        bool isHeadline = !draft.Head.ContainsKey("headline");
        bool isByline = isEqual && (!_hasByline || _isBylineOpen || WireByline.Begins(text.Text));
        _isBylineOpen = isByline && !_isBylineOpen && WireByline.IsOfPersons(text.Text);
        if (isByline)
        {
            AddByline(text);
        }
        else if (_keyword is null && text.Text[0] == '*' && text.Text.Skip(1).All(Characters.IsDigit))
        {
            draft.Ledger.Keep(Value("text/code", text.Text, line));
        }
        else if (_keyword is null)
        {
            _keyword = Value("text/keyword", text.Text, line);
            ReadKeyword(text);
        }
        else if (text.Text.TrimStart('(').StartsWith("Eds:", StringComparison.OrdinalIgnoreCase))
        {
            draft.Add(NewsConcept.EdNote, Value("text/note", text.Text, line));
        }
        else if (text.Text.StartsWith("AP Photo", StringComparison.OrdinalIgnoreCase))
        {
            draft.Ledger.Keep(Value("text/photos", text.Text, line));
        }
        else if (isHeadline)
        {
            draft.AddHead("headline", WireParagraphs.Line(text.Text, _root["text"]["headline"], line.Place));
        }
        else if (isEqual)
        {
            // A title in a table, such as the name of a league.
            draft.Content.Add(WireParagraphs.Line(text.Text, _root["text"], line.Place));
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
            if (text.Length == 0 || text[0] != Caret)
            {
                paragraphs.Read([text == "___=" ? line.Without(EndOfByline) : line], EndOfLine, isWrapped: false);
            }
            else if (text == "^END")
            {
                draft.Ledger.Keep(Value("text/end", text.Substring(1), line));
            }
            else if (line.Without(EndOfByline).Text.Length > 1)
            {
                draft.Content.Add(WireParagraphs.Line(new WireLine(text.Substring(1), line.Start).Without(EndOfByline).Text, _root["text"], line.Place));
            }
        }
    }

    /// <summary>The moment of sending is after the sender and its line: <c>AP-WF-11-13-13 1509GMT</c>.</summary>
    private void ReadTrailer(WireLine line)
    {
        string text = line.Without(EndOfLine).Text;
        if (MomentOf(text) is { } date)
        {
            draft.SetDate(NewsConcept.Issued, Value("trailer", date, line));
        }

        draft.Ledger.Keep(Value("trailer", text, line));
    }

    private static string? MomentOf(string trailer)
    {
        const int dateLength = 16;
        return trailer.Length > dateLength ? WireDates.ParseAmerican(trailer.Substring(trailer.Length - dateLength)) : null;
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
