namespace NewsSchema.Core.Articles;

/// <summary>A typed part of the article.</summary>
/// <param name="Class">The class in a fixture, without its dot.</param>
/// <param name="Member">The name in an article's data.</param>
/// <param name="IsPlural">Whether the member lists every occurrence; otherwise, it holds the first.</param>
internal sealed record Slot(string Class, string Member, bool IsPlural);
