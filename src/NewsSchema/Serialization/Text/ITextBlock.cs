namespace NewsSchema.Serialization.Text;

/// <summary>The bytes that are decoded in one step. It is a type parameter, so that the compiler creates a kernel for each size.</summary>
internal interface ITextBlock
{
    /// <summary>The number of bytes.</summary>
    static abstract int Length { get; }

    /// <summary>Writes the bytes as characters and returns a bit for each byte that is special (<see cref="Utf8Scan.IsSpecial"/>), the lowest for the first.</summary>
    static abstract ulong Widen(ref byte text, ref char target);
}
