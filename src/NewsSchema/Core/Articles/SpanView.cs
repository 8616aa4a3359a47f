using NewsSchema.Core.Text;

namespace NewsSchema.Core.Articles;

/// <summary>A span of a block: a mention, a fragment, an anchor, a field, or several of these at once.</summary>
internal sealed class SpanView(int start, int end, SourceSpan place)
{
    private List<SpanView>? _children;

    public int Start { get; } = start;

    public int End { get; } = end;

    /// <summary>The place in the article's source, including its markup.</summary>
    public SourceSpan Place { get; } = place;

    /// <summary>The annotation that the span mentions; null for an anchor, a field or a slot.</summary>
    public AnnotationView? Annotation { get; set; }

    /// <summary>The fact that the span mentions it; path <c>people.mentions</c>.</summary>
    public ArticleFact? Mention { get; set; }

    /// <summary>The classes other than the kind: slots, anchors, fields, tags.</summary>
    public string[] Roles { get; set; } = [];

    /// <summary>The class of the kind and the other classes, as one text; null if there are none.</summary>
    public string? Classes
    {
        get
        {
            string others = Roles.Length == 1 ? Roles[0] : string.Join(" ", Roles);
            return Annotation is not { } annotation ? others.Length > 0 ? others : null
                : others.Length > 0 ? annotation.Kind.Class + " " + others
                : annotation.Kind.Class;
        }
    }

    /// <summary>One fact for each role that is not a slot.</summary>
    public IReadOnlyList<ArticleFact> RoleFacts { get; set; } = [];

    public IReadOnlyList<ArticleFact> For { get; set; } = [];

    public ArticleFact? Of { get; set; }

    public ArticleFact? As { get; set; }

    public ArticleFact? Cont { get; set; }

    public ArticleFact? Lang { get; set; }

    public ArticleFact? Note { get; set; }

    public IReadOnlyList<KeyValuePair<string, ArticleFact>> Attributes { get; set; } = [];

    /// <summary>The spans directly inside this one, in the order of the text.</summary>
    public IReadOnlyList<SpanView> Children => _children ?? (IReadOnlyList<SpanView>)[];

    public void Add(SpanView child) => (_children ??= []).Add(child);
}
