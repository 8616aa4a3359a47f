using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.Reading.Drafts;

/// <summary>A reference in metadata to an entity whose id is not known yet.</summary>
internal sealed class DraftReference(DraftEntity entity) : Node
{
    public DraftEntity Entity { get; } = entity;
}
