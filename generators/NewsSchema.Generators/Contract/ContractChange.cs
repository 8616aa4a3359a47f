using NewsSchema.Core.Text;

namespace NewsSchema.Generators.Contract;

/// <summary>A difference between the contract and what the fixtures show: where it comes from is still to be found.</summary>
/// <param name="Code">The catalogue's code.</param>
/// <param name="Message">Complete with its arguments.</param>
/// <param name="Record">The key of the record that changed; null where it is gone.</param>
/// <param name="Member">The JSON name to look for.</param>
/// <param name="Search">Which sample is meant.</param>
/// <param name="Type">The shipped type.</param>
/// <param name="Path">The contract's file that a change without sample is reported in; null where it has no line.</param>
/// <param name="Span">The line there.</param>
internal sealed record ContractChange(
    string Code, string Message, string? Record, string Member, ContractSearch Search, string Type, string? Path, SourceSpan Span);
