using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsSchema.CompilerServices;

/// <summary>Collects the elements of a list while it is read, and creates one array of exactly the right size.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct NewsListBuilder<T>
{
    private Few _few;
    private T[]? _many;
    private int _count;

    /// <summary>Adds an element.</summary>
    /// <param name="item">The element.</param>
    public void Add(T item)
    {
        if (_count < Few.Length)
        {
            _few[_count++] = item;
        }
        else
        {
            AddToMany(item);
        }
    }

    /// <summary>The list. The builder is empty afterwards.</summary>
    public NewsList<T> ToList() => _count == 0 ? [] : NewsList<T>.Wrap(ToArray<T>());

    /// <summary>The elements as a list of a derived type, which all of them must have. The builder is empty afterwards.</summary>
    internal TItem[] ToArray<TItem>()
    {
        if (_count == 0)
        {
            return [];
        }

        var items = new TItem[_count];
        ReadOnlySpan<T> elements = _many is null ? _few : _many;
        elements[.._count].CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference((Array)items)), _count));
        if (_many is not null)
        {
            ArrayPool<T>.Shared.Return(_many, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
            _many = null;
        }

        _count = 0;
        return items;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddToMany(T item)
    {
        if (_many is null)
        {
            _many = ArrayPool<T>.Shared.Rent(4 * Few.Length);
            ((ReadOnlySpan<T>)_few).CopyTo(_many);
        }
        else if (_count == _many.Length)
        {
            T[] larger = ArrayPool<T>.Shared.Rent(2 * _count);
            _many.CopyTo(larger, 0);
            ArrayPool<T>.Shared.Return(_many, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
            _many = larger;
        }

        _many[_count++] = item;
    }

    /// <summary>The first elements, stored without an array. Most lists of an article have no more elements.</summary>
    [InlineArray(Length)]
    private struct Few
    {
        public const int Length = 8;

        private T _first;
    }
}
