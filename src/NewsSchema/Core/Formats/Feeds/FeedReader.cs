using NewsSchema.Core.Articles;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Formats.Reading.Xml;

namespace NewsSchema.Core.Formats.Feeds;

/// <summary>Reads the items of a feed one after the other, so that only one of them is in memory.</summary>
internal sealed class FeedReader : IDisposable
{
    private readonly FormatInput _input;
    private readonly XmlSource _source;
    private readonly FeedChannel _channel = new();

    /// <summary>The draft that items are read into. Before the first item, the feed's own facts go to it.</summary>
    private ArticleDraft _draft;

    private string _version = "";

    /// <summary>The item that was read last. It waits for the elements of the feed after it, which its ledger keeps.</summary>
    private SourceValue? _item;

    private bool _hasRead;

    private FeedReader(FormatInput input)
    {
        var ledger = new SourceLedger(input.Options);
        _input = FeedRepair.Open(input, ledger);
        _source = new XmlSource(_input, ledger, FeedNames.PrefixOf);
        _draft = new ArticleDraft(ledger, input.Options);
    }

    public static IEnumerable<ArticleDocument> Read(FormatInput input)
    {
        using var reader = new FeedReader(input);
        if (reader._source.ReadRoot() is { } root)
        {
            reader._version = VersionOf(root);
            foreach (ArticleDocument article in root.Name == "entry" ? reader.ReadEntry(root) : reader.ReadFeed(root))
            {
                yield return article;
            }

            root.Close();
        }

        if (!reader._hasRead && reader._input.Errors.Count == 0)
        {
            reader._input.Errors.Add(NewsErrorCodes.NoArticle.At(default, "feed"));
        }

        if (reader._item is not null || !reader._hasRead)
        {
            yield return reader.Build();
        }
    }

    public void Dispose() => _source.Dispose();

    private static string VersionOf(XmlSourceElement root) =>
        root.Attribute("version")?.Text.Trim() ?? (root.Name is "RDF" or "feed" or "entry" ? "1.0" : "");

    private IEnumerable<ArticleDocument> ReadEntry(XmlSourceElement entry)
    {
        ReadItem(entry);
        return [];
    }

    private IEnumerable<ArticleDocument> ReadFeed(XmlSourceElement feed)
    {
        _channel.ReadAttributes(feed);
        while (feed.NextChild() is { } part)
        {
            if (part.Name is "item" or "entry")
            {
                if (_item is not null)
                {
                    yield return Build();
                }

                BeginItem(part);
                ReadItem(part);
            }
            else if (part.Name == "channel")
            {
                foreach (ArticleDocument article in ReadFeed(part))
                {
                    yield return article;
                }
            }
            else
            {
                _channel.Read(part, _draft);
            }
        }
    }

    /// <summary>The first item has the ledger of the feed. In a stream, places count from the item, so that nothing of the items before it is kept.</summary>
    private void BeginItem(XmlSourceElement element)
    {
        if (!_hasRead)
        {
            _source.BeginItem(_draft.Ledger);
            return;
        }

        _draft = new ArticleDraft(new SourceLedger(_input.Options), _input.Options);
        if (_input.IsText)
        {
            _source.BeginItem(_draft.Ledger);
        }
        else
        {
            _source.BeginItem(element, _draft.Ledger);
        }
    }

    private void ReadItem(XmlSourceElement element)
    {
        _hasRead = true;
        _item = new SourceValue("", element.Path, element.Place);
        _draft.Version = _version;
        new FeedItemReader(_draft).Read(element);
        element.Close();
        _channel.ApplyTo(_draft, _item.Value);
    }

    private ReadArticle Build()
    {
        _item = null;
        return _source.Build(_draft);
    }
}
