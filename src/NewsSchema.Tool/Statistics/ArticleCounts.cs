namespace NewsSchema.Tool.Statistics;

/// <summary>What one article contains.</summary>
/// <param name="File">The path of its file.</param>
/// <param name="Headline">The headline; empty if there is none.</param>
/// <param name="Language">The language that it states; empty if it states none.</param>
/// <param name="Characters">The length of its blocks in UTF-16 code units.</param>
/// <param name="Covered">How many of these are inside a span.</param>
internal sealed record ArticleCounts(string File, string Headline, string Language, int Characters, int Covered)
{
    /// <summary>The number of annotations of each kind, by its class.</summary>
    public Dictionary<string, int> Kinds { get; } = new(StringComparer.Ordinal);

    /// <summary>The number of spans.</summary>
    public int Spans { get; init; }

    /// <summary>The number of quotes that name neither speaker nor source.</summary>
    public int UnattributedQuotes { get; init; }

    /// <summary>The entities: what identifies them in other articles, kind, name and the number of mentions.</summary>
    public List<(string Key, string Kind, string Name, int Mentions)> Entities { get; } = [];

    /// <summary>Who is quoted, once for each quote or claim.</summary>
    public List<(string Key, string Name)> Speakers { get; } = [];

    /// <summary>The share of the text under spans, from 0 to 1.</summary>
    public double Coverage => Characters == 0 ? 0 : (double)Covered / Characters;
}
