using NewsSchema.Core.Articles;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.Reading.Json;

/// <summary>
/// Reads the articles of a JSON file one after the other: the outermost objects that are articles. Objects and lists around them are an envelope: what precedes the articles belongs to the first one, and in a
/// file that is too long to be held in memory, what follows belongs to the last one before it.
/// </summary>
internal abstract class JsonArticleReader(FormatInput input)
{
    /// <summary>The article that was read last in a divided value. It waits for what follows in its envelope.</summary>
    private Func<ReadArticle>? _last;

    /// <summary>The envelope of that article.</summary>
    private List<(Node Node, SourcePath Path)>? _lastEnvelope;

    /// <summary>What precedes the first article of a divided value.</summary>
    private readonly List<(Node Node, SourcePath Path)> _envelope = [];

    private JsonPart? _before;

    /// <summary>The number of articles in the divided value.</summary>
    private int _count;

    protected FormatInput Input { get; } = input;

    /// <summary>The name of the format, for errors.</summary>
    protected abstract string Format { get; }

    protected abstract JsonNames Names { get; }

    /// <summary>The member of an envelope that says nothing about an article; null if there is none.</summary>
    protected virtual string? Context => null;

    /// <summary>The parts of the file.</summary>
    protected virtual IEnumerable<JsonPart> Parts => JsonParts.Read(Input, IsWhole);

    public IEnumerable<ArticleDocument> Read()
    {
        bool isEmpty = true;
        foreach (JsonPart part in Parts)
        {
            isEmpty = false;
            bool isPiece = part.Place is not null;
            if (!isPiece || part.Number != _before?.Number)
            {
                foreach (ArticleDocument document in EndPieces())
                {
                    yield return document;
                }
            }

            List<JsonItem> items = JsonArticles.Find(part, Names, ItemsIn(part.Value));
            foreach (ArticleDocument document in isPiece ? ReadPiece(part, items) : ReadPart(part, items))
            {
                yield return document;
            }
        }

        foreach (ArticleDocument document in EndPieces())
        {
            yield return document;
        }

        if (isEmpty)
        {
            yield return JsonArticles.Without(JsonPart.Empty(Input), Input, Format);
        }
    }

    /// <summary>Tells which objects in a value are articles.</summary>
    protected abstract Func<MapNode, bool> ItemsIn(Node? root);

    /// <summary>Whether an object of which only some members are known has to be read as a whole.</summary>
    protected virtual bool IsWhole(Node root, MapNode members) => ItemsIn(root)(members);

    /// <summary>Prepares for the articles of a part.</summary>
    protected virtual void Begin(JsonPart part, IReadOnlyList<JsonItem> items)
    {
    }

    /// <summary>Reads an article.</summary>
    /// <returns>Whether a value of the envelope was read with it; null if none was.</returns>
    protected abstract Func<Node, bool>? Read(ArticleDraft draft, JsonItem item);

    private IEnumerable<ArticleDocument> ReadPart(JsonPart part, List<JsonItem> items)
    {
        if (items.Count == 0)
        {
            yield return JsonArticles.Without(part, Input, Format);
        }

        Begin(part, items);
        for (int i = 0; i < items.Count; i++)
        {
            yield return ReadItem(part, items, i)();
        }
    }

    private IEnumerable<ArticleDocument> ReadPiece(JsonPart part, List<JsonItem> items)
    {
        _before = part;
        Begin(part, items);
        if (part.HasErrors && items.Count == 0)
        {
            if (_last is not null)
            {
                yield return BuildLast();
            }

            _count++;
            yield return JsonArticles.Without(part, Input, Format);
        }
        else if (items.Count == 0)
        {
            (_lastEnvelope ?? _envelope).Add((part.Piece!, part.Place!.ToPath()));
        }

        for (int i = 0; i < items.Count; i++)
        {
            if (_last is not null)
            {
                yield return BuildLast();
            }

            items[i].Envelope.InsertRange(0, _envelope);
            _envelope.Clear();
            _last = ReadItem(part, items, i);
            _lastEnvelope = items[i].Envelope;
            _count++;
        }
    }

    /// <summary>Reads an article.</summary>
    /// <returns>Builds it, once its envelope is complete.</returns>
    private Func<ReadArticle> ReadItem(JsonPart part, List<JsonItem> items, int index)
    {
        var draft = new ArticleDraft(new SourceLedger(Input.Options), Input.Options);
        Func<Node, bool>? isRead = Read(draft, items[index]);
        List<SourceError> errors = part.TakeErrors(items, index);
        return () =>
        {
            items[index].KeepEnvelope(draft.Ledger, isRead, Context);
            return draft.Build(part.Lines, errors, Input.Cancellation);
        };
    }

    /// <summary>The last article of the divided value; a document that says so if the value has none.</summary>
    private IEnumerable<ArticleDocument> EndPieces()
    {
        if (_last is not null)
        {
            yield return BuildLast();
        }
        else if (_before is not null && _count == 0)
        {
            yield return JsonArticles.Without(_before, Input, Format);
        }

        _before = null;
        _count = 0;
        _envelope.Clear();
    }

    private ReadArticle BuildLast()
    {
        Func<ReadArticle> last = _last!;
        _last = null;
        _lastEnvelope = null;
        return last();
    }
}
