using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Core.Formats.NewsMarkdown.Fixing;

namespace NewsSchema.Tests.Formats.NewsMarkdown.Editing;

/// <summary>Fixes of what is reported, as changes of the text.</summary>
public class FixTests
{
    [Theory]
    [InlineData("[Putin]{.person #putin} [er]{#puttin}\n", "Change to #putin", "[Putin]{.person #putin} [er]{#putin}\n")]
    [InlineData("[„Ja“]{.quote speaker=\"#puttin\"} [Putin]{.person #putin}\n", "Change to #putin", "[„Ja“]{.quote speaker=\"#putin\"} [Putin]{.person #putin}\n")]
    [InlineData("[er]{#anna}\r\n", "Declare #anna in the front matter as person", "---\r\nentities:\r\n  anna:\r\n    kind: person\r\n---\r\n\r\n[er]{#anna}\r\n")]
    [InlineData("Das [Wort\n", "Write \\[", "Das \\[Wort\n")]
    [InlineData("Das Wort]\n", "Write \\]", "Das Wort\\]\n")]
    [InlineData("[x]{.person .person #a}\n", "Remove the second .person", "[x]{.person #a}\n")]
    [InlineData("[x]{.person vip}\n", "Make it the class .vip", "[x]{.person .vip}\n")]
    [InlineData("ein[ Wort]{.place} hier\n", "Move the space out of the brackets", "ein [Wort]{.place} hier\n")]
    [InlineData("ein [[Wort]{.place} ]{.claim #c}hier\n", "Move the space out of the brackets", "ein [[Wort]{.place}]{.claim #c} hier\n")]
    [InlineData("ein [Wort]{role=x} hier\n", "Remove the brackets", "ein Wort hier\n")]
    [InlineData("---\nby: #anna\n---\n\n[Anna]{.person #anna}\n", "Write \"#anna\"", "---\nby: \"#anna\"\n---\n\n[Anna]{.person #anna}\n")]
    [InlineData("---\ntext: {paragraph: line}\n---\n\nText\n", "Change to paragraphs", "---\ntext: {paragraphs: line}\n---\n\nText\n")]
    [InlineData("---\ntext:\n  eol: clrf\n---\n\nText\n", "Change to crlf", "---\ntext:\n  eol: crlf\n---\n\nText\n")]
    [InlineData("---\nid: x\nentities:\n  anna: {kind: person}\n---\n\nText\n", "Remove #anna", "---\nid: x\n---\n\nText\n")]
    [InlineData("[A]{.person #a} [B]{.org #b}: [„Ja“]{.quote}\n", "Add speaker #b (B)", "[A]{.person #a} [B]{.org #b}: [„Ja“]{.quote speaker=\"#b\"}\n")]
    public void An_error_has_a_fix(string file, string title, string after)
    {
        var fixes = new ArticleFixes(file);
        TextFix fix = Assert.Single(fixes.Errors.SelectMany(fixes.Find), fix => fix.Title == title);
        Assert.Equal(after, TextEdits.Apply(file, fix.Edits));
    }

    [Fact]
    public void A_statement_is_not_declared_in_the_front_matter()
    {
        var fixes = new ArticleFixes("[„Ja“]{.quote #q1 speaker=\"#anna\"} [sagte]{.cue for=\"#q12\"} sie\n");
        Assert.Equal(
            ["Declare #anna in the front matter as person", "Declare #anna in the front matter as org", "Declare #anna in the front matter as place", "Change to #q1"],
            fixes.Errors.SelectMany(fixes.Find).Select(fix => fix.Title));
    }

    [Fact]
    public void The_nearest_speakers_are_offered_first()
    {
        var fixes = new ArticleFixes("[A]{.person #a}\n\n[B]{.person #b} [am Ort]{.place #p} sagte [C]{.event #c}: [„Ja, [D]{.person #d}“]{.quote}\n");
        SourceError quote = Assert.Single(fixes.Errors, error => error.Code == "NEWS3010");
        Assert.Equal(["Add speaker #p (am Ort)", "Add speaker #b (B)", "Add speaker #a (A)"], fixes.Find(quote).Select(fix => fix.Title));
        Assert.DoesNotContain(fixes.Find(quote), fix => fix.IsPreferred);
    }

    [Fact]
    public void Preferred_fixes_of_the_invalid_seeds_remove_their_errors()
    {
        int made = 0;
        foreach (string path in Directory.GetFiles(Seeds.InvalidFolder, "*.news.md"))
        {
            string file = File.ReadAllText(path);
            var fixes = new ArticleFixes(file);
            foreach (SourceError error in fixes.Errors)
            {
                foreach (TextFix fix in fixes.Find(error))
                {
                    string after = TextEdits.Apply(file, fix.Edits);
                    Assert.NotEqual(file, after);
                    if (fix.IsPreferred)
                    {
                        made++;
                        Assert.Equal(fixes.Errors.Count - 1, new ArticleFixes(after).Errors.Count);
                    }
                }
            }
        }

        Assert.InRange(made, 5, 100);
    }
}
