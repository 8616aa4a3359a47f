using System.Collections.Generic;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Articles.Building;

/// <summary>What the spans of an article refer to: an entity, a statement or a value, with everything that is said about it anywhere.</summary>
internal sealed class Annotation
{
    private Facts _attributes;
    private Facts _anchors;
    private Facts _fields;

    public Annotation(string id)
    {
        Id = id;
    }

    /// <summary>The id; an anonymous annotation's is its kind and number (<c>date.1</c>), which no fixture can write.</summary>
    public string Id { get; }

    /// <summary>The first kind that is declared; null as long as none is.</summary>
    public Kind? Kind { get; set; }

    /// <summary>Where <see cref="Kind"/> is declared.</summary>
    public SourceSpan KindSource { get; set; }

    /// <summary>True where the declaration itself is in error: what follows from it is not reported too.</summary>
    public bool HasDeclarationError { get; set; }

    /// <summary>Its place in the front matter's <c>entities</c>; null where it has none.</summary>
    public Member? Entry { get; set; }

    /// <summary>Its stretches of text, in order.</summary>
    public List<Mention> Mentions { get; } = new List<Mention>(1);

    /// <summary>What attributes say, in spans and in the front matter.</summary>
    public ref Facts Attributes => ref _attributes;

    /// <summary>What anchors say: speaker, source, addressee.</summary>
    public ref Facts Anchors => ref _anchors;

    /// <summary>What fields say.</summary>
    public ref Facts Fields => ref _fields;

    /// <summary>The texts of its cue anchors; null where it has none.</summary>
    public List<Node>? Cues { get; set; }

    /// <summary>Whether the text names a speaker or a source, annotated as an entity or not.</summary>
    public bool IsAttributed { get; set; }
}
