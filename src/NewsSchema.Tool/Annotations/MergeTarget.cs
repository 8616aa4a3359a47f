using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Tree;
using NewsSchema.Tool.Inputs;

namespace NewsSchema.Tool.Annotations;

/// <summary>An article that receives the annotations of a file. Front matter, headings, slots and containers stay.</summary>
internal sealed class MergeTarget
{
    private readonly NewsDocument _document;

    private MergeTarget(NewsDocument document) => _document = document;

    /// <exception cref="ToolException">The article cannot be read, or has errors.</exception>
    public static MergeTarget Read(string path)
    {
        NewsDocument document = NewsDocument.Parse(new InputFile(path, ".").Read());
        return document.Errors.FirstOrDefault(static error => error.Severity == NewsSeverity.Error) is { } error
            ? throw new ToolException($"{path} has an error that must be corrected before annotations are merged: {error}")
            : new MergeTarget(document);
    }

    /// <summary>The article's plain text.</summary>
    public string Text => _document.ToPlainText();

    /// <summary>The article without its spans.</summary>
    public Article ToArticle()
    {
        var article = new Article { Front = _document.Article.Front };
        article.Containers.AddRange(_document.Article.Containers);
        foreach (Block block in _document.Article.Blocks)
        {
            article.Blocks.Add(new Block { Level = block.Level, Attributes = block.Attributes, Text = block.Text, Separator = block.Separator });
        }

        return article;
    }

    /// <summary>
    /// Removes from marks what the article itself states in other places: the attributes that the front matter's <c>entities</c> has, and marks for the slots and headings of whole blocks.
    /// </summary>
    public void RemoveStated(AnnotatedText marks)
    {
        AnnotatedText own = AnnotationExport.Of(_document);
        HashSet<(string, int, int)> blocks = [.. own.Marks.Where(IsOfBlock).Select(static mark => (mark.Label, mark.Start, mark.Fragments[^1].End))];
        marks.Marks.RemoveAll(mark => mark.Entity is null && mark.Fragments.Count == 1 && blocks.Contains((mark.Label, mark.Start, mark.Fragments[0].End)));
        foreach (TextMark mark in marks.Marks)
        {
            if (mark.Entity is { } id && (_document.Article.Front["entities"] as MapNode)?[id] is MapNode facts)
            {
                mark.Attributes.RemoveAll(pair => facts[pair.Key] is ScalarNode fact && NodeText.Of(fact) == pair.Value);
            }
        }
    }

    private static bool IsOfBlock(TextMark mark) => mark.Entity is null && (mark.Label == BlockMarks.Heading || Core.Articles.Vocabulary.FindSlot(mark.Label) is not null);
}
