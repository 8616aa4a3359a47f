using System.Collections;
using NewsSchema.Formats;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Trade;

/// <summary>Files of trade formats as fixtures: their types, their values and their diagnostics.</summary>
public class TradeFixtureTests
{
    private const string Path = "wire/bees.xml";

    private const string Nitf = """
        <nitf version="-//IPTC//DTD NITF 3.4//EN" baselang="en-GB">
          <head>
            <docdata management-status="usable">
              <doc-id id-string="urn:x:bees" regsrc="NNB"/>
              <urgency ed-urg="4"/>
              <date.issue norm="20240501T100000+0200"/>
            </docdata>
          </head>
          <body>
            <body.head>
              <hedline><hl1>Bees return</hl1></hedline>
              <byline>By <person>Jo Field</person></byline>
            </body.head>
            <body.content><p>The bees are back at <location>Saltmarsh</location>.</p></body.content>
          </body>
        </nitf>
        """;

    [Fact]
    public void A_trade_file_gives_the_types_of_an_article()
    {
        TestRun run = Project(Nitf).Run();

        Assert.Empty(run.Messages);
        string record = run.Sources["WireStory.g.cs"];
        Assert.Contains("INewsArticle<WireStory>", record, StringComparison.Ordinal);
        Assert.Contains("System.DateTimeOffset Issued", record, StringComparison.Ordinal);
        Assert.Contains("long Urgency", record, StringComparison.Ordinal);
        Assert.Contains("NewsList<Person> People", record, StringComparison.Ordinal);
    }

    [Fact]
    public void The_value_of_a_fixture_is_the_record_that_is_read_at_run_time()
    {
        TestRun run = Project(Nitf).Run();
        System.Reflection.Assembly assembly = run.Load();
        var fixtures = (IEnumerable)assembly.GetType("News.WireStory+Fixtures")!.GetProperty("All")!.GetValue(null)!;
        object value = Assert.Single(fixtures.Cast<object>());

        object[] arguments = [Nitf, null!];
        object read = typeof(NewsReader).GetMethods().Single(method => method.Name == "Read" && method.IsGenericMethod && method.GetParameters()[0].ParameterType == typeof(string))
            .MakeGenericMethod(value.GetType()).Invoke(new NewsReader(), arguments)!;

        Assert.Equal(value, read);
        Assert.Contains("\"id\":\"urn:x:bees\"", ((INewsRecord)read).ToJson(indented: false), StringComparison.Ordinal);
        Assert.DoesNotContain("error", arguments[1].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_annotated_article_and_a_trade_file_can_have_one_schema()
    {
        TestProject project = Project(Nitf).Fixture("wire/a.news.md", "---\nschema: WireStory\nid: a\nurgency: 1\n---\n\n# One\n\nTwo.\n");

        var fixtures = (IEnumerable)project.Run().Load().GetType("News.WireStory+Fixtures")!.GetProperty("All")!.GetValue(null)!;

        Assert.Equal(2, fixtures.Cast<object>().Count());
    }

    [Theory]
    [InlineData("<hl1>Bees return</hl1>", "<hl1>Bees return</hl2>", "wire/bees.xml(11,34): error NEWS8401")]
    [InlineData("<byline>", "<byline role=\"x\">", "wire/bees.xml(12,15): info NEWS8013")]
    [InlineData("<hl1>Bees", "<hl1>&bees;", "wire/bees.xml(11,")]
    [InlineData("4\"/>", "4\" x=\"9\"/>", "wire/bees.xml(5,27): info NEWS8013")]
    public void Diagnostics_are_at_their_line_and_column_of_the_file(string before, string after, string message) =>
        Assert.Contains(Project(Nitf.Replace(before, after, StringComparison.Ordinal)).Run().Messages, text => text.StartsWith(message, StringComparison.Ordinal));

    [Theory]
    [InlineData("nitf", "<newsItem/>", "wire/bees.xml(1,1): error NEWS8012: the file is not NITF 3.6: it is NewsML-G2 2.35")]
    [InlineData("nitf", "Text.", "wire/bees.xml(1,1): error NEWS8012: the file is not NITF 3.6: its start is not that of any format")]
    [InlineData("nitfs", "<nitf/>", "wire/bees.xml(1,1): error NEWS8012: the file is not 'nitfs': there is no format of this name that can be read")]
    public void Another_format_is_refused(string format, string text, string message) =>
        Assert.Contains(message, new TestProject().Fixture(Path, text, "WireStory").Format(Path, format).Run().Messages);

    private static TestProject Project(string text) => new TestProject().Fixture(Path, text, "WireStory").Format(Path, "nitf");
}
