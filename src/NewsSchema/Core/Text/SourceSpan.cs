namespace NewsSchema.Core.Text;

/// <summary>A range of UTF-16 code units in the text of a source file after <see cref="TextNormalization"/>.</summary>
internal readonly record struct SourceSpan(int Start, int Length)
{
    public int End => Start + Length;

    public static SourceSpan FromBounds(int start, int end) => new(start, end - start);
}
