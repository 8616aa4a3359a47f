using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;
using NewsSchema.Core.Tree;

namespace NewsSchema.Tests;

/// <summary>The seeds have no errors, and together they use every construct of the format.</summary>
public partial class SeedTests
{
    private const string Extension = ".news.md";

    /// <summary>The counts of each seed, made by a person: bracketed spans, declared ids, and annotations with or without an id.</summary>
    public static TheoryData<string, int, int, int, int, int, int> Counts => new()
    {
        // seed                  spans  ids  quotes  claims  entities  values
        { "court-violin",           55,  21,      4,      2,       15,     13 },
        { "embargo-bees",           32,  11,      2,      1,        7,      8 },
        { "flash-rate-cut",         22,   8,      1,      1,        5,      9 },
        { "flash-rueckruf",         20,   7,      1,      1,        6,      5 },
        { "flash-sturmflut",        22,   8,      1,      1,        6,      5 },
        { "interview-glocken",      49,  21,     12,      2,       16,     15 },
        { "match-krummenau",        62,  29,      4,      2,       28,      5 },
        { "match-saltmarsh",        31,  13,      2,      0,       12,      4 },
        { "putin-nato",             95,  31,      5,     13,       13,      4 },
        { "putin-nato.light",       18,   5,      5,      0,        6,      4 },
        { "results-brackwater",     18,   8,      1,      1,        7,      4 },
        { "results-lumenta",        34,  10,      1,      1,        8,     13 },
    };

    public static TheoryData<string> Names => [.. AllSeeds()];

