using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Articles.Building;

/// <summary>An entity, a statement or a value that the spans of an article refer to, with all its attributes from anywhere in the article.</summary>
internal sealed class Annotation
{
    private Facts _attributes;
    private Facts _anchors;
    private Facts _fields;

    public Annotation(string id)
    {
        Id = id;
    }

    /// <summary>The id; that of an anonymous annotation is its kind and number (<c>date.1</c>), which fixtures cannot contain.</summary>
    public string Id { get; }

    /// <summary>The first declared kind; null until one is declared.</summary>
    public Kind? Kind { get; set; }

    /// <summary>The place that declares <see cref="Kind"/>.</summary>
    public SourceSpan KindSource { get; set; }

    /// <summary>True if the declaration itself has an error, so that errors that follow from it are not reported.</summary>
    public bool HasDeclarationError { get; set; }

    /// <summary>Its entry in the front matter's <c>entities</c>; null if it has none.</summary>
    public Member? Entry { get; set; }

    /// <summary>Its mentions in the text, in order.</summary>
    public List<Mention> Mentions { get; } = new List<Mention>(1);

    /// <summary>The facts that attributes give, in spans and in the front matter.</summary>
    public ref Facts Attributes => ref _attributes;

    /// <summary>The facts that anchors give: speaker, source, addressee.</summary>
    public ref Facts Anchors => ref _anchors;

    /// <summary>The facts that fields give.</summary>
    public ref Facts Fields => ref _fields;

    /// <summary>The texts of its cue anchors; null if it has none.</summary>
    public List<Node>? Cues { get; set; }

    /// <summary>Whether the text names a speaker or a source, annotated as an entity or not.</summary>
    public bool IsAttributed { get; set; }
}
