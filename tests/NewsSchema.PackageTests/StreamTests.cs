using System.IO.Pipelines;
using System.Text;

namespace NewsSchema.PackageTests;

/// <summary>Records and streams: every form of reading and writing, with escaping and cancellation.</summary>
public class StreamTests
{
    private static WireStory Story => WireStory.Fixtures.PutinNato;

    [Theory]
    [InlineData(JsonEscaping.Relaxed)]
    [InlineData(JsonEscaping.Html)]
    [InlineData(JsonEscaping.Ascii)]
    public async Task Every_form_writes_the_same_bytes_which_are_read_again(JsonEscaping escaping)
    {
        WireStory story = Story with { Slug = "<b>Ü & 😀</b>" };
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        story.WriteTo(buffer, escaping);
        using var stream = new MemoryStream();
        story.WriteTo(stream, escaping);
        using var later = new MemoryStream();
        await story.WriteToAsync(later, escaping);

        Assert.Equal(buffer.WrittenSpan.ToArray(), stream.ToArray());
        Assert.Equal(buffer.WrittenSpan.ToArray(), later.ToArray());
        string json = Encoding.UTF8.GetString(buffer.WrittenSpan);
        Assert.Equal(escaping != JsonEscaping.Html, json.Contains("<b>", StringComparison.Ordinal));
        Assert.Equal(escaping != JsonEscaping.Relaxed, Ascii.IsValid(json));
        stream.Position = later.Position = 0;
        Assert.Equal(story, WireStory.FromJson(stream));
        Assert.Equal(story, await WireStory.FromJsonAsync(later));
        Assert.True(stream.CanRead && later.CanRead);
    }

    [Fact]
    public async Task Without_escaping_the_json_is_that_of_ToUtf8Json()
    {
        using var stream = new MemoryStream();
        await Story.WriteToAsync(stream);
        Assert.Equal(Story.ToUtf8Json(), stream.ToArray());
    }

    [Fact]
    public async Task An_article_is_parsed_from_a_stream()
    {
        byte[] text = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Story.ToNewsMarkdown())];
        Assert.Equal(Story, WireStory.Parse(new MemoryStream(text)));
        Assert.Equal(Story, await WireStory.ParseAsync(new MemoryStream(text)));
    }

    [Fact]
    public async Task A_canceled_operation_reads_and_writes_nothing()
    {
        using var stream = new MemoryStream("{}"u8.ToArray());
        var canceled = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Story.WriteToAsync(stream, canceled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Story.WriteToAsync(stream, JsonEscaping.Ascii, canceled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => WireStory.FromJsonAsync(stream, canceled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => WireStory.ParseAsync(stream, canceled));
        Assert.Equal(0, stream.Position);
    }

    [Fact]
    public async Task A_stream_that_does_not_answer_can_be_canceled()
    {
        using var source = new CancellationTokenSource();
        Task<WireStory> json = WireStory.FromJsonAsync(Silent(), source.Token);
        Task<WireStory> text = WireStory.ParseAsync(Silent(), source.Token);
        Assert.False(json.IsCompleted || text.IsCompleted);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => json);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => text);
    }

    [Fact]
    public async Task A_story_that_cannot_be_written_leaves_the_stream_empty()
    {
        WireStory story = Story with { People = default };
        using var stream = new MemoryStream();
        Assert.Throws<ArgumentException>(() => story.WriteTo(stream));
        await Assert.ThrowsAsync<ArgumentException>(() => story.WriteToAsync(stream));
        Assert.Equal(0, stream.Length);
    }

    private static Stream Silent() => new Pipe().Reader.AsStream();
}
