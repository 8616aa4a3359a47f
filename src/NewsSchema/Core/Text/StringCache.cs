namespace NewsSchema.Core.Text;

/// <summary>
/// Returns one instance for names that a text repeats. Known names are shared by all texts; the others are kept in a direct-mapped cache, so
/// that a name costs the same whatever came before it, even in a text that was made to collide.
/// </summary>
internal sealed class StringCache
{
    private const int MaxSize = 4096;
    private const int MaxLength = 32;

    private readonly StringTable? _known;
    private string?[] _strings = new string?[64];
    private int _misses;

    /// <param name="known">The names to share with other texts; null for none.</param>
    public StringCache(StringTable? known = null)
    {
        _known = known;
    }

    public string Get(string text, int start, int length)
    {
        if (length == 0)
        {
            return "";
        }

        if (length > MaxLength)
        {
            return text.Substring(start, length);
        }

        ReadOnlySpan<char> slice = text.AsSpan(start, length);
        uint hash = StringTable.HashOf(slice);
        if (_known?.Find(slice, hash) is { } known)
        {
            return known;
        }

        ref string? pooled = ref _strings[hash & (_strings.Length - 1)];
        if (pooled is object && slice.SequenceEqual(pooled.AsSpan()))
        {
            return pooled;
        }

        string found = text.Substring(start, length);
        pooled = found;
        if (++_misses > _strings.Length && _strings.Length < MaxSize)
        {
            // There are many names, or some with the same hash.
            _strings = new string?[_strings.Length * 4];
            _misses = 0;
        }

        return found;
    }
}
