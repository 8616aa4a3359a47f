using System.Text.Json;
using System.Xml.Linq;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Xml;

/// <summary>Re-made XML feeds of vendors: each document is equal to its record, those that the types were not made from too.</summary>
public class XmlFeedTests
{
    private const int Documents = 9;

    public static TheoryData<string> Feeds => ["election", "weather", "table", "results", "listings", "podcast", "blocks", "envelope", "races", "alerts"];

    [Theory]
    [MemberData(nameof(Feeds))]
    public void Documents_are_equal_to_their_records(string feed)
    {
        string[] documents = [.. Enumerable.Range(0, Documents).Select(i => Document(feed, i))];
        XmlRecords own = XmlRecords.Of(documents);
        XmlRecords others = XmlRecords.Of([.. documents.Where((_, i) => i % 3 != 0)]);

        for (int i = 0; i < documents.Length; i++)
        {
            Assert.Null(Difference(own, documents[i]));
            Assert.Null(Difference(others, documents[i]));
        }

        Assert.Equal(own.Run.Sources["Item.g.cs"], Reversed(documents).Sources["Item.g.cs"]);
    }

    [Fact]
    public void Votes_of_an_election_are_numbers_and_codes_are_texts()
    {
        XmlRecords types = XmlRecords.Of([.. Enumerable.Range(0, Documents).Select(i => Document("election", i))]);

        Assert.Equal(["DateOnly? Date", "NewsList<ItemRegion> Region"], types.Members("Item"));
        Assert.Equal(["string? Code", "ItemRegionTurnout? Turnout", "NewsList<ItemRegionCandidate> Candidate", "NewsMarkup? Note"], types.Members("ItemRegion"));
        Assert.Equal(["string? Party", "string? Name", "long? Votes"], types.Members("ItemRegionCandidate"));
    }

    [Fact]
    public void Events_of_a_match_are_records_by_their_type()
    {
        XmlRecords types = XmlRecords.Of([.. Enumerable.Range(0, Documents).Select(i => Document("results", i))]);

        Assert.Contains("NewsList<ItemEvent> Event", types.Members("Item"));
        Assert.Equal(["override string Type", "required ItemEventGoalScorer Scorer", "required string Score"], types.Members("ItemEventGoal"));
    }

    /// <summary>The usual duration of an episode is also a time of day, an unusual one is not; what is always empty is a flag, and may say more one day.</summary>
    [Fact]
    public void Unusual_documents_are_read()
    {
        XmlRecords podcast = XmlRecords.Of("<rss><item><duration>00:31:02</duration></item><item><duration>01:02:03</duration></item></rss>");
        XmlRecords races = XmlRecords.Of([.. Enumerable.Range(0, Documents).Select(i => Document("races", i))]);

        Assert.Equal("""{"item":[{"duration":"25:00:00"},{"duration":"31:02"},{"duration":"1862"}]}""", podcast.ToJson("<rss><item><duration>25:00:00</duration></item><item><duration>31:02</duration></item><item><duration>1862</duration></item></rss>"));
        Assert.Contains("NewsAny? Winner", races.Members("ItemRaceCandidate"));
        Assert.Equal("""{"@Test":true,"Notice":"Not <b>final</b>"}""", races.ToJson("<Results Test=\"true\"><Notice>Not <b>final</b></Notice></Results>"));
    }

    /// <summary>The comparison must itself see what is lost.</summary>
    [Theory]
    [InlineData("x <b/> &quot;/&gt; y", "x <b></b> \"/> y", true)]
    [InlineData("x <b/> &quot;/&gt; y", "x <b></b> \"> y", false)]
    [InlineData("<p:b xmlns:p='urn:p' c='/>'/>", "<b c=\"/&gt;\"></b>", true)]
    [InlineData("<b c='/>'/>", "<b c='>'/>", false)]
    public void Markup_is_compared_with_the_slashes_of_its_texts(string markup, string kept, bool areEqual)
    {
        using JsonDocument json = JsonSerializer.SerializeToDocument(new { p = kept });
        XElement root = XElement.Parse($"<a><p>{markup}</p></a>", LoadOptions.PreserveWhitespace);
        Assert.Equal(areEqual, XmlTreeComparison.Find(root, json.RootElement, "") is null);
    }

    private static TestRun Reversed(string[] documents)
    {
        var project = new TestProject();
        for (int i = documents.Length - 1; i >= 0; i--)
        {
            project.Fixture($"samples/s{i:000}.xml", documents[i], "Item");
        }

        return project.Run();
    }

    private static string? Difference(XmlRecords types, string document)
    {
        using JsonDocument json = JsonDocument.Parse(types.ToJson(document));
        return XmlTreeComparison.Find(XDocument.Parse(document, LoadOptions.PreserveWhitespace).Root!, json.RootElement, "");
    }

