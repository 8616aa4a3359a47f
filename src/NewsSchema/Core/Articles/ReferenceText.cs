using NewsSchema.Core.Text;

namespace NewsSchema.Core.Articles;

/// <summary>The spelling of references to ids.</summary>
internal static class ReferenceText
{
    /// <summary>Whether the text is one reference with its <c>#</c>.</summary>
    public static bool IsReference(string text) => IsReference(text, 0, text.Length);

    /// <summary>Whether the text consists only of references, each with its <c>#</c>, which makes a custom attribute refer to something.</summary>
    public static bool AreReferences(string text)
    {
        bool isAny = false;
        foreach ((int start, int length) in Split(text))
        {
            if (!IsReference(text, start, start + length))
            {
                return false;
            }

            isAny = true;
        }

        return isAny;
    }

    /// <summary>The items of a list of references: their starts and lengths.</summary>
    public static Items Split(string text) => new(text);

    /// <summary>The id of a reference, which may have a <c>#</c>.</summary>
    public static string Id(string reference) => reference.Length > 0 && reference[0] == '#' ? reference.Substring(1) : reference;

    /// <summary>Whether a text is one or several ids, each with or without its sign.</summary>
    public static bool AreIds(string text)
    {
        bool isAny = false;
        foreach ((int start, int length) in Split(text))
        {
            if (!Characters.IsName(Id(text.Substring(start, length))))
            {
                return false;
            }

            isAny = true;
        }

        return isAny;
    }

    private static bool IsReference(string text, int start, int end) =>
        end - start > 1 && text[start] == '#' && Characters.IsNameAt(text, start + 1, end);

    public struct Items
    {
        private readonly string _text;
        private int _start;
        private int _end;

        public Items(string text)
        {
            _text = text;
            _start = 0;
            _end = 0;
        }

        public readonly (int Start, int Length) Current => (_start, _end - _start);

        public readonly Items GetEnumerator() => this;

        public bool MoveNext()
        {
            _start = _end;
            while (_start < _text.Length && Characters.IsBlankOrNewline(_text[_start]))
            {
                _start++;
            }

            _end = _start;
            while (_end < _text.Length && !Characters.IsBlankOrNewline(_text[_end]))
            {
                _end++;
            }

            return _end > _start;
        }
    }
}
