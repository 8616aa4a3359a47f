using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NewsSchema.Serialization.SystemTextJson;

namespace NewsSchema.CompilerServices;

// Members whose values can be spelled in more than one way. A spelling that would be written otherwise is kept.
public sealed partial class NewsJsonMembers<T>
{
    /// <summary>The members that are written among the unknown ones if a spelling is kept for them.</summary>
    private readonly HashSet<string> _withSpellings = new(StringComparer.Ordinal);

    /// <summary>A date-time.</summary>
    /// <param name="name">The JSON name.</param>
    /// <param name="property">The property's name.</param>
    /// <param name="get">Gets the value; null or absent if there is none.</param>
    /// <param name="set">Sets it.</param>
    /// <param name="style">How it is written.</param>
    /// <param name="presence">Whether it may be missing.</param>
    public void DateTime(
        string name,
        string property,
        Func<object, DateTimeOffset?> get,
        Action<T, DateTimeOffset> set,
        DateTimeStyle style,
        NewsJsonPresence presence = default)
    {
        StringFormat<DateTimeOffset> form = StringFormats.DateTime(style);
        if (!style.IsNumber || FindConverter<DateTimeOffset>() is not null)
        {
            Form(name, property, get, set, form, presence, spellings: true);
            return;
        }

        JsonPropertyInfo member = AddValue<NewsAny>(
            name,
            property,
            record => get(record) is not { } value ? null : Kept((T)record).TryGetSpelling(name, out NewsAny spelling) ? spelling : NewsAny.Parse(form.Format(value)),
            (record, json) =>
            {
                DateTimeOffset value = json.Kind == JsonValueKind.String ? form.Parse(json.ToJsonElement().GetString()!)
                    : json.Kind == JsonValueKind.Number && KeptValue.TryReadNumber(json, style, out DateTimeOffset read) ? read
                    : throw new JsonException($"Expected a date-time such as {style}.");
                set(record, value);
                if (NewsAny.Parse(form.Format(value)) != json)
                {
                    Keep(record, name, json, KeptUse.Spelling);
                }
            },
            presence);
        ValueSchemas.Add(member, new ValueSchemas.NumberOrText());
    }

    /// <summary>A member of an enum by its JSON name. Another spelling of it is kept; if the enum is open, so is a text that is not one of its names.</summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <param name="name">The JSON name.</param>
    /// <param name="property">The property's name.</param>
    /// <param name="get">Gets the value; null or absent if there is none.</param>
    /// <param name="set">Sets it.</param>
    /// <param name="presence">Whether it may be missing.</param>
    /// <param name="isOpen">Whether other texts are kept; otherwise, they are refused.</param>
    /// <param name="values">The names that are read. The first of a value is the one that is written.</param>
    public void Enum<TEnum>(
        string name,
        string property,
        Func<object, TEnum?> get,
        Action<T, TEnum> set,
        NewsJsonPresence presence,
        bool isOpen,
        params (string Name, TEnum Value)[] values)
        where TEnum : struct, Enum
    {
        StringFormat<TEnum> form = StringFormats.Enum(values);
        if (!isOpen || FindConverter<TEnum>() is not null)
        {
            Form(name, property, get, set, form, presence, spellings: true);
            return;
        }

        // A text that names no member is written here too, although there is no value.
        Add<string>(name, property, record => SpellingOf(record, name) ?? (get(record) is { } value ? form.Format(value) : null), Set, presence == NewsJsonPresence.OptionalOrNull ? presence : NewsJsonPresence.Optional)
            .IsRequired = presence is NewsJsonPresence.Required or NewsJsonPresence.RequiredOrNull;

        void Set(T record, string text)
        {
            bool isOther = true;
            if (Array.Exists(values, member => member.Name == text))
            {
                set(record, form.Parse(text, out isOther));
            }

            if (isOther)
            {
                KeepSpelling(record, name, text);
            }
        }
    }

    /// <summary>Writes a value.</summary>
    /// <typeparam name="TValue">The type of the property.</typeparam>
    /// <param name="json">The writer.</param>
    /// <param name="value">The value.</param>
    public delegate void Writer<TValue>(ref NewsJsonWriter json, TValue value);

