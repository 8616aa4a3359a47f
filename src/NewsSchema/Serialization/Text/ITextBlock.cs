namespace NewsSchema.Serialization.Text;

/// <summary>So much of a text as is decoded at once; a type parameter, so that each size has a kernel of its own.</summary>
internal interface ITextBlock
{
    /// <summary>The number of bytes.</summary>
    static abstract int Length { get; }

    /// <summary>Writes the bytes as characters and says which of them are <see cref="Utf8Scan.IsSpecial"/>, the first one by the lowest bit.</summary>
    static abstract ulong Widen(ref byte text, ref char target);
}
