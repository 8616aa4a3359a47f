using NewsSchema.Core.Text;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats;

/// <summary>A difference between an export and its article in one value; an <see cref="ExportLoss"/> combines all of the same kind.</summary>
/// <param name="Kind">Lost, approximated, assumed or missing.</param>
/// <param name="Member">The path in the article's data; for what is missing, the member of the format.</param>
/// <param name="Concept">The concept of the member; null if it is not metadata, or no concept is known for it.</param>
/// <param name="Reason">The reason and, if there is a remedy, what to do.</param>
/// <param name="Place">The place in the article's source; empty if the article does not state the value.</param>
internal readonly record struct LossOccurrence(ExportLossKind Kind, string Member, NewsConcept? Concept, string Reason, SourceSpan Place);
