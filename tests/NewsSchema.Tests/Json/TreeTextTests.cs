using System.Text.Json;
using NewsSchema.CompilerServices;
using NewsSchema.Core.Tree;
using NewsSchema.Serialization.Writing;

namespace NewsSchema.Tests.Json;

/// <summary>A record that is read from a tree takes its long texts over, and is otherwise the record of the tree's JSON.</summary>
public class TreeTextTests
{
    private const string Long = "Ein Text, der lang genug ist, um nicht kopiert zu werden.";

    [Fact]
    public void Long_texts_are_those_of_the_tree()
    {
        MapNode tree = TreeOf($$"""{"title":"{{Long}}","body":[{"text":"Zweiter: {{Long}}"}]}""");

        Sample sample = NewsMarkdown.TryRead<Sample>(tree, out _)!;

        Assert.Same(((ScalarNode)tree["title"]!).Text, sample.Title);
        Assert.Equal("Zweiter: " + Long, sample.Body[0].Text);
    }

    [Theory]
    [InlineData($$"""{"title":"{{Long}}","count":3,"words":["{{Long}}","kurz","{{Long}} „ü“"],"captions":{"{{Long}}":{"text":"{{Long}}"}}}""")]
    [InlineData($$"""{"title":"{{Long}} \uD83D\uDE00","lead":{"text":"\\ \" \n \u0001 {{Long}}"}}""")]
    [InlineData($$"""{"title":"{{Long}}","link":"https://example.org/{{"a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a"}}","unknown":{"a":["{{Long}}",{"b":"\" {{Long}}"}],"c":"{{Long}}"}}""")]
    [InlineData($$"""{"any":["{{Long}}",1,{"a":"{{Long}}"}],"title":"a","other":"{{Long}}","more":null}""")]
    public void A_record_from_a_tree_is_that_of_its_JSON(string json)
    {
        Sample expected = NewsSerializer.FromJson<Sample>(json);

        Sample sample = NewsMarkdown.TryRead<Sample>(TreeOf(json), out JsonException? mismatch)!;

        Assert.Null(mismatch);
        Assert.Equal(expected, sample);
        Assert.Equal(NewsSerializer.ToJson(expected), NewsSerializer.ToJson(sample));
    }

    [Theory]
    [InlineData($$"""{"title":"a","day":"{{Long}}"}""")]
    [InlineData($$"""{"title":"{{Long}}","count":"{{Long}}"}""")]
    [InlineData($$"""{"count":1,"lead":{"text":"{{Long}}"}}""")]
    public void A_mismatch_is_that_of_the_JSON(string json)
    {
        JsonException expected = Assert.Throws<JsonException>(() => NewsSerializer.Read<Sample>(JsonOf(json), JsonReadFlags.LenientText));

        Assert.Null(NewsMarkdown.TryRead<Sample>(TreeOf(json), out JsonException? mismatch));
        Assert.Equal((expected.Message, expected.Path), (mismatch!.Message, mismatch.Path));
    }

    private static MapNode TreeOf(string json) => RecordTree.Read(System.Text.Encoding.UTF8.GetBytes(json));

    private static byte[] JsonOf(string json)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        TreeJson.Write(TreeOf(json), output);
        return output.WrittenSpan.ToArray();
    }
}
