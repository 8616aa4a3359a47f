extern alias library;

using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using NewsSchema.Formats;
using NewsSchema.Generators.Tests.Infrastructure;
using NewsFormats = library::NewsSchema.Formats.NewsFormats;

namespace NewsSchema.Generators.Tests.Pipeline;

/// <summary>If a project requests it, the losses of exports are reported at the fixture, just as at run time.</summary>
public partial class ExportDiagnosticTests
{
    private static readonly string[] s_formats = ["ninjs-3.1", "ninjs-2.1", "ninjs-1.4", "schema-org", "nitf-3.6", "newsml-g2-2.35"];

    /// <summary>The ids and messages of the seeds' diagnostics by the seed.</summary>
    private static readonly Lazy<ILookup<string, (string Id, string Message)>> s_seeds = new(() =>
        SeedProjects.Project(Seeds.Articles).Option("NewsSchemaExports", string.Join('|', s_formats)).Run().Diagnostics
            .ToLookup(diagnostic => diagnostic.Location.GetLineSpan().Path, diagnostic => (diagnostic.Id, diagnostic.GetMessage(null))));

    public static TheoryData<string, string> SeedsAndFormats
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string seed in Seeds.Articles)
            {
                foreach (string format in s_formats)
                {
                    data.Add(seed, format);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(SeedsAndFormats))]
    public void The_compiler_reports_the_losses_of_the_export(string seed, string format)
    {
        Writer(format).Write(NewsDocument.Parse(Seeds.Read(seed)), out var report);
        IEnumerable<string> expected = report.Losses.SelectMany(loss => Enumerable.Repeat(
            $"{Ids[(int)loss.Kind]} '{loss.Member}'{(loss.Concept is { } concept ? $" ({concept})" : "")} {Verbs[(int)loss.Kind]} {loss.Format}: {loss.Reason}", loss.Count));
        string title = $" {Writer(format).Format}: ";
        IEnumerable<string> said = s_seeds.Value[seed]
            .Where(diagnostic => diagnostic.Message.Contains(title, StringComparison.Ordinal))
            .Select(diagnostic => $"{diagnostic.Id} {diagnostic.Message.Replace(". Choose another format, or accept it by the severity of NEWS6001", "", StringComparison.Ordinal)}");
        Assert.Equal(expected.Order(StringComparer.Ordinal), said.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_record_has_the_losses_of_its_document()
    {
        foreach (Type type in SeedProjects.Assembly.GetTypes().Where(type => type.GetInterfaces().Contains(typeof(INewsArticle))))
        {
            foreach (PropertyInfo fixture in type.GetNestedType("Fixtures")!.GetProperties().Where(property => property.PropertyType == type))
            {
                object record = fixture.GetValue(null)!;
                string text = (string)type.GetMethod("ToNewsMarkdown", [])!.Invoke(record, [])!;
                foreach (string format in s_formats)
                {
                    object?[] arguments = [record, null];
                    typeof(ExportWriter).GetMethods().Single(method => method is { Name: "Write", IsGenericMethod: true } && method.GetParameters()[1].IsOut)
                        .MakeGenericMethod(type).Invoke(Writer(format), arguments);
                    Writer(format).Write(NewsDocument.Parse(text), out var ofDocument);
                    Assert.Equal(Lines(ofDocument), Lines(arguments[1]!));
                }
            }
        }
    }

    [Fact]
    public void Export_losses_are_not_reported_unless_requested()
    {
        TestRun run = Stories.Project(tracksSteps: true).Run();
        Assert.Empty(run.Messages);
        Assert.DoesNotContain(run.Steps.Keys, step => step.StartsWith("Export", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_loss_is_reported_at_its_position_in_the_fixture(string newline)
    {
        const string Text = """
            ---
            schema: Story
            headline-id: 17
            contact:
              name: Desk
              pager: 4711
            embargo: soon
            ---

            # Putin fordert [Zusicherungen]{.claim #c1 speaker="#putin"}

            [Putin]{.person #putin} [sagte]{.cue for="#c1"} es.
            """;
        TestRun run = new TestProject().Option("NewsSchemaExports", "ninjs-3.1|nitf-3.6")
            .Fixture("story.news.md", Text.ReplaceLineEndings(newline)).Run();
        Assert.Equal(
            [
                "story.news.md(3,1): warning NEWS6001: 'headlineId' is lost in ninjs 3.1: no standard concept is known for this name: give it one with [NewsMapsTo]. Choose another format, or accept it by the severity of NEWS6001",
                "story.news.md(6,3): warning NEWS6001: 'contact.pager' (Contact) is lost in ninjs 3.1: ninjs 3.1 has no place for it. Choose another format, or accept it by the severity of NEWS6001",
                "story.news.md(10,17): warning NEWS6001: 'claims' is lost in NITF 3.6: NITF 3.6 has no place for it. Choose another format, or accept it by the severity of NEWS6001",
                "story.news.md(12,25): warning NEWS6001: 'spans.cue' is lost in NITF 3.6: NITF 3.6 has no place for it. Choose another format, or accept it by the severity of NEWS6001",
            ],
            run.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.ToString(), StringComparer.Ordinal)
                .Select(diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public void A_pin_gives_a_name_its_meaning_in_export_diagnostics()
    {
        const string Text = "---\nschema: Story\nsperrfrist: 2024-05-01T12:00:00Z\n---\n\nText.";
        TestProject project = new TestProject().Option("NewsSchemaExports", "ninjs-3.1").Fixture("story.news.md", Text);
        Assert.Contains(project.Run().Messages, message => message.StartsWith("story.news.md(3,1): warning NEWS6001: 'sperrfrist'", StringComparison.Ordinal));
        TestRun pinned = project.Source("Pin.cs", """
            [NewsSchema.NewsSchema("Story")]
            public partial record Story { [NewsSchema.Formats.NewsMapsTo(NewsSchema.Formats.NewsConcept.Embargo)] public System.DateTimeOffset Sperrfrist { get; init; } }
            """).Run();
        Assert.DoesNotContain(pinned.Messages, message => message.Contains("sperrfrist", StringComparison.Ordinal));
    }

    [Fact]
    public void An_item_may_name_its_own_formats()
    {
        TestRun run = new TestProject().Option("NewsSchemaExports", "nitf-3.6")
            .Fixture("first.news.md", "---\nfoo: 1\n---\n\nText.", "Story").Fixture("second.news.md", "---\nfoo: 1\n---\n\nText.", "Story")
            .Exports("first.news.md", "ninjs-2.1|schema-org").Run();
        Assert.Equal(["first.news.md ninjs 2.1", "first.news.md schema.org NewsArticle", "second.news.md NITF 3.6"], run.Diagnostics
            .Select(diagnostic => $"{diagnostic.Location.GetLineSpan().Path} {Title().Match(diagnostic.GetMessage(null)).Groups[1]}").Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("ninjs-3.2", 0)]
    [InlineData(" NITF-3.6 | ninjs-1.7 ", 0)]
    [InlineData("ninjs-1.2|rss", 2)]
    [InlineData("ninjs|newsml-g2", 0)]
    [InlineData("ninjson", 1)]
    public void A_name_that_is_not_a_format_is_a_diagnostic(string names, int unknown)
    {
        TestRun run = Stories.Project().Option("NewsSchemaExports", names).Run();
        Assert.Equal(unknown, run.Diagnostics.Count(diagnostic => diagnostic.Id == "NEWS6004"));
    }

    [Fact]
    public void An_article_with_errors_gives_no_samples()
    {
        TestRun run = new TestProject().Option("NewsSchemaExports", "nitf-3.6").Fixture("story.news.md", "# [Broken\n", "Story").Run();
        Assert.All(run.Diagnostics, diagnostic => Assert.Equal("NEWS1001", diagnostic.Id));
    }

    [Fact]
    public void An_impossible_export_is_reported_at_the_text()
    {
        TestRun run = new TestProject().Option("NewsSchemaExports", "nitf-3.6").Fixture("story.news.md", "---\nnote: \"a\\u0001b\"\n---\n\nText.", "Story").Run();
        Assert.Equal(
            ["story.news.md(2,7): warning NEWS6001: 'note' is lost in NITF 3.6: it cannot be written at all: NITF 3.6 cannot hold the character U+0001. Choose another format, or accept it by the severity of NEWS6001"],
            run.Messages);
    }

    [GeneratedRegex("(?:lost in|exact in|required by) ([^:]+):")]
    private static partial Regex Title();

    /// <summary>Ordered: a record writes members in the order of its schema.</summary>
    private static IEnumerable<string> Lines(object report) => report.ToString()!.Split('\n').Order(StringComparer.Ordinal);

    private static string[] Ids => ["NEWS6001", "NEWS6002", "NEWS6003", "NEWS6003"];

    private static string[] Verbs => ["is lost in", "is less exact in", "is required by", "is required by"];

    private static ExportWriter Writer(string format) => NewsFormats.Find(format)!.CreateWriter();
}
