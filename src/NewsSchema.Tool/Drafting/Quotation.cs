namespace NewsSchema.Tool.Drafting;

/// <summary>Text in quotation marks.</summary>
/// <param name="Paragraph">The index of the paragraph in which it begins.</param>
/// <param name="Start">The position of its first sign.</param>
/// <param name="End">The end of its last sign in that paragraph.</param>
internal sealed record Quotation(int Paragraph, int Start, int End)
{
    /// <summary>Its parts in the paragraphs that follow: each begins with a sign, and the last one also ends with one.</summary>
    public IReadOnlyList<(int Start, int End)> Continuations { get; init; } = [];

    /// <summary>The paragraph in which it ends, and the position.</summary>
    public int LastParagraph => Paragraph + Continuations.Count;

    public int LastEnd => Continuations.Count > 0 ? Continuations[^1].End : End;
}
