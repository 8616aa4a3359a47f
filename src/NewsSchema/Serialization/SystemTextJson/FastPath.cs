using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NewsSchema.CompilerServices;
using NewsSchema.Serialization.Reading;
using NewsSchema.Serialization.Writing;

namespace NewsSchema.Serialization.SystemTextJson;

/// <summary>Connects System.Text.Json's reader and writer to <see cref="NewsJsonReader"/> and <see cref="NewsJsonWriter"/>.</summary>
internal static class FastPath
{
    /// <summary>The maximum nesting of records; depth is only counted if the options allow less.</summary>
    private const int DefaultMaxDepth = 64;

    /// <summary>
    /// Whether the fast path supports the options for reading: the defaults, the web defaults, names in any case, numbers in strings, and unknown
    /// members that are refused. Comments, trailing commas, duplicate members and named floating-point numbers are not supported.
    /// </summary>
    public static bool CanRead<T>(JsonSerializerOptions options)
        where T : class, INewsRecord<T> =>
        CanConvert<T>(options)
        && (options.NumberHandling & JsonNumberHandling.AllowNamedFloatingPointLiterals) == 0
        && !options.AllowTrailingCommas
        && options.ReadCommentHandling == JsonCommentHandling.Disallow
#if NET10_0_OR_GREATER
        && options.AllowDuplicateProperties
#endif
        ;

    /// <summary>
    /// Whether the fast path supports the options for writing: the default and the relaxed encoder, with all options that do not concern encoders.
    /// Other encoders are not supported.
    /// </summary>
    public static bool CanWrite<T>(JsonSerializerOptions options)
        where T : class, INewsRecord<T> => CanConvert<T>(options) && RawJson.Knows(options.Encoder);

    /// <summary>Reads a value.</summary>
    /// <param name="reader">The reader, on the value's first token.</param>
    /// <param name="options">The options. Those that <see cref="CanRead"/> does not support are ignored.</param>
    /// <param name="member">The name of the member that has the value; null for other values.</param>
    public static TValue Read<TValue, TFormat>(ref Utf8JsonReader reader, JsonSerializerOptions options, string? member = null)
        where TFormat : IFastPathFormat<TValue>
    {
        Utf8JsonReader start = reader;
        int maxDepth = (options.MaxDepth == 0 ? DefaultMaxDepth : options.MaxDepth) - reader.CurrentDepth;
        try
        {
            bool isStrict = !options.AllowTrailingCommas && options.ReadCommentHandling == JsonCommentHandling.Disallow;
            if (!isStrict || !TrySkip(ref reader, out ReadOnlySpan<byte> json))
            {
                reader = start;
                json = Copy(ref reader, options);
            }

            var input = new NewsJsonReader(json, Flags(options), maxDepth);
            return TFormat.Read(ref input);
        }
        catch (JsonException e) when (e.Path is null)
        {
            // The JSON is malformed. The reader counts what it has just opened only from the next token on.
            int depth = reader.CurrentDepth + (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1 : 0);
            throw JsonError.Malformed(e, TextBefore(start, reader.BytesConsumed), depth);
        }
        catch (JsonException e)
        {
            throw JsonError.Within(e, TextBefore(start, start.TokenStartIndex), start.CurrentDepth, member);
        }
    }

    /// <summary>Whether JSON fits a member, by the options for reading.</summary>
    /// <param name="utf8Json">The JSON.</param>
    /// <param name="fits">The check.</param>
    /// <param name="options">The options.</param>
    public static bool Fits(ReadOnlySpan<byte> utf8Json, NewsJsonCheck fits, JsonSerializerOptions options)
    {
        var json = new NewsJsonReader(utf8Json, Flags(options));
        return fits(ref json);
    }

    /// <summary>Reads any value.</summary>
    /// <param name="reader">The reader, on the value's first token.</param>
    /// <param name="options">The options, which decide whether duplicate members are allowed.</param>
    public static JsonDocument ReadDocument(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        JsonDocument document = JsonDocument.ParseValue(ref reader);
#if NET10_0_OR_GREATER
        if (!options.AllowDuplicateProperties)
        {
            var once = new JsonDocumentOptions { AllowDuplicateProperties = false, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = int.MaxValue };
            JsonDocument.Parse(document.RootElement.GetRawText(), once).Dispose();
        }
#endif
        return document;
    }

    /// <summary>Writes a value of a record.</summary>
    /// <param name="writer">The writer. Its indentation and escaping apply.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">The options.</param>
    public static void Write<TValue, TFormat>(Utf8JsonWriter writer, TValue value, JsonSerializerOptions options)
        where TFormat : IFastPathFormat<TValue>
    {
        var json = new NewsJsonWriter(writer, writer.CurrentDepth, options, IgnorePolicyOf(options));
        TFormat.Write(ref json, value);
        RawJson.WriteTo(writer, json.Written);
        json.Release();
    }

    /// <summary>Writes a record.</summary>
    /// <param name="writer">The writer. Its indentation and escaping apply.</param>
    /// <param name="record">The record.</param>
    /// <param name="options">The options.</param>
    /// <param name="ignorePolicy">Removes what the options ignore; null if they ignore nothing.</param>
    public static void Write<T>(Utf8JsonWriter writer, T record, JsonSerializerOptions options, IIgnorePolicy? ignorePolicy)
        where T : class, INewsRecord<T>
    {
        NewsJsonWriter json = Write(record, writer, writer.CurrentDepth, options, ignorePolicy);
        RawJson.WriteTo(writer, json.Written);
        json.Release();
    }

