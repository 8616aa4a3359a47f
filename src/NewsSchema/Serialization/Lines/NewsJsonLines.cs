using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using NewsSchema.CompilerServices;
using NewsSchema.Serialization.Reading;

namespace NewsSchema;

/// <summary>Reads and writes newline-delimited JSON: one record per line.</summary>
public static class NewsJsonLines
{
    private const int ChunkSize = 64 * 1024;

    /// <summary>Reads records from a stream as the data arrives. Blank lines are skipped; lines end with a line feed, before which a carriage return is allowed.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="stream">The stream; it is left open.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="JsonException">A line is malformed, or is not such a record; <see cref="JsonException.LineNumber"/> counts from 0 in the stream.</exception>
    public static async IAsyncEnumerable<T> ReadAsync<T>(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where T : class, INewsRecord<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
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

                int next = length < 0 ? end : searched + length;
                if (TryRead(buffer.AsSpan(start, next - start), line, out T? record))
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

    /// <summary>Writes records, a line each.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="stream">The stream; it is left open, and not flushed.</param>
    /// <param name="records">The records.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public static async Task WriteAsync<T>(Stream stream, IAsyncEnumerable<T> records, CancellationToken cancellationToken = default)
        where T : class, INewsRecord<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(records);
        var buffer = new ArrayBufferWriter<byte>(ChunkSize);
        await foreach (T record in records.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            await AppendAsync(stream, buffer, record, cancellationToken).ConfigureAwait(false);
        }

        await stream.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes records, a line each.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="stream">The stream; it is left open, and not flushed.</param>
    /// <param name="records">The records.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
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

        await stream.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask AppendAsync<T>(Stream stream, ArrayBufferWriter<byte> buffer, T record, CancellationToken cancellationToken)
        where T : class, INewsRecord<T>
    {
        NewsSerializer.WriteTo(record, buffer);
        buffer.Write("\n"u8);
        if (buffer.WrittenCount >= ChunkSize / 2)
        {
            await stream.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
            buffer.ResetWrittenCount();
        }
    }

    /// <summary>Moves the unfinished line to the start of the buffer, or to a larger buffer if it fills more than half.</summary>
    private static byte[] MakeRoom(byte[] buffer, ref int start, ref int end, ref int searched)
    {
        int length = end - start;
        byte[] target = length <= buffer.Length / 2 ? buffer : ArrayPool<byte>.Shared.Rent(checked(2 * buffer.Length));
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

    private static bool TryRead<T>(ReadOnlySpan<byte> line, long number, out T? record)
        where T : class, INewsRecord<T>
    {
        record = default;
        if (line.TrimStart(" \t\r"u8).IsEmpty)
        {
            return false;
        }

        try
        {
            record = NewsSerializer.Read<T>(line, JsonReadFlags.None);
            return true;
        }
        catch (JsonException e)
        {
            throw JsonError.InLine(e, number);
        }
    }
}