    /// <summary>A member that some JSON values leave without a value.</summary>
    /// <typeparam name="TValue">The type of the property.</typeparam>
    /// <param name="name">The JSON name.</param>
    /// <param name="property">The property's name.</param>
    /// <param name="get">Gets the value.</param>
    /// <param name="set">Sets it.</param>
    /// <param name="isSet">Whether there is a value.</param>
    /// <param name="nothing">The values that mean that there is none, each followed by a line feed.</param>
    /// <param name="read">Reads a value.</param>
    /// <param name="write">Writes a value.</param>
    /// <param name="presence">Whether null is written if there is no value.</param>
    public void Raw<TValue>(
        string name,
        string property,
        Func<object, TValue> get,
        Action<T, TValue> set,
        Func<TValue, bool> isSet,
        byte[] nothing,
        KeptValue.Reader<TValue> read,
        Writer<TValue> write,
        NewsJsonPresence presence = default)
    {
        Value<NewsAny>(name, property, Get, Set, presence);

        NewsAny? Get(object record)
        {
            TValue value = get(record);
            if (!isSet(value))
            {
                return null;
            }

            if (Kept((T)record).TryGetSpelling(name, out NewsAny spelling))
            {
                return spelling;
            }

            var json = new NewsJsonWriter(JsonEscaping.Relaxed);
            write(ref json, value);
            var written = NewsAny.FromValid(json.All[..^1]);
            json.Release();
            return written;
        }

        void Set(T record, NewsAny value)
        {
            NewsExtensionData data = default;
            var json = new NewsJsonReader(value.AsUtf8());
            if (json.TryKeepNothing(nothing, default, ref data))
            {
                Keep(record, name, value, KeptUse.InsteadOfValue);
                return;
            }

            set(record, read(ref json));
            if (json.HasOtherSpelling)
            {
                Keep(record, name, value, KeptUse.Spelling);
            }
        }
    }

    /// <summary>Keeps the JSON of a list, a map or a union that was just read if it would be written otherwise.</summary>
    private void KeepSpellingOf<TValue>(T record, string name)
    {
        if (SpellingConverter<TValue>.TakeSpelling() is { } spelling)
        {
            Keep(record, name, spelling, KeptUse.Spelling);
        }
    }

    /// <summary>Leaves a member to the unknown ones if a spelling is kept for it. This replaces the member's own condition.</summary>
    private void WriteWithUnknown(JsonPropertyInfo member, NewsJsonPresence presence)
    {
        bool writesNull = presence == NewsJsonPresence.OptionalOrNull || (presence == NewsJsonPresence.RequiredOrNull && _options.DefaultIgnoreCondition == JsonIgnoreCondition.Never);
        member.ShouldSerialize = (record, value) => value is not null ? !HasSpelling(record, member.Name) : writesNull && !Kept((T)record).Contains(member.Name);
        _withSpellings.Add(member.Name);
    }

    private static NewsAny ToJson(string text) => NewsAny.Parse($"\"{JsonEncodedText.Encode(text)}\"");

    /// <summary>Keeps a spelling. The record drops it if the value would be written in the same way.</summary>
    private void KeepSpelling(T record, string name, string text) => Keep(record, name, ToJson(text), KeptUse.Spelling);

    private bool HasSpelling(object record, string name) => Kept((T)record).TryGetSpelling(name, out _);

    private string? SpellingOf(object record, string name) =>
        Kept((T)record).TryGetSpelling(name, out NewsAny spelling) ? spelling.ToJsonElement().GetString() : null;

    private void Form<TValue>(
        string name,
        string property,
        Func<object, TValue?> get,
        Action<T, TValue> set,
        StringFormat<TValue> form,
        NewsJsonPresence presence,
        bool spellings = false)
        where TValue : struct
    {
        if (FindConverter<TValue>() is { } converter)
        {
            Add<TValue?>(
                name,
                property,
                get,
                (record, value) => set(record, value.GetValueOrDefault()),
                presence,
                info: WithOrigin(JsonMetadataServices.CreateValueInfo<TValue?>(_options, converter)));
        }
        else if (spellings)
        {
            String(
                name,
                property,
                record => get(record) is { } value ? SpellingOf(record, name) ?? form.Format(value) : null,
                (record, text) =>
                {
                    set(record, form.Parse(text, out bool isOther));
                    if (isOther)
                    {
                        KeepSpelling(record, name, text);
                    }
                },
                presence,
                form.Schema);
        }
        else
        {
            String(name, property, record => get(record) is { } value ? form.Format(value) : null, (record, text) => set(record, form.Parse(text)), presence, form.Schema);
        }
    }
}
