using System.Globalization;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Articles;

/// <summary>A span of a data tree, with its path.</summary>
internal sealed class SpanData
{
    private SpanData(int start, int end, MapNode data, string path)
    {
        Start = start;
        End = end;
        Data = data;
        Path = path;
    }

    public int Start { get; }

    public int End { get; }

    public MapNode Data { get; }

    /// <summary>Its path in the tree, for messages.</summary>
    public string Path { get; }

    /// <summary>Reads a list of spans in any order, and sorts outer spans before inner ones.</summary>
    /// <param name="spans">The list; null if there is none.</param>
    /// <param name="length">The length of the text or list that contains the spans.</param>
    /// <param name="path">The list's path in the tree, for messages.</param>
    /// <exception cref="ArgumentException">A span is empty, outside of the text, or partly overlaps another one.</exception>
    public static List<SpanData> Read(Node? spans, int length, string path)
    {
        var result = new List<SpanData>();
        if (spans is null or ScalarNode { Kind: ScalarKind.Null })
        {
            return result;
        }

        List<Node> items = spans is ListNode list ? list.Items : throw new ArgumentException(path + " is not a list.");
        var order = new List<(SpanData Span, int Index)>(items.Count);
        for (int i = 0; i < items.Count; i++)
        {
            string itemPath = path + "[" + i.ToString(CultureInfo.InvariantCulture) + "]";
            MapNode data = items[i] as MapNode ?? throw new ArgumentException(itemPath + " is not an object.");
            var span = new SpanData(Offset(data, "start", itemPath), Offset(data, "end", itemPath), data, itemPath);
            if (span.Start < 0 || span.Start >= span.End || span.End > length)
            {
                throw new ArgumentException(
                    itemPath + " goes from " + Text(span.Start) + " to " + Text(span.End) + ": it must hold something, and end at " + Text(length) + " at most.");
            }

            order.Add((span, i));
        }

        order.Sort((a, b) =>
            a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start)
            : a.Span.End != b.Span.End ? b.Span.End.CompareTo(a.Span.End)
            : a.Index.CompareTo(b.Index));
        var open = new Stack<SpanData>();
        foreach ((SpanData span, _) in order)
        {
            while (open.Count > 0 && open.Peek().End <= span.Start)
            {
                open.Pop();
            }

            if (open.Count > 0 && open.Peek().End < span.End)
            {
                throw new ArgumentException(
                    span.Path + " (" + Text(span.Start) + " to " + Text(span.End) + ") overlaps " + open.Peek().Path + " (" + Text(open.Peek().Start) + " to "
                    + Text(open.Peek().End) + ") partly: give it as two fragments with one id.");
            }

            open.Push(span);
            result.Add(span);
        }

        return result;
    }

    private static int Offset(MapNode data, string name, string path) =>
        data[name] is ScalarNode scalar && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int offset)
            ? offset
            : throw new ArgumentException(path + " has no " + name + ".");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
