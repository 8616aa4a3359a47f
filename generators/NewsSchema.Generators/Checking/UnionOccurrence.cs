using NewsSchema.Core.Text;

namespace NewsSchema.Generators.Checking;

/// <summary>Where a fixture first shows a kind of value at the place of a union.</summary>
/// <param name="Union">The union's key.</param>
/// <param name="Kind">The kind, as its member is called.</param>
/// <param name="Value">The value's path in the sample.</param>
/// <param name="Path">The fixture's path.</param>
/// <param name="Span">The value.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Column">Its column, from 1.</param>
internal sealed record UnionOccurrence(string Union, string Kind, string Value, string Path, SourceSpan Span, int Line, int Column);
