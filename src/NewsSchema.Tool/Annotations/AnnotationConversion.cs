using NewsSchema.Core.Articles;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;
using NewsSchema.Tool.Conversion;
using NewsSchema.Tool.Findings;

namespace NewsSchema.Tool.Annotations;

/// <summary>Turns what a reader of an annotation format read into an article, and proves that nothing of it is lost.</summary>
internal static class AnnotationConversion
{
    /// <summary>The article of a text.</summary>
    /// <param name="source">The text, with offsets as in the file.</param>
    /// <param name="file">The path of the file, for messages.</param>
    /// <param name="name">The name for the output.</param>
    /// <param name="units">What the offsets of the format may count.</param>
    /// <param name="options">The options.</param>
    /// <param name="findings">What the reader found.</param>
    public static SourceArticle ToArticle(AnnotatedText source, string file, string name, IReadOnlyList<OffsetUnit> units, ConvertOptions options, List<Finding> findings)
    {
        if (new OffsetResolver(source.Text, units).Resolve(source.Marks, options.Offsets ?? options.Labels.Offsets) is { } fault)
        {
            return Failed(AnnotationFindings.WrongOffsets(file, fault));
        }

        if (options.MergeTarget is { } target && target.Text != source.Text)
        {
            return Failed(AnnotationFindings.OtherText(file, LineOfDifference(target.Text, source.Text)));
        }

        string? mixed = null;
        if ((options.MergeTarget is { } merged ? TextLayout.Of(merged.ToArticle(), source.Text) : TextLayout.Of(source.Text, out mixed)) is not { } layout)
        {
            return Failed(AnnotationFindings.MixedLineEnds(file, mixed!));
        }

        RemoveEmpty(source, file, findings);
        AnnotatedText mapped = MarkMapping.ToClasses(source, options.Labels);
        Report(source, mapped, file, options.Labels, findings);
        options.MergeTarget?.RemoveStated(mapped);
        Article article = options.MergeTarget?.ToArticle() ?? layout.ToArticle(options.Schema, options.Facts);
        NewsDocument document;
        string? edited = null;
        try
        {
            var import = AnnotationImport.AddTo(article, mapped, layout);
            document = NewsDocument.Parse(ArticleWriter.Write(article));
            if (options.MergeTarget is { } fixture && !document.HasErrors)
            {
                edited = MergeEdits.Apply(fixture, mapped, import);
            }
        }
        catch (ArgumentException exception)
        {
            return Failed(AnnotationFindings.NotReproduced(file, 1, $"the article format cannot express the marks: {exception.Message}"));
        }

        if (document.Errors.FirstOrDefault(static error => error.Severity == NewsSeverity.Error) is { } error)
        {
            return Failed(AnnotationFindings.NotReproduced(file, 1, $"the article would have an error, {error.Code}: {error.Message}"));
        }

        if (options.MergeTarget is not null)
        {
            if (edited is null)
            {
                return Failed(AnnotationFindings.NotReproduced(file, 1, "a change of the annotations would need another change of the article: change these annotations in the article itself"));
            }

            document = NewsDocument.Parse(edited);
        }

        AnnotatedText again = AnnotationExport.Of(document, hasEntries: options.MergeTarget is null);
        options.MergeTarget?.RemoveStated(again);
        if (RoundTripProof.FindDifference(mapped, again) is { } difference)
        {
            return Failed(AnnotationFindings.NotReproduced(file, difference.Line, difference.Message));
        }

        return new SourceArticle(document, file, name, findings) { Source = edited };

        SourceArticle Failed(Finding finding) => new(new NewsDocument(ArticleDocument.Empty([])), file, name, [.. findings, finding]);
    }

    private static int LineOfDifference(string text, string other) => text.AsSpan(0, text.AsSpan().CommonPrefixLength(other)).Count('\n') + 1;

    private static void RemoveEmpty(AnnotatedText source, string file, List<Finding> findings)
    {
        foreach (TextMark mark in source.Marks)
        {
            mark.Fragments.RemoveAll(static fragment => fragment.Start == fragment.End);
            if (mark.Fragments.Count == 0 || mark.Fragments.TrueForAll(fragment => source.Text.AsSpan(fragment.Start, fragment.End - fragment.Start).IsWhiteSpace()))
            {
                findings.Add(AnnotationFindings.EmptyMark(file, mark));
                mark.Fragments.Clear();
            }
        }

        HashSet<string> empty = [.. source.Marks.Where(static mark => mark.Fragments.Count == 0).Select(static mark => mark.Id)];
        source.Marks.RemoveAll(static mark => mark.Fragments.Count == 0);
        source.Relations.RemoveAll(relation => empty.Contains(relation.From) || empty.Contains(relation.To));
    }

    /// <summary>Reports the labels that become new classes, once each, and those that the vocabulary does not take as they are.</summary>
    private static void Report(AnnotatedText source, AnnotatedText mapped, string file, LabelMap map, List<Finding> findings)
    {
        foreach (TextMark mark in source.Marks.Where(mark => !map.Knows(mark.Label)).DistinctBy(static mark => mark.Label))
        {
            findings.Add(AnnotationFindings.NewClass(file, mark, map.ClassOf(mark.Label)));
        }

        foreach ((TextMark mark, string label) in MarkRequirements.Apply(mapped).DistinctBy(static changed => changed.Label))
        {
            findings.Add(AnnotationFindings.Incomplete(file, mark, label));
        }
    }
}
