using System.Buffers;
using System.Text;
using System.Text.Json;
using NewsSchema.CompilerServices;
using NewsSchema.Core.Tree;
using NewsSchema.Serialization.Writing;

namespace NewsSchema.Tests.Serialization;

/// <summary>A record that is read from a tree takes its long texts over, and is otherwise the record of the tree's JSON.</summary>
public class TreeTextTests
{
    /// <summary>In the JSON of the tests, <c>~</c> stands for it.</summary>
    private const string Long = "Ein Text, der lang genug ist, um nicht kopiert zu werden.";

    [Fact]
    public void Long_texts_are_those_of_the_tree()
    {
        MapNode tree = TreeOf("""{"title":"~","body":[{"text":"Zweiter: ~"}]}""");

        Sample sample = NewsMarkdown.TryRead<Sample>(tree, out _)!;

        Assert.Same(((ScalarNode)tree["title"]!).Text, sample.Title);
        Assert.Equal("Zweiter: " + Long, sample.Body[0].Text);
    }

    [Theory]
    [InlineData("""{"title":"~","count":3,"words":["~","kurz","~ „ü“"],"captions":{"~":{"text":"~"}}}""")]
    [InlineData("""{"title":"~ \uD83D\uDE00","lead":{"text":"\\ \" \n \u0001 ~"}}""")]
    [InlineData("""{"title":"~","link":"https://example.org/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a","unknown":{"a":["~",{"b":"\" ~"}],"c":"~"}}""")]
    [InlineData("""{"any":["~",1,{"a":"~"}],"title":"a","other":"~","more":null}""")]
    public void A_record_from_a_tree_is_that_of_its_JSON(string json)
    {
        Sample expected = NewsSerializer.FromJson<Sample>(json.Replace("~", Long, StringComparison.Ordinal));

        Sample sample = NewsMarkdown.TryRead<Sample>(TreeOf(json), out JsonException? mismatch)!;

        Assert.Null(mismatch);
        Assert.Equal(expected, sample);
        Assert.Equal(NewsSerializer.ToJson(expected), NewsSerializer.ToJson(sample));
    }

    [Theory]
    [InlineData("""{"title":"a","day":"~"}""")]
    [InlineData("""{"title":"~","count":"~"}""")]
    [InlineData("""{"count":1,"lead":{"text":"~"}}""")]
    public void A_mismatch_is_that_of_the_JSON(string json)
    {
        JsonException expected = Assert.Throws<JsonException>(() => NewsSerializer.Read<Sample>(JsonOf(json), JsonReadFlags.LenientText));

        Assert.Null(NewsMarkdown.TryRead<Sample>(TreeOf(json), out JsonException? mismatch));
        Assert.Equal((expected.Message, expected.Path), (mismatch!.Message, mismatch.Path));
    }

    private static MapNode TreeOf(string json) => RecordTree.Read(Encoding.UTF8.GetBytes(json.Replace("~", Long, StringComparison.Ordinal)));

    private static byte[] JsonOf(string json)
    {
        var output = new ArrayBufferWriter<byte>();
        TreeJson.Write(TreeOf(json), output);
        return output.WrittenSpan.ToArray();
    }
}
