using System.Text;
using System.Text.Json;

namespace NewsSchema.Tests.Json;

public class NewsJsonLinesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(97)]
    [InlineData(1_000_000)]
    public async Task Lines_are_read_from_any_partition_of_the_stream(int chunk)
    {
        string[] titles = ["a", "ä€😀", new string('x', 200_000), "last"];
        string text = $"{Line(titles[0])}\r\n\n  \r\n{Line(titles[1])}\n \t{Line(titles[2])} \n\n{Line(titles[3])}";
        Assert.Equal(titles, await Read(text, chunk));
        Assert.Equal(titles, await Read(text + "\n", chunk));
        Assert.Equal(titles, await Read(text + "\r\n\r\n", chunk));
    }

    [Fact]
    public async Task An_empty_stream_has_no_records()
    {
        Assert.Empty(await Read("", 10));
        Assert.Empty(await Read("\n\r\n  ", 10));
    }

    [Fact]
    public async Task Written_values_are_read_back()
    {
        Sample[] samples = [.. Enumerable.Range(0, 3000).Select(i => new Sample { Title = $"Nr. {i}\n", Count = i })];
        using var stream = new MemoryStream();
        await NewsJsonLines.WriteAsync(stream, samples);
        Assert.Equal(3000, stream.ToArray().Count(b => b == '\n'));
        stream.Position = 0;
        Assert.Equal(samples, await ToListAsync(NewsJsonLines.ReadAsync<Sample>(stream)));

        stream.SetLength(0);
        await NewsJsonLines.WriteAsync(stream, ToAsync(samples));
        stream.Position = 0;
        Assert.Equal(samples, await ToListAsync(NewsJsonLines.ReadAsync<Sample>(stream)));
    }

    [Fact]
    public async Task An_error_states_its_line_in_the_stream()
    {
        JsonException error = await Assert.ThrowsAsync<JsonException>(() => Read($"{Line("a")}\n\n{{\"title\":1}}\n{Line("b")}", 5));
        Assert.Equal((2, 9, "$.title"), (error.LineNumber, error.BytePositionInLine, error.Path));
        Assert.Contains("LineNumber: 2", error.Message, StringComparison.Ordinal);
        error = await Assert.ThrowsAsync<JsonException>(() => Read($"{Line("a")}\n{{\"title\":", 5));
        Assert.Equal(1, error.LineNumber);
    }

    [Fact]
    public async Task Records_before_an_error_are_read()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"{Line("a")}\nx\n"));
        await using IAsyncEnumerator<Sample> records = NewsJsonLines.ReadAsync<Sample>(stream).GetAsyncEnumerator();
        Assert.True(await records.MoveNextAsync());
        Assert.Equal("a", records.Current.Title);
        await Assert.ThrowsAsync<JsonException>(async () => await records.MoveNextAsync());
    }

    [Fact]
    public async Task Reading_can_be_cancelled()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Line("a")));
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await ToListAsync(NewsJsonLines.ReadAsync<Sample>(stream, source.Token)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => NewsJsonLines.WriteAsync(stream, [new Sample { Title = "a" }], source.Token));
    }

    private static string Line(string title) => NewsSerializer.ToJson(new Sample { Title = title });

    private static async Task<List<string>> Read(string text, int chunk)
    {
        using var stream = new SlowStream(Encoding.UTF8.GetBytes(text), chunk);
        return (await ToListAsync(NewsJsonLines.ReadAsync<Sample>(stream))).ConvertAll(sample => sample.Title);
    }

    private static async Task<List<T>> ToListAsync<T>(IAsyncEnumerable<T> items)
    {
        List<T> list = [];
        await foreach (T item in items)
        {
            list.Add(item);
        }

        return list;
    }

    private static async IAsyncEnumerable<T> ToAsync<T>(IEnumerable<T> items)
    {
        foreach (T item in items)
        {
            await Task.Yield();
            yield return item;
        }
    }

    private sealed class SlowStream(byte[] bytes, int chunk) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(chunk, buffer.Length)], cancellationToken);
    }
}
