namespace NewsSchema;

/// <summary>A value that was kept because the type of its member cannot hold it. See <see cref="Mismatch.Keep"/>.</summary>
/// <param name="Path">Its JSON path, such as <c>$.items[0].count</c>.</param>
/// <param name="Value">The value.</param>
public sealed record NewsMismatch(string Path, NewsAny Value)
{
    /// <summary>Returns the path and the value.</summary>
    public override string ToString() => $"{Path}: {Value}";
}
