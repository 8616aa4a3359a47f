using System.Globalization;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.NewsMarkdown.Meaning;

/// <summary>An annotation that is being composed from data into an article.</summary>
internal sealed class ComposedAnnotation
{
    public ComposedAnnotation(string id, Kind kind, MapNode data, string list, int index)
    {
        Id = id;
        Kind = kind;
        Data = data;
        List = list;
        Index = index;
    }

    public string Id { get; }

    public Kind Kind { get; }

    public MapNode Data { get; }

    /// <summary>The root member that lists it.</summary>
    public string List { get; }

    /// <summary>Its index in the list.</summary>
    public int Index { get; }

    /// <summary>Its path in the data.</summary>
    public string Path => List + "[" + Index.ToString(CultureInfo.InvariantCulture) + "]";

    /// <summary>Whether the id is a number within the kind, which is not written.</summary>
    public bool IsAnonymous => Id.IndexOf('.') >= 0;

    /// <summary>The attributes of its first mention; null if the text does not mention it.</summary>
    public AttributeList? First { get; set; }

    /// <summary>The block of the first mention if that is a span of the text, which can be a link.</summary>
    public Block? FirstBlock { get; set; }

    /// <summary>The first mention's index in <see cref="FirstBlock"/>.</summary>
    public int FirstIndex { get; set; }

    /// <summary>Whether the first mention is also a field, in which the class of a custom kind would be the field's name.</summary>
    public bool IsFirstField { get; set; }

    /// <summary>Whether <see cref="First"/> names the kind only to declare it.</summary>
    public bool IsKindAdded { get; set; }
}
