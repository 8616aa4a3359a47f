using System.Text.Json.Serialization;
using NewsSchema.Serialization.SystemTextJson;

namespace NewsSchema.CompilerServices;

// The converters of the options for types that are otherwise strings in JSON.
public sealed partial class NewsJsonMembers<T>
{
    /// <summary>
    /// The converter that the options have for a type whose values are strings in JSON; null if they have none. <see cref="JsonStringEnumConverter"/> is
    /// not one of them, as enums are strings already, with the names that the samples have.
    /// </summary>
    private JsonConverter<TValue?>? FindConverter<TValue>()
        where TValue : struct
    {
        JsonConverter? converter = FindConverter(typeof(TValue)) ?? FindConverter(typeof(TValue?));
        if (converter is not null)
        {
            // The fast path would not call it.
            Holds<TValue>();
            Holds<TValue?>();
        }

        return converter switch
        {
            null => null,
            JsonConverter<TValue> plain => new NewsJsonNullableConverter<TValue>(plain),
            JsonConverter<TValue?> nullable => nullable,
            _ => throw new NotSupportedException($"The converter {converter.GetType()} says that it converts {typeof(TValue)}, but is not a JsonConverter<{typeof(TValue).Name}>."),
        };
    }

    private JsonConverter? FindConverter(Type type)
    {
        JsonConverter? converter = _options.Converters.FirstOrDefault(converter =>
            converter is not JsonStringEnumConverter && !IsStringEnumConverter(converter.GetType()) && converter.CanConvert(type));
        return converter is JsonConverterFactory factory ? factory.CreateConverter(type, _options) : converter;
    }

    private static bool IsStringEnumConverter(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(JsonStringEnumConverter<>);
}
