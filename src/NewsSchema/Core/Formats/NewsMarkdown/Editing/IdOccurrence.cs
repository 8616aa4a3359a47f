using NewsSchema.Core.Text;

namespace NewsSchema.Core.Formats.NewsMarkdown.Editing;

/// <summary>A place in the source that names an id.</summary>
/// <param name="Source">The characters of the id, without <c>#</c> and quotes.</param>
/// <param name="Kind">What the place does with it.</param>
internal readonly record struct IdOccurrence(SourceSpan Source, IdOccurrenceKind Kind);
