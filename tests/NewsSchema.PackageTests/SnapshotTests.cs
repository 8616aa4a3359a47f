namespace NewsSchema.PackageTests;

/// <summary>What a project that references Verify sees of its records: the generator has registered them in this assembly.</summary>
public class SnapshotTests
{
    private static WireStory Story => WireStory.Fixtures.PutinNato;

    [Fact]
    public Task An_article_is_its_canonical_text_and_its_json() => Verifier.Verify(Story);

    [Fact]
    public Task A_quote_is_its_json() => Verifier.Verify(Story.Quotes[0]);

    [Fact]
    public Task A_list_of_entities_is_a_list_of_their_json() => Verifier.Verify(Story.People);

    [Fact]
    public Task Records_inside_other_objects_are_their_json() => Verifier.Verify(new
    {
        Title = "Two quotes",
        Quotes = Story.Quotes[..2],
        Where = new { Story.Dateline, IsSure = true },
        By = (IReadOnlyList<NewsEntity>)[Story.People[0], Story.Organizations[0]],
    });
}
