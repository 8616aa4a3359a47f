using System.Collections;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using NewsSchema.Serialization.Records;

namespace NewsSchema;

/// <summary>
/// The members of a record that are not part of its schema, and explicit nulls of members that are, kept as they were read and written back.
/// <c>default</c> is empty. Equality ignores the order.
/// </summary>
public readonly struct NewsExtensionData : IEquatable<NewsExtensionData>, IEnumerable<KeyValuePair<string, NewsAny>>
{
    private readonly MemberTable<NewsAny>? _members;

    private NewsExtensionData(MemberTable<NewsAny> members) => _members = members;

    /// <summary>Creates an instance with the members of a sequence, in their order.</summary>
    /// <param name="members">The members.</param>
    /// <exception cref="ArgumentException">Two members have the same name.</exception>
    public NewsExtensionData(IEnumerable<KeyValuePair<string, NewsAny>> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        var table = new MemberTable<NewsAny>();
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
        return TryGetValue(name, out _) ? Except(name.Equals) : this;
    }

    /// <summary>Returns the members without those that the record has values for. Called by generated code.</summary>
    /// <param name="isSet">Whether the record has a value for a JSON name.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public NewsExtensionData Except(Func<string, bool> isSet)
    {
        ArgumentNullException.ThrowIfNull(isSet);
        foreach ((string name, _) in AsSpan())
        {
            if (isSet(name))
            {
                return Remaining(this, isSet);
            }
        }

        return this;

        static NewsExtensionData Remaining(NewsExtensionData data, Func<string, bool> isSet)
        {
            NewsExtensionData rest = default;
            foreach ((string name, NewsAny value) in data.AsSpan())
            {
                if (!isSet(name))
                {
                    Add(ref rest, name, value);
                }
            }

            return rest;
        }
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
    internal static NewsExtensionData Begin() => new(new MemberTable<NewsAny>());

    /// <summary>Adds a member while a record is read and the reader is the only owner.</summary>
    internal static void Add(ref NewsExtensionData data, string name, NewsAny value)
    {
        if (data._members is null)
        {
            data = new NewsExtensionData(new MemberTable<NewsAny>());
        }

        data._members!.Set(name, value);
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
