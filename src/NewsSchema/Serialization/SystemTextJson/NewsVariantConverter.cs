using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NewsSchema.Serialization.Reading;

namespace NewsSchema.Serialization.SystemTextJson;

/// <summary>
/// Reads and writes an abstract record as one of its variants: by the fast path if it supports the options, and otherwise by the variant's metadata.
/// </summary>
/// <param name="name">The JSON name of the member that tells the variants apart.</param>
/// <param name="mayBeMany">Whether it may be a list of texts, of which the first that is a value of a variant decides.</param>
internal sealed class NewsVariantConverter<T>(string name, bool mayBeMany) : JsonConverter<T>, IValueSchema
    where T : class, INewsRecord<T>
{
    private readonly Dictionary<string, INewsVariant<T>> _byValue = [];
    private readonly Dictionary<Type, INewsVariant<T>> _byType = [];
    private INewsVariant<T>? _other;

    public void Add(string? value, INewsVariant<T> variant)
    {
        _byType.Add(variant.Type, variant);
        if (value is null)
        {
            _other = variant;
        }
        else
        {
            _byValue.Add(value, variant);
        }
    }

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (FastPath.CanRead<T>(options))
        {
            return FastPath.Read<T, RecordFormat<T>>(ref reader, options);
        }

        Utf8JsonReader start = reader;
        INewsVariant<T> variant = Find(reader, options) is { } value && _byValue.TryGetValue(value, out INewsVariant<T>? found) ? found : _other!;
        try
        {
            return variant.Read(ref reader, options);
        }
        catch (JsonException e)
        {
            throw JsonError.Within(e, FastPath.TextBefore(start, start.TokenStartIndex), start.CurrentDepth, null);
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (FastPath.CanWrite<T>(options))
        {
            FastPath.Write(writer, value, options, FastPath.IgnorePolicyOf(options));
        }
        else
        {
            VariantOf(value).Write(writer, value, options);
        }
    }

    /// <summary>
    /// An object fits exactly one variant: the value of each is a constant, and that of the last is none of them. A list of values may fit several, of which the schema cannot
    /// say that the first decides.
    /// </summary>
    public JsonObject ToSchema(JsonSerializerOptions options, SchemaOfPart part)
    {
        string keyword = mayBeMany ? "anyOf" : "oneOf";
        var kinds = new JsonArray();
        foreach (INewsVariant<T> variant in _byType.Values)
        {
            JsonNode kind = part(variant.Info(options), $"/{keyword}/{kinds.Count}");
            if (kind["properties"] is JsonObject members && _byValue.Count > 0)
            {
                string? value = _byValue.FirstOrDefault(pair => pair.Value == variant).Key;
                JsonObject values = value is not null ? new() { ["const"] = value } : new() { ["enum"] = new JsonArray([.. _byValue.Keys.Select(value => (JsonNode)value)]) };
                values = mayBeMany ? ValueSchemas.AnyOf(values, new JsonObject { ["type"] = "array", ["contains"] = values.DeepClone() }) : values;
                members[name] = value is not null ? values : new JsonObject { ["not"] = values };
            }

            kinds.Add(kind);
        }

        return new() { [keyword] = kinds };
    }

    /// <summary>The variant that a value is. A variant can have variants itself, of which the value is one then.</summary>
    private INewsVariant<T> VariantOf(T value)
    {
        for (Type type = value.GetType(); ; type = type.BaseType!)
        {
            if (_byType.TryGetValue(type, out INewsVariant<T>? variant))
            {
                return variant;
            }
        }
    }

    /// <summary>The text of the member that tells the variants apart; null if the object has none. System.Text.Json has the whole value in memory.</summary>
    private string? Find(Utf8JsonReader reader, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isFound = reader.ValueTextEquals(name)
                || (options.PropertyNameCaseInsensitive && string.Equals(reader.GetString(), name, StringComparison.OrdinalIgnoreCase));
            reader.Read();
            if (isFound)
            {
                return reader.TokenType == JsonTokenType.String ? reader.GetString() : mayBeMany ? FindInList(reader) : null;
            }

            reader.Skip();
        }

        return null;
    }

    private string? FindInList(Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return null;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.String && reader.GetString() is { } text && _byValue.ContainsKey(text))
            {
                return text;
            }

            reader.Skip();
        }

        return null;
    }
}
