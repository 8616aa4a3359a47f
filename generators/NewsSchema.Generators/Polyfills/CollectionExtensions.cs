namespace NewsSchema.Generators.Polyfills;

/// <summary>Members of collections that netstandard2.0 does not have.</summary>
internal static class CollectionExtensions
{
    public static bool TryAdd<TKey, TValue>(this Dictionary<TKey, TValue> map, TKey key, TValue value)
    {
        if (map.ContainsKey(key))
        {
            return false;
        }

        map.Add(key, value);
        return true;
    }

    public static TValue? GetValueOrDefault<TKey, TValue>(this Dictionary<TKey, TValue> map, TKey key) =>
        map.TryGetValue(key, out TValue? value) ? value : default;

    public static bool TryPeek<T>(this Stack<T> stack, out T item)
    {
        bool isThere = stack.Count > 0;
        item = isThere ? stack.Peek() : default!;
        return isThere;
    }

    public static bool TryPop<T>(this Stack<T> stack, out T item)
    {
        bool isThere = stack.TryPeek(out item);
        if (isThere)
        {
            stack.Pop();
        }

        return isThere;
    }

    public static HashSet<T> ToHashSet<T>(this IEnumerable<T> items) => [.. items];
}
