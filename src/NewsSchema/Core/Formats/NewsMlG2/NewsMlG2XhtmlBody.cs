using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats.Xhtml;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.NewsMlG2;

/// <summary>The text as XHTML, which carries all annotations. Headlines and byline are in the metadata of the item.</summary>
internal sealed class NewsMlG2XhtmlBody : INewsMlG2Body
{
    public const string MediaType = "application/xhtml+xml";

    /// <summary>The slots whose text is in the metadata of the item, and not in the running text.</summary>
    private static readonly string[] s_metadata = ["headline", "kicker", "deck", "byline"];

    private readonly ArticleView _article;
    private readonly FormatLedger _ledger;
    private readonly XmlSink _xml;
    private readonly XhtmlMarkup _markup;

    public NewsMlG2XhtmlBody(ArticleView article, FormatLedger ledger, ExportOptions options, XmlSink xml, XmlIds ids)
    {
        _article = article;
        _ledger = ledger;
        _xml = xml;
        _markup = new XhtmlMarkup(article, ledger, options, ids, hasXmlIds: true);

        // The references to the marks come before the text, so the text is written once only for the ids.
        _markup.WriteContent(new NullXmlSink());
    }

    public string ContentType => MediaType;

    public IReadOnlyDictionary<AnnotationView, List<string>> Ids => _markup.Ids;

    public void Write()
    {
        _xml.Root("html", XhtmlMarkup.Namespace);
        if (_article.Language is { } language && XsdText.IsLanguage(language.Text))
        {
            _xml.Lang(language.Text);
        }

        _xml.Start("head");
        _xml.Element("title", _article.Headline?.Text ?? "");
        _xml.End();
        _xml.Start("body");
        _markup.WriteContent(_xml);
        new XhtmlFigureWriter(_article, _ledger, _xml).WriteFigures();
        _xml.End();
        _xml.End();
        _xml.Return(NewsMlG2ItemWriter.Namespace);
        AccountMetadata();
    }

    /// <summary>Accounts for the texts that are written without marks in the metadata.</summary>
    private void AccountMetadata()
    {
        foreach (string slot in s_metadata)
        {
            if (_article.Slot(slot) is { IsHead: true } block)
            {
                foreach (SpanView span in block.AllSpans)
                {
                    PlainLine.AccountMark(_ledger, span, isByline: slot == "byline");
                }
            }
        }

        _ledger.ApproximateAll("dateline.date", "only in the text of the dateline");
        _ledger.ApproximateAll("dateline.agency", "only in the text of the dateline");
    }
}
