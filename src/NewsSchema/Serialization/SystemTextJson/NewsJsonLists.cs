using System.Text.Json;

namespace NewsSchema.Serialization.SystemTextJson;

/// <summary>Converts lists and maps between records, which use the library's types, and System.Text.Json, which uses interfaces.</summary>
internal static class NewsJsonLists
{
    /// <summary>The members as they are, for writing; null for an absent map.</summary>
    public static IReadOnlyDictionary<string, T>? ToWrite<T>(NewsMap<T> map) => map.IsAbsent ? null : map;

    /// <summary>The list that was read.</summary>
    /// <param name="items">The items.</param>
    /// <param name="nulls">Whether an item may be null.</param>
    public static NewsList<T> Read<T>(T[] items, bool nulls) =>
        nulls || !items.Any(item => item is null) ? NewsList<T>.Wrap(items) : throw Null();

    /// <summary>The map that was read; it is not copied if the fast path has read it.</summary>
    /// <param name="members">The members.</param>
    /// <param name="nulls">Whether a value may be null.</param>
    public static NewsMap<T> Read<T>(IReadOnlyDictionary<string, T> members, bool nulls) =>
        members is NewsMap<T> map ? map
        : nulls || !members.Values.Any(item => item is null) ? new NewsMap<T>(members)
        : throw Null();

    /// <summary>The value or the list that was read.</summary>
    /// <param name="values">The value or the list.</param>
    /// <param name="nulls">Whether an element may be null.</param>
    public static NewsOneOrMany<T> Read<T>(NewsOneOrMany<T> values, bool nulls) =>
        nulls || !values.Any(item => item is null) ? values : throw Null();

    private static JsonException Null() => new("Expected an item but found null.");
}
