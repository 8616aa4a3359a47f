using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Pipeline;

/// <summary>A small project: two articles of one schema, one of another.</summary>
internal static class Stories
{
    public const string First = """
        ---
        schema: Story
        published: 2021-12-07
        slug: RUSSIA-USA
        ---

        # Putin fordert von [Biden]{.person #biden role="Präsident"} Zusicherungen

        Der [Kreml]{.org #kreml} sagte: [„rote Linie“]{.quote #q1 speaker="#kreml"}.
        """;

    public const string Second = """
        ---
        schema: Story
        published: 2022-01-01
        slug: BEES
        ---

        # Ten thousand bees

        They [settled]{.event #swarm start="2022-01-01"} on a van.
        """;

    public const string Flash = """
        ---
        schema: Flash
        urgency: 1
        ---

        # Rates cut
        """;

    public static TestProject Project(bool tracksSteps = false) => new TestProject(tracksSteps: tracksSteps)
        .Fixture("first.news.md", First)
        .Fixture("second.news.md", Second)
        .Fixture("flash.news.md", Flash);
}
