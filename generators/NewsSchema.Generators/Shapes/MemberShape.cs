using NewsSchema.Generators.Collections;

namespace NewsSchema.Generators.Shapes;

/// <summary>A member that some objects have.</summary>
/// <param name="Name">Its key, verbatim.</param>
/// <param name="RankSum">The sum of its positions in the objects that have it; over <see cref="Shape.Count"/>, its mean position.</param>
/// <param name="Value">The merged shape of its values.</param>
internal sealed record MemberShape(string Name, long RankSum, Shape Value)
{
    /// <summary>The members of all parts, by ordinal name.</summary>
    public static EquatableArray<MemberShape> Merge(IReadOnlyList<ObjectPart> parts, bool ofSamples)
    {
        if (parts.Count == 1)
        {
            return parts[0].Members;
        }

        var groups = new NameSequence<List<MemberShape>>();
        foreach (ObjectPart part in parts)
        {
            int next = 0;
            for (int i = 0; i < part.Members.Count; i++)
            {
                groups.Get(part.Members[i].Name, ref next).Add(part.Members[i]);
            }
        }

        return Sort(groups.Select((_, group) => Merge(group, ofSamples)));
    }

    /// <summary>The members by ordinal name.</summary>
    /// <param name="members">Sorted in place.</param>
    public static EquatableArray<MemberShape> Sort(MemberShape[] members)
    {
        Array.Sort(members, CompareNames);
        return new EquatableArray<MemberShape>(members);
    }

    public static int CompareNames(MemberShape left, MemberShape right) => string.CompareOrdinal(left.Name, right.Name);

    private static MemberShape Merge(List<MemberShape> group, bool ofSamples)
    {
        if (group.Count == 1)
        {
            return group[0];
        }

        long rankSum = 0;
        var values = new Shape[group.Count];
        for (int i = 0; i < values.Length; i++)
        {
            rankSum += group[i].RankSum;
            values[i] = group[i].Value;
        }

        return new MemberShape(group[0].Name, rankSum, ofSamples ? Shape.MergeSamples(values) : Shape.Merge(values));
    }
}
