using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.NewsMarkdown;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;

namespace NewsSchema.Tests.Formats.NewsMarkdown.Editing;

/// <summary>Ids are renamed, merged and linked at all their places.</summary>
public class IdEditTests
{
    private const string Story = """
        ---
        provider: "#dpa"
        entities:
          # who speaks
          anna: {kind: person, name: Anna, affiliation: dpa}
          dpa: {kind: org, name: dpa}
          anna-b:
            kind: person
            role: Chefin  # since May
          meeting: {kind: event, participants: ["#anna", dpa]}
        ---

        ::: {.box lead="#anna #dpa"}
        [Anna]{#anna} sagte im [Treffen]{#meeting}: [„Ja“]{.quote speaker=anna} [so]{.cue for="#q"}
        :::

        [„Nein“]{.quote #q source="#dpa"}, [Anna B.]{#anna-b}, annanas
        """;

    public static TheoryData<string> Articles => [.. Seeds.Articles];

    [Fact]
    public void An_id_is_renamed_at_all_its_places()
    {
        string renamed = Edited.Apply(Story, new RenameId("anna", "otto"));
        Assert.Equal(Story.Replace("anna:", "otto:").Replace("#anna\"", "#otto\"").Replace("#anna ", "#otto ").Replace("{#anna}", "{#otto}").Replace("=anna}", "=otto}"), renamed);
        Assert.Empty(ErrorsOf(renamed));
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void Any_id_of_a_seed_can_be_renamed(string name)
    {
        string file = Seeds.Read(name);
        NewsMarkdownDocument before = NewsMarkdownDocument.Read(file, []);
        foreach (OutlineAnnotation annotation in ArticleOutline.Read(file).Annotations.Where(annotation => !annotation.View.IsAnonymous))
        {
            string renamed = Edited.Apply(file, new RenameId(annotation.Id, "renamed-id"));
            NewsMarkdownDocument after = NewsMarkdownDocument.Read(renamed, []);
            Assert.Equal(before.Errors.Select(error => error.Code), after.Errors.Select(error => error.Code));
            Assert.DoesNotContain(ArticleOutline.Read(renamed).Annotations, other => other.Id == annotation.Id);
            Assert.Equal(file.Length, renamed.Length + (annotation.Id.Length - "renamed-id".Length) * IdOccurrences.Find(EditableArticle.Read(file), annotation.Id).Count);
        }
    }

    [Theory]
    [InlineData("anna", "dpa", EditRefusalReason.Conflict)]
    [InlineData("anna", "ä", EditRefusalReason.Invalid)]
    [InlineData("unknown", "x", EditRefusalReason.NotFound)]
    public void A_new_id_is_valid_and_free(string id, string newId, object reason) =>
        Assert.Equal(reason, Edited.Refuse(Story, new RenameId(id, newId)).Reason);

    [Fact]
    public void Two_annotations_become_one_with_the_facts_of_both()
    {
        string merged = Edited.Apply(Story, new MergeIds("anna-b", "anna"));
        Assert.Contains("anna: {kind: person, name: Anna, affiliation: dpa, role: Chefin}\n", merged, StringComparison.Ordinal);
        Assert.Contains("  # who speaks\n", merged, StringComparison.Ordinal);
        Assert.Contains("[Anna B.]{#anna}", merged, StringComparison.Ordinal);
        Assert.DoesNotContain("anna-b", merged, StringComparison.Ordinal);
        Assert.Empty(ErrorsOf(merged));
    }

    [Theory]
    [InlineData("dpa", "anna")]
    [InlineData("[X]{.person #x role=a} [Y]{.person #y role=b}\n", "x", "y")]
    [InlineData("---\nentities:\n  x: {kind: person, role: a}\n  y: {kind: person, role: b}\n---\n\n[X]{#x} [Y]{#y}\n", "x", "y")]
    public void Annotations_that_contradict_each_other_are_not_merged(string first, string second, string? third = null) =>
        Assert.Equal(EditRefusalReason.Conflict, Edited.Refuse(third is null ? Story : first, third is null ? new MergeIds(first, second) : new MergeIds(second, third)).Reason);

    [Fact]
    public void A_statement_gets_a_speaker_where_it_says_so_already()
    {
        string linked = Edited.Apply(Story, new LinkStatement(new SpanAddress(0, 2), "speaker", "dpa"));
        Assert.Equal(Story.Replace("speaker=anna", "speaker=\"#dpa\""), linked);
        Assert.Equal(Story.Replace("source=\"#dpa\"", "source=\"#dpa\" speaker=\"#anna\""), Edited.Apply(Story, new LinkStatement(new SpanAddress(1, 0), "speaker", "anna")));
        Assert.Equal(Story.Replace(" source=\"#dpa\"", ""), Edited.Apply(Story, new LinkStatement(new SpanAddress(1, 0), "source", null)));
    }

    [Fact]
    public void A_statement_is_linked_only_to_someone()
    {
        Assert.Equal(EditRefusalReason.Invalid, Edited.Refuse(Story, new LinkStatement(new SpanAddress(1, 0), "speaker", "meeting")).Reason);
        Assert.Equal(EditRefusalReason.NotFound, Edited.Refuse(Story, new LinkStatement(new SpanAddress(1, 0), "speaker", "unknown")).Reason);
        Assert.Equal(EditRefusalReason.NotFound, Edited.Refuse(Story, new LinkStatement(new SpanAddress(0, 0), "speaker", "dpa")).Reason);
    }

    [Fact]
    public void A_span_becomes_the_cue_of_a_statement_which_gets_an_id()
    {
        string related = Edited.Apply(Story, new RelateAnchor(new SpanAddress(1, 1), "speaker", new SpanAddress(0, 2)));
        Assert.Contains("[„Ja“]{.quote #q1 speaker=anna}", related, StringComparison.Ordinal);
        Assert.Contains("[Anna B.]{.speaker #anna-b for=\"#q1\"}", related, StringComparison.Ordinal);
        string again = Edited.Apply(related, new RelateAnchor(new SpanAddress(0, 3), "cue", new SpanAddress(0, 2)));
        Assert.Contains("[so]{.cue for=\"#q #q1\"}", again, StringComparison.Ordinal);
    }

    private static IEnumerable<SourceError> ErrorsOf(string file) =>
        NewsMarkdownDocument.Read(file, []).Errors.Where(error => NewsErrorCodes.Get(error.Code).Severity == NewsSeverity.Error);
}
