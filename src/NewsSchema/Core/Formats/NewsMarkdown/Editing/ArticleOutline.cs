using NewsSchema.Core.Articles;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.NewsMarkdown.Editing;

/// <summary>
/// An article for tools that draw and edit it: blocks, spans and sections with what they mean and where they are in the source. It adds to
/// <see cref="ArticleView"/>, which has the facts, the places that the syntax has.
/// </summary>
internal sealed class ArticleOutline
{
    private readonly Dictionary<string, OutlineAnnotation> _byId = new(StringComparer.Ordinal);

    private ArticleOutline(EditableArticle article)
    {
        Article = article;
        NewsMarkdownDocument document = article.Document;
        View = ArticleViewReader.Read(new ArticleSource(document.Tree, [], null, document.Schema), null);
        foreach (AnnotationView view in View.Annotations)
        {
            var annotation = new OutlineAnnotation(view);
            if (_byId.TryAdd(view.Id, annotation))
            {
                Annotations.Add(annotation);
            }
        }

        foreach (Member entry in document.Article.Front["entities"] is MapNode entries ? entries.Members : [])
        {
            if (Find(entry.Key) is { } declared)
            {
                declared.Entry = entry.KeySpan;
            }
        }

        foreach (ClassifiedSpan container in document.Classified.Containers)
        {
            Sections.Add(new OutlineSection(container.Start, container.End, ToSpan(container, new SpanAddress(container.Start, -1), -1, container.Source, default)));
        }

        for (int i = 0; i < document.Classified.Blocks.Count; i++)
        {
            Blocks.Add(ToBlock(i, document.Classified.Blocks[i]));
        }
    }

    public EditableArticle Article { get; }

    /// <summary>The facts of the article.</summary>
    public ArticleView View { get; }

    public List<OutlineBlock> Blocks { get; } = [];

    /// <summary>The <c>:::</c> containers, outer before inner.</summary>
    public List<OutlineSection> Sections { get; } = [];

    /// <summary>Entities, statements and values, by kind in the order of the data.</summary>
    public List<OutlineAnnotation> Annotations { get; } = [];

    /// <summary>Reads the text of a file, with or without a byte order mark, in any line ends. All positions count in <see cref="EditableArticle.Text"/>.</summary>
    public static ArticleOutline Read(string file) => new(EditableArticle.Read(file));

    public static ArticleOutline Of(EditableArticle article) => new(article);

    /// <summary>The annotation of that id; null if there is none.</summary>
    public OutlineAnnotation? Find(string id) => _byId.TryGetValue(id, out OutlineAnnotation? annotation) ? annotation : null;

    /// <summary>The innermost span or block at a position of the source; null if the position is not in a block.</summary>
    public (OutlineBlock Block, OutlineSpan? Span)? At(int position)
    {
        foreach (OutlineBlock block in Blocks)
        {
            if (block.Source.Start <= position && position <= block.Source.End)
            {
                return (block, block.Spans.LastOrDefault(span => span.Source.Start <= position && position <= span.Source.End));
            }
        }

        return null;
    }

    private OutlineBlock ToBlock(int index, ClassifiedBlock classified)
    {
        Block block = classified.Block;
        var outline = new OutlineBlock(index, block, classified.Slot);
        var brackets = new (SourceSpan Open, SourceSpan Close)[block.Spans.Count];
        foreach (BlockMarkup markup in block.Positions!.Markup)
        {
            if (markup.Kind == MarkupKind.Open)
            {
                brackets[markup.Span].Open = markup.Source;
            }
            else if (markup.Kind == MarkupKind.Close)
            {
                brackets[markup.Span].Close = markup.Source;
            }
        }

        // The attributes above a block are a mark over all of it; they precede those of the spans.
        int own = classified.Marks.Count - block.Spans.Count;
        if (own > 0)
        {
            outline.Whole = ToSpan(classified.Marks[0], new SpanAddress(index, -1), -1, default, default);
        }

        var open = new Stack<int>();
        for (int i = 0; i < block.Spans.Count; i++)
        {
            ClassifiedSpan mark = classified.Marks[own + i];
            while (open.Count > 0 && outline.Spans[open.Peek()].End <= mark.Start)
            {
                open.Pop();
            }

            outline.Spans.Add(ToSpan(mark, new SpanAddress(index, i), open.Count > 0 ? open.Peek() : -1, brackets[i].Open, brackets[i].Close));
            open.Push(i);
        }

        return outline;
    }

    private OutlineSpan ToSpan(ClassifiedSpan mark, SpanAddress address, int parent, SourceSpan open, SourceSpan close)
    {
        OutlineAnnotation? annotation = mark.Annotation is { } found ? Find(found.Id) : null;
        var span = new OutlineSpan(mark, address, parent, open, close, annotation);
        annotation?.Mentions.Add(span);
        return span;
    }
}
