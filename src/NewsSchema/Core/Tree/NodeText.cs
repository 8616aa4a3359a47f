using System;
using System.Collections.Generic;
using System.Text;

namespace NewsSchema.Core.Tree;

/// <summary>What two nodes say, whatever they were written in: a quoted and a plain scalar of one text are the same here.</summary>
internal static class NodeText
{
    /// <summary>A scalar's text as JSON has it, so that a reference of the user's keeps its <c>#</c>.</summary>
    public static string Of(ScalarNode scalar) => scalar.Kind == ScalarKind.Reference && scalar.KeepsHash ? "#" + scalar.Text : scalar.Text;

    /// <summary>A node for a message: a list as its items separated by spaces.</summary>
    public static string Of(Node node)
    {
        switch (node)
        {
            case ScalarNode scalar:
                return Of(scalar);
            case ListNode list:
                var text = new StringBuilder();
                foreach (Node item in list.Items)
                {
                    text.Append(text.Length == 0 ? "" : " ").Append(Of(item));
                }

                return text.ToString();
            default:
                return "{…}";
        }
    }

    /// <summary>Whether two nodes hold the same data; maps in any order.</summary>
    public static bool AreEqual(Node? left, Node? right)
    {
        switch (left)
        {
            case null:
                return right is null;
            case ScalarNode scalar:
                return right is ScalarNode other && (scalar.Kind == ScalarKind.Null) == (other.Kind == ScalarKind.Null) && Of(scalar) == Of(other);
            case ListNode list:
                return right is ListNode otherList && AreEqual(list.Items, otherList.Items);
            case MapNode map:
                return right is MapNode otherMap && AreEqual(map, otherMap);
            default:
                throw new ArgumentException("No such node.", nameof(left));
        }
    }

    private static bool AreEqual(List<Node> left, List<Node> right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        for (int i = 0; i < left.Count; i++)
        {
            if (!AreEqual(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreEqual(MapNode left, MapNode right)
    {
        if (left.Members.Count != right.Members.Count)
        {
            return false;
        }

        var others = new Dictionary<string, Node>(StringComparer.Ordinal);
        foreach (Member member in right.Members)
        {
            others[member.Key] = member.Value;
        }

        foreach (Member member in left.Members)
        {
            if (!others.TryGetValue(member.Key, out Node? other) || !AreEqual(member.Value, other))
            {
                return false;
            }
        }

        return true;
    }
}
