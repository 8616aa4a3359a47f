using System.Globalization;
using System.Text.Json;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Serialization.Reading;

namespace NewsSchema.Serialization.Records;

/// <summary>Converts the error of a JSON reader to an error at the place in the article from which the JSON was made.</summary>
internal static class SchemaMismatch
{
    private const string Code = "NEWS5001";

    /// <param name="tree">The data tree of the article.</param>
    /// <param name="lines">Turns places in the tree into lines and columns.</param>
    /// <param name="error">The error of the JSON reader.</param>
    public static NewsError Find(MapNode tree, LineMap lines, JsonException error)
    {
        string path = error.Path ?? "$";
        SourceSpan place = Place(tree, path);
        (int line, int column) = lines.GetPosition(place.Start);
        string reason = JsonError.Reason(error);
        (int endLine, int endColumn) = lines.GetEnd(place);
        return new NewsError(Code, line, column, $"the article is not of its schema: {char.ToLowerInvariant(reason[0])}{reason[1..]} at {path}", NewsSeverity.Error)
        {
            EndLine = endLine,
            EndColumn = endColumn,
        };
    }

    /// <summary>The place of the value at a path; for a value that is derived from the text, the place of the nearest value around it.</summary>
    public static SourceSpan Place(Node root, string path)
    {
        Node? node = root;
        SourceSpan place = root.Span;
        ReadOnlySpan<char> rest = path.AsSpan(1);
        while (node is not null && !rest.IsEmpty)
        {
            node = Step(node, ref rest);
            place = node is null || node.Span == default ? place : node.Span;
        }

        return place;
    }

    /// <summary>The member of the root that a path leads through; empty if the path is that of the root.</summary>
    public static string FirstStep(string path)
    {
        ReadOnlySpan<char> rest = path.AsSpan(1);
        return rest.IsEmpty ? "" : TakeStep(ref rest, out _).ToString();
    }

    private static Node? Step(Node node, ref ReadOnlySpan<char> path)
    {
        ReadOnlySpan<char> step = TakeStep(ref path, out bool isIndex);
        return isIndex
            ? node is ListNode list && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < list.Items.Count ? list.Items[index] : null
            : (node as MapNode)?[step.ToString()];
    }

    private static ReadOnlySpan<char> TakeStep(ref ReadOnlySpan<char> path, out bool isIndex)
    {
        bool isQuoted = path.StartsWith("['");
        int start = isQuoted ? 2 : 1;
        int length = isQuoted ? path[start..].IndexOf("']") : path[start..].IndexOfAny('.', '[', ']');
        length = length < 0 ? path.Length - start : length;
        ReadOnlySpan<char> step = path.Slice(start, length);
        isIndex = path[0] == '[' && !isQuoted;
        path = path[Math.Min(start + length + (isQuoted ? 2 : isIndex ? 1 : 0), path.Length)..];
        return step;
    }
}
