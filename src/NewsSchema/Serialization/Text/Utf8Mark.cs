namespace NewsSchema.Serialization.Text;

/// <summary>The byte order mark of UTF-8, which files and HTTP bodies may begin with.</summary>
internal static class Utf8Mark
{
    /// <summary>Returns a text without the mark at its start, if there is one.</summary>
    /// <param name="utf8">The text.</param>
    public static ReadOnlySpan<byte> Skip(ReadOnlySpan<byte> utf8) => utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
}
