using NewsSchema.Core.Formats.Reading.Json;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.SchemaOrg;

/// <summary>What an article refers to: an object that consists of an <c>@id</c> alone stands for the one in the file that has more.</summary>
internal sealed class SchemaOrgGraph
{
    private readonly Dictionary<MapNode, JsonSourceObject> _read = [];
    private readonly SchemaOrgObjects _objects;
    private readonly MapNode _article;
    private readonly SourcePath _path;

    /// <param name="objects">The objects of the file.</param>
    /// <param name="article">The article, whose own objects are read where they are.</param>
    /// <param name="path">The path of the article.</param>
    public SchemaOrgGraph(SchemaOrgObjects objects, MapNode article, SourcePath path)
    {
        _objects = objects;
        _article = article;
        _path = path;
    }

    /// <summary>The object that an object refers to; the object itself if it has facts.</summary>
    public JsonSourceObject Resolve(JsonSourceObject reference)
    {
        if (!SchemaOrgObjects.IsReference(reference.Map) || reference.Peek("@id") is not { } id || _objects.Find(id, _article) is not { } target)
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
}
