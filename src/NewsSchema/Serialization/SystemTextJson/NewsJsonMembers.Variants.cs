using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NewsSchema.Serialization.SystemTextJson;

namespace NewsSchema.CompilerServices;

// Records with variants, and the member that tells them apart.
public sealed partial class NewsJsonMembers<T>
{
    private NewsVariantConverter<T>? _variants;

    /// <summary>States that the record is abstract: each of its values is one of the variants that are described next.</summary>
    /// <param name="name">The JSON name of the member that tells them apart.</param>
    /// <param name="mayBeMany">Whether it may be a list of texts, of which the first that is a value of a variant decides.</param>
    public void Variants(string name, bool mayBeMany = false) => _variants = new NewsVariantConverter<T>(name, mayBeMany);

    /// <summary>A variant.</summary>
    /// <typeparam name="TVariant">Its type.</typeparam>
    /// <param name="value">The value of the member that tells variants apart; null for all values that no other variant has.</param>
    public void Variant<TVariant>(string? value)
        where TVariant : class, T, INewsRecord<TVariant>
    {
        _variants!.Add(value, new NewsVariant<T, TVariant>());
        HoldsRecord<TVariant>();
    }

    /// <summary>The member that tells variants apart, in a variant for one value.</summary>
    /// <param name="name">The JSON name.</param>
    /// <param name="property">The property's name.</param>
    /// <param name="value">The value.</param>
    public void Constant(string name, string property, string value)
    {
        ValueSchemas.Add(Add<string>(name, property, _ => value, Check, NewsJsonPresence.Required), new ValueSchemas.Text(Constant: value));

        void Check(T record, string text)
        {
            if (text != value)
            {
                throw new JsonException($"Expected '{value}' but found '{text}'.");
            }
        }
    }

    /// <summary>The member that tells variants apart, in a variant for one value, if it may be a list of texts. The list is kept.</summary>
    /// <param name="name">The JSON name.</param>
    /// <param name="property">The property's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="values">The values of all variants, each followed by a line feed.</param>
    public void Constant(string name, string property, string value, ReadOnlySpan<byte> values)
    {
        byte[] all = values.ToArray();
        byte[] utf8 = Encoding.UTF8.GetBytes(value);
        NewsAny constant = ToJson(value);
        RequiredValue<NewsAny>(
            name,
            property,
            record => Kept((T)record).TryGetSpelling(name, out NewsAny list) ? list : constant,
            (record, json) =>
            {
                if (KeptValue.OfConstant(json, utf8, all) == KeptUse.Spelling)
                {
                    Keep(record, name, json, KeptUse.Spelling);
                }
                else if (json != constant)
                {
                    throw new JsonException($"Expected '{value}' but found {json}.");
                }
            });
    }

    /// <summary>The member that tells variants apart, in the variant for all other values. A value that is not a text is kept with the unknown members.</summary>
    /// <param name="name">The JSON name.</param>
    /// <param name="property">The property's name.</param>
    /// <param name="get">Gets the value; null if there is none.</param>
    /// <param name="set">Sets it.</param>
    public void OtherConstant(string name, string property, Func<object, string?> get, Action<T, string?> set)
    {
        JsonTypeInfo<JsonElement?> info = WithOrigin(JsonMetadataServices.CreateValueInfo<JsonElement?>(
            _options, JsonMetadataServices.GetNullableConverter(WithOrigin(JsonMetadataServices.CreateValueInfo<JsonElement>(_options, JsonMetadataServices.JsonElementConverter)))));
        Add<JsonElement?>(name, property, record => get(record) is { } text ? NewsAny.Parse($"\"{JsonEncodedText.Encode(text)}\"").ToJsonElement() : null, Set, NewsJsonPresence.Optional, info: info);

        void Set(T record, JsonElement? value)
        {
            bool isText = value is { ValueKind: JsonValueKind.String };
            set(record, isText ? value!.Value.GetString() : null);
            if (!isText)
            {
                Keep(record, name, NewsAny.From(value!.Value));
            }
        }
    }
}
