using NewsSchema.Core.Articles;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Formats.Reading.Xml;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.NewsMl1;

/// <summary>Reads a file of NewsML 1: its items one after the other, so that only one of them is in memory.</summary>
internal static class NewsMl1Reader
{
    /// <summary>The name of the element that is a document.</summary>
    public const string Root = "NewsML";

    public static IEnumerable<ArticleDocument> Read(FormatInput input)
    {
        var ledger = new SourceLedger(input.Options);
        using var source = new XmlSource(input, ledger);
        bool hasArticle = false;
        foreach (XmlSourceElement root in source.ReadDocuments(static name => name == Root))
        {
            (SourceValue? Sent, SourceValue? Priority) envelope = default;
            string version = root.Attribute("Version")?.Text ?? "";
            while (root.NextChild() is { } part)
            {
                if (part.Name == "NewsEnvelope")
                {
                    envelope = ReadEnvelope(part);
                }
                else if (part.Name == "NewsItem")
                {
                    ledger = hasArticle ? new SourceLedger(input.Options) : ledger;
                    hasArticle = true;
                    source.BeginItem(part, ledger);
                    var draft = new ArticleDraft(ledger, input.Options) { Version = version };
                    new NewsMl1ItemReader(draft).Read(part);
                    part.Close();
                    draft.SetDate(NewsConcept.Issued, envelope.Sent);
                    draft.Set(NewsConcept.Priority, envelope.Priority);
                    yield return source.Build(draft);
                }
            }

            root.Close();
        }

        if (!hasArticle)
        {
            if (input.Errors.Count == 0)
            {
                input.Errors.Add(NewsErrorCodes.NoArticle.At(default, "file"));
            }

            yield return source.Build(new ArticleDraft(ledger, input.Options));
        }
    }

    /// <summary>The moment of sending and its priority. All other facts of the envelope go to the report of the first item.</summary>
    private static (SourceValue? Sent, SourceValue? Priority) ReadEnvelope(XmlSourceElement envelope)
    {
        SourceValue? sent = null;
        SourceValue? priority = null;
        while (envelope.NextChild() is { } part)
        {
            if (part.Name == "DateAndTime")
            {
                sent = part.ReadText();
            }
            else if (part.Name == "Priority")
            {
                priority = part.Attribute("FormalName");
            }
        }

        return (sent, priority);
    }
}
