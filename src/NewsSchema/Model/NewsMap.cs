using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NewsSchema.CompilerServices;
using NewsSchema.Serialization.Records;
using NewsSchema.Serialization.SystemTextJson;

namespace NewsSchema;

/// <summary>
/// An immutable map from text to values that keeps the order of its members. Equality ignores the order.
/// <c>default</c> is the <em>absent</em> map, which is not written to JSON. An empty map is written as <c>{}</c>, so the two are not equal.
/// </summary>
/// <typeparam name="T">The type of its values.</typeparam>
[JsonConverter(typeof(NewsListConverterFactory))]
[DebuggerDisplay("Count = {Count}")]
public readonly struct NewsMap<T> : IReadOnlyDictionary<string, T>, IEquatable<NewsMap<T>>, INewsConvertible
{
    private readonly MemberTable<T>? _members;

    internal NewsMap(MemberTable<T>? members) => _members = members;

    /// <summary>Creates a map with the members of a sequence, in their order.</summary>
    /// <param name="members">The members.</param>
    /// <exception cref="ArgumentException">Two members have the same key.</exception>
    public NewsMap(IEnumerable<KeyValuePair<string, T>> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        _members = new MemberTable<T>();
        foreach ((string key, T value) in members)
        {
            _members.Add(key, value);
        }
    }

    /// <summary>A map without members, which is not absent.</summary>
    public static NewsMap<T> Empty { get; } = new(new MemberTable<T>());

    /// <summary>Whether the map is absent. An empty map is not absent.</summary>
    public bool IsAbsent => _members is null;

    /// <summary>The number of members; 0 for an absent map.</summary>
    public int Count => _members is null ? 0 : _members.Count;

    /// <summary>The keys, in order.</summary>
    public IEnumerable<string> Keys => this.Select(member => member.Key);

    /// <summary>The values, in order.</summary>
    public IEnumerable<T> Values => this.Select(member => member.Value);

    /// <summary>The value of a key.</summary>
    /// <param name="key">The key; compared ordinally.</param>
    /// <exception cref="KeyNotFoundException">The map does not contain the key.</exception>
    public T this[string key] =>
        TryGetValue(key, out T? value) ? value : throw new KeyNotFoundException($"The map does not contain the key '{key}'.");

    /// <summary>Returns whether the map contains a key.</summary>
    /// <param name="key">The key; compared ordinally.</param>
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <summary>Gets the value of a key.</summary>
    /// <param name="key">The key; compared ordinally.</param>
    /// <param name="value">The value, if the map contains the key.</param>
    /// <returns>Whether the map contains the key.</returns>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        ArgumentNullException.ThrowIfNull(key);
        int index = _members?.Find(key) ?? -1;
        value = index >= 0 ? AsSpan()[index].Value : default;
        return index >= 0;
    }

    /// <summary>Returns the members in order, without copying them.</summary>
    public ReadOnlySpan<KeyValuePair<string, T>> AsSpan() => _members is null ? default : _members.AsSpan();

    /// <summary>Enumerates the members in order.</summary>
    public IEnumerator<KeyValuePair<string, T>> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return AsSpan()[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    JsonConverter INewsConvertible.CreateConverter() => new NewsMapConverter<T>();

    /// <summary>Returns whether both are absent, or both contain the same keys with equal values.</summary>
    /// <param name="other">The other map.</param>
    public bool Equals(NewsMap<T> other)
    {
        if (_members is null || other._members is null)
        {
            return ReferenceEquals(_members, other._members);
        }

        return _members.ContentEquals(other._members);
    }

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is NewsMap<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _members?.GetContentHashCode() ?? 0;

    /// <summary>Returns the members between braces, for display.</summary>
    public override string ToString() => "{" + string.Join(", ", this.Select(member => $"{member.Key}: {member.Value}")) + "}";

    /// <summary>Returns whether both are absent, or both contain the same keys with equal values.</summary>
    public static bool operator ==(NewsMap<T> left, NewsMap<T> right) => left.Equals(right);

    /// <summary>Returns whether the maps differ.</summary>
    public static bool operator !=(NewsMap<T> left, NewsMap<T> right) => !left.Equals(right);
}
