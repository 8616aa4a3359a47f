using System.Text;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Values;
using NewsSchema.Formats;

namespace NewsSchema.Tests.Formats;

public class EveryFormatTests
{
    public static TheoryData<string> Formats => EveryFormat.Names;

    public static TheoryData<string, string> SeedsInFormats
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string format in EveryFormat.Writers.Keys)
            {
                foreach (string seed in ExportSeed.All)
                {
                    data.Add(format, seed);
                }
            }

            return data;
        }
    }

    public static IEnumerable<object[]> SomeSeedsInFormats => SlowTests.Some<object[]>(SeedsInFormats);

    [CorpusTheory]
    [MemberData(nameof(Formats))]
    public void An_article_with_everything_is_valid_by_the_official_schema(string format) =>
        Assert.Empty(EveryFormat.Validate(format, ExportSeed.Parse(EverythingArticle.Text).Write(EveryFormat.Writers[format])));

    [Theory]
    [MemberData(nameof(Formats))]
    public Task An_article_with_everything_is_exported(string format) => Verifier
        .Verify(ExportSeed.Parse(EverythingArticle.Text).Write(EveryFormat.Writers[format]), EveryFormat.IsXml(format) ? "xml" : "json").UseParameters(format);

    [Theory]
    [MemberData(nameof(Formats))]
    public Task Losses_of_an_article_with_everything_are_reported(string format)
    {
        ExportSeed.Parse(EverythingArticle.Text).Write(EveryFormat.Writers[format], out ExportReport report);
        return Verifier.Verify(report.ToString()).UseParameters(format);
    }

    [Theory]
    [MemberData(nameof(SeedsInFormats))]
    public void Every_value_of_a_seed_is_in_the_export_or_in_the_report(string format, string seed) => AssertNothingIsDropped(format, ExportSeed.Read(seed));

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_value_of_an_article_with_everything_is_in_the_export_or_in_the_report(string format) =>
        AssertNothingIsDropped(format, ExportSeed.Parse(EverythingArticle.Text));

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_separator_before_the_first_block_is_reported(string format)
    {
        foreach ((string json, string[] members) in new (string, string[])[]
        {
            ("{\"headline\":{\"text\":\"A\",\"separator\":\"\\n\"},\"body\":[{\"text\":\"B\"}]}", ["headline.separator"]),
            ("{\"body\":[{\"text\":\"B\",\"separator\":\"\\n\"}]}", ["body[0].separator"]),
            ("{\"headline\":{\"text\":\"A\",\"separator\":\"\"},\"body\":[{\"text\":\"B\",\"separator\":\"\\n\\n\\n\"}]}", []),
        })
        {
            EveryFormat.Writers[format].Write(AnyArticle.Of(json), out ExportReport report);
            Assert.Equal(members, report.Losses.Where(loss => loss is { Kind: ExportLossKind.Lost, Reason: "no block is before it" }).Select(loss => loss.Member));
        }
    }

    [Theory]
    [MemberData(nameof(SomeSeedsInFormats))]
    public void A_record_is_written_as_the_document_it_was_read_from(string format, string seed)
    {
        NewsDocument document = NewsDocument.Parse(Seeds.Read(seed + ".news.md"));
        AnyArticle article = NewsSchema.NewsMarkdown.FromDocument<AnyArticle>(document);

        string expected = EveryFormat.Writers[format].Write(document, out ExportReport expectedReport);
        string actual = EveryFormat.Writers[format].Write(article, out ExportReport actualReport);

        Assert.Equal(expected, actual);
        Assert.Equal(expectedReport.ToString(), actualReport.ToString());
    }

    [Fact]
    public void A_document_and_a_record_go_to_text_buffer_and_stream()
    {
        NewsDocument document = NewsDocument.Parse(Seeds.Read("putin-nato.news.md"));
        AnyArticle article = NewsSchema.NewsMarkdown.FromDocument<AnyArticle>(document);
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        var stream = new MemoryStream();

        ExportReport report = document.ToNinjs(buffer);
        article.ToNinjs(stream);

        Assert.Equal("ninjs 3.1", report.Format);
        Assert.False(report.IsLossless);
        Assert.Equal(document.ToNinjs(), Encoding.UTF8.GetString(buffer.WrittenSpan));
        Assert.Equal(article.ToNinjs(), Encoding.UTF8.GetString(stream.ToArray()));
        Assert.Equal(document.ToSchemaOrg(), article.ToSchemaOrg());
        Assert.Equal(document.ToNitf(), article.ToNitf());
        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?><newsItem ", article.ToNewsMlG2(), StringComparison.Ordinal);
    }

    /// <summary>Asserts that the export contains every value that the report does not name, as it is or as the name of the entity that it refers to.</summary>
    private static void AssertNothingIsDropped(string format, ExportSeed seed)
    {
        List<string> values = EveryFormat.Values(format, seed.Write(EveryFormat.Writers[format], out ExportReport report));
        HashSet<string> reported = report.Losses.Select(loss => loss.Member).ToHashSet();
        ArticleView article = ArticleViewReader.Read(new ArticleSource(seed.Tree, [], null), null);
        foreach (ArticleFact fact in article.Facts)
        {
            bool isMarkup = fact.Path.StartsWith("spans.", StringComparison.Ordinal) || fact.Path.EndsWith(".mentions", StringComparison.Ordinal) || fact.Path == "sections";
            bool isDate = ArticleDate.TryParse(fact.Text, out _);
            if (!isMarkup && !isDate && !reported.Contains(fact.Path) && !(fact.Owner is { } owner && reported.Contains(owner.Path)))
            {
                // A statement may be written in several fragments, and without its quotation marks.
                string[] fragments = fact.Text.Split([" … ", "\n"], StringSplitOptions.None).Select(fragment => fragment.Trim('„', '“', '”')).ToArray();
                string[] spellings = [fact.Text, fact.Name, UriText.Make(fact.Text) ?? fact.Text, UriText.Split(fact.Text).Code, fact.Text[(fact.Text.IndexOf(':', StringComparison.Ordinal) + 1)..], fact.Target?.SameAs?.Text ?? fact.Text];
                Assert.True(
                    spellings.Any(spelling => values.Any(value => value.Contains(spelling, StringComparison.OrdinalIgnoreCase)))
                        || (fragments.Length > 1 && fragments.All(fragment => values.Any(value => value.Contains(fragment, StringComparison.Ordinal))))
                        || fact.Path.EndsWith(".geo", StringComparison.Ordinal),
                    $"{format} drops {fact.Path} silently: {fact.Text}");
            }
        }
    }
}
