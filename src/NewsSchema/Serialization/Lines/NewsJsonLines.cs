using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using NewsSchema.CompilerServices;
using NewsSchema.Serialization.Reading;
using NewsSchema.Serialization.Text;

namespace NewsSchema;

/// <summary>Reads and writes newline-delimited JSON: one record per line.</summary>
public static class NewsJsonLines
{
    private const int ChunkSize = 64 * 1024;

    /// <summary>
    /// Reads the records of a stream as it arrives, within the default limits of <see cref="NewsJsonLinesOptions"/>. A byte order mark at the start and lines of
    /// white space are skipped; a carriage return before the line feed is white space.
    /// </summary>
    /// <typeparam name="T">The type of the records.</typeparam>
    /// <param name="stream">The stream; it is left open.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="JsonException">A line is malformed, too long, or not such a record; <see cref="JsonException.LineNumber"/> counts from 0 in the stream.</exception>
    public static IAsyncEnumerable<T> ReadAsync<T>(Stream stream, CancellationToken cancellationToken = default)
        where T : class, INewsRecord<T> => ReadAsync<T>(stream, null, cancellationToken);

    /// <summary>
    /// Reads the records of a stream as it arrives. A byte order mark at the start and lines of white space are skipped; a carriage return before the line
    /// feed is white space.
    /// </summary>
    /// <typeparam name="T">The type of the records.</typeparam>
    /// <param name="stream">The stream; it is left open.</param>
    /// <param name="options">The limits; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="JsonException">A line is malformed, too long, or not such a record; <see cref="JsonException.LineNumber"/> counts from 0 in the stream.</exception>
    public static IAsyncEnumerable<T> ReadAsync<T>(Stream stream, NewsJsonLinesOptions? options, CancellationToken cancellationToken = default)
        where T : class, INewsRecord<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        return ReadLinesAsync<T>(stream, options ?? NewsJsonLinesOptions.Default, cancellationToken);
    }

    private static async IAsyncEnumerable<T> ReadLinesAsync<T>(Stream stream, NewsJsonLinesOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class, INewsRecord<T>
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(ChunkSize);
        try
        {
            int start = 0;
            int end = 0;
            int searched = 0;
            long line = 0;
            bool complete = false;
            while (!complete || start < end)
            {
                int length = buffer.AsSpan(searched, end - searched).IndexOf((byte)'\n');
                int next = length < 0 ? end : searched + length;
                if (next - start > options.MaxLineLength)
                {
                    throw JsonError.Create($"The line is longer than the {options.MaxLineLength} bytes that {nameof(NewsJsonLinesOptions)}.{nameof(options.MaxLineLength)} allows", line, options.MaxLineLength);
                }

                if (length < 0 && !complete)
                {
                    searched = end;
                    if (end == buffer.Length)
                    {
                        buffer = MakeRoom(buffer, ref start, ref end, ref searched);
                    }

                    int read = await stream.ReadAsync(buffer.AsMemory(end), cancellationToken).ConfigureAwait(false);
                    complete = read == 0;
                    end += read;
                    continue;
                }

                if (TryRead(buffer.AsSpan(start, next - start), line, options.MaxDepth, out T? record))
                {
                    yield return record!;
                }

                line++;
                start = searched = Math.Min(next + 1, end);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>
    /// Writes records, a line each. Whenever the source has no next record yet, what was written so far is sent and the stream is flushed, so that a reader
    /// of a live stream gets each record at once.
    /// </summary>
    /// <typeparam name="T">The type of the records.</typeparam>
    /// <param name="stream">The stream; it is left open.</param>
    /// <param name="records">The records.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    public static async Task WriteAsync<T>(Stream stream, IAsyncEnumerable<T> records, CancellationToken cancellationToken = default)
        where T : class, INewsRecord<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(records);
        var buffer = new ArrayBufferWriter<byte>(ChunkSize);
        IAsyncEnumerator<T> source = records.GetAsyncEnumerator(cancellationToken);
        try
        {
            while (true)
            {
                ValueTask<bool> next = source.MoveNextAsync();
                if (!next.IsCompleted && buffer.WrittenCount > 0)
                {
                    // A task, because a value task may be awaited only once. It must have ended before the source is disposed of.
                    Task<bool> pending = next.AsTask();
                    try
                    {
                        await SendAsync(stream, buffer, cancellationToken).ConfigureAwait(false);
                        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
                    }
                    catch
                    {
                        await ((Task)pending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                        throw;
                    }

                    next = new ValueTask<bool>(pending);
                }

                if (!await next.ConfigureAwait(false))
                {
                    break;
                }

                await AppendAsync(stream, buffer, source.Current, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            await source.DisposeAsync().ConfigureAwait(false);
        }

        await SendAsync(stream, buffer, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes records, a line each.</summary>
    /// <typeparam name="T">The type of the records.</typeparam>
    /// <param name="stream">The stream; it is left open, and not flushed.</param>
    /// <param name="records">The records.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    public static async Task WriteAsync<T>(Stream stream, IEnumerable<T> records, CancellationToken cancellationToken = default)
        where T : class, INewsRecord<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(records);
        var buffer = new ArrayBufferWriter<byte>(ChunkSize);
        foreach (T record in records)
        {
            await AppendAsync(stream, buffer, record, cancellationToken).ConfigureAwait(false);
        }

        await SendAsync(stream, buffer, cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask AppendAsync<T>(Stream stream, ArrayBufferWriter<byte> buffer, T record, CancellationToken cancellationToken)
        where T : class, INewsRecord<T>
    {
        NewsSerializer.WriteTo(record, buffer);
        buffer.Write("\n"u8);
        if (buffer.WrittenCount >= ChunkSize / 2)
        {
            await SendAsync(stream, buffer, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async ValueTask SendAsync(Stream stream, ArrayBufferWriter<byte> buffer, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
        buffer.ResetWrittenCount();
    }

    /// <summary>Moves the unfinished line to the start of the buffer, or to a larger buffer if it fills more than half.</summary>
    private static byte[] MakeRoom(byte[] buffer, ref int start, ref int end, ref int searched)
    {
        int length = end - start;
        byte[] target = length <= buffer.Length / 2 ? buffer : ArrayPool<byte>.Shared.Rent((int)Math.Min(2L * buffer.Length, Array.MaxLength));
        buffer.AsSpan(start, length).CopyTo(target);
        if (target != buffer)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        searched -= start;
        start = 0;
        end = length;
        return target;
    }

    private static bool TryRead<T>(ReadOnlySpan<byte> line, long number, int maxDepth, out T? record)
        where T : class, INewsRecord<T>
    {
        record = default;
        line = number == 0 ? Utf8Mark.Skip(line) : line;
        if (line.TrimStart(" \t\r"u8).IsEmpty)
        {
            return false;
        }

        try
        {
            var json = new NewsJsonReader(line, JsonReadFlags.None, maxDepth);
            record = T.Read(ref json);
            json.End();
            return true;
        }
        catch (JsonException e)
        {
            throw JsonError.InLine(e, number);
        }
    }
}
