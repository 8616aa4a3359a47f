using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using NewsSchema.CompilerServices;
using NewsSchema.Serialization.SystemTextJson;

namespace NewsSchema;

/// <summary>
/// The values of a member that JSON writes as one value (<c>"a"</c>) or as a list (<c>["a", "b"]</c>). It is an immutable list with value equality that
/// remembers how it was written. <c>default</c> is <em>absent</em> and is not written to JSON.
/// </summary>
/// <remarks>
/// A value converts to the single form. A collection expression, an array and a <see cref="NewsList{T}"/> convert to the list form, even if they have only one element.
/// The two forms are not equal; <see cref="AsList"/> gives the elements without the form.
/// </remarks>
/// <typeparam name="T">The type of its elements.</typeparam>
[CollectionBuilder(typeof(NewsOneOrMany), nameof(NewsOneOrMany.Create))]
[JsonConverter(typeof(NewsListConverterFactory))]
[DebuggerDisplay("Count = {Count}, IsMany = {IsMany}")]
public readonly struct NewsOneOrMany<T> : IReadOnlyList<T>, IEquatable<NewsOneOrMany<T>>, INewsConvertible
{
    private readonly NewsList<T> _items;
    private readonly bool _isMany;

    private NewsOneOrMany(NewsList<T> items, bool isMany)
    {
        _items = items;
        _isMany = isMany && !items.IsAbsent;
    }

    /// <summary>Whether there is neither a value nor a list. An empty list is not absent.</summary>
    public bool IsAbsent => _items.IsAbsent;

    /// <summary>Whether JSON writes a list; false for one value, and if absent.</summary>
    public bool IsMany => _isMany;

    /// <summary>The number of elements; 0 if absent.</summary>
    public int Count => _items.Count;

    /// <summary>The one value, or the first element of the list.</summary>
    /// <exception cref="InvalidOperationException">There is none, because the list is empty or absent.</exception>
    public T First => Count > 0 ? _items[0] : throw new InvalidOperationException("There is no first element: check Count, or use the pattern 'is [var first, ..]'.");

    /// <summary>The element at an index.</summary>
    /// <param name="index">The index, from 0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is less than 0, or not less than <see cref="Count"/>.</exception>
    public T this[int index] => _items[index];

    /// <summary>Creates the list form around an array that no other code changes.</summary>
    internal static NewsOneOrMany<T> Many(T[]? items) => new(NewsList<T>.Wrap(items), isMany: true);

    /// <summary>Creates the single form.</summary>
    internal static NewsOneOrMany<T> One(T value) => new(NewsList<T>.Wrap([value]), isMany: false);

    /// <summary>Returns the elements as a list, without copying them; absent if there is neither a value nor a list.</summary>
    public NewsList<T> AsList() => _items;

    /// <summary>Returns the elements without copying them.</summary>
    public ReadOnlySpan<T> AsSpan() => _items.AsSpan();

    /// <summary>Returns a copy of the elements.</summary>
    public T[] ToArray() => _items.ToArray();

    /// <summary>Returns a part of the elements. The compiler calls it for ranges such as <c>values[1..3]</c>.</summary>
    /// <param name="start">The index of the first element.</param>
    /// <param name="length">The number of elements.</param>
    /// <returns>A list with a copy of the elements; not absent.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The range is not in the list.</exception>
    public NewsList<T> Slice(int start, int length) => _items.Slice(start, length);

    /// <summary>Enumerates the elements.</summary>
    public NewsList<T>.Enumerator GetEnumerator() => _items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    JsonConverter INewsConvertible.CreateConverter() => new NewsOneOrManyConverter<T>();

    /// <summary>Returns whether both are absent, or both have equal elements in the same order and the same form.</summary>
    /// <param name="other">The other values.</param>
    public bool Equals(NewsOneOrMany<T> other) => _isMany == other._isMany && _items.Equals(other._items);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is NewsOneOrMany<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_isMany, _items);

    /// <summary>Returns the one value as text, or the elements between brackets, for display.</summary>
    public override string ToString() => _isMany || IsAbsent ? _items.ToString() : _items[0]?.ToString() ?? "";

    /// <summary>Creates the single form.</summary>
    /// <param name="value">The value; null gives absent.</param>
    public static implicit operator NewsOneOrMany<T>(T? value) => value is null ? default : One(value);

    /// <summary>Creates the list form with a copy of the elements.</summary>
    /// <param name="items">The elements; null gives absent.</param>
    public static implicit operator NewsOneOrMany<T>(T[]? items) => Many((T[]?)items?.Clone());

    /// <summary>Creates the list form with a copy of the elements.</summary>
    /// <param name="items">The elements; null gives absent.</param>
    public static implicit operator NewsOneOrMany<T>(List<T>? items) => Many(items?.ToArray());

    /// <summary>Creates the list form.</summary>
    /// <param name="items">The elements; an absent list gives absent.</param>
    public static implicit operator NewsOneOrMany<T>(NewsList<T> items) => new(items, isMany: true);

    /// <summary>Returns whether both are absent, or both have equal elements in the same order and the same form.</summary>
    public static bool operator ==(NewsOneOrMany<T> left, NewsOneOrMany<T> right) => left.Equals(right);

    /// <summary>Returns whether the elements or the form differ.</summary>
    public static bool operator !=(NewsOneOrMany<T> left, NewsOneOrMany<T> right) => !left.Equals(right);
}
