using NewsSchema.Core.Errors;

namespace NewsSchema.Core.Formats.NewsMarkdown.Meaning;

/// <summary>An error, warning or note about the data of an article.</summary>
/// <param name="Code">Its entry in the catalogue.</param>
/// <param name="Path">The path of the member; empty if it is the article.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record ArticleFault(NewsErrorCode Code, string Path, string Message);
