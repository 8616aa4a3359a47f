using System.Globalization;
using System.Text;

namespace NewsSchema.Core.Tree;

/// <summary>Compares and prints nodes by their text, however it was written: a quoted and a plain scalar with the same text are equal.</summary>
internal static class NodeText
{
    /// <summary>The text of a scalar in JSON, where a reference in the user's own metadata keeps its <c>#</c>.</summary>
    public static string Of(ScalarNode scalar) => scalar.Kind == ScalarKind.Reference && scalar.KeepsHash ? "#" + scalar.Text : scalar.Text;

    /// <summary>The text of a node for a message; the items of a list are separated by spaces.</summary>
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

    /// <summary>The data of a node in pieces, which together are the same for two nodes if <see cref="AreEqual(Node, Node)"/> and different otherwise.</summary>
    public static IEnumerable<string> Pieces(Node node)
    {
        var open = new Stack<object>();
        open.Push(node);
        while (open.Count > 0)
        {
            switch (open.Pop())
            {
                case ScalarNode { Kind: ScalarKind.Null }:
                    yield return "null ";
                    break;
                case ScalarNode scalar:
                    open.Push(Of(scalar));
                    break;
                case ListNode list:
                    yield return "list " + Number(list.Items.Count);
                    for (int i = list.Items.Count - 1; i >= 0; i--)
                    {
                        open.Push(list.Items[i]);
                    }

                    break;
                case MapNode map:
                    yield return "map " + Number(map.Members.Count);
                    foreach (Member member in map.Members.OrderByDescending(static member => member.Key, StringComparer.Ordinal))
                    {
                        open.Push(member.Value);
                        open.Push(member.Key);
                    }

                    break;
                case string text:
                    yield return "text " + Number(text.Length);
                    yield return text;
                    break;
            }
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture) + " ";

    /// <summary>Whether two nodes have the same data; the order of a map's members does not count.</summary>
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
                throw new ArgumentException("The node is of an unknown type.", nameof(left));
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
