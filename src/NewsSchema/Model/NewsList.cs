using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using NewsSchema.CompilerServices;
using NewsSchema.Serialization.SystemTextJson;

namespace NewsSchema;

/// <summary>
/// An immutable list with value equality. <c>default</c> is the <em>absent</em> list, which is not written;
/// an empty list is there and is written: the two are not equal.
/// </summary>
/// <typeparam name="T">The type of its elements.</typeparam>
[CollectionBuilder(typeof(NewsList), nameof(NewsList.Create))]
[JsonConverter(typeof(NewsListConverterFactory))]
[DebuggerDisplay("Count = {Count}")]
public readonly struct NewsList<T> : IReadOnlyList<T>, IEquatable<NewsList<T>>, INewsConvertible
{
    private readonly T[]? _items;

    private NewsList(T[]? items) => _items = items;

    /// <summary>The list without elements.</summary>
    public static NewsList<T> Empty { get; } = new([]);

    /// <summary>Whether there is no list; an empty one is there.</summary>
    public bool IsAbsent => _items is null;

    /// <summary>The number of elements; 0 for an absent list.</summary>
    public int Count => _items is null ? 0 : _items.Length;

    /// <summary>The element at a place.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public T this[int index]
    {
        get
        {
            T[]? items = _items;
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, items is null ? 0 : (uint)items.Length, nameof(index));
            return items![index];
        }
    }

    /// <summary>The elements themselves, which nobody may change; null for an absent list.</summary>
    internal T[]? Items => _items;

    /// <summary>A list around an array that nobody else will change.</summary>
    internal static NewsList<T> Wrap(T[]? items) => new(items);

    /// <summary>The elements.</summary>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <summary>A copy of the elements.</summary>
    public T[] ToArray() => AsSpan().ToArray();

    /// <summary>Enumerates the elements.</summary>
    public Enumerator GetEnumerator() => new(_items ?? []);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_items ?? []).GetEnumerator();

    JsonConverter INewsConvertible.CreateConverter() => new NewsListConverter<T>();

    /// <summary>Whether both are absent, or both hold equal elements in the same order.</summary>
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

    /// <summary>The elements between brackets, for people.</summary>
    public override string ToString() => "[" + string.Join(", ", _items ?? []) + "]";

    /// <summary>A list with a copy of the elements.</summary>
    /// <param name="items">The elements; null gives an absent list.</param>
    public static implicit operator NewsList<T>(T[]? items) => new((T[]?)items?.Clone());

    /// <summary>A list with a copy of the elements.</summary>
    /// <param name="items">The elements; null gives an absent list.</param>
    public static implicit operator NewsList<T>(List<T>? items) => new(items?.ToArray());

    /// <summary>Whether both are absent, or both hold equal elements in the same order.</summary>
    public static bool operator ==(NewsList<T> left, NewsList<T> right) => left.Equals(right);

    /// <summary>Whether the lists differ.</summary>
    public static bool operator !=(NewsList<T> left, NewsList<T> right) => !left.Equals(right);

    /// <summary>Enumerates a list.</summary>
    public struct Enumerator
    {
        private readonly T[] _items;
        private int _index = -1;

        internal Enumerator(T[] items) => _items = items;

        /// <summary>The element that the enumerator stands at.</summary>
        public readonly T Current => _items[_index];

        /// <summary>Goes to the next element; false behind the last one.</summary>
        public bool MoveNext() => ++_index < _items.Length;
    }
}
