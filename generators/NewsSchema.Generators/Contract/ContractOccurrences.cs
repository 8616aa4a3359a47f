using NewsSchema.Generators.Collections;

namespace NewsSchema.Generators.Contract;

/// <summary>The places of one fixture that may cause changes of the contract.</summary>
internal sealed record ContractOccurrences(EquatableArray<ContractOccurrence> Occurrences);
