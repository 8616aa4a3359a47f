using System.Text;

namespace NewsSchema.Tool.Annotations.Formats;

/// <summary>Reads tokens and their labels. A document starts at <c>-DOCSTART-</c>, a sentence after an empty line.</summary>
internal sealed class ConllReader(string path, int column, string? given)
{
    private const string OntoNotesDocument = "#begin document";

    private readonly List<AnnotatedText> _documents = [];
    private readonly StringBuilder _text = new();
    private List<TextMark> _marks = [];

    /// <summary>The mark that the next token may continue; null outside of one.</summary>
    private TextMark? _open;
    private bool _isSentenceStart = true;
    private bool _isJoined;
    private ConllDialect _dialect;

    /// <summary>The number of the next tokens that are parts of the last one.</summary>
    private int _parts;

    /// <summary>The label of the open bracket of OntoNotes; null outside of one.</summary>
    private string? _bracket;

    /// <summary>The position in the given text after the last token.</summary>
    private int _position;
    private int _line;

    /// <exception cref="AnnotationFormatException">A line has too few columns, or a token is not in the given text.</exception>
    public List<AnnotatedText> Read(string content)
    {
        string[] lines = [.. content.TrimStart('\uFEFF').Split('\n').Select(static line => line.TrimEnd('\r'))];
        _dialect = DialectOf(lines);
        foreach (string line in lines)
        {
            _line++;
            if (string.IsNullOrWhiteSpace(line))
            {
                _open = null;
                _isSentenceStart = true;
            }
            else if (IsDocument(line))
            {
                EndDocument();
            }
            else if (!IsComment(line))
            {
                ReadLine(ColumnsOf(line));
            }
        }

        EndDocument();
        return given is null ? _documents : [new AnnotatedText(given) { Marks = [.. _documents.SelectMany(static document => document.Marks)] }];
    }

    private void EndDocument()
    {
        _open = null;
        if (_text.Length > 0 || _marks.Count > 0)
        {
            _documents.Add(new AnnotatedText(_text.ToString()) { Marks = _marks });
        }

        _text.Clear();
        _marks = [];
        _isSentenceStart = true;
    }

    /// <summary>The dialect of a file. Numbers can be tokens, so the first column numbers the tokens only if it does so in each line.</summary>
    private static ConllDialect DialectOf(string[] lines)
    {
        if (Array.Exists(lines, static line => line.StartsWith(OntoNotesDocument, StringComparison.Ordinal)))
        {
            return ConllDialect.OntoNotes;
        }

        string[][] tokens = [.. lines.Where(static line => !string.IsNullOrWhiteSpace(line) && !IsDocument(line) && !IsComment(line)).Select(ColumnsOf)];
        return Array.TrueForAll(tokens, ConllToken.IsUniversal) ? ConllDialect.Universal
            : Array.TrueForAll(tokens, static columns => columns.Length > 2 && int.TryParse(columns[0], out _)) ? ConllDialect.Numbered
            : ConllDialect.Columns;
    }

    private static bool IsDocument(string line) =>
        line.StartsWith("-DOCSTART-", StringComparison.Ordinal) || line.StartsWith(OntoNotesDocument, StringComparison.Ordinal) || line.StartsWith("#end document", StringComparison.Ordinal);

    private static string[] ColumnsOf(string line) => line.Contains('\t', StringComparison.Ordinal) ? line.Split('\t') : line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether a line is about the sentence, such as its source. A number sign that is a token has a label.</summary>
    private static bool IsComment(string line) =>
        line[0] == '#' && line.Length > 1 && char.IsWhiteSpace(line[1]) && !ConllToken.IsTag(line[(line.LastIndexOfAny([' ', '\t']) + 1)..]);

    private void ReadLine(string[] columns)
    {
        if (columns.Length < 2 || column > columns.Length)
        {
            throw Fault(columns.Length < 2 ? "a line has a token and its label, separated by spaces or a tab" : $"the line has {columns.Length} columns: write --column and a smaller number");
        }

        if (_dialect == ConllDialect.OntoNotes && columns.Length < 12)
        {
            throw Fault($"the line has {columns.Length} columns, and CoNLL-2012 has at least 12");
        }

        if (ConllToken.Of(_dialect, columns, column) is not { } token)
        {
            return;
        }

        if (_parts > 0)
        {
            _parts--;
            return;
        }

        _parts = token.Parts;
        ReadToken(token.Text, _dialect == ConllDialect.OntoNotes ? TagOfBrackets(token.Tag) : token.Tag);
        _isJoined = token.IsJoined;
    }

    /// <summary><c>(PERSON*</c>, <c>*</c>, <c>*)</c> as in BIO.</summary>
    private string TagOfBrackets(string tag)
    {
        bool isStart = tag.StartsWith('(');
        _bracket = isStart ? tag.Trim('(', '*', ')') : _bracket;
        string result = _bracket is null ? "O" : $"{(isStart ? 'B' : 'I')}-{_bracket}";
        _bracket = tag.EndsWith(')') ? null : _bracket;
        return result;
    }

    private void ReadToken(string token, string tag)
    {
        (int start, int end) = given is null ? Append(token) : Find(token);
        int hyphen = tag.IndexOf('-', StringComparison.Ordinal);
        string label = hyphen < 0 ? tag : tag[(hyphen + 1)..];
        char position = hyphen == 1 ? tag[0] : tag is "O" or "_" ? 'O' : 'I';
        if (position == 'O')
        {
            _open = null;
        }
        else if (_open?.Label == label && position is 'I' or 'E' or 'L')
        {
            _open!.Fragments[0] = _open.Fragments[0] with { End = end };
        }
        else
        {
            _open = new TextMark("T" + (_documents.Sum(static document => document.Marks.Count) + _marks.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), label) { Fragments = [new MarkFragment(start, end)], Line = _line };
            _marks.Add(_open);
        }

        // The last token of a mark, or its only one.
        _open = position is 'E' or 'L' or 'S' or 'U' ? null : _open;
    }

    private (int Start, int End) Append(string token)
    {
        if (_text.Length > 0)
        {
            _text.Append(_isSentenceStart ? "\n" : _isJoined ? "" : " ");
        }

        _isSentenceStart = false;
        int start = _text.Length;
        _text.Append(token);
        return (start, _text.Length);
    }

    /// <summary>The place of a token in the given text: only white space may be between two.</summary>
    private (int Start, int End) Find(string token)
    {
        int start = _position;
        while (start < given!.Length && (char.IsWhiteSpace(given[start]) || given[start] == '\uFEFF'))
        {
            start++;
        }

        if (string.CompareOrdinal(given, start, token, 0, token.Length) != 0)
        {
            throw new AnnotationFormatException(AnnotationFindings.OtherToken(path, _line, token, given[start..Math.Min(given.Length, start + 20)]));
        }

        _position = start + token.Length;
        return (start, _position);
    }

    private AnnotationFormatException Fault(string message) => new(AnnotationFindings.Malformed(path, _line, message));
}
