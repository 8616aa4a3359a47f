using NewsSchema.Generators.Pipeline;

namespace NewsSchema.Generators.Contract
{
    /// <summary>What one fixture shows of the contract's changes.</summary>
    internal sealed record ContractEvidence(EquatableArray<ContractSighting> Sightings);
}
