namespace NewsSchema.Tool.Drafting;

/// <summary>A paragraph and its words.</summary>
internal sealed class DraftParagraph
{
    private readonly string _text;
    private List<Word>? _words;

    public DraftParagraph(string text, int start, int end)
    {
        _text = text;
        Start = start;
        End = end;
    }

    public int Start { get; }

    public int End { get; }

    public string Text => _text[Start..End];

    /// <summary>The words and signs. A hyphen, an apostrophe or a point between letters or digits does not end a word.</summary>
    public IReadOnlyList<Word> Words => _words ??= Divide();

    /// <summary>The index of the first word that begins at or after a position; the number of words if there is none.</summary>
    public int IndexAt(int position)
    {
        int low = 0;
        int high = Words.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = Words[middle].Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The index of the next comma, colon or semicolon from a word on.</summary>
    public int EndOfClause(int at, int end)
    {
        while (at < end && !Words[at].Is(',') && !Words[at].Is(':') && !Words[at].Is(';'))
        {
            at++;
        }

        return at;
    }

    private List<Word> Divide()
    {
        List<Word> words = [];
        int at = Start;
        while (at < End)
        {
            if (char.IsWhiteSpace(_text[at]))
            {
                at++;
                continue;
            }

            int end = at + 1;
            if (IsPart(at))
            {
                while (end < End && (IsPart(end) || (end + 1 < End && IsPart(end + 1) && IsJoint(end))))
                {
                    end++;
                }
            }
            else if (char.IsSurrogatePair(_text, at))
            {
                end++;
            }

            words.Add(new Word(at, end, _text[at..end]));
            at = end;
        }

        return words;
    }

    private bool IsPart(int at) => char.IsLetterOrDigit(_text[at]) || char.GetUnicodeCategory(_text[at]) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private bool IsJoint(int at) => _text[at] is '-' or '\'' or '’' or '.' or '‑' || (_text[at] == ',' && char.IsAsciiDigit(_text[at - 1]) && char.IsAsciiDigit(_text[at + 1]));
}
