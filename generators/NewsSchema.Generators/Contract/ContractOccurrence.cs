using NewsSchema.Core.Text;

namespace NewsSchema.Generators.Contract;

/// <summary>A place in a fixture that may be the cause of a change of the contract.</summary>
/// <param name="Change">The change.</param>
/// <param name="Rank">How well it explains the change; 0 is its cause.</param>
/// <param name="Path">The fixture's path.</param>
/// <param name="Span">The characters, in the fixture's text with CRLF and CR as LF.</param>
internal sealed record ContractOccurrence(ContractChange Change, int Rank, string Path, SourceSpan Span);
