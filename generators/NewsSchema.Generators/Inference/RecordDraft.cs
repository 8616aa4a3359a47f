using System;
using System.Collections.Generic;
using NewsSchema.Core.Articles;
using NewsSchema.Generators.Pins;
using NewsSchema.Generators.Plans;
using NewsSchema.Generators.Shapes;

namespace NewsSchema.Generators.Inference;

/// <summary>A <see cref="RecordPlan"/> in the making: a record may stand at several places, and what they show makes its shape.</summary>
internal sealed class RecordDraft
{
    private readonly SortedDictionary<string, Shape> _sources = new SortedDictionary<string, Shape>(StringComparer.Ordinal);
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

    /// <summary>Where the record begins: what its members' places and names hang on.</summary>
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

    /// <summary>The namespace whose vocabulary its references mean; another than its own only where a pin moves the record.</summary>
    public string Scope { get; set; }

    /// <summary>Whether it stands in an annotated article, where a scalar's spelling alone does not make it another JSON kind.</summary>
    public bool IsArticle { get; set; }

    /// <summary>For a union: the place of the values that it unites.</summary>
    public SchemaPath? Values { get; set; }

    public List<MemberDraft> Members { get; } = new List<MemberDraft>();

    /// <summary>All that the record's places show.</summary>
    public Shape Shape => _shape ??= Merge(_sources.Values);

    public ObjectShape? Objects => _sources.Count == 0 ? null : Shape.Objects;

    /// <summary>Notes what one place shows; false where that is known already.</summary>
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

    private static Shape Merge(ICollection<Shape> shapes)
    {
        var array = new Shape[shapes.Count];
        shapes.CopyTo(array, 0);
        return Shape.Merge(array);
    }
}
