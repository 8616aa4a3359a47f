using NewsSchema.Generators.Collections;

namespace NewsSchema.Generators.Plans;

/// <summary>Everything that is written for one project: what all its fixtures come to, in terms of C#.</summary>
/// <param name="Namespace">Where unpinned types go.</param>
/// <param name="Schemas">One an article or data schema, ordered by name.</param>
/// <param name="Records">All records: roots, structure, vocabulary; ordered by namespace and name.</param>
internal sealed record ProjectPlan(
    string Namespace,
    EquatableArray<SchemaPlan> Schemas,
    EquatableArray<RecordPlan> Records)
{
    /// <summary>The enums of pins, ordered by name.</summary>
    public EquatableArray<EnumPlan> Enums { get; init; }
}
