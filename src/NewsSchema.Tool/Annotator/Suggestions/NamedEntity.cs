using NewsSchema.Tool.Drafting;

namespace NewsSchema.Tool.Annotator.Suggestions;

/// <summary>An entity with the words that mention it in the articles of a folder.</summary>
/// <param name="entity">The entity.</param>
/// <param name="isOwn">Whether the article at hand has it.</param>
internal sealed class NamedEntity(KnownEntity entity, bool isOwn)
{
    public KnownEntity Entity => entity;

    public bool IsOwn => isOwn;

    public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

    public int Mentions { get; set; }
}
