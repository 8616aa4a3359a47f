using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsSchema.CompilerServices;
using NewsSchema.Serialization.SystemTextJson;
using NewsSchema.Serialization.Text;
using NewsSchema.Serialization.Writing;

namespace NewsSchema;

/// <summary>
/// Any JSON value without loss: numbers keep their text and members their order. White space and the choice of escapes are not kept.
/// <c>default</c> is the JSON value <c>null</c>. Equality ignores the order of members.
/// </summary>
[JsonConverter(typeof(NewsAnyConverter))]
public readonly struct NewsAny : IEquatable<NewsAny>
{
    /// <summary>The JSON without white space and with as few escapes as possible; null for the null literal.</summary>
    private readonly byte[]? _json;

    private NewsAny(byte[] json) => _json = json;

    /// <summary>The kind of the value.</summary>
    public JsonValueKind Kind => AsUtf8()[0] switch
    {
        (byte)'{' => JsonValueKind.Object,
        (byte)'[' => JsonValueKind.Array,
        (byte)'"' => JsonValueKind.String,
        (byte)'t' => JsonValueKind.True,
        (byte)'f' => JsonValueKind.False,
        (byte)'n' => JsonValueKind.Null,
        _ => JsonValueKind.Number,
    };

    /// <summary>Whether the value is <c>null</c>.</summary>
    public bool IsNull => _json is null;

    /// <summary>Returns the JSON of the value in UTF-8.</summary>
    public ReadOnlySpan<byte> AsUtf8() => _json is null ? "null"u8 : _json;

    /// <summary>Parses a JSON text.</summary>
    /// <param name="json">One JSON value.</param>
    /// <exception cref="JsonException">The text is not a JSON value.</exception>
    public static NewsAny Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parse(StrictUtf8.Encoding.GetBytes(json));
    }

    /// <summary>Parses a JSON text.</summary>
    /// <param name="utf8Json">One JSON value in UTF-8.</param>
    /// <exception cref="JsonException">The text is not a JSON value.</exception>
    public static NewsAny Parse(ReadOnlySpan<byte> utf8Json)
    {
        var json = new NewsJsonReader(utf8Json);
        NewsAny value = json.ReadAny();
        json.End();
        return value;
    }

    /// <summary>Creates a value from an element of a <see cref="JsonDocument"/>.</summary>
    /// <param name="element">The element.</param>
    /// <exception cref="JsonException">A string contains a lone surrogate.</exception>
    public static NewsAny From(JsonElement element)
    {
        // The element's own text can contain comments and trailing commas.
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = int.MaxValue });
        try
        {
            element.WriteTo(writer);
        }
        catch (InvalidOperationException e) when (element.ValueKind != JsonValueKind.Undefined)
        {
            throw new JsonException("The string contains a lone surrogate.", e);
        }

        writer.Flush();
        return FromValid(buffer.WrittenSpan);
    }

    /// <summary>Creates a value from JSON that is known to be well-formed.</summary>
    internal static NewsAny FromValid(ReadOnlySpan<byte> json) => json.SequenceEqual("null"u8) ? default : new(CanonicalJson.ToArray(json));

    /// <summary>Returns the value as an element that does not depend on a <see cref="JsonDocument"/>.</summary>
    public JsonElement ToJsonElement()
    {
        // The value was within the depth that its own reader allowed.
        var reader = new Utf8JsonReader(AsUtf8(), new JsonReaderOptions { MaxDepth = int.MaxValue });
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>Returns the JSON of the value.</summary>
    public override string ToString() => Encoding.UTF8.GetString(AsUtf8());

    /// <summary>Returns whether both are the same JSON value. Numbers compare by their text, strings by their characters, objects in any order.</summary>
    /// <param name="other">The other value.</param>
    public bool Equals(NewsAny other) =>
        AsUtf8().SequenceEqual(other.AsUtf8()) || (AsUtf8().Length == other.AsUtf8().Length && CanonicalJson.ContentEquals(this, other));

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is NewsAny other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        // Equal objects with another order of members consist of the same bytes in another order.
        int sum = 0;
        foreach (byte b in AsUtf8())
        {
            sum += b;
        }

        return HashCode.Combine(AsUtf8().Length, sum);
    }

    /// <summary>Returns whether both are the same JSON value.</summary>
    public static bool operator ==(NewsAny left, NewsAny right) => left.Equals(right);

    /// <summary>Returns whether the values differ.</summary>
    public static bool operator !=(NewsAny left, NewsAny right) => !left.Equals(right);
}
