using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;
using NewsSchema.Core.Tree;

namespace NewsSchema.Tests.Formats.NewsMarkdown.Editing;

/// <summary>Values of the front matter and blocks change; comments and layout stay.</summary>
public class FrontEditTests
{
    private static readonly int s_count = SlowTests.Rounds(10_000);

    [Theory]
    [InlineData("a: 1  # one\nb: 2\n", "a", "3", "a: 3  # one\nb: 2\n")]
    [InlineData("a:   # none\nb: 2\n", "a", "3", "a: 3   # none\nb: 2\n")]
    [InlineData("a: 1\n", "b", "2", "a: 1\nb: 2\n")]
    [InlineData("a: 1\n# about the text\ntext: {eol: lf}\n", "b", "2", "a: 1\nb: 2\n# about the text\ntext: {eol: lf}\n")]
    [InlineData("id: 1\na: 1\n", "language", "de", "id: 1\nlanguage: de\na: 1\n")]
    [InlineData("c: {x: 1}\n", "c.y", "2", "c: {x: 1, y: 2}\n")]
    [InlineData("c: {}\n", "c.y", "2", "c: {y: 2}\n")]
    [InlineData("c:\n   x: 1\n# end\n", "c.y", "2", "c:\n   x: 1\n   y: 2\n# end\n")]
    [InlineData("c:  # later\n", "c.y", "2", "c:  # later\n  y: 2\n")]
    [InlineData("a: 1\n", "c.d.e", "2", "a: 1\nc:\n  d:\n    e: 2\n")]
    [InlineData("l: [a, b]\n", "l.1", "c", "l: [a, c]\n")]
    [InlineData("l:\n  - x: 1\n    y: 2\n", "l.0.y", "3", "l:\n  - x: 1\n    y: 3\n")]
    [InlineData("a: 1\n# b is next\nb: 2  # two\nc: 3\n", "b", null, "a: 1\n# b is next\nc: 3\n")]
    [InlineData("c:\n  # the only one\n  x: 1\nd: 2\n", "c.x", null, "  # the only one\nd: 2\n")]
    [InlineData("c: {x: 1, y: 2}\n", "c.x", null, "c: {y: 2}\n")]
    [InlineData("c: {x: 1, y: 2}\n", "c.y", null, "c: {x: 1}\n")]
    [InlineData("l:\n  - x: 1\n    y: 2\n", "l.0.x", null, "l:\n  - y: 2\n")]
    [InlineData("t: |\n  # no comment\n  text\nu: 1\n", "t", null, "u: 1\n")]
    public void A_value_is_set_or_removed(string before, string path, string? value, string after) =>
        Assert.Equal(
            $"---\n{after}---\n\nText\n",
            Edited.Apply($"---\n{before}---\n\nText\n", new SetFront(path.Split('.'), value is null ? null : new ScalarNode(value, ScalarKind.Plain))));

    [Fact]
    public void An_article_without_front_matter_gets_one() =>
        Assert.Equal("---\nid: a\n---\n\nText\n", Edited.Apply("Text\n", new SetFront(["id"], new ScalarNode("a", ScalarKind.Quoted))));

