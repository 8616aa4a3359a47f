using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats.Nitf;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.NewsMlG2;

/// <summary>The text as NITF, which also has a place for headlines, byline and pictures.</summary>
internal sealed class NewsMlG2NitfBody(ArticleView article, FormatLedger ledger, ExportOptions options, XmlSink xml, XmlIds ids, Func<DateTimeOffset> now) : INewsMlG2Body
{
    public const string MediaType = "application/nitf+xml";

    private readonly NitfBodyWriter _body = new(new NitfExport(article, ledger, options, xml, ids, now));

    public string ContentType => MediaType;

    public IReadOnlyDictionary<AnnotationView, List<string>> Ids => _body.Ids;

    public void Write()
    {
        xml.Root("nitf", NitfOptions.StandardNamespace);
        xml.Attribute("version", NitfItemWriter.Version);
        xml.Attribute("baselang", article.Language?.Text);
        _body.WriteBody();
        xml.End();
        xml.Return(NewsMlG2ItemWriter.Namespace);
    }
}
