using System.ComponentModel;

namespace NewsSchema;

/// <summary>Creates values of <see cref="NewsOneOrMany{T}"/>. Collection expressions such as <c>["a", "b"]</c> call it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NewsOneOrMany
{
    /// <summary>Creates the list form with a copy of the elements.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="items">The elements.</param>
    public static NewsOneOrMany<T> Create<T>(ReadOnlySpan<T> items) => NewsOneOrMany<T>.Many(items.ToArray());
}
