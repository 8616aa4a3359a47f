using System.Buffers;
using System.Globalization;
using System.Text;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.NewsMarkdown.Meaning;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Core.Yaml;
using NewsSchema.Serialization.Writing;

namespace NewsSchema.Tests.Tree;

/// <summary>Articles to data trees and back, and trees as text.</summary>
internal static class Trees
{
    /// <summary>The data of an article that is right.</summary>
    public static MapNode Read(string text)
    {
        MapNode tree = Read(text, out List<SourceError> errors);
        Assert.Empty(errors.Where(error => NewsErrorCodes.Get(error.Code).Severity == NewsSeverity.Error).Select(error => error.ToString()));
        return tree;
    }

    public static MapNode Read(string text, out List<SourceError> errors)
    {
        errors = [];
        return ArticleBuilder.Build(ArticleReader.Read(text, errors), errors).Tree;
    }

    /// <summary>The errors of an article, with code and position: <c>NEWS3001 3:12</c>.</summary>
    public static string[] Errors(string text)
    {
        Read(text, out List<SourceError> errors);
        var lines = new LineMap(text);
        return [.. errors.Select(error => $"{error.Code} {Position(lines, error)}")];
    }

    public static string Position(LineMap lines, SourceError error)
    {
        (int line, int column) = lines.GetPosition(error.Span.Start);
        return string.Create(CultureInfo.InvariantCulture, $"{line}:{column}");
    }

    public static string Compose(MapNode tree, string schema = "") => ArticleWriter.Write(ArticleComposer.Compose(tree, schema, UserKinds(tree)).Article);

    public static string[] UserKinds(MapNode tree) =>
    [
        .. tree.Members.Select(member => member.Value).OfType<ListNode>().SelectMany(list => list.Items).OfType<MapNode>()
            .Select(map => map.Kind).OfType<string>().Where(kind => Vocabulary.FindKind(kind) is null).Distinct(),
    ];

    public static string Json(Node? node)
    {
        if (node is null)
        {
            return "";
        }

        var output = new ArrayBufferWriter<byte>();
        TreeJson.Write(node, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>A node of a tree as JSON, by its path such as <c>people[0].name</c>; empty if there is no such node.</summary>
    public static string Json(this Node tree, string path) => Json(tree.At(path));

    public static Node? At(this Node tree, string path)
    {
        Node? node = tree;
        foreach (string step in path.Replace("[", ".[", StringComparison.Ordinal).Split('.'))
        {
            node = step.StartsWith('[')
                ? (node as ListNode)?.Items.ElementAtOrDefault(int.Parse(step.Trim('[', ']'), CultureInfo.InvariantCulture))
                : (node as MapNode)?[step];
        }

        return node;
    }

    /// <summary>The content of a tree without positions, its members sorted by name: equal trees have equal text.</summary>
    public static string Describe(Node node)
    {
        var text = new StringBuilder();
        Describe(text, node, 0);
        return text.ToString();
    }

    private static void Describe(StringBuilder text, Node node, int indent)
    {
        switch (node)
        {
            case MapNode map:
                text.Append(CultureInfo.InvariantCulture, $"{map.Class} {map.Kind}\n");
                foreach (Member member in map.Members.OrderBy(member => member.Key, StringComparer.Ordinal))
                {
                    text.Append(' ', indent).Append(member.Key).Append(": ");
                    Describe(text, member.Value, indent + 1);
                }

                break;
            case ListNode list:
                text.Append("list\n");
                foreach (Node item in list.Items)
                {
                    text.Append(' ', indent).Append("- ");
                    Describe(text, item, indent + 1);
                }

                break;
            case ScalarNode scalar:
                // Text that is not mistaken for another type is the same with and without quotes.
                bool isText = scalar.Kind is ScalarKind.Plain or ScalarKind.Quoted && YamlWriter.IsPlainText(scalar.Text);
                text.Append(CultureInfo.InvariantCulture, $"{(isText ? ScalarKind.Quoted : scalar.Kind)} {scalar.Target} {scalar.KeepsHash} ")
                    .Append(System.Text.Json.JsonSerializer.Serialize(scalar.Text)).Append('\n');
                break;
        }
    }
}
