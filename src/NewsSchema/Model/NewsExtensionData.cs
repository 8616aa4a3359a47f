using System.Collections;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using NewsSchema.CompilerServices;
using NewsSchema.Serialization.Records;

namespace NewsSchema;

/// <summary>
/// The JSON that a record keeps as it was read and writes back: the members that are not part of its schema (<see cref="Unknown"/>) and, of members that are, explicit nulls
/// and other spellings of the value (<see cref="Kept"/>). What is kept of a member exists only as long as the member has the value that was read.
/// <c>default</c> is empty. Equality ignores the order.
/// </summary>
public readonly struct NewsExtensionData : IEquatable<NewsExtensionData>, IEnumerable<KeyValuePair<string, NewsAny>>
{
    private readonly ExtensionTable? _members;

    private NewsExtensionData(ExtensionTable members) => _members = members;

    /// <summary>Creates an instance with the members of a sequence, in their order.</summary>
    /// <param name="members">The members.</param>
    /// <exception cref="ArgumentException">Two members have the same name.</exception>
    public NewsExtensionData(IEnumerable<KeyValuePair<string, NewsAny>> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        var table = new ExtensionTable();
        foreach ((string name, NewsAny value) in members)
        {
            table.Add(name, value);
        }

        _members = table.Count == 0 ? null : table;
    }

    /// <summary>The number of members.</summary>
    public int Count => _members is null ? 0 : _members.Count;

    /// <summary>Gets the value of a member.</summary>
    /// <param name="name">The JSON name; compared ordinally.</param>
    /// <param name="value">The value, if the member exists.</param>
    /// <returns>Whether the member exists.</returns>
    public bool TryGetValue(string name, out NewsAny value)
    {
        ArgumentNullException.ThrowIfNull(name);
        int index = _members?.Find(name) ?? -1;
        value = index >= 0 ? AsSpan()[index].Value : default;
        return index >= 0;
    }

    /// <summary>Returns the members in the order in which they were read.</summary>
    public ReadOnlySpan<KeyValuePair<string, NewsAny>> AsSpan() => _members is null ? default : _members.AsSpan();

    /// <summary>Returns the members without one of them.</summary>
    /// <param name="name">The JSON name of the member to leave out; compared ordinally.</param>
    /// <returns>The remaining members; unchanged if there is no such member.</returns>
    public NewsExtensionData Without(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (Count == 0 || _members!.Find(name) < 0)
        {
            return this;
        }

        NewsExtensionData rest = default;
        for (int i = 0; i < Count; i++)
        {
            if (AsSpan()[i].Key != name)
            {
                Add(ref rest, AsSpan()[i].Key, AsSpan()[i].Value, _members.UseOf(i));
            }
        }

        return rest;
    }

    /// <summary>The members after one of the record is set: an explicit null is not kept for a member that has a value.</summary>
    internal NewsExtensionData WithoutIf(bool hasValue, string name) => hasValue ? Without(name) : this;

    /// <summary>The members that are not part of the record's schema.</summary>
    public NewsExtensionData Unknown => Where(static use => use == KeptUse.Unknown);

    /// <summary>What is kept of members that are part of the record's schema: explicit nulls, and values in another spelling than the record writes.</summary>
    public NewsExtensionData Kept => Where(static use => use != KeptUse.Unknown);

    /// <summary>Returns the members without those that no longer belong to the record's values. Called by generated code.</summary>
    /// <param name="useOf">Returns what the JSON value of a member is kept for.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public NewsExtensionData Current(Func<string, NewsAny, KeptUse> useOf)
    {
        ArgumentNullException.ThrowIfNull(useOf);
        for (int i = 0; i < Count; i++)
        {
            (string name, NewsAny value) = AsSpan()[i];
            if (useOf(name, value) != _members!.UseOf(i))
            {
                return Copy(useOf);
            }
        }

        return this;
    }

    /// <summary>Enumerates the members in the order in which they were read.</summary>
    public IEnumerator<KeyValuePair<string, NewsAny>> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return AsSpan()[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether the instance is not <c>default</c>; it can still be empty.</summary>
    internal bool IsBegun => _members is not null;

    /// <summary>Creates an empty instance that is not <c>default</c>.</summary>
    internal static NewsExtensionData Begin() => new(new ExtensionTable());

    /// <summary>Adds a member while a record is read and the reader is the only owner.</summary>
    internal static void Add(ref NewsExtensionData data, string name, NewsAny value, KeptUse use = KeptUse.Unknown)
    {
        if (data._members is null)
        {
            data = new NewsExtensionData(new ExtensionTable());
        }

        data._members!.Set(name, value, use);
    }

    /// <summary>Whether anything is kept under a name.</summary>
    internal bool Contains(string name) => _members?.Find(name) is >= 0;

    /// <summary>Gets the JSON value that is written in the place of a member.</summary>
    internal bool TryGetSpelling(string name, out NewsAny value)
    {
        int index = _members?.Find(name) ?? -1;
        bool isSpelling = index >= 0 && UseOf(index) == KeptUse.Spelling;
        value = isSpelling ? AsSpan()[index].Value : default;
        return isSpelling;
    }

    /// <summary>What the member at an index is kept for.</summary>
    internal KeptUse UseOf(int index) => _members!.UseOf(index);

    private NewsExtensionData Where(Func<KeptUse, bool> isIncluded)
    {
        NewsExtensionData result = default;
        for (int i = 0; i < Count; i++)
        {
            if (isIncluded(UseOf(i)))
            {
                Add(ref result, AsSpan()[i].Key, AsSpan()[i].Value, UseOf(i));
            }
        }

        return result;
    }

    private NewsExtensionData Copy(Func<string, NewsAny, KeptUse> useOf)
    {
        NewsExtensionData current = default;
        foreach ((string name, NewsAny value) in AsSpan())
        {
            KeptUse use = useOf(name, value);
            if (use != KeptUse.Outdated)
            {
                Add(ref current, name, value, use);
            }
        }

        return current;
    }

    /// <summary>Returns whether both contain the same members with equal values.</summary>
    /// <param name="other">The other members.</param>
    public bool Equals(NewsExtensionData other) =>
        ReferenceEquals(_members, other._members) || (Count == other.Count && (Count == 0 || _members!.ContentEquals(other._members!)));

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is NewsExtensionData other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Count == 0 ? 0 : _members!.GetContentHashCode();

    /// <summary>Returns the members between braces, for display.</summary>
    public override string ToString() => "{" + string.Join(", ", this.Select(member => $"{member.Key}: {member.Value}")) + "}";

    /// <summary>Returns whether both contain the same members with equal values.</summary>
    public static bool operator ==(NewsExtensionData left, NewsExtensionData right) => left.Equals(right);

    /// <summary>Returns whether they differ.</summary>
    public static bool operator !=(NewsExtensionData left, NewsExtensionData right) => !left.Equals(right);
}
