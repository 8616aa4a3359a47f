using NewsSchema.Core.Tree;
using NewsSchema.Generators.Collections;

namespace NewsSchema.Generators.Shapes;

/// <summary>
/// The merged shape of objects. Objects whose discriminators differ are kept apart, because each value of a discriminator can become a record.
/// </summary>
/// <param name="Count">The number of objects.</param>
/// <param name="Empty">The number of objects without members.</param>
/// <param name="Class">Their class in the vocabulary; Data if they differ.</param>
/// <param name="Kind">Their kind class; null if they have none or differ.</param>
/// <param name="Parts">The objects by their discriminators, by ordinal key; most objects have none, and are one part.</param>
/// <param name="Values">
/// The merged shape of all members' values if there are more different keys than a type can have (then there are no
/// <paramref name="Parts"/>); otherwise, null.
/// </param>
internal sealed record ObjectShape(
    int Count,
    int Empty,
    NodeClass Class,
    string? Kind,
    EquatableArray<ObjectPart> Parts,
    Shape? Values)
{
    /// <summary>The maximum number of members. If objects have more different keys, the keys are data, whatever they look like.</summary>
    public const int MaxMembers = 1000;

    /// <summary>The maximum number of parts. Of objects with more different discriminators, those that divide a type do not count; with still more, none tells anything.</summary>
    public const int MaxParts = 256;

    /// <summary>The number of samples that contain at least one of the objects; at least that number if samples share places.</summary>
    public int Documents { get; init; } = 1;

    /// <summary>
    /// Merged when first used: nested objects with discriminators would otherwise be merged twice at each level. A copy with other parts must not have it, so that
    /// <see cref="WithParts"/> makes them.
    /// </summary>
    private MemberShape[]? _members;

    /// <summary>The members of all objects by ordinal name, without those that every object of the class has by definition.</summary>
    public EquatableArray<MemberShape> Members =>
        Parts.Count == 1 ? Parts[0].Members : new EquatableArray<MemberShape>(_members ??= MemberShape.Merge(Parts, ofSamples: false).ToArray());

    /// <summary>The members in the samples' order: by mean position, then ordinally.</summary>
    public MemberShape[] InOrder()
    {
        MemberShape[] members = Members.ToArray();
        Array.Sort(members, CompareMeanRankThenName);
        return members;
    }

    /// <summary>The objects whose key fulfils a condition; null if there are none.</summary>
    public ObjectShape? Select(Func<string, bool> condition)
    {
        ObjectPart[] parts = Parts.Where(part => condition(part.Key)).ToArray();
        return parts.Length == 0 ? null : new ObjectShape(parts.Sum(part => part.Count), 0, Class, Kind, new EquatableArray<ObjectPart>(parts), null)
        {
            Documents = parts.Max(part => part.Documents),
        };
    }

    /// <summary>The same objects with other members.</summary>
    public ObjectShape WithParts(IEnumerable<ObjectPart> parts) => new(Count, Empty, Class, Kind, new EquatableArray<ObjectPart>(parts), Values) { Documents = Documents };

    public bool Equals(ObjectShape? other) =>
        other is not null
        && (Count, Empty, Documents, Class, Kind) == (other.Count, other.Empty, other.Documents, other.Class, other.Kind)
        && Parts.Equals(other.Parts)
        && Equals(Values, other.Values);

    public override int GetHashCode() => unchecked((((Count * 31) + Empty) * 31) + Parts.GetHashCode());

    /// <summary>The shape of the objects at one place of a sample.</summary>
    /// <param name="count">Their number.</param>
    /// <param name="empty">The number of those without members.</param>
    /// <param name="nodeClass">Their class in the vocabulary; Data if they differ.</param>
    /// <param name="kind">Their kind class; null if they have none or differ.</param>
    /// <param name="parts">The objects by their discriminators.</param>
    public static ObjectShape OfParts(int count, int empty, NodeClass nodeClass, string? kind, IReadOnlyList<ObjectPart> parts) =>
        Bounded(count, empty, nodeClass, kind, MergeParts(parts, ofSamples: false), [], ofSamples: false);

    /// <param name="shapes">At least one.</param>
    /// <param name="ofSamples">Whether each shape is of other samples; otherwise, all are of the same ones.</param>
    public static ObjectShape Merge(IReadOnlyList<ObjectShape> shapes, bool ofSamples)
    {
        int count = 0;
        int empty = 0;
        int documents = 0;
        NodeClass nodeClass = shapes[0].Class;
        string? kind = shapes[0].Kind;
        var parts = new List<ObjectPart>(shapes.Count);
        var values = new List<Shape>();
        foreach (ObjectShape shape in shapes)
        {
            count += shape.Count;
            empty += shape.Empty;
            documents = ofSamples ? documents + shape.Documents : Math.Max(documents, shape.Documents);
            nodeClass = nodeClass == shape.Class ? nodeClass : NodeClass.Data;
            kind = kind == shape.Kind ? kind : null;
            parts.AddRange(shape.Parts);
            if (shape.Values is not null)
            {
                values.Add(shape.Values);
            }
        }

        return Bounded(count, empty, nodeClass, kind, MergeParts(parts, ofSamples), values, ofSamples) with { Documents = documents };
    }

    private static ObjectPart[] MergeParts(IReadOnlyList<ObjectPart> parts, bool ofSamples)
    {
        if (parts.Count > 0 && parts.All(part => part.Key == parts[0].Key))
        {
            return [ObjectPart.Merge(parts, parts[0].Key, ofSamples)];
        }

        SortedDictionary<string, List<ObjectPart>> groups = GroupByKey(parts, static key => key);
        if (groups.Count > MaxParts || groups.Keys.Any(Discriminators.LacksValues))
        {
            groups = GroupByKey(parts, Discriminators.WithoutDivisions);
        }

        if (groups.Count > MaxParts || groups.Keys.Any(Discriminators.IsMany))
        {
            return [ObjectPart.Merge(parts, Discriminators.KeyOfMany(groups.Keys), ofSamples)];
        }

        return groups.Select(group => ObjectPart.Merge(group.Value, group.Key, ofSamples)).ToArray();
    }

    private static SortedDictionary<string, List<ObjectPart>> GroupByKey(IEnumerable<ObjectPart> parts, Func<string, string> keyOf)
    {
        var groups = new SortedDictionary<string, List<ObjectPart>>(StringComparer.Ordinal);
        foreach (ObjectPart part in parts)
        {
            string key = keyOf(part.Key);
            if (!groups.TryGetValue(key, out List<ObjectPart>? group))
            {
                group = [];
                groups.Add(key, group);
            }

            group.Add(part);
        }

        return groups;
    }

    private static ObjectShape Bounded(
        int count, int empty, NodeClass nodeClass, string? kind, ObjectPart[] parts, List<Shape> values, bool ofSamples)
    {
        if (values.Count == 0 && !HaveTooManyMembers(parts))
        {
            return new ObjectShape(count, empty, nodeClass, kind, new EquatableArray<ObjectPart>(parts), null);
        }

        foreach (MemberShape member in parts.SelectMany(part => part.Members))
        {
            values.Add(member.Value);
        }

        return new ObjectShape(count, empty, nodeClass, kind, default, ofSamples ? Shape.MergeSamples(values) : Shape.Merge(values));
    }

    private static bool HaveTooManyMembers(ObjectPart[] parts) =>
        parts.Sum(part => part.Members.Count) > MaxMembers
        && new HashSet<string>(parts.SelectMany(part => part.Members).Select(member => member.Name), StringComparer.Ordinal).Count > MaxMembers;

    private static int CompareMeanRankThenName(MemberShape left, MemberShape right) =>
        (left.RankSum * right.Value.Count).CompareTo(right.RankSum * left.Value.Count) is var order and not 0
            ? order
            : MemberShape.CompareNames(left, right);
}
