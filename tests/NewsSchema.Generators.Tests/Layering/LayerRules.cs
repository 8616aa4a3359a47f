namespace NewsSchema.Generators.Tests.Layering;

/// <summary>Which folder may name which, read from <c>layers.txt</c>.</summary>
internal sealed class LayerRules
{
    private readonly Dictionary<string, HashSet<string>> _allowed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _circles = new(StringComparer.Ordinal);

    /// <param name="text">Lines <c>folder: folder folder</c>, and <c>circle folder folder: reason</c>; <c>#</c> begins a comment.</param>
    public LayerRules(string text)
    {
        foreach (string line in text.Split('\n').Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0))
        {
            int colon = line.IndexOf(':');
            string[] left = line[..colon].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            string right = line[(colon + 1)..].Trim();
            if (left[0] == "circle")
            {
                Assert.NotEmpty(right);
                _circles.Add(Join(left.Skip(1)));
            }
            else
            {
                Assert.True(_allowed.TryAdd(left[0], [.. right.Split(' ', StringSplitOptions.RemoveEmptyEntries)]), $"{left[0]} has two lines.");
            }
        }
    }

    /// <summary>A matrix with all edges and circles of a graph, under the comments of another and with its reasons.</summary>
    public static string Rewrite(string text, FolderGraph graph)
    {
        string[] lines = text.Split('\n');
        IEnumerable<string> comments = lines.TakeWhile(line => line.StartsWith('#'));
        IEnumerable<string> edges = graph.Edges.GroupBy(edge => edge.From).Select(folder => $"{folder.Key}: {string.Join(' ', folder.Select(edge => edge.To))}");
        string[] known = [.. lines.Where(line => line.StartsWith("circle ", StringComparison.Ordinal))];
        IEnumerable<string> circles = graph.FindCircles()
            .Select(circle => $"circle {Join(circle)}:")
            .Select(circle => known.FirstOrDefault(line => line.StartsWith(circle, StringComparison.Ordinal)) ?? circle + " its reason is still to be written");
        return string.Join('\n', [.. comments, "", .. edges, "", .. circles, ""]);
    }

    /// <summary>The edges that no line allows, each with a place.</summary>
    public string[] FindForbidden(FolderGraph graph) =>
        [.. graph.Edges
            .Where(edge => !(_allowed.TryGetValue(edge.From, out HashSet<string>? targets) && targets.Contains(edge.To)))
            .Select(edge => $"{edge.From} -> {edge.To}: {edge.Example}")];

    /// <summary>The edges that a line allows although no file has them.</summary>
    public string[] FindUnused(FolderGraph graph) =>
        [.. _allowed.SelectMany(folder => folder.Value.Select(target => $"{folder.Key} -> {target}"))
            .Except(graph.Edges.Select(edge => $"{edge.From} -> {edge.To}"))];

    /// <summary>The circles that are not listed with a reason.</summary>
    public string[] FindCircles(FolderGraph graph) => [.. graph.FindCircles().Select(Join).Where(circle => !_circles.Contains(circle))];

    private static string Join(IEnumerable<string> folders) => string.Join(' ', folders.Order(StringComparer.Ordinal));
}
