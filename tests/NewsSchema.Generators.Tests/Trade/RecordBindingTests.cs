using System.Reflection;
using NewsSchema.Formats;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Trade;

/// <summary>Trade files that are read into records whose samples are annotated articles.</summary>
public class RecordBindingTests
{
    private const string Story = "---\nschema: WireStory\nid: a\npublished: 2024-05-01\nurgency: 1\n---\n\n# One\n\nTwo.\n";

    private const string Nitf = """
        <nitf>
          <head>
            <docdata>
              <doc-id id-string="urn:x:bees"/>
              <urgency ed-urg="4"/>
              <date.release norm="20240501T100000+0200"/>
              <fixture fix-id="saltmarsh"/>
            </docdata>
          </head>
          <body>
            <body.head><hedline><hl1>Bees return</hl1></hedline></body.head>
            <body.content><p>The bees are back.</p></body.content>
          </body>
        </nitf>
        """;

    [Fact]
    public void A_fact_that_its_member_cannot_hold_is_kept_in_vendor()
    {
        (INewsRecord? record, string report, _) = Read(Nitf, Pin("public System.DateOnly? Published { get; init; }"));

        Assert.Contains("\"vendor\":{\"head/docdata/fixture/@fix-id\":[\"saltmarsh\"],\"published\":[\"2024-05-01T10:00:00+02:00\"]}", record!.ToJson(indented: false), StringComparison.Ordinal);
        Assert.Contains("Bees return", record.ToJson(indented: false), StringComparison.Ordinal);
        Assert.Contains("(6,21): warning NEWS8016: published: the article is not of its schema: ", report, StringComparison.Ordinal);
        Assert.Contains(" at $.published; it is kept in 'vendor'\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_of_several_facts_is_taken_out()
    {
        string rich = Nitf.Replace("<fixture", "<du-key key=\"bees\" version=\"3\"/><doc.copyright year=\"2024\" holder=\"NNB\"/><doc.rights limitations=\"none\"/><ed-msg info=\"Check.\"/><key-list><keyword key=\"bees\"/></key-list><evloc", StringComparison.Ordinal);
        (INewsRecord? record, string report, _) = Read(
            rich, Pin("public System.DateOnly? Published { get; init; } public System.DateOnly? Slug { get; init; } public System.DateOnly? Keywords { get; init; } public System.DateOnly? EdNote { get; init; }"));

        Assert.Contains("\"published\":[\"2024-05-01T10:00:00+02:00\"]", record!.ToJson(indented: false), StringComparison.Ordinal);
        Assert.Contains("\"slug\":[\"bees\"]", record.ToJson(indented: false), StringComparison.Ordinal);
        Assert.Contains("\"keywords\":[\"bees\"]", record.ToJson(indented: false), StringComparison.Ordinal);
        Assert.Contains("\"copyrightHolder\":\"NNB\"", record.ToJson(indented: false), StringComparison.Ordinal);
        Assert.Equal(5, report.Split("NEWS8016").Length);
    }

    [Fact]
    public void A_record_without_unknown_members_has_no_vendor_and_its_report_says_so()
    {
        (INewsRecord? record, string report, _) = Read(Nitf, "[NewsSchema.NewsSchema(UnknownMembers = NewsSchema.UnknownMembers.Reject)] public partial record WireStory { public string? Published { get; init; } }");

        Assert.DoesNotContain("vendor", record!.ToJson(indented: false), StringComparison.Ordinal);
        Assert.Contains("warning NEWS8016: vendor: ", report, StringComparison.Ordinal);
        Assert.EndsWith("; it is left out\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_that_the_record_requires_is_not_taken_out()
    {
        (_, _, NewsFormatException? error) = Read(Nitf, Pin("public required System.DateOnly Published { get; init; }"));

        Assert.Contains(error!.Errors, mismatch => mismatch is { Code: "NEWS5001", Line: 6 } && mismatch.Message.Contains("$.published", StringComparison.Ordinal));
    }

    [Fact]
    public void Text_that_the_record_cannot_hold_is_an_error()
    {
        (_, _, NewsFormatException? error) = Read(Nitf, Pin("public long? Headline { get; init; }"), Story.Replace("# One\n\n", "", StringComparison.Ordinal));

        Assert.Contains(error!.Errors, mismatch => mismatch.Message.Contains("$.headline", StringComparison.Ordinal));
    }

    [Fact]
    public void A_pinned_concept_receives_its_fact()
    {
        (INewsRecord? record, string report, _) = Read(Nitf, Pin("[NewsSchema.Formats.NewsMapsTo(NewsSchema.Formats.NewsConcept.Published)] public System.DateTimeOffset? Erschienen { get; init; }"), Story.Replace("published: 2024-05-01\n", "", StringComparison.Ordinal));

        Assert.Contains("\"erschienen\":\"2024-05-01T10:00:00+02:00\"", record!.ToJson(indented: false), StringComparison.Ordinal);
        Assert.DoesNotContain("NEWS8016", report, StringComparison.Ordinal);
    }

    private static string Pin(string member) => $"[NewsSchema.NewsSchema] public partial record WireStory {{ {member} }}";

    private static (INewsRecord? Record, string Report, NewsFormatException? Error) Read(string file, string pin, string story = Story)
    {
        Type record = new TestProject().Fixture("a.news.md", story).Source("Pin.cs", "namespace News; " + pin).Run().Load().GetType("News.WireStory")!;
        MethodInfo read = typeof(NewsReader).GetMethods().Single(method => method is { Name: "Read", IsGenericMethod: true } && method.GetParameters()[0].ParameterType == typeof(string)).MakeGenericMethod(record);
        object[] arguments = [file, null!];
        try
        {
            return ((INewsRecord)read.Invoke(new NewsReader(), arguments)!, arguments[1].ToString()!, null);
        }
        catch (TargetInvocationException e) when (e.InnerException is NewsFormatException error)
        {
            return (null, "", error);
        }
    }
}
