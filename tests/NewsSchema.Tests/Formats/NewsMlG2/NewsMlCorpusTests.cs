using System.Xml.Linq;
using NewsSchema.Core.Articles;
using NewsSchema.Formats;
using NewsSchema.Tests.Formats.NewsMl1;
using NewsSchema.Tests.Formats.Reading;
using Xunit.Abstractions;

namespace NewsSchema.Tests.Formats.NewsMlG2;

/// <summary>Real files of NewsML-G2 and NewsML 1.2, compared with an independent walk over their DOM.</summary>
public class NewsMlCorpusTests(ITestOutputHelper output)
{
    [CorpusTheory]
    [InlineData("wire/newsml-g2")]
    [InlineData("newsml-g2/examples")]
    [InlineData("newsml-g2/tests/unit_test_files")]
    [InlineData("python-newsmlg2/tests/test_files")]
    public void Files_of_g2_state_what_their_dom_states(string folder) => CorpusTable.AssertEqual(folder, NewsFormats.NewsMlG2, NewsMlG2Facts.Of, output);

    [CorpusTheory]
    [InlineData("wire/newsml1")]
    public void Files_of_newsml_1_state_what_their_dom_states(string folder) => CorpusTable.AssertEqual(folder, NewsFormats.NewsMl1, NewsMl1Facts.Of, output);

    /// <summary>Every attribute and every text of a file is in the article, in its bag, or in the report.</summary>
    [CorpusTheory]
    [InlineData("wire/newsml-g2")]
    [InlineData("wire/newsml1")]
    public void Nothing_of_a_file_is_dropped(string folder)
    {
        List<string> dropped = [];
        foreach (string file in CorpusTable.FilesOf(folder))
        {
            byte[] bytes = File.ReadAllBytes(file);
            if (DomWalk.Parse(bytes) is not { } root)
            {
                continue;
            }

            string all = DomWalk.Words(string.Join('\n', new NewsReader().ReadAll(new MemoryStream(bytes)).Select(result => Everything(result))));
            foreach (string value in ValuesOf(root).Where(value => !IsIn(value, all)).Distinct())
            {
                dropped.Add(Path.GetFileName(file) + ": " + value[..Math.Min(100, value.Length)]);
            }
        }

        Assert.True(dropped.Count == 0, string.Join('\n', dropped));
    }

    /// <summary>Whether a value is there: as it is, or the words of a list of classes, or a QCode as its vocabulary and its code, or a code for what the article states in its own words.</summary>
    private static bool IsIn(string value, string all)
    {
        string code = value[(value.LastIndexOf(':') + 1)..];
        return all.Contains(value, StringComparison.Ordinal)
            || s_stated.Contains(value) || s_stated.Contains(value.Split(':')[0]) || value.StartsWith("http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_", StringComparison.Ordinal)
            || (value.Contains(' ', StringComparison.Ordinal) && value.StartsWith("main ", StringComparison.Ordinal) && value.Split(' ').All(word => all.Contains(word, StringComparison.Ordinal)))
            || (code.Length > 0 && code != value && value.Split(':').All(part => all.Contains(part, StringComparison.Ordinal)))
            || (value.Contains(':', StringComparison.Ordinal) && all.Contains("/" + code, StringComparison.Ordinal))
            || all.Contains(value.ToLowerInvariant(), StringComparison.Ordinal);
    }

    /// <summary>
    /// What the article states by its structure: the kinds of entities, statuses, roles of components, and the names of properties that have a place in it. Countries are there by their code alone.
    /// </summary>
    private static readonly HashSet<string> s_stated = new(StringComparer.Ordinal)
    {
        "cpnat", "stat", "usable", "sig:correction", "drol:summary", "iso3166-1a2", "Usable", "USABLE", "Country", "City", "Area", "CountryArea", "SubLocation", "WorldRegion", "Origin", "Latitude", "Longitude", "Keyword",
        "Width", "Height", "Caption", "Title", "Lead", "Body", "Main",
        "categoria", "prioridad", "NewsML-G2", "power", "Power", "ninat:text", "application/xhtml+xml", "application/nitf+xml",
    };

    private static string Everything(NewsReadResult result) => result.Document.Tree is { } tree ? string.Join('\n', Values(tree)) + "\n" + result.Report + "\n" + result.Version : "";

    private static IEnumerable<string> Values(Core.Tree.Node node) => node switch
    {
        Core.Tree.MapNode map => map.Members.SelectMany(member => Values(member.Value).Prepend(member.Key)),
        Core.Tree.ListNode list => list.Items.SelectMany(Values),
        Core.Tree.ScalarNode scalar => [scalar.Text],
        _ => [],
    };

    private static IEnumerable<string> ValuesOf(XElement root)
    {
        foreach (XElement element in root.DescendantsAndSelf())
        {
            if (element.Name.LocalName is "conceptItem" or "knowledgeItem" or "planningItem" or "catalogItem" || element.Ancestors().Any(outer => outer.Name.LocalName is "conceptItem"))
            {
                continue;
            }

            foreach (XAttribute attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.NamespaceName != "http://www.w3.org/2001/XMLSchema-instance"))
            {
                string words = DomWalk.Words(attribute.Value);
                if (words.Length > 0 && !IsDate(words) && !(attribute.Name.LocalName is "FormalName" or "name" && element.Attributes().Any(other => other.Value.Length == 0)))
                {
                    yield return words;
                }
            }

            // Each line, because lines may be paragraphs, between which the article has other members.
            foreach (string line in element.Nodes().OfType<XText>().SelectMany(text => text.Value.Split('\n')))
            {
                string words = DomWalk.Words(line);
                if (!string.IsNullOrWhiteSpace(words) && !IsDate(words) && !words.Contains('<', StringComparison.Ordinal))
                {
                    yield return words;
                }
            }
        }
    }

    private static bool IsDate(string text) => DateTimeOffset.TryParse(text, out _) || ArticleDate.TryParse(text, out _);
}