    [Fact]
    public void Every_seed_is_counted() =>
        Assert.Equal(AllSeeds(), Counts.Select(row => (string)row[0]));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_seed_has_neither_errors_nor_warnings(string seed)
    {
        (_, _, List<SourceError> errors) = Read(seed);

        string[] expected = seed == "interview-glocken" ? ["NEWS3009"] : [];
        Assert.Equal(expected, errors.Select(error => error.Code));
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void A_seed_holds_what_a_person_counts(string seed, int spans, int ids, int quotes, int claims, int entities, int values)
    {
        (Article article, MapNode tree, _) = Read(seed);
        MapNode[] annotations = Annotations(tree).ToArray();

        Assert.Equal(spans, article.Blocks.Sum(block => block.Spans.Count));
        Assert.Equal(ids, annotations.Count(annotation => !Id(annotation).Contains('.', StringComparison.Ordinal)));
        Assert.Equal(quotes, annotations.Count(annotation => annotation.Kind == "quote"));
        Assert.Equal(claims, annotations.Count(annotation => annotation.Kind == "claim"));
        Assert.Equal(entities, annotations.Count(annotation => annotation.Class == NodeClass.Entity));
        Assert.Equal(values, annotations.Count(annotation => annotation.Class == NodeClass.Value));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_recorded_hash_is_that_of_the_stripped_bytes(string seed)
    {
        (Article article, _, _) = Read(seed);

        if (article.Front["text"] is MapNode text && text["sha256"] is ScalarNode recorded)
        {
            Assert.Equal(recorded.Text, Hash(ArticleStripper.Strip(article)));
        }
    }

    [Theory]
    [InlineData("putin-nato", "", "", "\n")]
    [InlineData("putin-nato.light", "", "", "\n")]
    [InlineData("match-krummenau", "", "\n", "\n")]
    [InlineData("flash-sturmflut", "\uFEFF\n", "\n\n", "\r\n")]
    public void Stripping_by_regular_expressions_gives_the_recorded_hash_too(string seed, string start, string end, string newline)
    {
        string text = Seeds.Read(seed + Extension);
        string recorded = RecordedHash().Match(text).Groups[1].Value;

        text = LinesOfMarkup().Replace(FrontMatter().Replace(text, ""), "");
        text = Comment().Replace(text, "");
        for (string before = ""; before != text;)
        {
            before = text;
            text = InnermostSpan().Replace(text, "$1");
        }

        text = HeadingSigns().Replace(text, "").Trim('\n');
        text = Newlines().Replace(text, run => run.Length == 1 ? " " : new string('\n', run.Length - 1));
        Assert.Equal(recorded, Hash((start + text + end).Replace("\n", newline, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_kind_is_used() =>
        AssertUsed(Vocabulary.Kinds.Select(kind => kind.Class), AllSeeds().SelectMany(seed => Annotations(Read(seed).Tree)).Select(node => node.Kind));

    [Fact]
    public void Every_slot_is_used() =>
        AssertUsed(Vocabulary.Slots.Select(slot => slot.Class), Attributes().SelectMany(list => list.Classes).Select(name => name.Text));

    [Fact]
    public void Every_anchor_is_used() =>
        AssertUsed(Vocabulary.Anchors, Attributes().SelectMany(list => list.Classes).Select(name => name.Text));

    [Fact]
    public void Every_attribute_of_the_vocabulary_is_used() =>
        AssertUsed(
            [
                "lang", "cont", "same-as", "note", "for", "of", "as", "name", "role", "affiliation", "country", "geo", "members", "start", "end", "duration",
                "place", "participants", "by", "date", "value", "href", "speaker", "source", "addressee", "medium", "mode", "act",
            ],
            Attributes().SelectMany(list => list.Pairs).Select(pair => pair.Name).Concat(Entities().SelectMany(entity => entity.Members).Select(member => member.Key)));

    [Fact]
    public void Every_reserved_key_is_used()
    {
        MapNode[] fronts = AllSeeds().Select(seed => Read(seed).Article.Front).ToArray();

        AssertUsed(["schema", "id", "language", "text", "entities"], fronts.SelectMany(front => front.Members).Select(member => member.Key));
        AssertUsed(
            ["paragraphs", "start", "end", "eol", "bom", "sha256"],
            fronts.Select(front => front["text"]).OfType<MapNode>().SelectMany(text => text.Members).Select(member => member.Key));
        AssertUsed(
            ["line", "blank-line", "lf", "crlf", "true", "false"],
            fronts.Select(front => front["text"]).OfType<MapNode>().SelectMany(text => text.Members).Select(member => (member.Value as ScalarNode)?.Text));
    }

    [Fact]
    public void Every_depth_of_heading_that_news_uses_and_both_forms_of_container_are_there()
    {
        Article[] articles = AllSeeds().Select(seed => Read(seed).Article).ToArray();

        AssertUsed([0, 1, 2, 3], articles.SelectMany(article => article.Blocks).Select(block => block.Level));
        Container[] containers = articles.SelectMany(article => article.Containers).ToArray();
        Assert.Contains(containers, container => container.Attributes.Pairs.Count > 0);
        Assert.Contains(containers, container => container.Attributes.Pairs.Count == 0);
        Assert.Contains(
            articles,
            article => article.Containers.Any(inner => article.Containers.Any(outer => outer != inner && outer.Start <= inner.Start && inner.End <= outer.End)));
    }

    [Fact]
    public void The_samples_of_the_wire_are_strict_JSON()
    {
        string[] samples = Directory.GetFiles(Path.Combine(Seeds.Folder, "wire"), "*.news.json");

        Assert.InRange(samples.Length, 4, int.MaxValue);
        Assert.All(samples, path => JsonDocument.Parse(File.ReadAllBytes(path)).Dispose());
    }

    private static void AssertUsed<T>(IEnumerable<T> all, IEnumerable<T> used) => Assert.Empty(all.Except(used));

    private static string[] AllSeeds() => [.. Seeds.Articles.Select(name => name[..^Extension.Length]).Order(StringComparer.Ordinal)];

    private static (Article Article, MapNode Tree, List<SourceError> Errors) Read(string seed)
    {
        var errors = new List<SourceError>();
        Article article = ArticleReader.Read(Seeds.Read(seed + Extension), errors);
        return (article, ArticleBuilder.Build(article, errors).Tree, errors);
    }

    private static IEnumerable<AttributeList> Attributes() =>
        AllSeeds().Select(seed => Read(seed).Article).SelectMany(article =>
            article.Blocks.SelectMany(block => block.Spans).Select(span => span.Attributes)
                .Concat(article.Blocks.Select(block => block.Attributes).OfType<AttributeList>())
                .Concat(article.Containers.Select(container => container.Attributes)));

    private static IEnumerable<MapNode> Entities() =>
        AllSeeds().Select(seed => Read(seed).Article.Front["entities"]).OfType<MapNode>().SelectMany(entities => entities.Members).Select(member => member.Value).OfType<MapNode>();

    private static IEnumerable<MapNode> Annotations(MapNode tree) =>
        tree.Members.Select(member => member.Value).OfType<ListNode>().SelectMany(list => list.Items).OfType<MapNode>()
            .Where(node => node.Class is NodeClass.Entity or NodeClass.Statement or NodeClass.Value);

    private static string Id(MapNode annotation) => Assert.IsType<ScalarNode>(annotation["id"]).Text;

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    [GeneratedRegex("sha256: ([0-9a-f]{64})")]
    private static partial Regex RecordedHash();

    [GeneratedRegex(@"\A---\n.*?\n---\n", RegexOptions.Singleline)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"^(\{[^{}]*\}|:::.*)\n", RegexOptions.Multiline)]
    private static partial Regex LinesOfMarkup();

    [GeneratedRegex(@"\{%[^}]*\}")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\[([^\[\]]*)\]\{[^{}]*\}")]
    private static partial Regex InnermostSpan();

    [GeneratedRegex("^#+ ", RegexOptions.Multiline)]
    private static partial Regex HeadingSigns();

    [GeneratedRegex("\n+")]
    private static partial Regex Newlines();
}
