using NewsSchema.Core.Articles;
using NewsSchema.Core.Tree;
using NewsSchema.Tool.Conversion;
using NewsSchema.Tool.Findings;
using NewsSchema.Tool.Inputs;

namespace NewsSchema.Tool.Annotations.Formats;

/// <summary>A format of annotators: a text, and marks that count its characters.</summary>
internal abstract class AnnotationFormat : ArticleFormat
{
    /// <summary>What offsets in the format may count, the likely one first.</summary>
    public abstract IReadOnlyList<OffsetUnit> Units { get; }

    public sealed override IEnumerable<SourceArticle> Read(InputFile file, ConvertOptions options)
    {
        string name = FileNames.WithoutExtension(file.RelativePath);
        List<Finding> findings = [];
        AnnotatedText[] texts;
        try
        {
            texts = [.. ReadTexts(file, options, findings)];
        }
        catch (AnnotationFormatException exception)
        {
            return [new SourceArticle(new NewsDocument(ArticleDocument.Empty([])), file.Path, name, [.. findings, exception.Finding])];
        }

        return texts.Select((text, i) =>
            AnnotationConversion.ToArticle(text, file.Path, texts.Length == 1 ? name : FileNames.Numbered(name, i, texts.Length), Units, options, i == 0 ? findings : []));
    }

    public sealed override IReadOnlyList<OutputFile> Write(IReadOnlyList<SourceArticle> articles, ConvertOptions options, List<Finding> losses)
    {
        (SourceArticle Article, AnnotatedText Text)[] texts = [.. articles.Select(article => (article, MarkMapping.ToLabels(AnnotationExport.Of(article.Document), options.Labels)))];
        losses.AddRange(articles.SelectMany(article => FindLosses(article)));
        return WriteTexts(texts, options);
    }

    /// <summary>Reads the texts of a file, for the draft of a map of labels, too.</summary>
    /// <exception cref="AnnotationFormatException">The file is not in the format.</exception>
    public abstract IEnumerable<AnnotatedText> ReadTexts(InputFile file, ConvertOptions options, List<Finding> findings);

    /// <summary>Writes texts.</summary>
    protected virtual IReadOnlyList<OutputFile> WriteTexts(IReadOnlyList<(SourceArticle Article, AnnotatedText Text)> texts, ConvertOptions options) =>
        throw new ToolException($"{Title} cannot be written, only read");

    /// <summary>The file as text.</summary>
    /// <exception cref="AnnotationFormatException">The file is not UTF-8.</exception>
    protected static string Decode(byte[] content, string path) =>
        Utf8Text.TryDecode(content, path, out string text, out Finding? fault) ? text : throw new AnnotationFormatException(fault);

    /// <summary>The unit to write: the one that the user states, or that of the format.</summary>
    protected OffsetUnit UnitOf(ConvertOptions options) => options.Offsets ?? options.Labels.Offsets ?? Units[0];

    /// <summary>The parts of an article that are not marks on its text.</summary>
    private IEnumerable<Finding> FindLosses(SourceArticle article)
    {
        Core.Articles.Building.Article source = article.Document.Article;
        foreach (Member member in source.Front.Members)
        {
            if (member.Key is not ("text" or "entities") && (!HasMetadata || member.Value is not ScalarNode { Kind: not ScalarKind.Reference }))
            {
                yield return LossFindings.OfPart(article, Title, $"'{member.Key}'", "it has no place for this metadata; --merge keeps what the article has");
            }
        }

        if (source.Containers.Count > 0)
        {
            yield return LossFindings.OfPart(article, Title, $"'sections'{LossFindings.Times(source.Containers.Count)}", "a mark does not hold blocks; --merge keeps what the article has");
        }

        foreach (string id in EntityUses.FindUnmentioned(source))
        {
            yield return LossFindings.OfPart(article, Title, $"the entity #{id}", "the text does not mention it; --merge keeps what the article has");
        }
    }

    /// <summary>Whether the format has a place for facts about the whole text.</summary>
    protected virtual bool HasMetadata => false;
}
