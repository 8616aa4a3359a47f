namespace NewsSchema;

/// <summary>Makes lists: what collection expressions such as <c>["a", "b"]</c> call.</summary>
public static class NewsList
{
    /// <summary>A list with a copy of the elements.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="items">The elements.</param>
    public static NewsList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? NewsList<T>.Empty : NewsList<T>.Wrap(items.ToArray());

    /// <summary>A list with the elements of a sequence.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="items">The elements.</param>
    public static NewsList<T> ToNewsList<T>(this IEnumerable<T> items) => NewsList<T>.Wrap(items.ToArray());
}
