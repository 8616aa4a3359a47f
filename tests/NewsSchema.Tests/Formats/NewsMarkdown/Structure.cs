using System.Globalization;
using System.Text;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Tree;
using NewsSchema.Core.Yaml;

namespace NewsSchema.Tests.Formats.NewsMarkdown;

/// <summary>The content of an article without positions: equal articles have equal text.</summary>
internal static class Structure
{
    public static string Of(Article article)
    {
        var text = new StringBuilder();
        AppendNode(text, InOrder(article.Front), 0);
        foreach (Block block in article.Blocks)
        {
            text.Append(CultureInfo.InvariantCulture, $"block {block.Level} after {Quote(block.Separator)} {Of(block.Attributes)} {Quote(block.Text)}\n");
            foreach (InlineSpan span in block.Spans)
            {
                text.Append(CultureInfo.InvariantCulture, $"  span {span.Start}..{span.End} {Of(span.Attributes)} ({span.Href})\n");
            }
        }

        foreach (Container container in article.Containers)
        {
            text.Append(CultureInfo.InvariantCulture, $"container {container.Start}..{container.End} {Of(container.Attributes)}\n");
        }

        return text.ToString();
    }

    public static string Of(Node node)
    {
        var text = new StringBuilder();
        AppendNode(text, node, 0);
        return text.ToString();
    }

    private static string Of(AttributeList? list) => list is null
        ? "none"
        : $"{{{string.Join(' ', list.Classes.Select(name => "." + name.Text))} #{list.Id?.Text} {string.Join(' ', list.Pairs.Select(pair => pair.Name + "=" + Quote(pair.Value)))}}}";

    /// <summary>The keys of the front matter have a position; the others have that of their value.</summary>
    private static MapNode InOrder(MapNode front)
    {
        string[] order = ["schema", "id", "language", "", "text", "entities"];
        var result = new MapNode();
        result.Members.AddRange(front.Members.OrderBy(member => Array.IndexOf(order, member.Key) is var i and >= 0 ? i : 3));
        return result;
    }

    private static void AppendNode(StringBuilder text, Node node, int indent)
    {
        switch (node)
        {
            case MapNode map:
                text.Append("map\n");
                foreach (Member member in map.Members)
                {
                    text.Append(' ', indent).Append(Quote(member.Key)).Append(": ");
                    AppendNode(text, member.Value, indent + 1);
                }

                break;
            case ListNode list:
                text.Append("list\n");
                foreach (Node item in list.Items)
                {
                    text.Append(' ', indent).Append("- ");
                    AppendNode(text, item, indent + 1);
                }

                break;
            case ScalarNode scalar:
                // Text that is not mistaken for another type is the same with and without quotes.
                bool isText = scalar.Kind is ScalarKind.Plain or ScalarKind.Quoted && YamlWriter.IsPlainText(scalar.Text);
                text.Append(CultureInfo.InvariantCulture, $"{(isText ? ScalarKind.Quoted : scalar.Kind)} {Quote(scalar.Text)}\n");
                break;
        }
    }

    private static string Quote(string text) => '"' + text.Replace("\\", "\\\\").Replace("\n", "\\n").Replace("\"", "\\\"") + '"';
}
