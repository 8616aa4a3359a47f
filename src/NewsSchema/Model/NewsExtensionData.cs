using System.Collections;
using System.Diagnostics.CodeAnalysis;
using NewsSchema.Serialization.Records;

namespace NewsSchema;

/// <summary>
/// The members of a record that its schema does not know, and explicit nulls of those that it knows, kept as they were read and written back.
/// <c>default</c> holds none. Order means nothing to equality.
/// </summary>
public readonly struct NewsExtensionData : IEquatable<NewsExtensionData>, IEnumerable<KeyValuePair<string, NewsAny>>
{
    private readonly MemberTable<NewsAny>? _members;

    private NewsExtensionData(MemberTable<NewsAny> members) => _members = members;

    /// <summary>The members of a sequence. Of two with one name the last wins.</summary>
    /// <param name="members">The members.</param>
    public NewsExtensionData(IEnumerable<KeyValuePair<string, NewsAny>> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        foreach ((string name, NewsAny value) in members)
        {
            Add(ref this, name, value);
        }
    }

    /// <summary>The number of members.</summary>
    public int Count => _members is null ? 0 : _members.Count;

    /// <summary>Looks for the value of a member.</summary>
    /// <param name="name">The JSON name; compared ordinally.</param>
    /// <param name="value">The value, where there is one.</param>
    public bool TryGetValue(string name, out NewsAny value)
    {
        ArgumentNullException.ThrowIfNull(name);
        int index = _members?.Find(name) ?? -1;
        value = index >= 0 ? AsSpan()[index].Value : default;
        return index >= 0;
    }

    /// <summary>The members in the order in which they were read.</summary>
    public ReadOnlySpan<KeyValuePair<string, NewsAny>> AsSpan() => _members is null ? default : _members.AsSpan();

    /// <summary>Enumerates the members in the order in which they were read.</summary>
    public IEnumerator<KeyValuePair<string, NewsAny>> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return AsSpan()[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether it was begun, if only to hold something later.</summary>
    internal bool IsBegun => _members is not null;

    /// <summary>Holds nothing yet, but is not <c>default</c>.</summary>
    internal static NewsExtensionData Begin() => new(new MemberTable<NewsAny>());

    /// <summary>Adds a member while a record is being read; the reader is then the only owner.</summary>
    internal static void Add(ref NewsExtensionData data, string name, NewsAny value)
    {
        if (data._members is null)
        {
            data = new NewsExtensionData(new MemberTable<NewsAny>());
        }

        data._members!.Set(name, value);
    }

    /// <summary>Whether both hold the same members with equal values.</summary>
    /// <param name="other">The other members.</param>
    public bool Equals(NewsExtensionData other) =>
        ReferenceEquals(_members, other._members) || (Count == other.Count && (Count == 0 || _members!.ContentEquals(other._members!)));

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is NewsExtensionData other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Count == 0 ? 0 : _members!.GetContentHashCode();

    /// <summary>The members between braces, for people.</summary>
    public override string ToString() => "{" + string.Join(", ", this.Select(member => $"{member.Key}: {member.Value}")) + "}";

    /// <summary>Whether both hold the same members with equal values.</summary>
    public static bool operator ==(NewsExtensionData left, NewsExtensionData right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(NewsExtensionData left, NewsExtensionData right) => !left.Equals(right);
}
