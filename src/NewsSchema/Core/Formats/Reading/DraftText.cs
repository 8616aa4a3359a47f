namespace NewsSchema.Core.Formats.Reading;

/// <summary>
/// The text of a block while it is read. Most texts are one piece of the file, and all are needed as a string several times, so the string is kept until the text changes.
/// </summary>
internal sealed class DraftText
{
    private string? _string = "";
    private char[] _characters = [];

    /// <summary>How many characters the array has: all of the text, or none while the string is its only form.</summary>
    private int _count;

    public int Length => _string?.Length ?? _count;

    public char this[int index] => _string is { } text ? text[index] : _characters[index];

    public DraftText Append(char character)
    {
        Reserve(1);
        _characters[_count++] = character;
        return this;
    }

    public DraftText Append(string? text) => text is null ? this : Append(text, 0, text.Length);

    public DraftText Append(string text, int start, int length)
    {
        if (Length == 0)
        {
            _string = text.Substring(start, length);
            _count = 0;
        }
        else if (length > 0)
        {
            Reserve(length);
            text.CopyTo(start, _characters, _count, length);
            _count += length;
        }

        return this;
    }

    public DraftText Append(DraftText text) => Append(text.ToString());

    /// <summary>Replaces the whole text.</summary>
    public void Set(string text)
    {
        _string = text;
        _count = 0;
    }

    public void Clear() => Set("");

    public override string ToString() => _string ??= new string(_characters, 0, _count);

    public string ToString(int start, int length) => _string?.Substring(start, length) ?? new string(_characters, start, length);

    /// <summary>Makes the array the only form of the text, with room for more characters.</summary>
    private void Reserve(int count)
    {
        int length = Length;
        if (_characters.Length - length < count)
        {
            char[] larger = new char[Math.Max(_characters.Length, length + count) * 2];
            Array.Copy(_characters, larger, _count);
            _characters = larger;
        }

        if (_count < length)
        {
            _string!.CopyTo(0, _characters, 0, length);
        }

        _string = null;
        _count = length;
    }
}
