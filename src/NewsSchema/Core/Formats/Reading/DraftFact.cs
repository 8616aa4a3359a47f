using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Reading;

/// <summary>The values of a concept that a file states.</summary>
internal sealed class DraftFact(NewsConcept concept, SourceSpan place)
{
    public NewsConcept Concept { get; } = concept;

    public SourceSpan Place { get; } = place;

    public List<Node> Values { get; } = new(1);
}
