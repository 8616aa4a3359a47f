using System.Text;

namespace NewsSchema.Tool.Annotations.Formats;

/// <summary>Reads tokens and their labels. A document starts at <c>-DOCSTART-</c>, a sentence after an empty line.</summary>
internal sealed class ConllReader(string path, int column, string? given)
{
    private readonly List<AnnotatedText> _documents = [];
    private readonly StringBuilder _text = new();
    private List<TextMark> _marks = [];

    /// <summary>The mark that the next token may continue; null outside of one.</summary>
    private TextMark? _open;
    private bool _isSentenceStart = true;

    /// <summary>The position in the given text after the last token.</summary>
    private int _position;
    private int _line;

    /// <exception cref="AnnotationFormatException">A line has too few columns, or a token is not in the given text.</exception>
    public List<AnnotatedText> Read(string content)
    {
        foreach (string raw in content.Split('\n'))
        {
            _line++;
            string line = raw.TrimEnd('\r');
            if (string.IsNullOrWhiteSpace(line))
            {
                _open = null;
                _isSentenceStart = true;
            }
            else if (line.StartsWith("-DOCSTART-", StringComparison.Ordinal))
            {
                EndDocument();
            }
            else if (!line.StartsWith("# ", StringComparison.Ordinal))
            {
                ReadToken(line.Contains('\t', StringComparison.Ordinal) ? line.Split('\t') : line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
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

    private void ReadToken(string[] columns)
    {
        int index = column == 0 ? columns.Length - 1 : column - 1;
        if (columns.Length < 2 || index >= columns.Length)
        {
            throw Fault(columns.Length < 2 ? "a line has a token and its label, separated by spaces or a tab" : $"the line has {columns.Length} columns: write --column and a smaller number");
        }

        // CoNLL-U and others number the tokens in the first column.
        string token = columns.Length > 2 && int.TryParse(columns[0], out _) && column != 1 ? columns[1] : columns[0];
        (int start, int end) = given is null ? Append(token) : Find(token);
        string tag = columns[index];
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
            _text.Append(_isSentenceStart ? '\n' : ' ');
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
