using System.Globalization;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.NewsMarkdown.Editing;

/// <summary>Looks up and changes values of a front matter by their paths.</summary>
internal static class FrontTree
{
    /// <summary>The value at a path; null if there is none.</summary>
    public static Node? Find(Node root, IReadOnlyList<string> path, int count)
    {
        Node? node = root;
        for (int i = 0; i < count && node is not null; i++)
        {
            node = node switch
            {
                MapNode map => map[path[i]],
                ListNode list => IndexOf(path[i]) is { } index && index < list.Items.Count ? list.Items[index] : null,
                _ => null,
            };
        }

        return node;
    }

    public static int? IndexOf(string step) =>
        int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out int index) ? index : null;

    /// <summary>The same tree with another value at a path. A map that would be empty is removed with its key.</summary>
    public static MapNode With(MapNode map, IReadOnlyList<string> path, int depth, Node? value)
    {
        var result = new MapNode();
        bool isFound = false;
        foreach (Member member in map.Members)
        {
            if (member.Key != path[depth])
            {
                result.Members.Add(member);
                continue;
            }

            isFound = true;
            if (Changed(member.Value, path, depth + 1, value) is { } changed)
            {
                result.Members.Add(new Member(member.Key, member.KeySpan, changed));
            }
        }

        if (!isFound && Changed(null, path, depth + 1, value) is { } added)
        {
            result.Members.Add(new Member(path[depth], default, added));
        }

        return result;
    }

    private static Node? Changed(Node? node, IReadOnlyList<string> path, int depth, Node? value)
    {
        if (depth == path.Count)
        {
            return value;
        }

        switch (node)
        {
            case ListNode list:
                var items = new ListNode();
                for (int i = 0; i < list.Items.Count; i++)
                {
                    if ((i == IndexOf(path[depth]) ? Changed(list.Items[i], path, depth + 1, value) : list.Items[i]) is { } item)
                    {
                        items.Items.Add(item);
                    }
                }

                return items;
            case ScalarNode { Kind: not ScalarKind.Null }:
                return node;
            default:
                MapNode before = node as MapNode ?? new MapNode();
                MapNode after = With(before, path, depth, value);
                return after.Members.Count > 0 ? after : value is null && before.Members.Count == 0 ? node : null;
        }
    }
}
