using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Formats;

namespace NewsSchema.Core.Articles.Building;

/// <summary>
/// Builds the data tree of an article by the rules of docs/internals/article-tree.md. An importer states metadata, blocks, spans, sections and entities,
/// each with its place in the source; <see cref="Build(List{SourceError}, CancellationToken)"/> resolves what they refer to. The reader of the
/// text format makes the same <see cref="Article"/> itself.
/// </summary>
internal sealed class ArticleBuilder
{
    private readonly Article _article;
    private readonly MapNode _entities = new();
    private readonly string _separator;

    /// <param name="lines">Turns places into lines and columns, for messages that name a second place; null if there are none.</param>
    /// <param name="isParagraphALine">Whether blocks are lines of the plain text, not separated by blank ones.</param>
    public ArticleBuilder(LineMap? lines = null, bool isParagraphALine = false)
    {
        _article = new Article { Lines = lines ?? new LineMap("") };
        _separator = isParagraphALine ? "\n" : "\n\n";
        if (isParagraphALine)
        {
            var format = new MapNode();
            format.Members.Add(new Member("paragraphs", default, new ScalarNode("line", ScalarKind.Plain)));
            SetFront("text", format, default);
        }
    }

    public void SetId(string id, SourceSpan place = default) => SetFront("id", TreeNodes.TextNode(id, place), place);

    /// <param name="language">A BCP 47 tag.</param>
    /// <param name="place">The place in the source that states it.</param>
    public void SetLanguage(string language, SourceSpan place = default) => SetFront("language", TreeNodes.TextNode(language, place), place);

    /// <summary>Adds metadata under a key that only the article's own schema knows.</summary>
    /// <exception cref="ArgumentException">The key has a value already or is one of the format's own.</exception>
    public void AddMetadata(string key, Node value, SourceSpan place = default)
    {
        if (IsReserved(key))
        {
            throw new ArgumentException("'" + key + "' is not metadata.", nameof(key));
        }

        SetFront(key, value, place);
    }

    /// <summary>Whether metadata can be added under a key.</summary>
    public bool CanAddMetadata(string key) => !IsReserved(key) && !_article.Front.Has(key);

    /// <summary>Adds metadata that the trade has a concept for, under the concept's own name.</summary>
    /// <exception cref="ArgumentException">The concept has a value already.</exception>
    public void AddMetadata(NewsConcept concept, Node value, SourceSpan place = default) =>
        AddMetadata(ConceptTable.KeyOf(concept), value, place);

    /// <summary>Adds a block after the blocks that were added before.</summary>
    /// <param name="text">The text, line breaks as <c>\n</c>.</param>
    /// <param name="level">0 for a paragraph, 1 to 6 for a heading.</param>
    /// <param name="slot">The slot's class; null for none, or the one that a heading's level implies.</param>
    /// <param name="separator">The text between the block before and this one; null for the usual one.</param>
    /// <param name="place">The place of the block in the source.</param>
    /// <exception cref="ArgumentException">There is no such slot.</exception>
    public BlockBuilder AddBlock(string text, int level = 0, string? slot = null, string? separator = null, SourceSpan place = default)
    {
        if (slot is not null && Vocabulary.FindSlot(slot) is null)
        {
            throw new ArgumentException("'" + slot + "' is not a slot.", nameof(slot));
        }

        var block = new Block { Text = text, Level = level, Source = place, Separator = _article.Blocks.Count == 0 ? "" : separator ?? _separator };
        if (slot is not null)
        {
            block.Attributes = new AttributeList { Source = place };
            block.Attributes.Classes.Add(new AttributeName(slot, place));
        }

        _article.Blocks.Add(block);
        return new BlockBuilder(block);
    }

    /// <summary>Adds a section around blocks.</summary>
    /// <param name="start">The index of the first block.</param>
    /// <param name="end">The index after the last block.</param>
    /// <param name="place">The place in the source that opens the section.</param>
    public SpanBuilder AddSection(int start, int end, SourceSpan place = default)
    {
        var section = new Container { Start = start, End = end, Source = place };
        section.Attributes.Source = place;
        _article.Containers.Add(section);
        return new SpanBuilder(section.Attributes);
    }

    /// <summary>Adds an entity, or facts about one that spans mention.</summary>
    /// <param name="id">The id.</param>
    /// <param name="kind">The class of its kind.</param>
    /// <param name="place">The place in the source that names the entity.</param>
    /// <returns>The collection to add its facts to, which are named like attributes.</returns>
    /// <exception cref="ArgumentException">The id is not a name or belongs to another entity.</exception>
    public MapNode AddEntity(string id, string kind, SourceSpan place = default)
    {
        if (!Characters.IsName(id) || _entities.Has(id))
        {
            throw new ArgumentException("'" + id + "' is not a name, or there is an entity with this id already.", nameof(id));
        }

        var facts = new MapNode { Span = place };
        facts.Members.Add(new Member("kind", place, TreeNodes.TextNode(kind, place)));
        _entities.Members.Add(new Member(id, place, facts));
        return facts;
    }

    /// <summary>The article as a tree.</summary>
    /// <param name="errors">The list to add the errors of the article to.</param>
    /// <param name="cancellation">Checked at each annotation.</param>
    /// <exception cref="ArgumentException">Spans or sections are outside of their text or overlap partly.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public MapNode Build(List<SourceError> errors, CancellationToken cancellation = default)
    {
        if (_entities.Members.Count > 0 && !_article.Front.Has("entities"))
        {
            _article.Front.Members.Add(new Member("entities", default, _entities));
        }

        var order = new SpanOrder();
        for (int i = 0; i < _article.Blocks.Count; i++)
        {
            Block block = _article.Blocks[i];
            order.Sort(block.Spans, static span => (span.Start, span.End), block.Text.Length, "block", i);
        }

        order.Sort(_article.Containers, static section => (section.Start, section.End), _article.Blocks.Count, "sections");
        return Build(_article, errors, cancellation).Tree;
    }

    /// <summary>The tree of an article whose parts are in order, and the article with the annotation that each span names.</summary>
    /// <param name="article">The article.</param>
    /// <param name="errors">The errors that its reader found. Errors 3xxx are appended unless the source itself could not be read.</param>
    /// <param name="cancellation">Checked at each annotation.</param>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public static (MapNode Tree, ClassifiedArticle Classified) Build(Article article, List<SourceError> errors, CancellationToken cancellation = default)
    {
        var found = new ErrorCollector(article.Lines);
        ArticleResolver resolver = ArticleResolver.Resolve(article, found, cancellation);
        MapNode tree = new TreeBuilder(resolver, cancellation).Build();
        found.AppendTo(errors);
        return (tree, resolver.Article);
    }

    private static bool IsReserved(string key) => key is "id" or "language" or "schema" or "text" or "entities";

    private void SetFront(string key, Node value, SourceSpan place)
    {
        if (_article.Front.Has(key))
        {
            throw new ArgumentException("'" + key + "' has a value already.", nameof(key));
        }

        _article.Front.Members.Add(new Member(key, place, value));
    }
}
