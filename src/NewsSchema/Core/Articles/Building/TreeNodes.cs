using System.Globalization;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Articles.Building;

/// <summary>The nodes that trees of articles are made of.</summary>
internal static class TreeNodes
{
    private static readonly ScalarNode?[] s_numbers = new ScalarNode?[1024];

    public static MapNode NewText(string text, SourceSpan source)
    {
        var map = new MapNode(3) { Class = NodeClass.Text, Span = source };
        Add(map, "text", ProseNode(text, source));
        return map;
    }

    public static ScalarNode ProseNode(string text, SourceSpan source) => new(text, ScalarKind.Quoted) { IsProse = true, Span = source };

    public static ScalarNode TextNode(string text, SourceSpan source) => new(text, ScalarKind.Quoted) { Span = source };

    /// <summary>Most nodes of an article are offsets, which are small numbers, so all articles share their nodes.</summary>
    public static ScalarNode Number(int number)
    {
        if (number >= s_numbers.Length)
        {
            return new ScalarNode(number.ToString(CultureInfo.InvariantCulture), ScalarKind.Plain);
        }

        return s_numbers[number] ??= new ScalarNode(number.ToString(CultureInfo.InvariantCulture), ScalarKind.Plain);
    }

    public static void Add(MapNode map, string name, Node value) => map.Members.Add(new Member(name, value.Span, value));

    public static void AddList(MapNode map, string name, ListNode list)
    {
        if (list.Items.Count > 0)
        {
            Add(map, name, list);
        }
    }
}
