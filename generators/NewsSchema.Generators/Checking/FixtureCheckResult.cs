using NewsSchema.Generators.Pipeline;
using NewsSchema.Generators.Schemas;

namespace NewsSchema.Generators.Fixtures
{
    /// <summary>What checking a fixture against its project's plan gives.</summary>
    /// <param name="Findings">Where a pin cannot hold a sample.</param>
    /// <param name="Unions">Which kinds it shows where kinds are mixed.</param>
    internal sealed record FixtureCheck(EquatableArray<Finding> Findings, EquatableArray<UnionSighting> Unions);
}
