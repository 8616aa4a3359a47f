using System.Text;
using System.Text.Json;

namespace NewsSchema.Tests.Serialization;

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

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    public async Task A_byte_order_mark_is_skipped_at_the_start_only(int chunk)
    {
        Assert.Equal(["a", "b"], await Read($"\uFEFF{Line("a")}\n{Line("b")}", chunk));
        Assert.Empty(await Read("\uFEFF", chunk));
        JsonException error = await Assert.ThrowsAsync<JsonException>(() => Read($"{Line("a")}\n\uFEFF{Line("b")}", chunk));
        Assert.Equal(1, error.LineNumber);
    }

    [Fact]
    public async Task A_line_beyond_the_limit_is_refused_before_it_is_read_to_its_end()
    {
        var options = new NewsJsonLinesOptions { MaxLineLength = 100_000 };
        using var endless = new EndlessStream(Encoding.UTF8.GetBytes($"{Line("a")}\n{{\"title\":\""));
        await using IAsyncEnumerator<Sample> records = NewsJsonLines.ReadAsync<Sample>(endless, options).GetAsyncEnumerator();
        Assert.True(await records.MoveNextAsync());
        JsonException error = await Assert.ThrowsAsync<JsonException>(() => records.MoveNextAsync().AsTask());
        Assert.Equal((1, 100_000), (error.LineNumber, error.BytePositionInLine));
        Assert.Contains("MaxLineLength", error.Message, StringComparison.Ordinal);
        Assert.InRange(endless.Sent, 100_000, 400_000);

        string exact = Line(new string('x', 100_000 - Line("").Length));
        Assert.Equal(100_000, exact.Length);
        Assert.Single(await ToListAsync(NewsJsonLines.ReadAsync<Sample>(new MemoryStream(Encoding.UTF8.GetBytes(exact)), options)));
        await Assert.ThrowsAsync<JsonException>(() => ToListAsync(NewsJsonLines.ReadAsync<Sample>(new MemoryStream(Encoding.UTF8.GetBytes(exact + " ")), options)));
    }

    [Fact]
    public async Task Depth_is_a_limit_too()
    {
        static Stream Deep(int depth) => new MemoryStream(Encoding.UTF8.GetBytes($"{{\"title\":\"a\",\"x\":{new string('[', depth - 1)}{new string(']', depth - 1)}}}"));
        Assert.Single(await ToListAsync(NewsJsonLines.ReadAsync<Sample>(Deep(64))));
        await Assert.ThrowsAsync<JsonException>(() => ToListAsync(NewsJsonLines.ReadAsync<Sample>(Deep(65))));
        Assert.Single(await ToListAsync(NewsJsonLines.ReadAsync<Sample>(Deep(100), new NewsJsonLinesOptions { MaxDepth = 100 })));
        await Assert.ThrowsAsync<JsonException>(() => ToListAsync(NewsJsonLines.ReadAsync<Sample>(Deep(9), new NewsJsonLinesOptions { MaxDepth = 8 })));
        Assert.Throws<ArgumentOutOfRangeException>(() => new NewsJsonLinesOptions { MaxDepth = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new NewsJsonLinesOptions { MaxLineLength = 0 });
    }

    [Fact]
    public async Task A_live_source_is_sent_whenever_it_waits()
    {
        var source = System.Threading.Channels.Channel.CreateUnbounded<Sample>();
        using var stream = new MemoryStream();
        Task writing = NewsJsonLines.WriteAsync(stream, source.Reader.ReadAllAsync());
        for (int i = 1; i <= 3; i++)
        {
            await source.Writer.WriteAsync(new Sample { Title = "a" });
            await WaitFor(() => stream.ToArray().Count(b => b == '\n') == i);
        }

        source.Writer.Complete();
        await writing.WaitAsync(TimeSpan.FromSeconds(30));
        stream.Position = 0;
        Assert.Equal(3, (await ToListAsync(NewsJsonLines.ReadAsync<Sample>(stream))).Count);

        static async Task WaitFor(Func<bool> condition)
        {
            for (int i = 0; i < 600 && !condition(); i++)
            {
                await Task.Delay(50);
            }

            Assert.True(condition());
        }
    }

    [Fact]
    public async Task A_failing_stream_ends_a_live_source_in_order()
    {
        var source = System.Threading.Channels.Channel.CreateUnbounded<Sample>();
        bool disposed = false;
        Task writing = NewsJsonLines.WriteAsync(new FailingStream(), Source());
        await source.Writer.WriteAsync(new Sample { Title = "a" });
        source.Writer.Complete();
        await Assert.ThrowsAsync<IOException>(() => writing.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.True(disposed);

        async IAsyncEnumerable<Sample> Source()
        {
            try
            {
                await foreach (Sample sample in source.Reader.ReadAllAsync())
                {
                    yield return sample;
                }
            }
            finally
            {
                disposed = true;
            }
        }
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

    /// <summary>A beginning, and then the letter x for ever.</summary>
    private sealed class EndlessStream(byte[] beginning) : MemoryStream(beginning)
    {
        public long Sent { get; private set; }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int read = await base.ReadAsync(buffer, cancellationToken);
            if (read == 0)
            {
                read = buffer.Length;
                buffer.Span.Fill((byte)'x');
            }

            Sent += read;
            return read;
        }
    }

    private sealed class FailingStream : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException();
    }
}
