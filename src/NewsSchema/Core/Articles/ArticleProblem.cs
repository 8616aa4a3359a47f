using NewsSchema.Core.Text;

namespace NewsSchema.Core.Articles;

/// <summary>Something wrong with the data of an article itself, so that no format can carry it.</summary>
/// <param name="Path">Its path in the data.</param>
/// <param name="Reason">What is wrong.</param>
/// <param name="Place">Its place in the article's source.</param>
internal readonly record struct ArticleProblem(string Path, string Reason, SourceSpan Place);
