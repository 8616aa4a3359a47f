using NewsSchema.Generators.Collections;

namespace NewsSchema.Generators.Contract;

/// <summary>What one fixture shows of the contract's changes.</summary>
internal sealed record ContractOccurrences(EquatableArray<ContractOccurrence> Occurrences);
