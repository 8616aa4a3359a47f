using NewsSchema.Generators.Collections;

namespace NewsSchema.Generators.Plans;

/// <summary>Everything that is generated for one project, in terms of C#.</summary>
/// <param name="Namespace">The namespace of types without a pin.</param>
/// <param name="Schemas">The article and data schemas, ordered by name.</param>
/// <param name="Records">All records: roots, structure, vocabulary; ordered by namespace and name.</param>
internal sealed record ProjectPlan(
    string Namespace,
    EquatableArray<SchemaPlan> Schemas,
    EquatableArray<RecordPlan> Records)
{
    /// <summary>The enums of pins, ordered by name.</summary>
    public EquatableArray<EnumPlan> Enums { get; init; }
}
