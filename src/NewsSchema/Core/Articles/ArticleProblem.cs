using NewsSchema.Core.Text;

namespace NewsSchema.Core.Articles;

/// <summary>Something wrong with the data of an article itself, so that no format can carry it.</summary>
/// <param name="Path">Its path in the data.</param>
/// <param name="Reason">What is wrong.</param>
/// <param name="Place">Where the article's source has it.</param>
internal readonly record struct ArticleProblem(string Path, string Reason, SourceSpan Place);
