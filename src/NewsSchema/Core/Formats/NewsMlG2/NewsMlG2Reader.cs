using NewsSchema.Core.Articles;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Formats.Reading.Xml;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.NewsMlG2;

/// <summary>Reads a file: one item, or the items of a message one after the other, so that only one of them is in memory.</summary>
internal sealed class NewsMlG2Reader : IDisposable
{
    private const string Message = "newsMessage";

    private readonly FormatInput _input;
    private readonly XmlSource _source;
    private readonly SourceLedger _first;

    /// <summary>The header of the message, whose facts are those of the first article.</summary>
    private readonly List<SourceValue> _header = [];

    /// <summary>The moment at which the message was sent; null if it does not say.</summary>
    private SourceValue? _sent;

    /// <summary>The priority of the message; null if it does not say.</summary>
    private SourceValue? _priority;

    /// <summary>Whether an article was read.</summary>
    private bool _hasRead;

    /// <summary>The article that was read last. It waits for the items after it that are not articles, which its report names.</summary>
    private ArticleDraft? _last;

    private NewsMlG2Reader(FormatInput input)
    {
        _input = input;
        _first = new SourceLedger(input.Options);
        _source = new XmlSource(input, _first);
    }

    public static IEnumerable<ArticleDocument> Read(FormatInput input)
    {
        using var reader = new NewsMlG2Reader(input);
        bool hasArticle = false;
        foreach (ArticleDocument article in reader.ReadArticles())
        {
            hasArticle = true;
            yield return article;
        }

        if (!hasArticle)
        {
            yield return reader.NoArticle();
        }
    }

    public void Dispose() => _source.Dispose();

    private static bool IsArticle(string name) => name is "newsItem" or "packageItem" || NewsMlG2ItemReader.IsPart(name);

    private static bool IsItem(string name) => name is "newsItem" or "packageItem" or "conceptItem" or "knowledgeItem" or "planningItem" or "catalogItem";

    private IEnumerable<ArticleDocument> ReadArticles()
    {
        foreach (XmlSourceElement document in _source.ReadDocuments(static name => name == Message || IsItem(name) || NewsMlG2ItemReader.IsPart(name)))
        {
            if (document.Name != Message)
            {
                if (Finish(document) is { } before)
                {
                    yield return before;
                }

                Read(document);
                document.Close();
                continue;
            }

            while (document.NextChild() is { } part)
            {
                if (part.Name == "header")
                {
                    ReadHeader(part);
                }

                while (part.Name == "itemSet" && part.NextChild() is { } item)
                {
                    if (!IsItem(item.Name))
                    {
                        continue;
                    }

                    if (Finish(item) is { } before)
                    {
                        yield return before;
                    }

                    Read(item);
                }
            }

            document.Close();
        }

        if (_last is not null)
        {
            yield return Build();
        }
    }

    /// <summary>The article before an item that is one; null if there is none or the item is not an article, which the report of the one before says.</summary>
    private ReadArticle? Finish(XmlSourceElement next) => _last is null || !IsArticle(next.Name) ? null : Build();

    private void Read(XmlSourceElement item)
    {
        if (IsArticle(item.Name))
        {
            ReadItem(item, _hasRead ? new SourceLedger(_input.Options) : _first);
            _hasRead = true;
        }
        else
        {
            Skip(item, _last?.Ledger ?? _first);
        }
    }

    private void ReadItem(XmlSourceElement item, SourceLedger ledger)
    {
        _source.BeginItem(item, ledger);
        var draft = new ArticleDraft(ledger, _input.Options);
        new NewsMlG2ItemReader(draft).Read(item);
        item.Close();
        if (!draft.IsOwn)
        {
            draft.SetDate(NewsConcept.Issued, _sent);
            draft.Set(NewsConcept.Priority, _priority);
            _header.ForEach(ledger.Keep);
        }

        _header.Clear();
        _last = draft;
    }

    private void ReadHeader(XmlSourceElement header)
    {
        while (header.NextChild() is { } part)
        {
            SourceValue value = part.ReadText();
            if (part.Name == "sent")
            {
                _sent = value;
            }
            else if (part.Name == "priority")
            {
                _priority = value;
            }
            else
            {
                _header.Add(value);
            }
        }
    }

    private static void Skip(XmlSourceElement item, SourceLedger ledger)
    {
        string id = item.Attributes.Peek("guid") is { Length: > 0 } guid ? " '" + guid + "'" : "";
        ledger.Add(NewsErrorCodes.Skipped, item.Name, item.Place, "a " + item.Name + " is not an article:" + id + " is skipped");
        item.Skip();
    }

    private ReadArticle Build()
    {
        ReadArticle article = _source.Build(_last!);
        _last = null;
        return article;
    }

    /// <summary>What is known of a file without an article.</summary>
    private ReadArticle NoArticle()
    {
        if (_input.Errors.Count == 0)
        {
            _input.Errors.Add(NewsErrorCodes.NoArticle.At(default, "file"));
        }

        _last = new ArticleDraft(_first, _input.Options);
        return Build();
    }
}
