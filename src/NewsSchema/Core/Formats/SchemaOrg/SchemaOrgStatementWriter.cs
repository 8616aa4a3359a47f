using NewsSchema.Core.Articles;

namespace NewsSchema.Core.Formats.SchemaOrg;

/// <summary>Writes quotations and claims as parts of the article.</summary>
internal sealed class SchemaOrgStatementWriter(SchemaOrgExport export, SchemaOrgEntityWriter entities)
{
    private readonly ArticleView _article = export.Article;
    private readonly JsonSink _json = export.Json;

    public void WriteStatements()
    {
        var parts = new List<Action>();
        Dictionary<AnnotationView, int> paragraphs = ParagraphsOfStatements();
        foreach (AnnotationView quote in _article.OfKind("quote"))
        {
            parts.Add(() => WriteStatement(quote, quote.InnerText, paragraphs));
        }

        foreach (AnnotationView claim in _article.OfKind("claim"))
        {
            parts.Add(() =>
            {
                WriteStatement(claim, claim.Name, paragraphs);
                export.Object("appearance", () => _json.String("@id", export.Uri));
            });
        }

        export.Objects("hasPart", parts);
    }

    /// <summary>The block of the running text, counted from 1, in which a statement begins.</summary>
    private Dictionary<AnnotationView, int> ParagraphsOfStatements()
    {
        var paragraphs = new Dictionary<AnnotationView, int>();
        int paragraph = 0;
        foreach (BlockView block in _article.Story)
        {
            paragraph++;
            foreach (SpanView span in block.AllSpans)
            {
                if (span.Annotation is { IsStatement: true } statement)
                {
                    paragraphs.TryAdd(statement, paragraph);
                }
            }
        }

        return paragraphs;
    }

    private void WriteStatement(AnnotationView statement, string text, Dictionary<AnnotationView, int> paragraphs)
    {
        _json.String("@type", SchemaOrgTables.TypeOf(statement.Kind.Class));
        export.Text("@id", export.IdOf(statement));
        _json.String("text", text);
        export.Ledger.Carry(statement.Whole);
        ArticleFact? language = statement.Mentions.Select(static mention => mention.Lang).FirstOrDefault(static lang => lang is not null);
        export.Text("inLanguage", language ?? _article.Language);
        if (paragraphs.TryGetValue(statement, out int paragraph))
        {
            _json.Number("position", paragraph);
        }

        entities.WriteReferences(statement, "speaker");
    }
}
