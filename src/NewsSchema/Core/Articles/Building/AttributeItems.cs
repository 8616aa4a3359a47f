using System.Collections;

namespace NewsSchema.Core.Articles.Building;

/// <summary>
/// The items of one kind in an attribute list. An article has as many lists as annotations, usually of at most one item.
/// Lists that were read are ranges of arrays that many lists share; only a list that is changed gets a separate array.
/// </summary>
internal struct AttributeItems<T> : IEnumerable<T>
{
    // The items of a separate array start at 0; those in a shared array never do.
    private T[]? _array;
    private int _start;

    private AttributeItems(T[] array, int start, int count)
    {
        _array = array;
        _start = start;
        Count = count;
    }

    public int Count { get; private set; }

    public readonly T this[int index] => _array![_start + index];

    public void Add(T item) => Insert(Count, item);

    public void AddRange(IEnumerable<T> items)
    {
        foreach (T item in items)
        {
            Add(item);
        }
    }

    public void Insert(int index, T item)
    {
        T[] array = Own(Count + 1);
        Array.Copy(array, index, array, index + 1, Count - index);
        array[index] = item;
        Count++;
    }

    public void RemoveAt(int index)
    {
        T[] array = Own(Count);
        Array.Copy(array, index + 1, array, index, Count - index - 1);
        Count--;
    }

    /// <summary>Removes all items but the first ones.</summary>
    /// <param name="count">The number of items to keep.</param>
    public void Truncate(int count) => Count = count;

    public void Clear() => Truncate(0);

    /// <summary>The index of the first item that matches; -1 if none does.</summary>
    public readonly int FindIndex(Predicate<T> suits)
    {
        for (int i = 0; i < Count; i++)
        {
            if (suits(this[i]))
            {
                return i;
            }
        }

        return -1;
    }

    public readonly bool Exists(Predicate<T> suits) => FindIndex(suits) >= 0;

    public readonly Enumerator GetEnumerator() => new(this);

    readonly IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    readonly IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private T[] Own(int capacity)
    {
        if (_array is null || _start > 0 || _array.Length < capacity)
        {
            var array = new T[Math.Max(capacity, Count * 2)];
            CopyTo(array, 0);
            _array = array;
            _start = 0;
        }

        return _array;
    }

    private readonly void CopyTo(T[] array, int index)
    {
        if (_array is object)
        {
            Array.Copy(_array, _start, array, index, Count);
        }
    }

    public struct Enumerator : IEnumerator<T>
    {
        private readonly AttributeItems<T> _items;
        private int _index;

        public Enumerator(AttributeItems<T> items)
        {
            _items = items;
            _index = -1;
        }

        public readonly T Current => _items[_index];

        readonly object? IEnumerator.Current => Current;

        public bool MoveNext() => ++_index < _items.Count;

        public void Reset() => _index = -1;

        public readonly void Dispose()
        {
        }
    }

    /// <summary>The arrays that lists share. Items are added without copying only to the last list that an item was added to.</summary>
    public sealed class Store
    {
        private const int MaxSize = 256;

        private T[] _array = new T[32];
        private int _end = 1;

        public void Add(ref AttributeItems<T> items, T item)
        {
            bool isLast = items._array == _array && items._start + items.Count == _end;
            if (!isLast || _end == _array.Length)
            {
                Move(ref items);
            }

            _array[_end++] = item;
            items.Count++;
        }

        /// <summary>Moves a list to a place with room for one more item after it.</summary>
        private void Move(ref AttributeItems<T> items)
        {
            T[] array = _array;
            if (array.Length - _end <= items.Count)
            {
                array = new T[Math.Max(Math.Min(array.Length * 2, MaxSize), (items.Count * 2) + 2)];
                _end = 1;
            }

            items.CopyTo(array, _end);
            items = new AttributeItems<T>(array, _end, items.Count);
            _array = array;
            _end += items.Count;
        }
    }
}
