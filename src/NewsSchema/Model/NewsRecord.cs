using System.Buffers;
using System.Text;
using System.Text.Json;
using NewsSchema.CompilerServices;
using NewsSchema.Serialization.Text;
using NewsSchema.Serialization.Writing;

namespace NewsSchema;

/// <summary>Reads and writes records as JSON. Generated records have the same as their own members.</summary>
public static class NewsRecord
{
    /// <summary>The record as JSON in UTF-8.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="record">The record.</param>
    public static byte[] ToUtf8Json<T>(T record)
        where T : class, INewsRecord<T>
    {
        NewsJsonWriter json = Write(record);
        byte[] result = json.Written.ToArray();
        json.Release();
        return result;
    }

    /// <summary>The record as JSON.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="record">The record.</param>
    public static string ToJson<T>(T record)
        where T : class, INewsRecord<T>
    {
        NewsJsonWriter json = Write(record);
        string result = Encoding.UTF8.GetString(json.Written);
        json.Release();
        return result;
    }

    /// <summary>The record of a JSON text.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="utf8Json">The JSON as UTF-8, without byte order mark.</param>
    /// <exception cref="JsonException">The JSON is malformed, or is no such record.</exception>
    public static T FromJson<T>(ReadOnlySpan<byte> utf8Json)
        where T : class, INewsRecord<T> => Read<T>(utf8Json, JsonReadFlags.None);

    /// <summary>The record of a JSON text.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="json">The JSON.</param>
    /// <exception cref="JsonException">The JSON is malformed, or is no such record.</exception>
    public static T FromJson<T>(string json)
        where T : class, INewsRecord<T>
    {
        ArgumentNullException.ThrowIfNull(json);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(json.Length));
        try
        {
            // A lone surrogate becomes three bytes that are no UTF-8, so that it is refused where it stands.
            int length = LoneSurrogates.Encode(json, buffer);
            return Read<T>(buffer.AsSpan(0, length), JsonReadFlags.None);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Writes the record as JSON in UTF-8.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="record">The record.</param>
    /// <param name="output">Where to.</param>
    /// <param name="escaping">Which characters to escape.</param>
    public static void WriteTo<T>(T record, IBufferWriter<byte> output, JsonEscaping escaping = JsonEscaping.Relaxed)
        where T : class, INewsRecord<T>
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(output);
        var json = new NewsJsonWriter(output, escaping);
        T.Write(ref json, record);
        json.Flush();
    }

    /// <summary>Writes the record as one value.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="record">The record.</param>
    /// <param name="writer">Where to; its options for indenting and escaping apply.</param>
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

    internal static T Read<T>(ReadOnlySpan<byte> utf8Json, JsonReadFlags flags)
        where T : class, INewsRecord<T>
    {
        var json = new NewsJsonReader(utf8Json, flags);
        T record = T.Read(ref json);
        json.End();
        return record;
    }

    internal static NewsJsonWriter Write<T>(T record)
        where T : class, INewsRecord<T>
    {
        ArgumentNullException.ThrowIfNull(record);
        var json = new NewsJsonWriter(JsonEscaping.Relaxed);
        T.Write(ref json, record);
        return json;
    }
}
