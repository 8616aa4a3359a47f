namespace NewsSchema.Tool.Drafting;

/// <summary>Words that name someone.</summary>
/// <param name="First">The index of the first word.</param>
/// <param name="End">The index after the last word.</param>
/// <param name="NameFirst">The index of the first word of the name.</param>
/// <param name="NameEnd">The index after the name; the same as <paramref name="NameFirst"/> if there is no name.</param>
/// <param name="IsPronoun">Whether it is a pronoun.</param>
internal readonly record struct NounPhrase(int First, int End, int NameFirst, int NameEnd, bool IsPronoun)
{
    public bool HasName => NameEnd > NameFirst;

    /// <summary>The number of words of the name.</summary>
    public int NameLength => NameEnd - NameFirst;
}
