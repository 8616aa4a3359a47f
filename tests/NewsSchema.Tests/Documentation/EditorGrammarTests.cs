using System.Text.RegularExpressions;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Tree;

namespace NewsSchema.Tests.Documentation;

/// <summary>The grammar for editors (editors/vscode/grammar) has the format's vocabulary.</summary>
public class EditorGrammarTests
{
    private static readonly string s_vocabulary = File.ReadAllText(RepositoryRoot.PathOf("editors/vscode/grammar/vocabulary.mjs"));

    [Fact]
    public void Every_kind_slot_and_anchor_has_a_color()
    {
        Assert.Equal(Kinds(NodeClass.Entity), Names("entities"));
        Assert.Equal(Kinds(NodeClass.Value), Names("values"));
        Assert.Equal(Kinds(NodeClass.Statement), Names("statements"));
        Assert.Equal(Vocabulary.Anchors, Names("anchors"));
        Assert.Equal(Vocabulary.Slots.Select(slot => slot.Class), Names("slots"));
    }

    [Fact]
    public void Every_attribute_that_refers_to_something_has_its_color() =>
        Assert.Equal(
            AttributeRule.Order.Where(AttributeRule.IsReference).Concat(["speaker", "source", "addressee", "for", "of", "cont"]).Order(StringComparer.Ordinal),
            Names("references").Order(StringComparer.Ordinal));

    private static IEnumerable<string> Kinds(NodeClass role) => Vocabulary.Kinds.Where(kind => kind.Role == role).Select(kind => kind.Class);

    private static string[] Names(string list)
    {
        string names = Regex.Match(s_vocabulary, $@"^export const {list} = \[([^\]]*)\]", RegexOptions.Multiline).Groups[1].Value;
        return [.. Regex.Matches(names, "'([a-z-]+)'").Select(match => match.Groups[1].Value)];
    }
}
