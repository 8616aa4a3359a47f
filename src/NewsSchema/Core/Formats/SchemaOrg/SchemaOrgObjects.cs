using NewsSchema.Core.Formats.Reading.Json;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.SchemaOrg;

/// <summary>
/// The objects of a file by their <c>@id</c>. In a file that is too long to be held in memory, they are those before an article, without other articles and up to a limit; a reference to another one
/// remains the id.
/// </summary>
internal sealed class SchemaOrgObjects
{
    /// <summary>The length of the objects that are kept of a file in pieces.</summary>
    private const int MaxLength = 64 * 1024;

    private readonly Dictionary<string, List<(MapNode Map, int Owner)>> _objects = new(StringComparer.Ordinal);

    /// <summary>The numbers of the articles in the part, from 1.</summary>
    private readonly Dictionary<MapNode, int> _articles = [];

    private JsonPart? _part;
    private int _count;
    private int _length;

    /// <summary>Whether an object says nothing but what it refers to.</summary>
    public static bool IsReference(MapNode map) => map.Members.TrueForAll(static member => member.Key is "@id" or "@type");

    /// <summary>Adds the objects of a part. Each value has its own objects.</summary>
    public void Add(JsonPart part, IReadOnlyList<JsonItem> items)
    {
        if (part.Place is null || part.Number != _part?.Number)
        {
            _objects.Clear();
            _length = 0;
        }

        _part = part;
        _articles.Clear();
        foreach (JsonItem item in items)
        {
            _articles.Add(item.Map, ++_count);
        }

        if (part.Value is { } value)
        {
            Collect(value, 0);
        }
    }

    /// <summary>The first object with an id outside of an article of the part; null if there is none.</summary>
    public MapNode? Find(string id, MapNode article) =>
        _objects.TryGetValue(id, out List<(MapNode Map, int Owner)>? found) ? found.Find(item => item.Owner != _articles[article]).Map : null;

    private void Collect(Node node, int owner)
    {
        switch (node)
        {
            case MapNode map:
                bool isArticle = _articles.TryGetValue(map, out int number);
                owner = isArticle ? number : owner;
                if (map["@id"] is ScalarNode id && !IsReference(map))
                {
                    Add(id.Text, map, owner, isArticle);
                }

                foreach (Member member in map.Members)
                {
                    Collect(member.Value, owner);
                }

                break;
            case ListNode list:
                list.Items.ForEach(item => Collect(item, owner));
                break;
        }
    }

    /// <summary>Adds an object: of those with one id, the first one, and the first one that is not in the same article.</summary>
    private void Add(string id, MapNode map, int owner, bool isArticle)
    {
        if (_part!.Place is not null && (isArticle || _length + map.Span.Length > MaxLength))
        {
            return;
        }

        if (!_objects.TryGetValue(id, out List<(MapNode Map, int Owner)>? known))
        {
            _objects.Add(id, known = new List<(MapNode Map, int Owner)>(1));
        }
        else if (known.Count > 1 || known[0].Owner == owner)
        {
            return;
        }

        known.Add((map, owner));
        _length += map.Span.Length;
    }
}
