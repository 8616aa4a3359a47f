using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.Reading.Json;

/// <summary>Where a piece of a divided JSON value is: the members around it. Arrays have no part in a path.</summary>
internal sealed class JsonPlace
{
    private readonly JsonPlace? _parent;
    private readonly string? _name;

    public JsonPlace(JsonPlace? parent, string? name)
    {
        _parent = parent;
        _name = name;
        Depth = parent is null ? 0 : parent.Depth + 1;
    }

    /// <summary>The place of a value at the top that is divided.</summary>
    public static JsonPlace Root { get; } = new(null, null);

    /// <summary>How many objects and arrays are around the value.</summary>
    public int Depth { get; }

    /// <summary>The place of the items of an array here.</summary>
    public JsonPlace Deeper() => new(this, null);

    public SourcePath ToPath()
    {
        SourcePath path = _parent?.ToPath() ?? SourcePath.NewRoot();
        return _name is { } name ? path[name] : path;
    }

    /// <summary>A value inside the members around it, so that its path is that in the file.</summary>
    public Node Wrap(Node value)
    {
        Node whole = value;
        for (JsonPlace? place = this; place is not null; place = place._parent)
        {
            if (place._name is { } name)
            {
                var map = new MapNode(1) { Span = value.Span };
                map.Members.Add(new Member(name, value.Span, whole));
                whole = map;
            }
        }

        return whole;
    }
}
