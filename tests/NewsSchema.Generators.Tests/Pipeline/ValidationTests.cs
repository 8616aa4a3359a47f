using System.Reflection;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Pipeline;

/// <summary>Records that the text format cannot express are reported with the paths of their members, and are not written.</summary>
public class ValidationTests
{
    private static readonly Lazy<Type> s_story = new(() =>
    {
        TestRun run = new TestProject().Fixture("a.news.md", """
            ---
            schema: Story
            slug: A
            provider: "#dpa"
            text:
              paragraphs: blank-line
            ---

            # Bees [settle]{.event #swarm place=#berlin}

            [BERLIN]{.place #berlin} ([dpa]{.org #dpa}) – [Ina Sommer]{.person #sommer role="keeper"} said on [Monday]{.date value=2025-03-10}: [“Ten thousand bees.”]{.quote #q1 speaker="#sommer"}
            """).Run();
        Assert.Empty(run.Messages);
        return run.Load().GetType("News.Story", throwOnError: true)!;
    });

    public static TheoryData<string> Articles => [.. Seeds.Articles];

    public static TheoryData<string> SomeArticles => [.. SlowTests.Some(Seeds.Articles)];

    [Theory]
    [MemberData(nameof(Articles))]
    public void A_seed_has_the_warnings_of_its_text_and_no_errors(string fileName)
    {
        object article = SeedProjects.Fixtures(SeedProjects.Assembly)[fileName];
        Assert.Empty(Validate(article, "Error"));
        Assert.Equal(
            NewsDocument.Parse(Seeds.Read(fileName)).Errors.Where(error => error.Code[4] == '3').Select(error => error.Message).Order(StringComparer.Ordinal),
            Validate(article, "Note").Select(error => error.Message).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("\"speaker\":\"sommer\"", "\"speaker\":\"winter\"", "quotes[0].speaker: error NEWS3001: unknown id #winter")]
    [InlineData("\"speaker\":\"sommer\"", "\"speaker\":\"swarm\"", "quotes[0].speaker: error NEWS3011: speaker=\"#swarm\" is an event, expected a person, org, group or place")]
    [InlineData("\"id\":\"sommer\"", "\"id\":\"dpa\"", "organizations[0]: error NEWS5003: the member has the id 'dpa', which another annotation has too")]
    [InlineData("“Ten thousand bees.”\",\"speaker", "“Nine bees.”\",\"speaker", "quotes[0].text: error NEWS5002: the member is '“Nine bees.”', but the text gives it '“Ten thousand bees.”': change the text or its spans, or the member")]
    [InlineData("\"paragraphs\":\"blank-line\"", "\"paragraphs\":\"none\"", "textFormat.paragraphs: error NEWS2009: 'none' is unknown in 'text.paragraphs': write blank-line or line")]
    [InlineData("\"place\":\"berlin\"", "\"place\":\"bonn\"", "events[0].place: error NEWS3001: unknown id #bonn")]
    public void An_error_has_the_path_of_its_member(string before, string after, string error)
    {
        string json = ((INewsArticle)Fixture).ToJson(false);
        Assert.Contains(before, json, StringComparison.Ordinal);
        object story = FromJson(json.Replace(before, after, StringComparison.Ordinal));
        NewsError found = Assert.Single(Validate(story, "Error"));
        Assert.Equal(error, found.ToString());
        Assert.Equal((0, 0), (found.Line, found.Column));
        Assert.StartsWith(found.Path!, Assert.Throws<ArgumentException>(() => ((INewsArticle)story).ToNewsMarkdown()).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => RoundTrips.ToDocument(story));
    }

    [Fact]
    public void All_errors_are_reported_in_the_order_of_the_text_and_of_the_data()
    {
        string json = ((INewsArticle)Fixture).ToJson(false).Replace("\"ref\":\"dpa\"", "\"ref\":\"afp\"", StringComparison.Ordinal).Replace("\"speaker\":\"sommer\"", "\"speaker\":\"winter\"", StringComparison.Ordinal);
        Assert.Equal(["body[0].spans[1].ref", "quotes[0].speaker"], Validate(FromJson(json), "Error").Select(error => error.Path));
    }

    [Fact]
    public void A_reference_that_no_list_contains_is_an_error_at_its_member()
    {
        object story = Fixture;
        object copy = Records.With(story, "People", Records.Get(story, "People").GetType().GetField("Empty")?.GetValue(null) ?? Activator.CreateInstance(Records.Get(story, "People").GetType()));
        NewsError error = Assert.Single(Validate(copy, "Error"));
        Assert.Equal(("NEWS5004", "quotes[0].speaker"), (error.Code, error.Path));
    }

    /// <summary>Each member of each seed is set to the value that another fixture has and to a changed value.</summary>
    [Theory]
    [MemberData(nameof(SomeArticles))]
    public void A_story_with_another_member_is_equal_after_each_round_trip_or_refused(string fileName)
    {
        Dictionary<string, object> fixtures = SeedProjects.Fixtures(SeedProjects.Assembly);
        object story = fixtures[fileName];
        object[] others = [.. fixtures.Values.Where(other => other.GetType() == story.GetType() && other != story)];
        int written = 0;
        foreach (PropertyInfo member in Records.Settable(story.GetType()))
        {
            foreach (object? value in others.Select(member.GetValue).Concat(Records.Changed(member, member.GetValue(story))))
            {
                object copy = Records.With(story, member.Name, value);
                string context = $"{member.Name} = {value}";
                if (Records.TryWrite(() => ((INewsArticle)copy).ToJson(false)) is { } json)
                {
                    Assert.True(copy.Equals(FromJson(story.GetType(), json)), context);
                }

                if (Records.TryWrite(((INewsArticle)copy).ToNewsMarkdown) is { } text)
                {
                    object again = Parse(story.GetType(), text);
                    Assert.Equal(((INewsArticle)copy).ToPlainText(), ((INewsArticle)again).ToPlainText());
                    Assert.Equal(context + Records.Comparable(copy), context + Records.Comparable(again));
                    written++;
                }
            }
        }

        Assert.True(written > 0);
    }

    private static object Fixture => s_story.Value.GetNestedType("Fixtures")!.GetProperty("A")!.GetValue(null)!;

    private static object FromJson(string json) => FromJson(s_story.Value, json);

    private static object FromJson(Type type, string json) => Call(type, "FromJson", json);

    private static object Parse(Type type, string text) => Call(type, "Parse", text);

    private static object Call(Type type, string method, string argument) =>
        type.GetMethod(method, [typeof(string)])!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [argument], null)!;

    /// <param name="article">The article.</param>
    /// <param name="severity">The name of the severity: the tests see a type of this name in the generator too.</param>
    private static IReadOnlyList<NewsError> Validate(object article, string severity)
    {
        MethodInfo method = typeof(ArticleExtensions).GetMethod(nameof(ArticleExtensions.Validate))!;
        object lowest = Enum.Parse(method.GetParameters()[1].ParameterType, severity);
        return (IReadOnlyList<NewsError>)method.MakeGenericMethod(article.GetType()).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [article, lowest], null)!;
    }
}
