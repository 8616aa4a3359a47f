using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsSchema.Json;

/// <summary>Lets <see cref="JsonSerializer"/> read and write a record by its generated serializers.</summary>
/// <typeparam name="T">The record.</typeparam>
public sealed class NewsJsonConverter<T> : JsonConverter<T>
    where T : INewsRecord<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        JsonReadFlags flags = Flags(options);
        int maxDepth = (options.MaxDepth == 0 ? 64 : options.MaxDepth) - reader.CurrentDepth;
        if (!options.AllowTrailingCommas && options.ReadCommentHandling == JsonCommentHandling.Disallow && TrySkip(ref reader, out ReadOnlySpan<byte> json))
        {
            return Read(json, flags, maxDepth);
        }

        // What JsonIn does not take, a document does: segments, comments, trailing commas.
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            document.WriteTo(writer);
        }

        return Read(buffer.WrittenSpan, flags, maxDepth);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        NewsRecord.WriteTo(value, writer);
    }

    private static T Read(ReadOnlySpan<byte> json, JsonReadFlags flags, int maxDepth)
    {
        var input = new JsonIn(json, flags, maxDepth);
        T value = T.Read(ref input);
        input.End();
        return value;
    }

    private static JsonReadFlags Flags(JsonSerializerOptions options) =>
        (options.PropertyNameCaseInsensitive ? JsonReadFlags.CaseInsensitive : 0)
        | ((options.NumberHandling & JsonNumberHandling.AllowReadingFromString) != 0 ? JsonReadFlags.NumbersFromStrings : 0)
        | (options.UnmappedMemberHandling == JsonUnmappedMemberHandling.Disallow ? JsonReadFlags.RejectUnknown : 0);

    /// <summary>Passes over the value and gives its bytes, if they lie in one piece in memory.</summary>
    private static bool TrySkip(ref Utf8JsonReader reader, out ReadOnlySpan<byte> json)
    {
        json = default;
        if (reader.Position.GetObject() is not null || reader.HasValueSequence)
        {
            return false;
        }

        // A token's span lies in the reader's input; that of a string begins behind its quote.
        ref byte first = ref Unsafe.Subtract(ref MemoryMarshal.GetReference(reader.ValueSpan), reader.TokenType == JsonTokenType.String ? 1 : 0);
        long start = reader.TokenStartIndex;
        if (!reader.TrySkip())
        {
            return false;
        }

        json = MemoryMarshal.CreateReadOnlySpan(ref first, (int)(reader.BytesConsumed - start));
        return true;
    }
}
