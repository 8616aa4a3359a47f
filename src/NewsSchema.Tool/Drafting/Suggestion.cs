namespace NewsSchema.Tool.Drafting;

/// <summary>An annotation that a rule proposes.</summary>
/// <param name="Start">The first UTF-16 code unit in the text.</param>
/// <param name="End">The end, which is not part of it.</param>
/// <param name="Class">The class: a kind, a slot or an anchor.</param>
/// <param name="Confidence">From 0 to 1: the share of such proposals that is expected to be right.</param>
/// <param name="Rule">The rule that proposes it.</param>
internal sealed record Suggestion(int Start, int End, string Class, double Confidence, DraftRule Rule)
{
    /// <summary>The parts of the text after the first, for a quotation of several paragraphs.</summary>
    public IReadOnlyList<(int Start, int End)> Continuations { get; init; } = [];

    /// <summary>Names and values of attributes.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Attributes { get; init; } = [];

    /// <summary>The id of the entity that is mentioned; null for anything else.</summary>
    public string? Entity { get; init; }

    /// <summary>For an anchor, the statement that it belongs to.</summary>
    public Suggestion? Statement { get; init; }

    /// <summary>For a name, the statements that it is the speaker or the source of.</summary>
    public List<SpokenStatement> Spoken { get; } = [];
}
