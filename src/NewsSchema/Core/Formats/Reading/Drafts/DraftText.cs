namespace NewsSchema.Core.Formats.Reading.Drafts;

/// <summary>
/// The text of a block while it is read: pieces of the file, which are joined when the text is needed. Most texts are one piece, and all are needed as a string several times, so the string is kept until the
/// text changes.
/// </summary>
internal sealed class DraftText
{
    private string _string = "";

    /// <summary>The pieces of a text that was not joined yet; none if the string is the text.</summary>
    private List<string>? _pieces;

    public int Length { get; private set; }

    public char this[int index]
    {
        get
        {
            int last = _pieces is { Count: > 0 } pieces ? Length - pieces[pieces.Count - 1].Length : 0;
            return last > 0 && index >= last ? _pieces![_pieces.Count - 1][index - last] : ToString()[index];
        }
    }

    public DraftText Append(char character) => Append(character.ToString());

    public DraftText Append(string? text)
    {
        if (Length == 0)
        {
            Set(text ?? "");
        }
        else if (text is { Length: > 0 })
        {
            _pieces ??= new List<string>(3);
            if (_pieces.Count == 0)
            {
                _pieces.Add(_string);
            }

            _pieces.Add(text);
            Length += text.Length;
        }

        return this;
    }

    public DraftText Append(string text, int start, int length) => Append(text.Substring(start, length));

    public DraftText Append(DraftText text) => Append(text.ToString());

    /// <summary>Replaces the whole text.</summary>
    public void Set(string text)
    {
        _pieces?.Clear();
        _string = text;
        Length = text.Length;
    }

    public void Clear() => Set("");

    public override string ToString()
    {
        if (_pieces is { Count: > 0 })
        {
            _string = string.Concat(_pieces);
            _pieces.Clear();
        }

        return _string;
    }

    /// <summary>A part of the text. One at its end, such as the text of a mark that ends, takes no more time than the part is long.</summary>
    public string ToString(int start, int length)
    {
        if (_pieces is not { Count: > 0 } pieces)
        {
            return _string.Substring(start, length);
        }

        int first = pieces.Count;
        int firstStart = Length;
        while (firstStart > start)
        {
            firstStart -= pieces[--first].Length;
        }

        if (first == pieces.Count - 1)
        {
            // Most marks contain one piece.
            string last = pieces[first];
            return length == last.Length ? last : last.Substring(start - firstStart, length);
        }

        string end = string.Concat(pieces.Skip(first));
        return end.Substring(start - firstStart, length);
    }
}
