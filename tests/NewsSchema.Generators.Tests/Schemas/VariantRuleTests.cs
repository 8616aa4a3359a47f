using System.Text;
using NewsSchema.Generators.Inference;
using NewsSchema.Generators.Shapes;
using NewsSchema.Generators.Tests.Shapes;

namespace NewsSchema.Generators.Tests.Schemas;

/// <summary>When objects become variants: each threshold from both sides. Members that all objects have raise the fill, so that only the first rule can decide.</summary>
public class VariantRuleTests
{
    [Theory]
    [InlineData(1, 1, true)] // 8 of 12 presences
    [InlineData(1, 2, false)] // 8 of 16
    [InlineData(2, 2, true)] // 16 of 24
    [InlineData(2, 3, false)] // 16 of 28
    public void Two_thirds_of_the_presences_must_be_explained(int own, int noise, bool isDecided) =>
        Assert.Equal(isDecided, IsDecided(TwoTypes(objects: 4, own, noise, noisyObjects: 2)));

    [Theory]
    [InlineData(4, true)] // 24 of 48 gaps
    [InlineData(5, false)] // 24 of 54
    public void Half_of_the_gaps_must_be_explained(int noise, bool isDecided) =>
        Assert.Equal(isDecided, IsDecided(TwoTypes(objects: 4, own: 3, noise, noisyObjects: 1)));

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void At_least_half_of_the_values_must_repeat(int single, bool isDecided) => Assert.Equal(
        isDecided, IsDecided([.. TwoTypes(objects: 2, own: 1, noise: 0, noisyObjects: 0), .. Enumerable.Range(0, single).Select(i => Object($"single{i}", Common))]));

    [Theory]
    [InlineData(4, true)] // 24 of 36 members
    [InlineData(5, false)] // 28 of 40
    public void Values_of_one_object_must_be_disjoint_and_the_objects_filled_by_two_thirds(int common, bool isDecided) => Assert.Equal(
        isDecided, IsDecided([.. Enumerable.Range(0, 4).Select(i => Object($"type{i}", [$"own{i}", .. Enumerable.Range(0, common).Select(n => $"common{n}")]))]));

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Each_value_but_one_must_have_a_member_that_no_other_has(int without, bool isDecided) => Assert.Equal(
        isDecided,
        IsDecided([.. Enumerable.Range(0, 3).Select(i => Object($"type{i}", $"own{i}", $"second{i}")), .. Enumerable.Range(0, without).Select(i => Object($"plain{i}"))]));

    [Theory]
    [InlineData(4, 4, true)]
    [InlineData(3, 3, false)]
    [InlineData(3, 5, false)]
    [InlineData(3, 6, true)]
    [InlineData(2, 6, false)]
    public void Disjoint_values_of_samples_must_be_four_or_three_of_six(int values, int objects, bool isDecided) =>
        Assert.Equal(isDecided, IsDecided(Disjoint(values, objects)));

    [Theory]
    [InlineData(3, 3, false)]
    [InlineData(3, 4, true)]
    [InlineData(2, 4, false)]
    public void Disjoint_values_of_objects_in_one_sample_must_be_three_of_four(int values, int objects, bool isDecided) => Assert.Equal(
        isDecided, VariantRule.Decide(Shape.Of(Samples.Json($"[{string.Join(',', Disjoint(values, objects))}]")).Lists!.Element!.Objects!) is not null);

