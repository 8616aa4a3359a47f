using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using NewsSchema.CompilerServices;
using NewsSchema.Serialization.SystemTextJson;

namespace NewsSchema;

/// <summary>
/// An immutable list with value equality. <c>default</c> is the <em>absent</em> list, which is not written to JSON.
/// An empty list is written as <c>[]</c>, so the two are not equal.
/// </summary>
/// <typeparam name="T">The type of its elements.</typeparam>
[CollectionBuilder(typeof(NewsList), nameof(NewsList.Create))]
[JsonConverter(typeof(NewsListConverterFactory))]
[DebuggerDisplay("Count = {Count}")]
public readonly struct NewsList<T> : IReadOnlyList<T>, IEquatable<NewsList<T>>, INewsConvertible
{
    private readonly T[]? _items;

    private NewsList(T[]? items) => _items = items;

    /// <summary>A list without elements, which is not absent.</summary>
    public static NewsList<T> Empty { get; } = new([]);

    /// <summary>Whether the list is absent. An empty list is not absent.</summary>
    public bool IsAbsent => _items is null;

    /// <summary>The number of elements; 0 for an absent list.</summary>
    public int Count => _items is null ? 0 : _items.Length;

    /// <summary>The element at an index.</summary>
    /// <param name="index">The index, from 0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is less than 0, or not less than <see cref="Count"/>.</exception>
    public T this[int index]
    {
        get
        {
            T[]? items = _items;
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, items is null ? 0 : (uint)items.Length, nameof(index));
            return items![index];
        }
    }

    /// <summary>The elements, which must not be changed; null for an absent list.</summary>
    internal T[]? Items => _items;

    /// <summary>Creates a list around an array that no other code changes.</summary>
    internal static NewsList<T> Wrap(T[]? items) => new(items);

    /// <summary>Returns the elements without copying them.</summary>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <summary>Returns a copy of the elements.</summary>
    public T[] ToArray() => AsSpan().ToArray();

    /// <summary>Returns a part of the list. The compiler calls it for ranges such as <c>list[1..3]</c>.</summary>
    /// <param name="start">The index of the first element.</param>
    /// <param name="length">The number of elements.</param>
    /// <returns>A list with a copy of the elements; not absent.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The list does not contain the range.</exception>
    public NewsList<T> Slice(int start, int length) => NewsList.Create(AsSpan().Slice(start, length));

    /// <summary>Enumerates the elements.</summary>
    public Enumerator GetEnumerator() => new(_items ?? []);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_items ?? []).GetEnumerator();

    JsonConverter INewsConvertible.CreateConverter() => new NewsListConverter<T>();

    /// <summary>Returns whether both are absent, or both contain equal elements in the same order.</summary>
    /// <param name="other">The other list.</param>
    public bool Equals(NewsList<T> other) =>
        ReferenceEquals(_items, other._items) || (_items is not null && other._items is not null && AsSpan().SequenceEqual(other._items));

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is NewsList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (T item in AsSpan())
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>Returns the elements between brackets, for display.</summary>
    public override string ToString() => "[" + string.Join(", ", _items ?? []) + "]";

    /// <summary>Creates a list with a copy of the elements.</summary>
    /// <param name="items">The elements; null gives an absent list.</param>
    public static implicit operator NewsList<T>(T[]? items) => new((T[]?)items?.Clone());

    /// <summary>Creates a list with a copy of the elements.</summary>
    /// <param name="items">The elements; null gives an absent list.</param>
    public static implicit operator NewsList<T>(List<T>? items) => new(items?.ToArray());

    /// <summary>Returns whether both are absent, or both contain equal elements in the same order.</summary>
    public static bool operator ==(NewsList<T> left, NewsList<T> right) => left.Equals(right);

    /// <summary>Returns whether the lists differ.</summary>
    public static bool operator !=(NewsList<T> left, NewsList<T> right) => !left.Equals(right);

    /// <summary>Enumerates a list.</summary>
    public struct Enumerator
    {
        private readonly T[] _items;
        private int _index = -1;

        internal Enumerator(T[] items) => _items = items;

        /// <summary>The current element.</summary>
        public readonly T Current => _items[_index];

        /// <summary>Advances to the next element; false after the last one.</summary>
        public bool MoveNext() => ++_index < _items.Length;
    }
}
