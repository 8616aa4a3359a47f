using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Tree;
using NewsSchema.Tool.Inputs;

namespace NewsSchema.Tool.Annotations;

/// <summary>An article that receives the annotations of a file. Front matter, headings, slots and containers stay.</summary>
internal sealed class MergeTarget
{
    private readonly NewsDocument _document;

    private MergeTarget(string source, NewsDocument document)
    {
        Source = source;
        _document = document;
    }

    /// <exception cref="ToolException">The article cannot be read, or has errors.</exception>
    public static MergeTarget Read(string path)
    {
        string source = new InputFile(path, ".").ReadText();
        NewsDocument document = NewsDocument.Parse(source);
        return document.Errors.FirstOrDefault(static error => error.Severity == NewsSeverity.Error) is { } error
            ? throw new ToolException($"{path} has an error that must be corrected before annotations are merged: {error}")
            : new MergeTarget(source, document);
    }

    /// <summary>The text of the article's file.</summary>
    public string Source { get; }

    /// <summary>The marks of the article, without those that it states in other places.</summary>
    public AnnotatedText Marks
    {
        get
        {
            AnnotatedText marks = AnnotationExport.Of(_document, hasEntries: false);
            RemoveStated(marks);
            return marks;
        }
    }

    /// <summary>The article's plain text.</summary>
    public string Text => _document.ToPlainText();

    /// <summary>The article without its annotations.</summary>
    public Article ToArticle()
    {
        var article = new Article { Front = _document.Article.Front };
        article.Containers.AddRange(_document.Article.Containers);
        foreach (Block block in _document.Article.Blocks)
        {
            article.Blocks.Add(new Block { Level = block.Level, Attributes = SlotsOf(article.Blocks.Count), Text = block.Text, Separator = block.Separator });
        }

        return article;
    }

    /// <summary>The slots that are stated above a block: all that stays of its attributes when a mark on the whole block changes; null for none.</summary>
    public AttributeList? SlotsOf(int block)
    {
        if (_document.Article.Blocks[block].Attributes is not { } attributes)
        {
            return null;
        }

        var slots = new AttributeList();
        foreach (AttributeName name in attributes.Classes)
        {
            if (Core.Articles.Vocabulary.FindSlot(name.Text) is not null)
            {
                slots.Classes.Add(name);
            }
        }

        return slots.Classes.Count > 0 ? slots : null;
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
            mark.Attributes.RemoveAll(pair => IsStated(mark, pair.Key, pair.Value) || IsStatedReference(mark, pair));
        }

        Dictionary<string, TextMark> byId = marks.Marks.ToDictionary(static mark => mark.Id, StringComparer.Ordinal);
        marks.Relations.RemoveAll(relation => byId.TryGetValue(relation.From, out TextMark? from) && byId.TryGetValue(relation.To, out TextMark? to) && to.Entity is { } id && IsStated(from, relation.Label, "#" + id));
    }

    /// <summary>Whether the front matter's <c>entities</c> has a fact about what a mark mentions.</summary>
    private bool IsStated(TextMark mark, string name, string value)
    {
        Node? fact = mark.Entity is { } id && (_document.Article.Front["entities"] as MapNode)?[id] is MapNode facts ? facts[name] : null;
        return fact is ListNode list ? list.Items.Exists(item => IsEqual(item, value)) : fact is not null && IsEqual(fact, value);
    }

    /// <summary>Whether an attribute is a reference to entities that the text does not mention.</summary>
    private bool IsStatedReference(TextMark mark, KeyValuePair<string, string> pair) =>
        pair.Key.EndsWith(BlockMarks.TextSuffix, StringComparison.Ordinal) && pair.Value.Split(' ').All(id => IsStated(mark, pair.Key[..^BlockMarks.TextSuffix.Length], "#" + id));

    private static bool IsEqual(Node fact, string value) =>
        fact is ScalarNode scalar && (scalar.Kind == ScalarKind.Reference ? "#" + scalar.Text : scalar.Text) == value;

    private static bool IsOfBlock(TextMark mark) => mark.Entity is null && (mark.Label == BlockMarks.Heading || Core.Articles.Vocabulary.FindSlot(mark.Label) is not null);
}
