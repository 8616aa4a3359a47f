using NewsSchema.Core.Text;

namespace NewsSchema.Core.Articles.Building;

/// <summary>A span whose classes, id and attributes can be stated.</summary>
internal readonly struct SpanBuilder
{
    private readonly AttributeList _attributes;

    public SpanBuilder(AttributeList attributes)
    {
        _attributes = attributes;
    }

    /// <summary>States a kind, slot, anchor, field or tag.</summary>
    /// <exception cref="ArgumentException">The class is not a name.</exception>
    public SpanBuilder Class(string name, SourceSpan place = default)
    {
        _attributes.Classes.Add(new AttributeName(Checked(name), place));
        return this;
    }

    /// <summary>States what the span declares or mentions.</summary>
    /// <exception cref="ArgumentException">The id is not a name.</exception>
    public SpanBuilder Id(string id, SourceSpan place = default)
    {
        _attributes.Id = new AttributeName(Checked(id), place);
        return this;
    }

    /// <summary>States an attribute; references have a <c>#</c>.</summary>
    /// <exception cref="ArgumentException">The attribute's name is not a name.</exception>
    public SpanBuilder Attribute(string name, string value, SourceSpan place = default)
    {
        _attributes.Pairs.Add(new AttributePair(Checked(name), value, place, place));
        return this;
    }

    private static string Checked(string name) =>
        Characters.IsName(name) ? name : throw new ArgumentException("'" + name + "' is not a name: ASCII letters, digits, '-' and '_', a letter first.", nameof(name));
}