    /// <summary>Writes a record's members into the object that the writer has begun.</summary>
    /// <param name="writer">The writer. Its indentation and escaping apply.</param>
    /// <param name="record">The record.</param>
    /// <param name="options">The options.</param>
    /// <param name="ignorePolicy">Removes what the options ignore; null if they ignore nothing.</param>
    public static void WriteMembers<T>(Utf8JsonWriter writer, T record, JsonSerializerOptions options, IIgnorePolicy? ignorePolicy)
        where T : class, INewsRecord<T>
    {
        NewsJsonWriter json = Write(record, writer, writer.CurrentDepth - 1, options, ignorePolicy);
        RawJson.WriteMembersTo(writer, json.Written);
        json.Release();
    }

    /// <summary>The text that a reader reads, up to a position; empty if it is not in memory, or not in one piece.</summary>
    public static ReadOnlySpan<byte> TextBefore(scoped in Utf8JsonReader reader, long position) =>
        reader.Position.GetObject() is null && !reader.HasValueSequence
            ? MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Subtract(ref FirstByte(reader), (nint)reader.TokenStartIndex), (int)position)
            : default;

    /// <summary>Whether the options have neither a reference handler nor a converter for anything that a record contains.</summary>
    private static bool CanConvert<T>(JsonSerializerOptions options)
        where T : class, INewsRecord<T> =>
        (options.ReferenceHandler is null || options.ReferenceHandler == ReferenceHandler.IgnoreCycles)
        && (options.Converters.Count == 0 || !FastPathContext.Of(options).Members<T>().HasConverters);

    /// <summary>Removes what the options ignore in records; null if they ignore nothing.</summary>
    public static IIgnorePolicy? IgnorePolicyOf(JsonSerializerOptions options) =>
        options.DefaultIgnoreCondition == JsonIgnoreCondition.Never ? null : FastPathContext.Of(options);

    private static NewsJsonWriter Write<T>(T record, Utf8JsonWriter writer, int depth, JsonSerializerOptions options, IIgnorePolicy? ignorePolicy)
        where T : class, INewsRecord<T>
    {
        var json = new NewsJsonWriter(writer, depth, options, ignorePolicy);
        json.Record(default, record);
        if (options.MaxDepth is > 0 and < DefaultMaxDepth && JsonStructure.IsDeeperThan(options.MaxDepth - depth - 1, json.Written))
        {
            ThrowTooDeep(record, depth, options);
        }

        return json;
    }

    /// <exception cref="JsonException">Always, with the message of System.Text.Json for the record's members.</exception>
    private static void ThrowTooDeep<T>(T record, int depth, JsonSerializerOptions options)
        where T : class, INewsRecord<T>
    {
        // With a modifier, everything is written member by member.
        var byMembers = new JsonSerializerOptions(options) { TypeInfoResolver = options.TypeInfoResolver?.WithAddedModifier(static _ => { }) };
        if (depth == 0 && NewsJsonMembers<T>.InfoOf(byMembers) is { } members)
        {
            JsonSerializer.Serialize(record, members);
        }

        // The path would be relative to the record.
        throw new JsonException($"The record is deeper than the options' {nameof(options.MaxDepth)} of {options.MaxDepth} allows.");
    }

    private static JsonReadFlags Flags(JsonSerializerOptions options) =>
        (options.PropertyNameCaseInsensitive ? JsonReadFlags.CaseInsensitive : 0)
        | ((options.NumberHandling & JsonNumberHandling.AllowReadingFromString) != 0 ? JsonReadFlags.NumbersFromStrings : 0)
        | (options.UnmappedMemberHandling == JsonUnmappedMemberHandling.Disallow ? JsonReadFlags.RejectUnknown : 0);

    /// <summary>Skips the value and returns its bytes, if they are contiguous in memory.</summary>
    private static bool TrySkip(ref Utf8JsonReader reader, out ReadOnlySpan<byte> json)
    {
        json = default;
        if (reader.HasValueSequence)
        {
            return false;
        }

        ref byte first = ref FirstByte(reader);
        object? segment = reader.Position.GetObject();
        long start = reader.TokenStartIndex;
        if (!reader.TrySkip() || reader.HasValueSequence || reader.Position.GetObject() != segment)
        {
            return false;
        }

        json = MemoryMarshal.CreateReadOnlySpan(ref first, (int)(reader.BytesConsumed - start));
        return true;
    }

    /// <summary>A token's span is in the reader's input; the span of a string begins after its quote.</summary>
    private static ref byte FirstByte(scoped in Utf8JsonReader reader) =>
        ref Unsafe.Subtract(ref MemoryMarshal.GetReference(reader.ValueSpan), reader.TokenType == JsonTokenType.String ? 1 : 0);

    /// <summary>The value in contiguous memory, without comments and trailing commas, which only the reader accepts.</summary>
    private static ReadOnlySpan<byte> Copy(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        using JsonDocument document = ReadDocument(ref reader, options);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            document.WriteTo(writer);
        }

        return buffer.WrittenSpan;
    }
}
