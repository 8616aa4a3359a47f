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
/// Any JSON value, whole: numbers keep their text, members their order. Only white space and the choice of escapes, which mean nothing, are not kept.
/// <c>default</c> is <c>null</c>. Order of members means nothing to equality.
/// </summary>
[JsonConverter(typeof(NewsAnyConverter))]
public readonly struct NewsAny : IEquatable<NewsAny>
{
    /// <summary>JSON without white space and with the fewest escapes; null for the null literal.</summary>
    private readonly byte[]? _json;

    private NewsAny(byte[] json) => _json = json;

    /// <summary>What the value is.</summary>
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

    /// <summary>The value's JSON as UTF-8.</summary>
    public ReadOnlySpan<byte> AsUtf8() => _json is null ? "null"u8 : _json;

    /// <summary>The value of a JSON text.</summary>
    /// <param name="json">One JSON value.</param>
    /// <exception cref="JsonException">The text is no JSON value.</exception>
    public static NewsAny Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parse(StrictUtf8.Encoding.GetBytes(json));
    }

    /// <summary>The value of a JSON text.</summary>
    /// <param name="utf8Json">One JSON value as UTF-8.</param>
    /// <exception cref="JsonException">The text is no JSON value.</exception>
    public static NewsAny Parse(ReadOnlySpan<byte> utf8Json)
    {
        var json = new NewsJsonReader(utf8Json);
        NewsAny value = json.ReadAny();
        json.End();
        return value;
    }

    /// <summary>The value of an element of a <see cref="JsonDocument"/>.</summary>
    /// <param name="element">The element.</param>
    /// <exception cref="JsonException">A string has a lone surrogate.</exception>
    public static NewsAny From(JsonElement element)
    {
        // Not its own text, in which comments and trailing commas may still stand.
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        try
        {
            element.WriteTo(writer);
        }
        catch (InvalidOperationException e) when (element.ValueKind != JsonValueKind.Undefined)
        {
            throw new JsonException("The string has a lone surrogate.", e);
        }

        writer.Flush();
        return FromValid(buffer.WrittenSpan);
    }

    /// <summary>A value whose JSON is known to be well-formed.</summary>
    internal static NewsAny FromValid(ReadOnlySpan<byte> json) => json.SequenceEqual("null"u8) ? default : new(CanonicalJson.ToArray(json));

    /// <summary>The value as an element that stands on its own.</summary>
    public JsonElement ToJsonElement()
    {
        var reader = new Utf8JsonReader(AsUtf8());
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>The value's JSON.</summary>
    public override string ToString() => Encoding.UTF8.GetString(AsUtf8());

    /// <summary>Whether both are the same JSON value: numbers by their text, strings by their characters, objects in any order.</summary>
    /// <param name="other">The other value.</param>
    public bool Equals(NewsAny other) =>
        AsUtf8().SequenceEqual(other.AsUtf8()) || (AsUtf8().Length == other.AsUtf8().Length && CanonicalJson.ContentEquals(this, other));

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is NewsAny other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        // Objects in another order have the same bytes in another order.
        int sum = 0;
        foreach (byte b in AsUtf8())
        {
            sum += b;
        }

        return HashCode.Combine(AsUtf8().Length, sum);
    }

    /// <summary>Whether both are the same JSON value.</summary>
    public static bool operator ==(NewsAny left, NewsAny right) => left.Equals(right);

    /// <summary>Whether the values differ.</summary>
    public static bool operator !=(NewsAny left, NewsAny right) => !left.Equals(right);
}
