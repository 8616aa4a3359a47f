using FsCheck;
using FsCheck.Fluent;
using NewsSchema.Core.Tree;
using NewsSchema.Generators.Shapes;

namespace NewsSchema.Generators.Tests.Shapes;

public class ShapeTests
{
    private static readonly Arbitrary<(Node, Node, Node)> s_three = RandomNodes.Json.Three().ToArbitrary();

    [Fact]
    public void Merging_is_commutative() =>
        Prop.ForAll(s_three, nodes => Merge(nodes.Item1, nodes.Item2).Equals(Merge(nodes.Item2, nodes.Item1))).QuickCheckThrowOnFailure();

    [Fact]
    public void Merging_is_associative() =>
        Prop.ForAll(s_three, nodes =>
        {
            Shape a = Shape.Of(nodes.Item1), b = Shape.Of(nodes.Item2), c = Shape.Of(nodes.Item3);
            Shape all = Shape.Merge([a, b, c]);
            return all.Equals(Shape.Merge(Shape.Merge(a, b), c)) && all.Equals(Shape.Merge(a, Shape.Merge(b, c)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_list_has_the_shape_of_its_elements() =>
        Prop.ForAll(s_three, nodes =>
        {
            var list = new ListNode();
            list.Items.AddRange([nodes.Item1, nodes.Item2, nodes.Item3]);
            return Shape.Of(list).Lists!.Element!.Equals(Shape.Merge([Shape.Of(nodes.Item1), Shape.Of(nodes.Item2), Shape.Of(nodes.Item3)]));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Merging_stays_associative_when_there_are_too_many_keys()
    {
        Shape[] shapes = [.. Enumerable.Range(0, 4).Select(part => Shape.Of(Samples.Map(
            "{" + string.Join(',', Enumerable.Range(part * 300, 400).Select(i => $"\"key{i}\":{i}")) + "}")))];
        Shape all = Shape.Merge(shapes);
        Assert.Equal(all, Shape.Merge(Shape.Merge(shapes[0], shapes[1]), Shape.Merge(shapes[2], shapes[3])));
        Assert.Equal(all, Shape.Merge(Shape.Merge(shapes[3], shapes[1]), Shape.Merge(shapes[0], shapes[2])));
        Assert.Empty(all.Objects!.Members);
        Assert.Equal(1600, all.Objects.Values!.Count);
    }

    [Fact]
    public void Null_and_absent_are_counted_apart()
    {
        Shape shape = OfAll("""{"a":null}""", """{"a":1}""", """{}""");
        Shape a = Member(shape, "a");
        Assert.Equal((3, 1, 2, 1), (shape.Objects!.Count, shape.Objects.Empty, a.Count, a.Nulls));
    }

    [Fact]
    public void Members_keep_the_samples_own_order()
    {
        Shape shape = OfAll("""{"b":1,"a":1,"z":1}""", """{"b":1,"x":1,"z":1}""", """{"b":1,"z":1}""");
        Assert.Equal(["b", "a", "x", "z"], shape.Objects!.InOrder().Select(member => member.Name));
    }

    [Fact]
    public void The_last_value_of_a_duplicate_key_counts()
    {
        var map = new MapNode();
        map.Members.Add(new Member("a", default, new ScalarNode("1", ScalarKind.Plain)));
        map.Members.Add(new Member("a", default, new ScalarNode("text", ScalarKind.Quoted)));
        Shape a = Member(Shape.Of(map), "a");
        Assert.Equal((0, 1), (a.Numbers.Count, a.Texts.Count));
    }

    [Theory]
    [InlineData(new[] { "dpa", "afp" }, "afp")]
    [InlineData(new[] { "" }, null)]
    [InlineData(new[] { " padded" }, null)]
    [InlineData(new[] { "a\nb" }, null)]
    [InlineData(new[] { "a\u2028b" }, null)]
    [InlineData(new[] { "a\u202Eb" }, null)]
    [InlineData(new[] { "a`b" }, null)]
    [InlineData(new[] { "a text that is longer than any example of a value" }, null)]
    [InlineData(new[] { "München" }, "München")]
    public void An_example_is_the_smallest_text_that_fits_a_comment(string[] texts, string? example) =>
        Assert.Equal(example, Shape.Merge([.. texts.Select(text => Shape.Of(new ScalarNode(text, ScalarKind.Quoted)))]).Example);

    [Fact]
    public void Prose_is_never_an_example() =>
        Assert.Null(Shape.Of(new ScalarNode("Präsident", ScalarKind.Quoted) { IsProse = true }).Example);

    [Theory]
    [InlineData("Some text.", "Another text.")]
    [InlineData("Some text.", "Two\n\nparagraphs.")]
    [InlineData("[Reuters]{.org #reuters} says so.", "So [Reuters]{.org #reuters} says, at least today.")]
    [InlineData("A [claim]{.claim speaker=#reuters} by [Reuters]{.org #reuters}.", "A [bold claim]{.claim speaker=#reuters} by [Reuters]{.org #reuters}.")]
    [InlineData("::: {.caption}\nOne.\n:::", "::: {.caption}\nAnother one.\n\nAnd one more.\n:::")]
    public void An_edit_of_prose_leaves_the_shape_equal(string before, string after) => Assert.Equal(OfArticle(before), OfArticle(after));

    [Theory]
    [InlineData("[Reuters]{.org #reuters}", "[Reuters]{.person #reuters}")]
    [InlineData("[Reuters]{.org #reuters}", "[Reuters]{.org #reuters seat=London}")]
    [InlineData("[Reuters]{.org #reuters}", "Reuters")]
    public void An_edit_of_annotations_changes_the_model(string before, string after) => Assert.NotEqual(OfArticle(before), OfArticle(after));

    [Fact]
    public void Objects_with_different_types_are_kept_apart()
    {
        ObjectShape objects = OfAll("""{"type":"text","content":""}""", """{"type":"text"}""", """{"type":"image","url":""}""", """{"url":"","type":7}""").Objects!;
        Assert.Equal([("", 1), ("type=image\n", 1), ("type=text\n", 2)], objects.Parts.Select(part => (part.Key, part.Count)));
        Assert.Equal([("content", 1), ("type", 4), ("url", 2)], objects.Members.Select(member => (member.Name, member.Value.Count)));
        Assert.Equal([("content", 1), ("type", 2)], objects.Select(key => Discriminators.ValueIn(key, "type") == "text")!.Members.Select(member => (member.Name, member.Value.Count)));
    }

    [Theory]
    [InlineData("""{"@type":"Person","kind":"a"}""", "@type=Person\nkind=a\n")]
    [InlineData("""{"type":"two words"}""", "type=\n")]
    [InlineData("""{"type":"2024-05-01"}""", "type=\n")]
    [InlineData("""{"type":""}""", "type=\n")]
    [InlineData("""{"type":"3d-model"}""", "type=3d-model\n")]
    [InlineData("""{"type":"$"}""", "type=$\n")]
    [InlineData("""{"type":null}""", "")]
    [InlineData("""{"type":true}""", "")]
    [InlineData("""{"type":["a","b"]}""", "type=a\n")]
    [InlineData("""{"type":[1,null,"two words","b"]}""", "type=b\n")]
    [InlineData("""{"type":[["a"],{"a":"b"},"7"]}""", "")]
    [InlineData("""{"object":"page","node_type":"a","NodeKind":"b","__typename":"C","$kind":"d"}""", "$kind=d\nNodeKind=b\n__typename=C\nnode_type=a\nobject=page\n")]
    [InlineData("""{"subtype":"a","contentType":"b","mimetype":"c","linkType":"d","_object":"e","name":"f","status":"g"}""", "")]
    public void The_discriminators_of_an_object_are_its_key(string json, string key) => Assert.Equal(key, Shape.Of(Samples.Json(json)).Objects!.Parts[0].Key);

    [Fact]
    public void Too_many_types_are_one_part_in_whatever_order_they_are_merged()
    {
        Shape[] shapes = [.. Enumerable.Range(0, 4).Select(part => OfAll([.. Enumerable.Range(part * 60, 100).Select(i => $$"""{"type":"t{{i}}","a":1}""")]))];
        Shape all = Shape.MergeSamples(shapes);
        Assert.Equal(all, Shape.MergeSamples([Shape.MergeSamples([shapes[0], shapes[1]]), Shape.MergeSamples([shapes[2], shapes[3]])]));
        Assert.Equal(all, Shape.MergeSamples([shapes[3], Shape.MergeSamples([shapes[1], Shape.MergeSamples([shapes[0], shapes[2]])])]));
        Assert.Equal(("type\n", 400), (Assert.Single(all.Objects!.Parts).Key, all.Objects.Count));
    }

    [Fact]
    public void A_part_counts_the_samples_that_contain_it()
    {
        Shape list = Shape.Of(Samples.Json("""[{"type":"text"},{"type":"text"},{"type":"image"}]"""));
        Shape both = Shape.MergeSamples([list, Shape.Of(Samples.Json("""[{"type":"text"}]"""))]);
        Assert.Equal([("type=image\n", 1, 1), ("type=text\n", 3, 2)], both.Lists!.Element!.Objects!.Parts.Select(part => (part.Key, part.Count, part.Documents)));
        Assert.Equal((4, 2), (both.Lists.Element.Objects.Count, both.Lists.Element.Objects.Documents));
    }

    private static Shape Merge(Node left, Node right) => Shape.Merge(Shape.Of(left), Shape.Of(right));

    private static Shape OfAll(params string[] samples) => Shape.Merge([.. samples.Select(sample => Shape.Of(Samples.Json(sample)))]);

    private static Shape Member(Shape shape, string name) => shape.Objects!.Members.Single(member => member.Name == name).Value;

    private static Shape OfArticle(string body) => Schemas.Plans.Article("---\nschema: Story\n---\n\n# A headline\n\n" + body + "\n").Shape!;
}
