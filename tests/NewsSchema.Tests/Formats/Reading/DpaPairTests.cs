using System.Text.Json;
using NewsSchema.Core.Articles;
using NewsSchema.Formats;
using Xunit.Abstractions;

namespace NewsSchema.Tests.Formats.Reading;

/// <summary>
/// Articles of dpa as JSON, and as the NewsML-G2 that dpa makes of the JSON: each is read by the reader of its format, and both are the same article, except for what the two files state differently.
/// </summary>
public class DpaPairTests(ITestOutputHelper output)
{
    private const string Prefix = "dpa-digitalwires-to-newsmlg2__tests__data__";

    /// <summary>Facts of which each article has one or none.</summary>
    private static readonly NewsConcept[] s_single =
    [
        NewsConcept.Version, NewsConcept.Status, NewsConcept.Urgency, NewsConcept.Updated, NewsConcept.Created, NewsConcept.Embargo, NewsConcept.CopyrightNotice, NewsConcept.UsageTerms, NewsConcept.Credit, NewsConcept.Description,
    ];

    public static TheoryData<string> Pairs => [.. Folder is null ? ["none"] : Directory.GetFiles(Folder).Select(NameOf).Where(name => File.Exists(Xml(name)))];

    private static string? Folder => Directory.Exists(CorpusFolder.PathOf("wire", "dpa-digitalwire")) ? CorpusFolder.PathOf("wire", "dpa-digitalwire") : null;

    [CorpusTheory]
    [MemberData(nameof(Pairs))]
    public void A_pair_is_one_article(string name)
    {
        string source = File.ReadAllText(CorpusFolder.PathOf("wire", "dpa-digitalwire", $"{Prefix}input__{name}.json"));
        ArticleView json = Read(new NewsReader(new ReadOptions { Format = VendorJsonFormatTests.Digitalwire }).Read(source));
        ArticleView xml = Read(new NewsReader().Read(File.ReadAllBytes(Xml(name))));
        List<Difference> differences = [.. Compare(json, xml)];
        HashSet<string> words = [.. Strings(JsonDocument.Parse(source).RootElement).Select(DomWalk.Words)];
        List<Difference> others = differences.FindAll(difference => !IsKnown(difference, json, words));
        differences.ForEach(difference => output.WriteLine(difference.ToString()));

        Assert.True(others.Count == 0, string.Join('\n', others));
    }

    /// <summary>Whether a difference is one of those between dpa's two formats.</summary>
    private static bool IsKnown(Difference difference, ArticleView json, HashSet<string> words) => difference switch
    {
        // The text in NewsML-G2 begins with the teaser and a note about the embargo, and has the dateline in its first paragraph.
        ("paragraphs", null, { } added) => words.Contains(added) || added.StartsWith("Nicht vor ", StringComparison.Ordinal)
            || Paragraphs(json).Any(paragraph => added == DomWalk.Words(json.Dateline?.Text ?? "") + " " + paragraph),
        ("paragraphs", { } missing, null) => missing == Paragraphs(json).First() && json.Dateline is not null,

        // The desk is a subject, and all notes together are one more note.
        ("subjects", null, { } subject) => subject.StartsWith("dpacat:", StringComparison.Ordinal),
        ("notes", null, { } note) => note.StartsWith("Notizblock", StringComparison.Ordinal),

        // NewsML-G2 has the genres of texts alone, terms that are missing as a word, and the caption of a picture as a description.
        ("genres", { } genre, null) => !genre.StartsWith("dpatextgenre:", StringComparison.Ordinal),
        (nameof(NewsConcept.UsageTerms), null, "None") => true,
        (nameof(NewsConcept.Description), null, { } caption) => words.Contains(DomWalk.Words(caption)),

        // A signal has no pin.
        (nameof(NewsConcept.Status), "usable", "corrected") => words.Contains("sig:correction"),
        _ => false,
    };

    private static IEnumerable<string> Strings(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => Strings(property.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Strings),
        JsonValueKind.String => [value.GetString()!],
        _ => [],
    };

    private static string NameOf(string file) => Path.GetFileNameWithoutExtension(file)[(Prefix.Length + "input__".Length)..];

    private static string Xml(string name) => CorpusFolder.PathOf("wire", "newsml-g2", $"{Prefix}output__{name}.xml");

    private static ArticleView Read(NewsReadResult result)
    {
        Assert.False(result.Report.HasErrors, result.Report.ToString());
        return ArticleViewReader.Read(new ArticleSource(result.Document.Tree, [], null), null);
    }

    private static IEnumerable<Difference> Compare(ArticleView json, ArticleView xml)
    {
        (string Name, string? Json, string? Xml)[] texts =
        [
            ("id", json.Id?.Text, xml.Id?.Text),
            ("language", json.Language?.Text, xml.Language?.Text),
            ("headline", json.Headline?.Text, xml.Headline?.Text),
            ("byline", json.Byline?.Text, xml.Byline?.Text),
            ("dateline", json.Dateline?.Text, xml.Dateline?.Text),
            ("provider", json.Parties(NewsConcept.Provider).FirstOrDefault()?.Name, xml.Parties(NewsConcept.Provider).FirstOrDefault()?.Name),
            .. s_single.Select(concept => (concept.ToString(), Text(json, concept), Text(xml, concept))),
        ];
        foreach ((string name, string? a, string? b) in texts.Where(text => DomWalk.Words(text.Json ?? "") != DomWalk.Words(text.Xml ?? "")))
        {
            yield return new Difference(name, a, b);
        }

        foreach ((string name, IEnumerable<string> a, IEnumerable<string> b) in new[]
        {
            ("second headlines", Heads(json), Heads(xml)),
            ("keywords", json.Plain(NewsConcept.Keywords).Select(fact => fact.Text), xml.Plain(NewsConcept.Keywords).Select(fact => fact.Text)),
            ("notes", json.Plain(NewsConcept.EdNote).Select(fact => fact.Text), xml.Plain(NewsConcept.EdNote).Select(fact => fact.Text)),
            ("subjects", Codes(json, NewsConcept.Subjects), Codes(xml, NewsConcept.Subjects)),
            ("genres", Codes(json, NewsConcept.Genre), Codes(xml, NewsConcept.Genre)),
            ("paragraphs", Paragraphs(json), Paragraphs(xml)),
        })
        {
            foreach (string text in a.Except(b))
            {
                yield return new Difference(name, text, null);
            }

            foreach (string text in b.Except(a))
            {
                yield return new Difference(name, null, text);
            }
        }
    }

    private static string? Text(ArticleView article, NewsConcept concept) =>
        article.First(concept)?.Text is { } text ? ArticleDate.TryParse(text, out ArticleDate date) ? date.ToUtc().Extended : text : null;

    private static IEnumerable<string> Heads(ArticleView article) => new[] { article.Kicker, article.Deck }.OfType<BlockView>().Select(block => DomWalk.Words(block.Text));

    private static IEnumerable<string> Codes(ArticleView article, NewsConcept concept) => article.Codes(concept, CodeView.MediaTopics).Select(code => code.QCode ?? code.Uri ?? code.Stated?.Text ?? code.Name!);

    private static IEnumerable<string> Paragraphs(ArticleView article) => article.Story.Where(block => !block.IsHead).Select(block => DomWalk.Words(block.Text));

    /// <summary>A fact that the two formats state differently, or that one of them does not state.</summary>
    private sealed record Difference(string Fact, string? Json, string? Xml);
}
