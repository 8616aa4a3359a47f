using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using NewsSchema.CompilerServices;

namespace NewsSchema.Serialization.SystemTextJson;

/// <summary>A record's unknown members, as the dictionary that System.Text.Json fills and writes.</summary>
internal sealed class NewsJsonExtension<T>(NewsJsonMembers<T> members, T record) : IDictionary<string, JsonElement>
    where T : class, INewsRecord<T>
{
    public T Record => record;

    public int Count => this.Count();

    public bool IsReadOnly => false;

    public ICollection<string> Keys => [.. this.Select(member => member.Key)];

    public ICollection<JsonElement> Values => [.. this.Select(member => member.Value)];

    public JsonElement this[string key]
    {
        get => TryGetValue(key, out JsonElement value) ? value : throw new KeyNotFoundException($"There is no member '{key}'.");
        set => members.KeepUnknown(record, key, NewsAny.From(value));
    }

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out JsonElement value)
    {
        bool found = members.Kept(record).TryGetValue(key, out NewsAny kept);
        value = found ? kept.ToJsonElement() : default;
        return found;
    }

    public bool ContainsKey(string key) => members.Kept(record).TryGetValue(key, out _);

    public bool Contains(KeyValuePair<string, JsonElement> item) => ContainsKey(item.Key);

    public void Add(string key, JsonElement value) => this[key] = value;

    public void Add(KeyValuePair<string, JsonElement> item) => this[item.Key] = item.Value;

    public bool Remove(string key) => throw new NotSupportedException();

    public bool Remove(KeyValuePair<string, JsonElement> item) => throw new NotSupportedException();

    public void Clear() => throw new NotSupportedException();

    public void CopyTo(KeyValuePair<string, JsonElement>[] array, int arrayIndex) => this.ToArray().CopyTo(array, arrayIndex);

    public IEnumerator<KeyValuePair<string, JsonElement>> GetEnumerator() => members.ToWrite(record).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
