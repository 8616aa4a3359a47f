using NewsSchema.Core.Articles;
using NewsSchema.Generators.Pins;
using NewsSchema.Generators.Plans;
using NewsSchema.Generators.Shapes;

namespace NewsSchema.Generators.Inference;

/// <summary>An unfinished <see cref="RecordPlan"/>. A record may be at several places, whose shapes are merged into its shape.</summary>
internal sealed class RecordDraft
{
    private readonly SortedDictionary<string, Shape> _sources = new(StringComparer.Ordinal);
    private Shape? _shape;

    public RecordDraft(RecordRole role, SchemaPath path, string @namespace, RecordDraft? owner = null)
    {
        Role = role;
        Path = path;
        Namespace = @namespace;
        Name = path.TypeName;
        Owner = owner;
        IsArticle = owner?.IsArticle ?? false;
        Scope = owner?.Scope ?? @namespace;
    }

    public RecordRole Role { get; }

    /// <summary>The place of the record, from which the places and names of its members follow.</summary>
    public SchemaPath Path { get; }

    public string Namespace { get; }

    /// <summary>The C# name; final only when all records are known.</summary>
    public string Name { get; set; }

    public string FullName => Namespace.Length == 0 ? Name : Namespace + "." + Name;

    /// <summary>The record with the member that leads here; null for roots and the vocabulary.</summary>
    public RecordDraft? Owner { get; }

    /// <summary>The owner's member that leads here.</summary>
    public string? OwnerMember { get; set; }

    /// <summary>The user's declaration of this record.</summary>
    public Pin? Pin { get; set; }

    /// <summary>The vocabulary kind that this record is; null for roots and structure.</summary>
    public Kind? Kind { get; set; }

    /// <summary>The namespace of the vocabulary that its references mean; different from its own only if a pin moves the record.</summary>
    public string Scope { get; set; }

    /// <summary>Whether it is in an annotated article, in which the spelling of a scalar alone does not decide its JSON kind.</summary>
    public bool IsArticle { get; set; }

    /// <summary>For a union: the place of its values.</summary>
    public SchemaPath? Values { get; set; }

    /// <summary>
    /// Whether the objects at its first place are JSON-LD. Those of other places that have its type, such as nested ones, may lack the context.
    /// </summary>
    public bool IsJsonLd { get; set; }

    /// <summary>For a union: whether it is an object of JSON-LD or its address.</summary>
    public bool IsNode { get; set; }

    /// <summary>Whether no sample has it, because the samples only have addresses of such objects.</summary>
    public bool IsUnseen { get; set; }

    /// <summary>For a record with variants: the member that tells them apart; otherwise, null.</summary>
    public VariantDecision? Decision { get; set; }

    /// <summary>The variants of the record: one for each value, in ordinal order, and then one for all other values.</summary>
    public List<RecordDraft> Variants { get; } = [];

    /// <summary>The record of which this is a variant; null if it is none.</summary>
    public RecordDraft? Base => Role == RecordRole.Variant ? Owner : null;

    /// <summary>The records from which this variant derives, the nearest first; none for other records.</summary>
    public IEnumerable<RecordDraft> Bases
    {
        get
        {
            for (RecordDraft? draft = Base; draft is not null; draft = draft.Base)
            {
                yield return draft;
            }
        }
    }

    /// <summary>The variants of the record, those of its variants included.</summary>
    public IEnumerable<RecordDraft> AllVariants => Decision is null ? [] : Variants.SelectMany(variant => variant.AllVariants.Prepend(variant));

    /// <summary>For a variant: the value that makes an object this variant; null for all values that no other variant has.</summary>
    public string? Value { get; set; }

    public List<MemberDraft> Members { get; } = [];

    /// <summary>The merged shape of the record's places.</summary>
    public Shape Shape => _shape ??= Merge(_sources.Values);

    public ObjectShape? Objects => _sources.Count == 0 ? null : Shape.Objects;

    /// <summary>Whether a place of the samples has it.</summary>
    public bool HasSources => _sources.Count > 0;

    /// <summary>The record and those that contain it, up to the root.</summary>
    public IEnumerable<RecordDraft> WithOwners()
    {
        for (RecordDraft? draft = this; draft is not null; draft = draft.Owner)
        {
            yield return draft;
        }
    }

    /// <summary>The setting of the pin of the record, or of the nearest that contains it and has one; null if none has.</summary>
    public T? FindSetting<T>(Func<Pin, T?> setting)
        where T : struct
    {
        for (RecordDraft? draft = this; draft is not null; draft = draft.Owner)
        {
            if (draft.Pin is { } pin && setting(pin) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Merges the shape of one place; returns false if that changes nothing.</summary>
    public bool SetSource(string path, Shape shape)
    {
        if (_sources.TryGetValue(path, out Shape? known) && known.Equals(shape))
        {
            return false;
        }

        _sources[path] = shape;
        _shape = null;
        return true;
    }

    /// <summary>Forgets the shapes of all places below a path. Nothing is decided about a record without places.</summary>
    public void RemoveSourcesBelow(string path)
    {
        foreach (string source in _sources.Keys.Where(source => source.StartsWith(path + "/", StringComparison.Ordinal)).ToList())
        {
            _sources.Remove(source);
            _shape = null;
        }

        if (_sources.Count == 0)
        {
            Decision = null;
            Variants.Clear();
        }
    }

    private static Shape Merge(ICollection<Shape> shapes)
    {
        var array = new Shape[shapes.Count];
        shapes.CopyTo(array, 0);
        return Shape.Merge(array);
    }
}
