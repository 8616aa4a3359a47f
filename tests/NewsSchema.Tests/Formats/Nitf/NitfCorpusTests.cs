using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using NewsSchema.Formats;
using NewsSchema.Tests.Formats.Reading;
using Xunit.Abstractions;

namespace NewsSchema.Tests.Formats.Nitf;

/// <summary>Reads the NITF files of agencies and of the standard, and compares the articles with an independent walk over the elements.</summary>
public class NitfCorpusTests(ITestOutputHelper output)
{
    private static readonly NewsReader s_reader = new();

    /// <summary>The names of agencies whose values are members of the article.</summary>
    private static readonly string[] s_known = ["anpa-keyword", "anpa-category", "aap-source", "aap-original-source", "categoria", "category", "prioridad", "priority", "NTBStikkord", "NTBPrioritet", "NTBTjeneste", "NTBKilde", "NTBBeskrivelse", "NTBID"];

    public static TheoryData<string> Files
    {
        get
        {
            string[] folders = [CorpusFolder.PathOf("wire", "nitf"), CorpusFolder.PathOf("nitf-scala")];
            return [.. folders.Where(Directory.Exists).SelectMany(folder => Directory.GetFiles(folder, "*.xml", SearchOption.AllDirectories))
                .Where(file => Root(file) == "nitf").Select(file => Path.GetRelativePath(CorpusFolder.PathOf(), file)).Order().DefaultIfEmpty("none")];
        }
    }

    [CorpusTheory]
    [InlineData("wire/nitf")]
    [InlineData("nitf-scala")]
    public void Files_of_nitf_state_what_their_dom_states(string folder) => CorpusTable.AssertEqual(folder, NewsFormats.Nitf, NitfFacts.Of, output);

    [CorpusTheory]
    [MemberData(nameof(Files))]
    public void Paragraphs_are_those_of_the_elements(string file)
    {
        (XDocument source, NewsReadResult result) = Read(file);
        List<string> expected = [.. Paragraphs(Body(source, "body.content")).Select(Words).Where(text => text.Length > 0)];
        List<string> actual = [.. result.Document.ToPlainText().Split('\n').Select(Words).Where(text => text.Length > 0)];

        // A line break inside a paragraph is a line of the plain text, so words are compared in their order, paragraph by paragraph.
        string all = string.Join(" ", actual);
        int at = 0;
        foreach (string paragraph in expected)
        {
            int found = all.IndexOf(paragraph, at, StringComparison.Ordinal);
            Assert.True(found >= at, $"'{paragraph}' is not in its place in:\n{all}");
            at = found + paragraph.Length;
        }

        string headline = Words(Body(source, "hedline")?.Elements().FirstOrDefault(element => element.Name.LocalName == "hl1")?.Value ?? "");
        Assert.StartsWith(headline, all, StringComparison.Ordinal);
    }

    [CorpusTheory]
    [MemberData(nameof(Files))]
    public void Every_attribute_and_text_is_in_the_article_or_in_the_report(string file)
    {
        (XDocument source, NewsReadResult result) = Read(file);
        string article = Words(result.Document.ToNewsMarkdown().Replace("\\", "", StringComparison.Ordinal)) + Words(result.Document.ToPlainText()) + result.Report + result.Version;
        string plain = string.Concat(article.Where(char.IsLetterOrDigit));
        foreach (XElement element in source.Descendants())
        {
            foreach (XText text in element.Nodes().OfType<XText>())
            {
                AssertHas(plain, text.Value, element.Name.LocalName);
            }

            foreach (XAttribute attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.LocalName != "schemaLocation"))
            {
                // Words that only say what the article says by itself.
                bool isImplied = (attribute.Name.LocalName, attribute.Value) is ("tobject.type", "news" or "News") or ("tobject.subject.ipr", "IPTC")
                    || (element.Name.LocalName == "meta" && attribute.Name.LocalName == "name" && s_known.Contains(attribute.Value))
                    || attribute.Name.LocalName is "version" or "lede" or "lead" or "media-type" || (attribute.Name.LocalName == "class" && element.Name.LocalName is "p" or "hl2");
                if (!isImplied)
                {
                    AssertHas(plain, attribute.Value, element.Name.LocalName + "/@" + attribute.Name.LocalName);
                }
            }
        }
    }

    [CorpusTheory]
    [MemberData(nameof(Files))]
    public void The_article_is_one_of_the_text_format(string file)
    {
        (_, NewsReadResult result) = Read(file);
        NewsDocument again = NewsDocument.Parse(result.Document.ToNewsMarkdown());

        Assert.False(result.Report.HasErrors, result.Report.ToString());
        Assert.False(again.HasErrors, string.Join("\n", again.Errors));
        Assert.Equal(result.Document.ToNewsMarkdown(), again.ToNewsMarkdown());
        Assert.Equal(result.Document.ToPlainText(), again.ToPlainText());
    }

    private static (XDocument Source, NewsReadResult Result) Read(string file)
    {
        byte[] bytes = File.ReadAllBytes(CorpusFolder.PathOf(file));
        return (Load(bytes), s_reader.Read(bytes));
    }

    private static XDocument Load(byte[] bytes)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using XmlReader reader = DomWalk.Open(bytes);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    private static string? Root(string file)
    {
        try
        {
            return Load(File.ReadAllBytes(file)).Root!.Name.LocalName;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static XElement? Body(XDocument source, string name) => source.Descendants().FirstOrDefault(element => element.Name.LocalName == name);

    /// <summary>The innermost elements that are paragraphs, headings, items or rows, in their order.</summary>
    private static IEnumerable<string> Paragraphs(XElement? body) => (body?.Descendants() ?? [])
        .Where(element => element.Name.LocalName is "p" or "hl2" or "li" or "pre" or "td" or "th" && !element.Ancestors().Any(outer => outer.Name.LocalName == "media"))
        .Where(element => !element.Descendants().Any(inner => inner.Name.LocalName is "p" or "li"))
        .Select(TextOf);

    private static string TextOf(XElement element)
    {
        StringBuilder text = new();
        foreach (XNode node in element.DescendantNodes())
        {
            text.Append(node is XText words ? words.Value : node is XElement { Name.LocalName: "br" } ? "\n" : "");
        }

        return text.ToString();
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[])[' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Punctuation is left out, because dates are written in another notation and the text format escapes brackets.</summary>
    private static void AssertHas(string plain, string value, string place)
    {
        string inUtc = value.EndsWith("+00:00", StringComparison.Ordinal) || value.EndsWith("+0000", StringComparison.Ordinal) ? value[..value.LastIndexOf('+')] : value;
        inUtc = inUtc.Length > 10 && inUtc[4] == '-' && inUtc[10] == ' ' ? inUtc[..10] + "T" + inUtc[11..] : inUtc;
        string words = string.Concat(inUtc.Where(char.IsLetterOrDigit));
        Assert.True(plain.Contains(words, StringComparison.Ordinal), string.Create(CultureInfo.InvariantCulture, $"{place}: '{value}' is lost"));
    }
}
