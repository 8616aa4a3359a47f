using System.ComponentModel;
using NewsSchema.Serialization.Records;

namespace NewsSchema.CompilerServices;

/// <summary>Collects the members of a map while it is read. If a key occurs twice, the last value counts.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct NewsMapBuilder<T>
{
    private MemberTable<T>? _members;

    /// <summary>Adds a member.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public void Add(string key, T value) => (_members ??= new MemberTable<T>()).Set(key, value);

    /// <summary>The map. The builder is empty afterwards.</summary>
    public NewsMap<T> ToMap()
    {
        NewsMap<T> map = _members is null ? NewsMap<T>.Empty : new NewsMap<T>(_members);
        _members = null;
        return map;
    }
}
