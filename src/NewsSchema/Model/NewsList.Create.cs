namespace NewsSchema;

/// <summary>Creates lists. Collection expressions such as <c>["a", "b"]</c> call it.</summary>
public static class NewsList
{
    /// <summary>Creates a list with a copy of the elements.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="items">The elements.</param>
    public static NewsList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? NewsList<T>.Empty : NewsList<T>.Wrap(items.ToArray());

    /// <summary>Creates a list with the elements of a sequence.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="items">The elements.</param>
    public static NewsList<T> ToNewsList<T>(this IEnumerable<T> items) => NewsList<T>.Wrap(items.ToArray());
}