    [Theory]
    [InlineData("provider")]
    [InlineData("entities.anna.affiliation")]
    public void A_reference_is_set_with_its_sign(string path)
    {
        string edited = Edited.Apply("---\nentities:\n  anna:\n    kind: person\n---\n\n[dpa]{.org #dpa}\n", new SetFront(path.Split('.'), new ScalarNode("dpa", ScalarKind.Reference)));
        Assert.Contains(path.Split('.')[^1] + ": \"#dpa\"\n", edited, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entity_is_declared()
    {
        var facts = new MapNode();
        facts.Members.Add(new Member("kind", default, new ScalarNode("person", ScalarKind.Plain)));
        facts.Members.Add(new Member("name", default, new ScalarNode("Anna: B", ScalarKind.Quoted)));
        Assert.Equal(
            "---\r\nid: a\r\nentities:\r\n  anna:\r\n    kind: person\r\n    name: \"Anna: B\"\r\n---\r\n\r\n[Text]{#anna}\r\n",
            Edited.Apply("---\r\nid: a\r\n---\r\n\r\n[Text]{#anna}\r\n", new SetFront(["entities", "anna"], facts)));
    }

    [Theory]
    [InlineData("a", null, EditRefusalReason.NotFound)]
    [InlineData("l.0", null, EditRefusalReason.Invalid)]
    [InlineData("text.end", "!", EditRefusalReason.ChangesText)]
    public void What_cannot_be_set_is_refused(string path, string? value, object reason) =>
        Assert.Equal(
            reason,
            Edited.Refuse("---\nl: [1]\ntext: {end: \"\\n\"}\n---\n\nText\n", new SetFront(path.Split('.'), value is null ? null : new ScalarNode(value, ScalarKind.Quoted))).Reason);

    [Theory]
    [InlineData("Titel\n", 0, 1, null, "# Titel\n")]
    [InlineData("## Titel\n", 0, 0, null, "Titel\n")]
    [InlineData("# \\# Titel\n", 0, 2, null, "## \\# Titel\n")]
    [InlineData("# # Titel\n", 0, 0, null, "\\# Titel\n")]
    [InlineData("Bild\n", 0, 0, "caption", "{.caption}\nBild\n")]
    [InlineData("{.caption #b}\nBild\n", 0, 0, "credit", "{.credit #b}\nBild\n")]
    [InlineData("Text\n\n{.caption % alt %}\nBild\n", 1, 0, null, "Text\n\n{% alt %}\nBild\n")]
    [InlineData("{.caption}\nBild [a]{.x}\n", 0, 0, null, "Bild [a]{.x}\n")]
    [InlineData("---\ntext: {paragraphs: line}\n---\n\nein\nTitel [a]{.x\n #a}\n", 0, 2, null, "---\ntext: {paragraphs: line}\n---\n\n## ein Titel [a]{.x  #a}\n")]
    public void A_block_changes(string before, int block, int level, string? slot, string after) =>
        Assert.Equal(after, Edited.Apply(before, new SetBlock(block, level, slot)));

    [Theory]
    [InlineData("{.quote #q speaker=#a}\n“No”\n", "{.quote #q speaker=#b}", "{.quote #q speaker=\"#b\"}\n“No”\n")]
    [InlineData("{.caption .claim % why %}\nBild\n", "{.caption}", "{.caption % why %}\nBild\n")]
    [InlineData("# A\n\n{.quote}\n“No”\n", "", "# A\n\n“No”\n")]
    [InlineData("“No”\n", "{.quote}", "{.quote}\n“No”\n")]
    public void What_is_stated_above_a_block_changes(string before, string attributes, string after)
    {
        int block = before.StartsWith('#') ? 1 : 0;
        SpanAttributes wanted = attributes.Length == 0 ? new SpanAttributes() : SpanAttributes.Parse(attributes);
        Assert.Equal(after, Edited.Apply(before, new SetAttributes(new SpanAddress(block, -1), wanted)));
    }

    [Fact]
    public void A_paragraph_of_two_lines_is_not_a_heading() =>
        Assert.Equal(EditRefusalReason.ChangesText, Edited.Refuse("ein\nText\n", new SetBlock(0, 1, null)).Reason);

    [Fact]
    public void Random_values_of_random_articles_change_without_another_change()
    {
        int made = 0;
        for (int seed = 0; seed < s_count; seed++)
        {
            var random = new Random(seed);
            string file = ArticleWriter.Write(new RandomArticles(seed).Next());
            MapNode front = Edited.Read(file).Front;
            var path = new List<string>();
            Node? node = front;
            while (node is MapNode { Members.Count: > 0 } map && (path.Count == 0 || random.Next(2) == 0))
            {
                Member member = map.Members[random.Next(map.Members.Count)];
                path.Add(random.Next(4) == 0 ? "added key" : member.Key);
                node = map[path[^1]];
            }

            if (path.Count > 0 && path[0] != "text")
            {
                Node? value = random.Next(3) == 0 ? null : new ScalarNode(random.Next(2) == 0 ? "a: \"b\" #c" : "2", random.Next(2) == 0 ? ScalarKind.Quoted : ScalarKind.Plain);
                value = value is ScalarNode { Kind: ScalarKind.Plain } ? new ScalarNode("2", ScalarKind.Plain) : value;
                EditResult result = new SetFront(path, value).ApplyTo(file);
                if (result.Refusal is null)
                {
                    made++;
                    Edited.AssertSound(file, result);
                    Assert.True(NodeText.AreEqual(value, FrontTree.Find(Edited.Read(result.Text!).Front, path, path.Count)));
                }
                else
                {
                    Assert.True(result.Refusal.Reason != EditRefusalReason.ChangesText, $"seed {seed}: {string.Join('.', path)}\n{file}");
                }
            }
        }

        Assert.InRange(made, s_count / 4, s_count);
    }
}
