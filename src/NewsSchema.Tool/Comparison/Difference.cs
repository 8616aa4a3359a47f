namespace NewsSchema.Tool.Comparison;

/// <summary>A difference between two articles.</summary>
/// <param name="Subject">What differs, such as <c>metadata slug</c> or <c>person Joe Biden: role</c>.</param>
/// <param name="Before">The text in the first article; null if it is not there.</param>
/// <param name="After">The text in the second article; null if it is not there.</param>
internal sealed record Difference(string Subject, string? Before, string? After);
