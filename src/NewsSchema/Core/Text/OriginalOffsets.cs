namespace NewsSchema.Core.Text;

/// <summary>
/// Converts offsets after <see cref="TextNormalization"/> to offsets in the text as it was: one more for a byte order mark, and for each CRLF before.
/// </summary>
internal sealed class OriginalOffsets
{
    private readonly int _start;
    private readonly int _length;
    private readonly List<int> _crlf = [];

    /// <param name="text">The text before it was normalized.</param>
    public OriginalOffsets(string text)
    {
        _length = text.Length;
        _start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        for (int i = text.IndexOf("\r\n", StringComparison.Ordinal); i >= 0; i = text.IndexOf("\r\n", i + 2, StringComparison.Ordinal))
        {
            _crlf.Add(i - _start - _crlf.Count);
        }
    }

    /// <summary>The offset in the original text; the end of it for an offset after the end.</summary>
    public int Find(int normalized)
    {
        int before = _crlf.BinarySearch(normalized);
        return Math.Min(_start + normalized + (before < 0 ? ~before : before), _length);
    }
}
