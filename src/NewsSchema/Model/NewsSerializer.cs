using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsSchema.CompilerServices;
using NewsSchema.Serialization.Records;
using NewsSchema.Serialization.Text;
using NewsSchema.Serialization.Writing;

namespace NewsSchema;

/// <summary>Reads and writes records as JSON, for code that is generic over schemas. Generated records have the same members.</summary>
public static class NewsSerializer
{
    /// <summary>Returns the JSON of a record in UTF-8, without a byte order mark.</summary>
    /// <typeparam name="T">The type of the record.</typeparam>
    /// <param name="record">The record.</param>
    public static byte[] ToUtf8Json<T>(T record)
        where T : class, INewsRecord<T>
    {
        NewsJsonWriter json = Write(record);
        byte[] result = json.Written.ToArray();
        json.Release();
        return result;
    }

    /// <summary>Returns the JSON of a record.</summary>
    /// <typeparam name="T">The type of the record.</typeparam>
    /// <param name="record">The record.</param>
    public static string ToJson<T>(T record)
        where T : class, INewsRecord<T>
    {
        NewsJsonWriter json = Write(record);
        string result = Encoding.UTF8.GetString(json.Written);
        json.Release();
        return result;
    }

    /// <summary>Returns the JSON of a record, on one line or indented by two spaces.</summary>
    /// <typeparam name="T">The type of the record.</typeparam>
    /// <param name="record">The record.</param>
    /// <param name="indented">Whether to write each member on a separate line. Lines end with a line feed on every system.</param>
    public static string ToJson<T>(T record, bool indented)
        where T : class, INewsRecord<T>
    {
        if (!indented)
        {
            return ToJson(record);
        }

        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            WriteTo(record, writer);
        }

