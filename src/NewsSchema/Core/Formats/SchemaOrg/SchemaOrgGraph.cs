using NewsSchema.Core.Formats.Reading;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.SchemaOrg;

/// <summary>The objects of a file by their <c>@id</c>. An object that consists of an id alone refers to the one that has more.</summary>
internal sealed class SchemaOrgGraph
{
    private readonly Dictionary<string, MapNode> _objects = new(StringComparer.Ordinal);
    private readonly Dictionary<MapNode, JsonSourceObject> _read = [];
    private readonly MapNode _article;
    private readonly SourcePath _path;

    /// <param name="root">The file.</param>
    /// <param name="article">The article, whose own objects are read where they are.</param>
    /// <param name="path">The path of the article.</param>
    public SchemaOrgGraph(Node root, MapNode article, SourcePath path)
    {
        _path = path;
        _article = article;
        Collect(root);
    }

    /// <summary>The object that an object refers to; the object itself if it has facts.</summary>
    public JsonSourceObject Resolve(JsonSourceObject reference)
    {
        bool isReference = reference.Map.Members.TrueForAll(static member => member.Key is "@id" or "@type");
        if (!isReference || reference.Peek("@id") is not { } id || !_objects.TryGetValue(id, out MapNode? target))
        {
            return reference;
        }

        reference.Skip("@id");
        reference.Skip("@type");
        if (!_read.TryGetValue(target, out JsonSourceObject? resolved))
        {
            resolved = new JsonSourceObject(target, _path, SchemaOrgNames.Instance);
            _read.Add(target, resolved);
        }

        return resolved;
    }

    /// <summary>Whether an article referred to the value.</summary>
    public bool IsRead(Node node) => node is MapNode map && _read.ContainsKey(map);

    public void Close(SourceLedger ledger)
    {
        foreach (JsonSourceObject resolved in _read.Values)
        {
            resolved.Close(ledger);
        }
    }

    private void Collect(Node node)
    {
        switch (node)
        {
            case MapNode map when map != _article:
                if (map["@id"] is ScalarNode id && map.Members.Exists(static member => member.Key is not ("@id" or "@type")))
                {
                    _objects.TryAdd(id.Text, map);
                }

                foreach (Member member in map.Members)
                {
                    Collect(member.Value);
                }

                break;
            case ListNode list:
                list.Items.ForEach(Collect);
                break;
        }
    }
}
