using NewsSchema.Core.Text;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats;

/// <summary>One value that an export does not say as its article does; an <see cref="ExportLoss"/> is all of a kind.</summary>
/// <param name="Kind">Lost, approximated, assumed or missing.</param>
/// <param name="Member">The path in the article's data; for what is missing, the member of the format.</param>
/// <param name="Concept">What the member means; null if it is not metadata, or no concept is known for it.</param>
/// <param name="Reason">Why, and what to do where something can be done.</param>
/// <param name="Place">Where the article's source says it; empty for what it does not say.</param>
internal readonly record struct LossOccurrence(ExportLossKind Kind, string Member, NewsConcept? Concept, string Reason, SourceSpan Place);