    [Fact]
    public void Two_values_of_one_object_each_prove_nothing()
    {
        Assert.False(IsDecided([Object("a", "x"), Object("b", "y")]));
        Assert.False(IsDecided([Object("a", "x"), Object("a", "x"), Object("b", "y")]));
        Assert.True(IsDecided([Object("a", "x"), Object("a", "x"), Object("b", "y"), Object("b", "y")]));
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)] // 3 of 6 presences
    public void A_value_that_repeats_must_not_contradict_disjoint_values(bool hasNoise, bool isDecided) => Assert.Equal(
        isDecided,
        IsDecided([
            .. Enumerable.Range(0, 3).Select(i => Object("type0", ["own0", .. hasNoise ? [$"noise{i}"] : Array.Empty<string>()])),
            .. Enumerable.Range(1, 3).Select(i => Object($"type{i}", $"own{i}"))]));

    [Theory]
    [InlineData(11, true)] // 3 of 12 members
    [InlineData(10, false)] // 3 of 11
    public void Objects_with_a_quarter_of_the_members_are_variants_although_they_share_each_member_with_another(int objects, bool isDecided) => Assert.Equal(
        isDecided, IsDecided([.. Enumerable.Range(0, objects).Select(i => Object($"type{i}", $"m{i}", $"m{(i + 1) % objects}"))]));

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Three_quarters_of_the_objects_must_have_the_discriminator(int without, bool isDecided) => Assert.Equal(
        isDecided,
        IsDecided([.. Enumerable.Range(0, 4).Select(i => Object($"type{i}", $"own{i}")), .. Enumerable.Repeat("""{"own0":1}""", without)]));

    [Theory]
    [InlineData("two words")]
    [InlineData("2024-05-01")]
    [InlineData("")]
    [InlineData("a type whose name is longer than any name of a type would ever be")]
    public void A_text_that_cannot_name_a_type_refutes_a_discriminator(string value) =>
        Assert.False(IsDecided([.. TwoTypes(4, 3, 0, 0), Object(value, Common)]));

    [Theory]
    [InlineData("login")]
    [InlineData("status")]
    [InlineData("subtype")]
    [InlineData("contentType")]
    public void A_member_with_another_name_is_never_a_discriminator(string name) =>
        Assert.False(IsDecided([.. TwoTypes(4, 3, 0, 0).Select(json => json.Replace("\"type\"", $"\"{name}\"", StringComparison.Ordinal))]));

    /// <summary>The type says nothing about what a block has, but the kind does: its values count in place of the type's.</summary>
    [Fact]
    public void A_type_whose_objects_differ_by_another_member_does_not_hide_the_other_types()
    {
        string[] samples =
        [
            .. Enumerable.Range(0, 12).Select(i => Object("block", $"own{i % 4}", $"other{i % 4}").Replace("{", $$"""{"kind":"k{{i % 4}}",""", StringComparison.Ordinal)),
            .. Enumerable.Range(0, 6).Select(i => Object("image", "url", "width")),
        ];
        ObjectShape objects = Merge(samples);
        VariantDecision decision = VariantRule.Decide(objects)!;
        Assert.Equal(("type", "block image"), (decision.Name, string.Join(' ', decision.Values)));
        Assert.Equal("k0 k1 k2 k3", string.Join(' ', VariantRule.Decide(VariantRule.Select(objects, "type", "block")!, "type")!.Values));
        Assert.Null(VariantRule.Decide(VariantRule.Select(objects, "type", "image")!, "type"));

        // Three quarters have a kind that says what they have, but all have a type.
        Assert.Equal("type", VariantRule.Decide(Merge(samples[..16]))!.Name);

        // Without the kind, a block is anything.
        Assert.False(IsDecided(samples.Select(sample => sample.Replace("\"kind\"", "\"sort\"", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("subtype")]
    [InlineData("sub_type")]
    [InlineData("subKind")]
    public void A_subtype_divides_a_type_but_tells_none(string name)
    {
        string[] samples = [.. TwoTypes(4, 3, 0, 0).Select(json => json.Replace("\"type\"", $"\"{name}\"", StringComparison.Ordinal))];
        Assert.False(IsDecided(samples));
        string[] typed = [.. samples.Select(json => json.Replace("{", """{"type":"embed",""", StringComparison.Ordinal))];
        Assert.False(IsDecided(typed));
        Assert.Equal(name, VariantRule.Decide(Merge(typed), "type")!.Name);

        // What an object without a subtype has is known as long as the type is one record.
        Assert.Null(VariantRule.Decide(Merge([.. typed, """{"type":"embed","x":1}"""]), "type"));
    }

    /// <summary>So many subtypes that the objects cannot be kept apart by them still are by their types.</summary>
    [Theory]
    [InlineData(100, true)]
    [InlineData(300, false)]
    public void Too_many_subtypes_leave_the_types(int subtypes, bool areDivided)
    {
        string[] samples = [.. Enumerable.Range(0, subtypes).SelectMany(i => TwoTypes(2, 3, 0, 0).Select(json => json.Replace("{", $$"""{"subtype":"s{{i}}",""", StringComparison.Ordinal)))];
        ObjectShape objects = Merge(samples);
        Assert.Equal("type", VariantRule.Decide(objects)!.Name);
        Assert.Equal(areDivided ? subtypes * 2 : 2, objects.Parts.Count);
        Assert.Equal(subtypes * 4, objects.Parts.Sum(part => part.Count));
        Assert.Equal(objects, samples.Chunk(50).Select(some => new Shape(0, 0, Objects: Merge(some))).Aggregate((left, right) => Shape.MergeSamples([left, right])).Objects);
    }

    [Fact]
    public void Numbers_and_booleans_are_not_discriminators() =>
        Assert.False(IsDecided(["""{"type":1,"x":1}""", """{"type":2,"y":1}""", """{"type":true,"z":1}"""]));

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    [InlineData(300, false)]
    public void Two_hundred_values_are_the_limit(int values, bool isDecided)
    {
        ObjectShape objects = Merge([.. Enumerable.Range(0, values).Select(i => Object($"type{i}", $"own{i}"))]);
        Assert.Equal(isDecided, VariantRule.Decide(objects) is not null);
        Assert.Equal(isDecided ? null : "type", VariantRule.FindTooMany(objects));
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(9, false)]
    public void A_contained_object_is_asked_if_there_are_ten_of_them(int objects, bool isDecided) => Assert.Equal(
        isDecided, IsDecided([.. Enumerable.Range(0, objects).Select(i => i % 2 == 0 ? """{"type":"header","data":{"text":"","level":1}}""" : """{"type":"list","data":{"items":[]}}""")]));

    [Fact]
    public void The_depth_of_lists_is_a_difference()
    {
        string[] geometries = [.. Enumerable.Range(0, 12).Select(i => (i % 3) switch
        {
            0 => """{"type":"Point","coordinates":[1.5,2.5]}""",
            1 => """{"type":"LineString","coordinates":[[1.5,2.5],[3.5,4.5]]}""",
            _ => """{"type":"Polygon","coordinates":[[[1.5,2.5],[3.5,4.5]]]}""",
        })];
        Assert.Equal(["LineString", "Point", "Polygon"], VariantRule.Decide(Merge(geometries))!.Values);
    }

    [Theory]
    [InlineData("\"url\":\"a\"", "\"url\":[\"a\"]")] // one or many
    [InlineData("\"url\":null", "\"title\":null")] // null is absent
    [InlineData("\"url\":[]", "\"url\":[\"a\"]")] // an empty list is of every kind
    public void Forms_of_one_kind_explain_nothing(string one, string other) =>
        Assert.False(IsDecided([.. Enumerable.Range(0, 12).Select(i => $$"""{"type":"{{(i % 2 == 0 ? "a" : "b")}}",{{(i % 2 == 0 ? one : other)}},"name":""}""")]));

    [Fact]
    public void The_member_of_more_objects_decides_then_the_one_that_explains_more()
    {
        string[] samples = [.. TwoTypes(4, 3, 0, 0)];
        Assert.Equal("kind", VariantRule.Decide(Merge([.. samples.Select((json, i) => json.Replace("{", i == 0 ? """{"kind":"a",""" : $$"""{"kind":"{{(i < 4 ? "a" : "b")}}",""", StringComparison.Ordinal)
            .Replace("\"type\"", i == 0 ? "\"other\"" : "\"type\"", StringComparison.Ordinal))]))!.Name);
        Assert.Equal("type", VariantRule.Decide(Merge([.. samples.Select((json, i) => json.Replace("{", $$"""{"kind":"{{(i % 4 < 1 ? "b" : "a")}}",""", StringComparison.Ordinal))]))!.Name);
    }

    [Fact]
    public void The_order_of_samples_and_the_grouping_of_merges_do_not_matter()
    {
        string[] samples =
        [
            .. TwoTypes(4, 2, 2, 2), Object("single", "x"), """{"own1":1}""", """{"type":[["a"]],"own0":[1]}""",
            """{"type":"a","own0":[[1]],"data":{"x":1}}""", """{"type":"b","kind":"k","own0":null}""",
        ];
        VariantDecision expected = VariantRule.Decide(Merge(samples))!;
        Assert.NotNull(expected.Figures);
        for (int seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var shapes = new List<Shape>(samples.Select(json => Shape.Of(Samples.Json(json))).OrderBy(_ => random.Next()));
            while (shapes.Count > 1)
            {
                int at = random.Next(shapes.Count - 1);
                int count = random.Next(2, 4);
                Shape[] merged = [.. shapes.Skip(at).Take(count)];
                shapes.RemoveRange(at, merged.Length);
                shapes.Insert(at, Shape.MergeSamples(merged));
            }

            Assert.Equal(expected, VariantRule.Decide(shapes[0].Objects!));
        }
    }

    private static IEnumerable<string> Common => Enumerable.Range(0, 9).Select(i => $"common{i}");

    /// <summary>Objects of two types, each with separate members, common ones, and noise that some objects of both types have.</summary>
    private static IEnumerable<string> TwoTypes(int objects, int own, int noise, int noisyObjects) =>
        from type in new[] { "a", "b" }
        from i in Enumerable.Range(0, objects)
        select Object(
            type, [.. Common, .. Enumerable.Range(0, own).Select(n => $"own{type}{n}"), .. Enumerable.Range(0, noise).Where(_ => i < noisyObjects).Select(n => $"noise{n}")]);

    /// <summary>Objects with separate members, each of another type; the last ones share a type.</summary>
    private static string[] Disjoint(int values, int objects) =>
        [.. Enumerable.Range(0, objects).Select(i => i < values - 1 ? Object($"type{i}", $"own{i}", $"second{i}") : Object("last", "own", "second"))];

    private static string Object(string type, params IEnumerable<string> members)
    {
        var json = new StringBuilder($$"""{"type":"{{type}}" """);
        foreach (string member in members)
        {
            json.Append($",\"{member}\":1");
        }

        return json.Append('}').ToString();
    }

    private static bool IsDecided(IEnumerable<string> samples) => VariantRule.Decide(Merge([.. samples])) is not null;

    private static ObjectShape Merge(params string[] samples) => Shape.MergeSamples([.. samples.Select(json => Shape.Of(Samples.Json(json)))]).Objects!;
}