    private static string Document(string feed, int i) => feed switch
    {
        "election" => $"<election date=\"2026-03-{10 + i}\">\n{Repeat(3, r => $"  <region code=\"0{r}{i}\"><turnout unit=\"%\">{60 + r}.{i}</turnout>\n{Repeat(2, c => $"<candidate party=\"{"AB"[c]}\"><name>Person {c}</name><votes>{1000 + (97 * i) + (31 * r) + c}</votes></candidate>")}{(r == 1 ? $"<note>Counted by <b>hand</b> {i}.</note>" : "")}</region>\n")}</election>",
        "weather" => $"<w:forecast xmlns:w=\"urn:weather\" issued=\"2026-11-{10 + i}T05:00:00+01:00\"><w:place id=\"0{i}\"><w:name xml:lang=\"de\">Ort {i}</w:name></w:place>{Repeat(3, d => $"<w:day date=\"2026-12-0{d + 1}\"><w:max unit=\"C\">{d - 2}</w:max>{(d == 1 ? "" : $"<w:wind dir=\"NW\" speed=\"{10 * d}\"/>")}<w:text>{(d == i % 3 ? "" : "Sunny &amp; dry")}</w:text></w:day>")}</w:forecast>",
        "table" => $"<standings season=\"2026/27\" matchday=\"{i}\">{Repeat(4, t => $"<row rank=\"{t + 1}\"><team id=\"t{t}\">Team {t}</team><played>{i}</played><goals for=\"{t + i}\" against=\"{t}\"/>{(t == 0 ? "<mark>champion</mark>" : "")}</row>")}</standings>",
        "results" => $"<match id=\"m{i}\" final=\"{(i % 2 == 0 ? "true" : "false")}\">{Repeat(6, e => (e % 3) switch { 0 => $"<event type=\"goal\" minute=\"{e + i}\"><scorer ref=\"p{e}\"/><score>{e}:0</score></event>", 1 => $"<event type=\"card\" minute=\"{e + i}\"><player>P{e}</player><color>red</color></event>", _ => $"<event type=\"substitution\" minute=\"{e + i}\"><off>P1</off><on>P2</on></event>" })}</match>",
        "listings" => $"<!DOCTYPE tv SYSTEM \"x.dtd\"><tv source=\"s\">{Repeat(3, p => $"<programme start=\"2026113020{p}000 +0100\" channel=\"c{p}\"><title lang=\"de\">Sendung {p}</title>{(p == 1 ? "<sub-title>Folge</sub-title><new/>" : "")}<credits><director>D</director>{Repeat(1 + (p % 2), a => $"<actor role=\"r{a}\">A{a}</actor>")}</credits></programme>")}</tv>",
        "podcast" => $"<rss version=\"2.0\" xmlns:i=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"><channel><title>Pod</title>{Repeat(2 + (i % 2), n => $"<item><title>Folge {n}</title><guid isPermaLink=\"false\">g{i}{n}</guid><enclosure url=\"u{n}\" length=\"{n}\" type=\"audio/mpeg\"/><description><![CDATA[<p>Hallo <b>{n}</b></p>]]></description><i:explicit>false</i:explicit></item>")}</channel></rss>",
        "blocks" => $"<article id=\"{i}\"><block type=\"p\">Ein <b>Wort</b> {i}.</block><block type=\"image\"><src>a{i}.jpg</src><caption>Bild <i>A</i></caption></block><block type=\"p\">Text.</block><block type=\"quote\"><words>Ja</words><speaker>Ada</speaker></block><block type=\"image\"><src>b.jpg</src><caption>B</caption></block></article>",
        "races" => $"<Results Test=\"{(i % 2 == 0 ? "true" : "false")}\"><Generated>2026-11-03T2{i % 4}:00:00-05:00</Generated><Notice/>{Repeat(2, r => $"<Race ID=\"{i}{r}\" SeatName=\"\">{(r == 0 && i % 4 == 0 ? "<Uncontested/>" : $"<Precincts Reporting=\"{i}\" Total=\"500\"/>")}{Repeat(1 + ((i + r) % 3), c => $"<Candidate{(c == 1 ? " Incumbent=\"true\"" : "")}><Last>L{c}</Last><Votes>{(100 * i) + c}</Votes>{(c == 0 ? "<Winner/>" : "")}</Candidate>")}</Race>")}</Results>",
        "alerts" => $"<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><identifier>a{i}</identifier><sent>2026-03-1{i}T10:00:00-05:00</sent>{Repeat(1 + (i % 2), n => $"<info><language>{(n == 0 ? "en-US" : "es-US")}</language><event>Storm</event>{Repeat(i % 4, e => $"<responseType>R{e}</responseType>")}<instruction{(i % 5 == 0 ? "/>" : ">Stay &amp; wait</instruction>")}<area><areaDesc>North</areaDesc>{(n == 0 ? "<polygon>38.47,-120.14 38.34,-119.95</polygon>" : "<circle>32.9,-115.0 0</circle>")}{Repeat(i % 3, g => $"<geocode><valueName>FIPS6</valueName><value>0{g}</value></geocode>")}</area></info>")}</alert>",
        _ => $"<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><s:Header/><s:Body><q:Quotes xmlns:q=\"urn:q\"><q:Quote symbol=\"AB{i}\"><q:Last>{10 + i}.5</q:Last><q:Change xsi:nil=\"true\"/></q:Quote><q:Quote symbol=\"CD\"><q:Last>3</q:Last><q:Change>-0.5</q:Change></q:Quote></q:Quotes></s:Body></s:Envelope>",
    };

    private static string Repeat(int count, Func<int, string> piece) => string.Concat(Enumerable.Range(0, count).Select(piece));
}
