using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsSchema.Benchmarks.Interleaved;
using NewsSchema.Benchmarks.Peers;

namespace NewsSchema.Benchmarks.Payloads;

/// <summary>10 MB of newline-delimited JSON: the seed article, line after line.</summary>
internal static class LinesPayload
{
    private const int Size = 10_000_000;

    public static IEnumerable<Contest> Contests()
    {
        byte[] line = [.. WireStory.Fixtures.PutinNato.ToUtf8Json(), (byte)'\n'];
        byte[] lines = [.. Enumerable.Repeat(line, Size / line.Length).SelectMany(bytes => bytes)];
        WireStory[] stories = [.. Split(lines).Select(one => WireStory.FromJson(one))];
        Records.WireStory[] records = [.. Split(lines).Select(one => JsonSerializer.Deserialize(one, RecordJson.Default.WireStory)!)];
        var stream = new MemoryStream(new byte[lines.Length + line.Length]);
        var buffer = new ArrayBufferWriter<byte>(lines.Length + line.Length);
        var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        yield return new Contest("Read 10 MB of NDJSON", "seed article", [
            new("System.Text.Json generator, init-only records, line by line", () => Count(Split(lines).Select(one => JsonSerializer.Deserialize(one, RecordJson.Default.WireStory)))),
            new("System.Text.Json generator, mutable classes, line by line", () => Count(Split(lines).Select(one => JsonSerializer.Deserialize(one, ClassJson.Default.WireStory)))),
            new("System.Text.Json, DeserializeAsyncEnumerable, init-only records", () => Wait(CountAsync(JsonSerializer.DeserializeAsyncEnumerable(new MemoryStream(lines), RecordJson.Default.WireStory, topLevelValues: true)))),
            new("**NewsSchema**, line by line", () => Count(Split(lines).Select(one => WireStory.FromJson(one)))),
            new("**NewsSchema**, NewsJsonLines", () => Wait(CountAsync(NewsJsonLines.ReadAsync<WireStory>(new MemoryStream(lines))))),
        ]);
        yield return new Contest("Write 10 MB of NDJSON", "seed article", [
            new("System.Text.Json generator, fast path, line by line", () =>
            {
                buffer.ResetWrittenCount();
                foreach (Records.WireStory record in records)
                {
                    writer.Reset(buffer);
                    JsonSerializer.Serialize(writer, record, RecordJson.Default.WireStory);
                    buffer.Write("\n"u8);
                }

                return null;
            }),
            new("**NewsSchema**, line by line", () =>
            {
                buffer.ResetWrittenCount();
                foreach (WireStory story in stories)
                {
                    story.WriteTo(buffer);
                    buffer.Write("\n"u8);
                }

                return null;
            }),
            new("**NewsSchema**, NewsJsonLines", () =>
            {
                stream.Position = 0;
                NewsJsonLines.WriteAsync(stream, stories).GetAwaiter().GetResult();
                return null;
            }),
        ]);
    }

    private static IEnumerable<ArraySegment<byte>> Split(byte[] lines)
    {
        for (int start = 0; start < lines.Length;)
        {
            int end = Array.IndexOf(lines, (byte)'\n', start);
            yield return new ArraySegment<byte>(lines, start, end - start);
            start = end + 1;
        }
    }

    private static object? Count<T>(IEnumerable<T> records) => records.Count();

    private static async Task<int> CountAsync<T>(IAsyncEnumerable<T> records)
    {
        int count = 0;
        await foreach (T _ in records.ConfigureAwait(false))
        {
            count++;
        }

        return count;
    }

    private static object? Wait(Task<int> task) => task.GetAwaiter().GetResult();
}
