using System;
using System.Collections.Generic;
using NewsSchema.Core.Tree;
using NewsSchema.Generators.Collections;

namespace NewsSchema.Generators.Shapes;

/// <summary>The merged shape of objects.</summary>
/// <param name="Count">The number of objects.</param>
/// <param name="Empty">The number of objects without members.</param>
/// <param name="Class">Their class in the vocabulary; Data if they differ.</param>
/// <param name="Kind">Their kind class; null if they have none or differ.</param>
/// <param name="Members">Their members by ordinal name, without those that every object of the class has by definition.</param>
/// <param name="Values">
/// The merged shape of all members' values if there are more different keys than a type can have (then there are no
/// <paramref name="Members"/>); otherwise, null.
/// </param>
internal sealed record ObjectShape(
    int Count,
    int Empty,
    NodeClass Class,
    string? Kind,
    EquatableArray<MemberShape> Members,
    Shape? Values)
{
    /// <summary>The maximum number of members. If objects have more different keys, the keys are data, whatever they look like.</summary>
    public const int MaxMembers = 1000;

    /// <summary>The members in the samples' order: by mean position, then ordinally.</summary>
    public MemberShape[] InOrder()
    {
        var members = new MemberShape[Members.Count];
        for (int i = 0; i < members.Length; i++)
        {
            members[i] = Members[i];
        }

        Array.Sort(members, CompareMeanRankThenName);
        return members;
    }

    public static ObjectShape Of(MapNode map)
    {
        var members = new List<MemberShape>(map.Members.Count);
        for (int i = 0; i < map.Members.Count; i++)
        {
            Member member = map.Members[i];
            if (!FixedMembers.Contains(map.Class, member.Key))
            {
                members.Add(new MemberShape(member.Key, i, Shape.Of(member.Value)));
            }
        }

        // The last value of a duplicate key counts, as in other JSON readers; an empty object has no members at all.
        members.Sort(CompareNamesThenRank);
        int kept = 0;
        for (int i = 0; i < members.Count; i++)
        {
            if (i + 1 == members.Count || members[i].Name != members[i + 1].Name)
            {
                members[kept++] = members[i];
            }
        }

        members.RemoveRange(kept, members.Count - kept);
        return Bounded(1, map.Members.Count == 0 ? 1 : 0, map.Class, map.Kind, members, new List<Shape>());
    }

    public static ObjectShape Merge(IReadOnlyList<ObjectShape> shapes)
    {
        int count = 0;
        int empty = 0;
        NodeClass nodeClass = shapes[0].Class;
        string? kind = shapes[0].Kind;
        var groups = new Dictionary<string, List<MemberShape>>(StringComparer.Ordinal);
        var values = new List<Shape>();
        foreach (ObjectShape shape in shapes)
        {
            count += shape.Count;
            empty += shape.Empty;
            nodeClass = nodeClass == shape.Class ? nodeClass : NodeClass.Data;
            kind = kind == shape.Kind ? kind : null;
            foreach (MemberShape member in shape.Members)
            {
                if (!groups.TryGetValue(member.Name, out List<MemberShape>? group))
                {
                    group = new List<MemberShape>();
                    groups.Add(member.Name, group);
                }

                group.Add(member);
            }

            if (shape.Values is not null)
            {
                values.Add(shape.Values);
            }
        }

        var members = new List<MemberShape>(groups.Count);
        foreach (List<MemberShape> group in groups.Values)
        {
            members.Add(Merge(group));
        }

        members.Sort(CompareNames);
        return Bounded(count, empty, nodeClass, kind, members, values);
    }

    private static ObjectShape Bounded(
        int count, int empty, NodeClass nodeClass, string? kind, List<MemberShape> members, List<Shape> values)
    {
        if (members.Count <= MaxMembers && values.Count == 0)
        {
            return new ObjectShape(count, empty, nodeClass, kind, new EquatableArray<MemberShape>(members.ToArray()), null);
        }

        foreach (MemberShape member in members)
        {
            values.Add(member.Value);
        }

        return new ObjectShape(count, empty, nodeClass, kind, default, Shape.Merge(values));
    }

    private static MemberShape Merge(List<MemberShape> group)
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

        return new MemberShape(group[0].Name, rankSum, Shape.Merge(values));
    }

    private static int CompareNames(MemberShape left, MemberShape right) => string.CompareOrdinal(left.Name, right.Name);

    private static int CompareNamesThenRank(MemberShape left, MemberShape right) =>
        CompareNames(left, right) is var order and not 0 ? order : left.RankSum.CompareTo(right.RankSum);

    private static int CompareMeanRankThenName(MemberShape left, MemberShape right) =>
        (left.RankSum * right.Value.Count).CompareTo(right.RankSum * left.Value.Count) is var order and not 0
            ? order
            : CompareNames(left, right);
}
