namespace NewsSchema.Serialization.Records;

/// <summary>
/// Members in the order of their first occurrence; the last value of a key counts. The table grows while its only owner reads it, and is not changed afterwards.
/// Small tables, as nearly all are, are searched linearly; large ones have an index, so that no document takes quadratic time.
/// </summary>
internal class MemberTable<T>
{
    private const int LargestWithoutIndex = 8;

    private KeyValuePair<string, T>[] _members = [];
    private Dictionary<string, int>? _index;

    public int Count { get; private set; }

    public ReadOnlySpan<KeyValuePair<string, T>> AsSpan() => _members.AsSpan(0, Count);

    public int Find(string key)
    {
        if (_index is { } index)
        {
            return index.TryGetValue(key, out int found) ? found : -1;
        }

        for (int i = 0; i < Count; i++)
        {
            if (_members[i].Key == key)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Sets the value of a key and returns its index.</summary>
    public int Set(string key, T value)
    {
        int index = Find(key);
        if (index < 0)
        {
            index = Count;
            if (index == _members.Length)
            {
                Array.Resize(ref _members, index == 0 ? 1 : index * 2);
            }

            Count++;
            AddToIndex(key, index);
        }

        _members[index] = new(key, value);
        return index;
    }

    /// <exception cref="ArgumentException">The key exists.</exception>
    public void Add(string key, T value)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (Find(key) >= 0)
        {
            throw new ArgumentException($"An item with the same key has already been added. Key: {key}");
        }

        Set(key, value);
    }

    public bool ContentEquals(MemberTable<T> other)
    {
        if (Count != other.Count)
        {
            return false;
        }

        foreach ((string key, T value) in AsSpan())
        {
            int index = other.Find(key);
            if (index < 0 || !EqualityComparer<T>.Default.Equals(value, other._members[index].Value))
            {
                return false;
            }
        }

        return true;
    }

    public int GetContentHashCode()
    {
        int hash = Count;
        foreach ((string key, T value) in AsSpan())
        {
            hash += HashCode.Combine(key, value);
        }

        return hash;
    }

    private void AddToIndex(string key, int index)
    {
        if (_index is not null)
        {
            _index.Add(key, index);
        }
        else if (Count > LargestWithoutIndex)
        {
            _index = new Dictionary<string, int>(StringComparer.Ordinal);
            for (int i = 0; i < Count - 1; i++)
            {
                _index.Add(_members[i].Key, i);
            }

            _index.Add(key, index);
        }
    }
}
