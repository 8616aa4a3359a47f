using System.Globalization;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Articles;

/// <summary>A span of a data tree, with its path.</summary>
internal sealed class SpanData
{
    private readonly SpanRange _range;

    private SpanData(SpanRange range, MapNode data, string list)
    {
        _range = range;
        Data = data;
        List = list;
    }

    public int Start => _range.Start;

    public int End => _range.End;

    public MapNode Data { get; }

    /// <summary>The path of the list that contains it.</summary>
    public string List { get; }

    /// <summary>Its index in the list.</summary>
    public int Index => _range.Index;

    /// <summary>How many spans it is in, itself included.</summary>
    public int Depth { get; private set; }

    /// <summary>Its path in the tree, for messages.</summary>
    public string Path => PathOf(List, Index);

    /// <summary>Reads a list of spans in any order, and sorts outer spans before inner ones.</summary>
    /// <param name="spans">The list; null if there is none.</param>
    /// <param name="length">The length of the text or list that contains the spans.</param>
    /// <param name="path">The list's path in the tree, for messages.</param>
    /// <exception cref="ArgumentException">A span is empty, outside of the text, partly overlaps another one, or is in more spans than can nest.</exception>
    public static List<SpanData> Read(Node? spans, int length, string path)
    {
        var result = new List<SpanData>();
        if (spans is null or ScalarNode { Kind: ScalarKind.Null })
        {
            return result;
        }

        List<Node> items = spans is ListNode list ? list.Items : throw new UnwritableMember(path, "is not a list").ToException();
        for (int i = 0; i < items.Count; i++)
        {
            MapNode data = items[i] as MapNode ?? throw new UnwritableMember(PathOf(path, i), "is not an object").ToException();
            var range = new SpanRange(Offset(data, "start", path, i), Offset(data, "end", path, i), i);
            var span = new SpanData(range, data, path);
            if (!range.IsIn(length))
            {
                throw new UnwritableMember(
                    span.Path, "goes from " + Text(span.Start) + " to " + Text(span.End) + ": it must hold something, and end at " + Text(length) + " at most").ToException();
            }

            result.Add(span);
        }

        Sort(result);
        Nest(result);
        return result;
    }

    /// <summary>Sorts outer spans before inner ones.</summary>
    private static void Sort(List<SpanData> spans)
    {
        for (int i = 1; i < spans.Count; i++)
        {
            if (Compare(spans[i - 1], spans[i]) > 0)
            {
                spans.Sort(Compare);
                return;
            }
        }
    }

    private static int Compare(SpanData a, SpanData b) => SpanRange.Compare(a._range, b._range);

    private static void Nest(List<SpanData> spans)
    {
        var nesting = new SpanNesting();
        foreach (SpanData span in spans)
        {
            if (nesting.Enter(span._range) is { } other)
            {
                throw new UnwritableMember(
                    span.Path,
                    "(" + Text(span.Start) + " to " + Text(span.End) + ") overlaps " + PathOf(span.List, other.Index) + " (" + Text(other.Start) + " to "
                    + Text(other.End) + ") partly: give it as two fragments with one id").ToException();
            }

            span.Depth = nesting.Depth;
            span.ThrowIfDeeperThan(Vocabulary.MaxDepth + 1);
        }
    }

    /// <summary>Refuses a span in more spans than can nest. Each of them would repeat the text again.</summary>
    /// <param name="depth">64, or one more if the outermost span is written above the block.</param>
    public void ThrowIfDeeperThan(int depth)
    {
        if (Depth > depth)
        {
            throw new UnwritableMember(Path, "is nested more deeply than 64 spans: end some of them before it").ToException();
        }
    }

    private static int Offset(MapNode data, string name, string list, int index) =>
        data[name] is ScalarNode { Kind: ScalarKind.Plain } scalar && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int offset)
            ? offset
            : throw new UnwritableMember(PathOf(list, index), "has no " + name).ToException();

    private static string PathOf(string list, int index) => list + "[" + Text(index) + "]";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
