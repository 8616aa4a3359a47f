using NewsSchema.Core.Articles;
using NewsSchema.Core.Tree;
using NewsSchema.Tool.LanguageServer.Documents;
using NewsSchema.Tool.LanguageServer.Protocol;

namespace NewsSchema.Tool.LanguageServer.Features;

/// <summary>Names the speaker after each quote and claim, because the text often does not.</summary>
internal static class Hints
{
    public static IReadOnlyList<InlayHint> Find(RequestContext context, PositionRange range)
    {
        ArticleText article = context.Article;
        return
        [
            .. article.Outline.Blocks.SelectMany(static block => block.Spans)
                .Where(static span => span.Annotation is { Kind.Role: NodeClass.Statement })
                .Select(span => (Span: span, Label: LabelOf(span.Annotation!.View)))
                .Where(static hint => hint.Label is not null)
                .Select(hint => new InlayHint(article.PositionAt(hint.Span.Source.End), hint.Label!, true, $"Who says it, from the {hint.Span.Annotation!.Kind.Class}"))
                .Where(hint => range.Touches(new PositionRange(hint.Position, hint.Position))),
        ];
    }

    private static string? LabelOf(AnnotationView statement) => (statement.Speaker?.Name, statement.Source?.Name) switch
    {
        (null, null) => null,
        (null, { } source) => $"via {source}",
        ({ } speaker, null) => $"— {speaker}",
        ({ } speaker, { } source) => $"— {speaker}, via {source}",
    };
}
