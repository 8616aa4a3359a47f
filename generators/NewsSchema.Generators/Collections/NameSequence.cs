namespace NewsSchema.Generators.Collections;

/// <summary>
/// Values by name, in the order in which the names come first. Most objects at one place have the same members in the same order, so that the next name is most often that of the value
/// that follows.
/// </summary>
/// <typeparam name="T">A class, because .NET compiles generic code again for every struct.</typeparam>
internal sealed class NameSequence<T>
    where T : class, new()
{
    /// <summary>Up to this number a search in the list is faster.</summary>
    private const int MaxSearched = 8;

    private readonly List<string> _names = [];
    private readonly List<T> _values = [];
    private Dictionary<string, int>? _indices;

    /// <summary>What a function makes of each name and its value, in their order.</summary>
    public TResult[] Select<TResult>(Func<string, T, TResult> selector)
    {
        var results = new TResult[_names.Count];
        for (int i = 0; i < results.Length; i++)
        {
            results[i] = selector(_names[i], _values[i]);
        }

        return results;
    }

    /// <summary>The value of a name, which is made if the name is new.</summary>
    public T Get(string name)
    {
        int next = 0;
        return Get(name, ref next);
    }

    /// <summary>The value of a name, which is made if the name is new.</summary>
    /// <param name="name">The name.</param>
    /// <param name="next">The index at which the name is likely to be, at first zero; receives that of the name after it.</param>
    public T Get(string name, ref int next)
    {
        int index = next < _names.Count && _names[next] == name ? next : IndexOf(name);
        next = index + 1;
        return _values[index];
    }

    private int IndexOf(string name)
    {
        int index = _indices is null ? _names.IndexOf(name) : _indices.TryGetValue(name, out int found) ? found : -1;
        if (index >= 0)
        {
            return index;
        }

        _names.Add(name);
        _values.Add(new T());
        index = _names.Count - 1;
        if (_indices is not null)
        {
            _indices.Add(name, index);
        }
        else if (_names.Count > MaxSearched)
        {
            _indices = new Dictionary<string, int>(StringComparer.Ordinal);
            for (int i = 0; i < _names.Count; i++)
            {
                _indices.Add(_names[i], i);
            }
        }

        return index;
    }
}
