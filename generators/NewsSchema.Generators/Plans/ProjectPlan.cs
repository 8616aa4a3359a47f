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
    /// <summary>Whether every file of the project uses the namespace.</summary>
    public bool ImplicitUsings { get; init; }

    /// <summary>The enums of pins, ordered by name.</summary>
    public EquatableArray<EnumPlan> Enums { get; init; }

    /// <summary>The name of the class with the records' metadata for System.Text.Json.</summary>
    public string Resolver { get; init; } = DefaultResolver;

    /// <summary>The compiler's warnings that pins give rise to in generated code; ordered, distinct.</summary>
    public EquatableArray<string> Warnings { get; init; }

    /// <summary>The resolver's name unless the project has a type of that name.</summary>
    public const string DefaultResolver = "NewsJson";
}
