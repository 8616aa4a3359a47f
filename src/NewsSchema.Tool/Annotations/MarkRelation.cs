namespace NewsSchema.Tool.Annotations;

/// <summary>A relation between two marks.</summary>
/// <param name="Label">The label; after mapping, the name of the attribute that states it.</param>
/// <param name="From">The id of the mark that the relation is about.</param>
/// <param name="To">The id of the mark that it refers to.</param>
internal sealed record MarkRelation(string Label, string From, string To)
{
    /// <summary>For the role of an event, the event's label; null for a relation.</summary>
    public string? Event { get; init; }

    /// <summary>The line in its file, from 1.</summary>
    public int Line { get; init; } = 1;
}
