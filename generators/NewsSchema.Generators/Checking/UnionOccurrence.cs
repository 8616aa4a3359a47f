using NewsSchema.Core.Text;

namespace NewsSchema.Generators.Checking;

/// <summary>The first place of a fixture that has a certain kind of value in a union.</summary>
/// <param name="Union">The union's key.</param>
/// <param name="Kind">The kind, which is the name of its member.</param>
/// <param name="Value">The value's path in the sample.</param>
/// <param name="Path">The fixture's path.</param>
/// <param name="Span">The value.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Column">Its column, from 1.</param>
internal sealed record UnionOccurrence(string Union, string Kind, string Value, string Path, SourceSpan Span, int Line, int Column);
