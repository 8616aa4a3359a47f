using NewsSchema.Core.Text;

namespace NewsSchema.Generators.Contract;

/// <summary>A difference between the contract and the fixtures, before the sample that causes it is found.</summary>
/// <param name="Code">The catalogue's code.</param>
/// <param name="Message">Complete with its arguments.</param>
/// <param name="Record">The key of the record that changed; null if it is gone.</param>
/// <param name="Member">The JSON name to look for.</param>
/// <param name="Search">Which sample to look for.</param>
/// <param name="Type">The shipped type.</param>
/// <param name="Path">The contract's file in which a change without a sample is reported; null if no line states it.</param>
/// <param name="Span">The line in that file.</param>
internal sealed record ContractChange(
    string Code, string Message, string? Record, string Member, ContractSearch Search, string Type, string? Path, SourceSpan Span);