        // A JSON string contains no line ending, so this changes the indentation alone.
        return Encoding.UTF8.GetString(output.WrittenSpan).ReplaceLineEndings("\n");
    }

    /// <summary>Reads a record from JSON.</summary>
    /// <typeparam name="T">The type of the record.</typeparam>
    /// <param name="utf8Json">The JSON in UTF-8; a byte order mark at its start is skipped.</param>
    /// <exception cref="JsonException">The JSON is malformed, or does not match the record. The message contains the path, line and byte.</exception>
    public static T FromJson<T>(ReadOnlySpan<byte> utf8Json)
        where T : class, INewsRecord<T> => Read<T>(utf8Json, JsonReadFlags.None);

    /// <summary>Reads a record from JSON in the buffers of a pipe or of a message bus. One segment is read in place; several are joined in a pooled buffer.</summary>
    /// <typeparam name="T">The type of the record.</typeparam>
    /// <param name="utf8Json">The JSON in UTF-8; a byte order mark at its start is skipped.</param>
    /// <exception cref="JsonException">The JSON is malformed, or does not match the record. The message contains the path, line and byte.</exception>
    public static T FromJson<T>(ReadOnlySequence<byte> utf8Json)
        where T : class, INewsRecord<T>
    {
        if (utf8Json.IsSingleSegment)
        {
            return FromJson<T>(utf8Json.FirstSpan);
        }

        int length = checked((int)utf8Json.Length);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            utf8Json.CopyTo(buffer);
            return FromJson<T>(buffer.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Reads a record from JSON.</summary>
    /// <typeparam name="T">The type of the record.</typeparam>
    /// <param name="json">The JSON.</param>
    /// <exception cref="JsonException">The JSON is malformed, or does not match the record. The message contains the path, line and byte.</exception>
    public static T FromJson<T>(string json)
        where T : class, INewsRecord<T>
    {
        ArgumentNullException.ThrowIfNull(json);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(json.Length));
        try
        {
            // A lone surrogate becomes three bytes that are not valid UTF-8, so that the reader refuses it at its position.
            int length = LoneSurrogates.Encode(json, buffer);
            return Read<T>(buffer.AsSpan(0, length), JsonReadFlags.None);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Writes a record as JSON in UTF-8.</summary>
    /// <typeparam name="T">The type of the record.</typeparam>
    /// <param name="record">The record.</param>
    /// <param name="output">The buffer to write to.</param>
    /// <param name="escaping">The characters to escape.</param>
    public static void WriteTo<T>(T record, IBufferWriter<byte> output, JsonEscaping escaping = JsonEscaping.Relaxed)
        where T : class, INewsRecord<T>
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(output);
        var json = new NewsJsonWriter(output, escaping);
        T.Write(ref json, record);
        json.Flush();
    }

    /// <summary>Writes a record as JSON in UTF-8. The stream is not closed.</summary>
    /// <typeparam name="T">The type of the record.</typeparam>
    /// <param name="record">The record.</param>
    /// <param name="output">The stream to write to.</param>
    /// <param name="escaping">The characters to escape.</param>
    public static void WriteTo<T>(T record, Stream output, JsonEscaping escaping = JsonEscaping.Relaxed)
        where T : class, INewsRecord<T>
    {
        ArgumentNullException.ThrowIfNull(output);
        NewsJsonWriter json = Write(record, escaping);
        output.Write(json.Written);
        json.Release();
    }

    /// <summary>Writes a record as JSON in UTF-8. The stream is not closed.</summary>
    /// <typeparam name="T">The type of the record.</typeparam>
    /// <param name="record">The record.</param>
    /// <param name="output">The stream to write to.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="OperationCanceledException">The operation was canceled.</exception>
    public static Task WriteToAsync<T>(T record, Stream output, CancellationToken cancellationToken = default)
        where T : class, INewsRecord<T> => WriteToAsync(record, output, JsonEscaping.Relaxed, cancellationToken);

    /// <summary>Writes a record as JSON in UTF-8. The stream is not closed.</summary>
    /// <typeparam name="T">The type of the record.</typeparam>
    /// <param name="record">The record.</param>
    /// <param name="output">The stream to write to.</param>
    /// <param name="escaping">The characters to escape.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="OperationCanceledException">The operation was canceled.</exception>
    public static async Task WriteToAsync<T>(T record, Stream output, JsonEscaping escaping, CancellationToken cancellationToken = default)
        where T : class, INewsRecord<T>
    {
        ArgumentNullException.ThrowIfNull(output);
        cancellationToken.ThrowIfCancellationRequested();
        var json = new ArrayBufferWriter<byte>(4096);
        WriteTo(record, json, escaping);
        await output.WriteAsync(json.WrittenMemory, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads a record from a stream of JSON, up to the end of the stream. The stream is not closed.</summary>
    /// <typeparam name="T">The type of the record.</typeparam>
    /// <param name="utf8Json">The JSON in UTF-8, with or without a byte order mark.</param>
    /// <exception cref="JsonException">The JSON is malformed, or does not match the record. The message contains the path, line and byte.</exception>
    public static T FromJson<T>(Stream utf8Json)
        where T : class, INewsRecord<T> => FromJson<T>(StreamText.Read(utf8Json).Span);

    /// <summary>Reads a record from a stream of JSON, up to the end of the stream. The stream is not closed.</summary>
    /// <typeparam name="T">The type of the record.</typeparam>
    /// <param name="utf8Json">The JSON in UTF-8, with or without a byte order mark.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="JsonException">The JSON is malformed, or does not match the record. The message contains the path, line and byte.</exception>
    /// <exception cref="OperationCanceledException">The operation was canceled.</exception>
    public static async Task<T> FromJsonAsync<T>(Stream utf8Json, CancellationToken cancellationToken = default)
        where T : class, INewsRecord<T>
    {
        ReadOnlyMemory<byte> json = await StreamText.ReadAsync(utf8Json, cancellationToken).ConfigureAwait(false);
        return FromJson<T>(json.Span);
    }

    /// <summary>Writes a record as one JSON value.</summary>
    /// <typeparam name="T">The type of the record.</typeparam>
    /// <param name="record">The record.</param>
    /// <param name="writer">The writer. Its options for indentation and escaping apply.</param>
    public static void WriteTo<T>(T record, Utf8JsonWriter writer)
        where T : class, INewsRecord<T>
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(record);
        var json = new NewsJsonWriter(writer, writer.CurrentDepth, options: null, ignorePolicy: null);
        T.Write(ref json, record);
        RawJson.WriteTo(writer, json.Written);
        json.Release();
    }

    /// <param name="utf8Json">The JSON.</param>
    /// <param name="flags">What to accept in addition.</param>
    /// <param name="texts">The texts to which the JSON of a tree refers; null for all other JSON.</param>
    internal static T Read<T>(ReadOnlySpan<byte> utf8Json, JsonReadFlags flags, List<string>? texts = null)
        where T : class, INewsRecord<T>
    {
        var json = new NewsJsonReader(Utf8Mark.Skip(utf8Json), flags) { Texts = texts };
        T record = T.Read(ref json);
        json.End();
        return record;
    }

    internal static NewsJsonWriter Write<T>(T record, JsonEscaping escaping = JsonEscaping.Relaxed)
        where T : class, INewsRecord<T>
    {
        ArgumentNullException.ThrowIfNull(record);
        var json = new NewsJsonWriter(escaping);
        T.Write(ref json, record);
        return json;
    }
}
