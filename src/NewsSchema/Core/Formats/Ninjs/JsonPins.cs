using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats.Reading.Json;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.Ninjs;

/// <summary>The pins of a sender's JSON: paths, and what is there.</summary>
internal sealed class JsonPins
{
    private const string Article = "article";

    /// <summary>The parts of an article that are not concepts.</summary>
    private static readonly string[] s_parts = [Article, "id", "language", "headline", "kicker", "deck", "byline", "dateline", "body"];

    private readonly List<JsonPin> _pins = [];

    public JsonPins(IReadOnlyDictionary<string, string> pins)
    {
        foreach (KeyValuePair<string, string> pin in pins)
        {
            if (Array.IndexOf(s_parts, pin.Value) < 0 && ConceptTable.Find(pin.Value) is null)
            {
                throw new ArgumentException("'" + pin.Value + "' is neither a part of an article (" + string.Join(", ", s_parts) + ") nor the name of a concept.", nameof(pins));
            }

            _pins.Add(JsonPin.Parse(pin.Key, pin.Value));
        }
    }

    /// <summary>The objects that are articles: those that a pin names; otherwise, the outermost ones.</summary>
    public Func<MapNode, bool> ItemsIn(Node? root)
    {
        JsonPin? article = _pins.Find(static pin => pin.Target == Article);
        if (root is null || article is null)
        {
            return static _ => true;
        }

        HashSet<Node> items = [.. article.NodesIn(root)];
        return items.Contains;
    }

    /// <summary>The values of all pins in an article, in the order of the pins.</summary>
    public IEnumerable<(string Target, JsonSourceItem Value)> ValuesIn(JsonSourceObject item) =>
        _pins.Where(static pin => pin.Target != Article).SelectMany(pin => pin.ValuesIn(item).Select(value => (pin.Target, value)));
}
