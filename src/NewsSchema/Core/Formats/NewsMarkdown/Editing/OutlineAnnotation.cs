using NewsSchema.Core.Articles;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Formats.NewsMarkdown.Editing;

/// <summary>An entity, a statement or a value, with the spans that declare or mention it.</summary>
/// <param name="view">Its kind, its id and its facts, with references resolved.</param>
internal sealed class OutlineAnnotation(AnnotationView view)
{
    public AnnotationView View { get; } = view;

    public string Id => View.Id;

    public Kind Kind => View.Kind;

    /// <summary>Sections, blocks and spans, each in the order of the text.</summary>
    public List<OutlineSpan> Mentions { get; } = [];

    /// <summary>The id's key in the front matter's <c>entities</c>; null if only the text declares it.</summary>
    public SourceSpan? Entry { get; set; }
}
