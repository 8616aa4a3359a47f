using NewsSchema.Core.Articles;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Formats.NewsMarkdown.Editing;

/// <summary>A span of a block, or what the attributes of a whole block or of a section mean.</summary>
internal sealed class OutlineSpan
{
    private readonly ClassifiedSpan _mark;

    public OutlineSpan(ClassifiedSpan mark, SpanAddress address, int parent, SourceSpan open, SourceSpan close, OutlineAnnotation? annotation)
    {
        _mark = mark;
        Address = address;
        Parent = parent;
        Open = open;
        Close = close;
        Annotation = annotation;
    }

    /// <summary>Where the span is; the index is -1 for a whole block or a section.</summary>
    public SpanAddress Address { get; }

    /// <summary>The index of the span around it in its block; -1 if there is none.</summary>
    public int Parent { get; }

    /// <summary>The first UTF-16 code unit in the text of its block; the first block of a section.</summary>
    public int Start => _mark.Start;

    /// <summary>The position after the last code unit; the block after a section.</summary>
    public int End => _mark.End;

    /// <summary>The characters of the whole span, or of the attributes of a block or a section.</summary>
    public SourceSpan Source => _mark.Source;

    /// <summary>The opening bracket, or the line that opens a section.</summary>
    public SourceSpan Open { get; }

    /// <summary>The closing bracket with a link's target and the attributes.</summary>
    public SourceSpan Close { get; }

    /// <summary>The attributes from brace to brace; empty for a link without.</summary>
    public SourceSpan AttributesSource => _mark.Attributes.Source;

    public SpanAttributes Attributes => SpanAttributes.Of(_mark.Attributes);

    /// <summary>A link's target; null for any other span.</summary>
    public string? Href => _mark.Href;

    /// <summary>The kind of what the span declares or mentions; null for an anchor, a field, a slot, and a span whose id is unknown.</summary>
    public Kind? Kind => Annotation?.Kind ?? _mark.Kind;

    /// <summary>What the span declares or mentions; null if it is nothing, or its id is unknown.</summary>
    public OutlineAnnotation? Annotation { get; }

    /// <summary>The slots among the classes.</summary>
    public IReadOnlyList<Slot> Slots => _mark.Slots;

    /// <summary>The anchors among the classes: <c>cue</c>, <c>speaker</c>.</summary>
    public IEnumerable<string> Anchors => _mark.Anchors.Select(static anchor => anchor.Text);
}
