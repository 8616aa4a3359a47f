using NewsSchema.Generators.Shapes;

namespace NewsSchema.Generators.Inference;

/// <summary>
/// Bounds the number of records, so that samples whose keys are data in a way that no rule recognizes do not become thousands of files. Records are drafted
/// breadth first: the objects without a record are the deepest ones.
/// </summary>
internal sealed partial class SchemaDrafter
{
    /// <summary>The maximum number of records of a schema, apart from variants and from those that are pinned.</summary>
    public const int MaxRecords = 1000;

    private readonly Dictionary<RecordDraft, int> _counts = [];
    private readonly HashSet<RecordDraft> _full = [];

    /// <summary>Whether a schema has more different objects than it can have records.</summary>
    public bool IsFull(RecordDraft root) => _full.Contains(root);

    /// <summary>Whether values are of any type because their schema already has as many records as it can have.</summary>
    private bool IsBeyondLimit(SchemaPath path, RecordDraft owner, ObjectShape? objects, string member)
    {
        RecordDraft root = owner.WithOwners().Last();
        bool isBeyond = _counts.TryGetValue(root, out int count) && count >= MaxRecords
            && !_bindings.ContainsKey(path.Id)
            && FindPin(path, owner.Namespace) is null
            && (objects is null || FindAncestor(objects, owner, member) is null);
        if (isBeyond)
        {
            _full.Add(root);
        }

        return isBeyond;
    }

    private void Count(RecordDraft owner)
    {
        RecordDraft root = owner.WithOwners().Last();
        _counts[root] = (_counts.TryGetValue(root, out int count) ? count : 0) + 1;
    }
}
