using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Pins;

/// <summary>
/// A partial record that the user declares with <c>[NewsSchema]</c>: it decides namespace, accessibility, the handling of
/// unknown members, and the type and nullability of every property that it declares itself. It has no position, so that an
/// edit elsewhere in the C# file leaves it equal; a <see cref="PlanDiagnostic"/> names the pin, and the diagnostics branch knows its place.
/// </summary>
/// <param name="Namespace">The C# namespace; empty for the global one.</param>
/// <param name="TypeName">The C# name.</param>
/// <param name="SchemaName">
/// The record that it stands for: a schema (<c>WireStory</c>), a record below one by its generated name (<c>WireStoryContact</c>),
/// or a vocabulary kind (<c>Person</c>). It is the attribute's name or, without one, the type's.
/// </param>
/// <param name="Accessibility"><c>public</c> or <c>internal</c>.</param>
/// <param name="UnknownMembers">What reading does with a member that is not planned.</param>
/// <param name="Members">The properties that the user declares (instance, with a getter and an init or set accessor), in source order.</param>
/// <param name="OtherNames">The names of everything else that the type declares, which no generated member may have; ordered, distinct.</param>
/// <param name="DeclaresConstructor">It declares a constructor without parameters.</param>
/// <param name="DeclaresConverter">It has <c>[JsonConverter]</c>.</param>
internal sealed record Pin(
    string Namespace,
    string TypeName,
    string SchemaName,
    string Accessibility,
    UnknownMemberHandling UnknownMembers,
    EquatableArray<PinnedMember> Members,
    EquatableArray<string> OtherNames = default,
    bool DeclaresConstructor = false,
    bool DeclaresConverter = false)
{
    /// <summary>The other records that it stands for, by their generated names.</summary>
    public EquatableArray<string> OtherSchemaNames { get; init; }

    /// <summary>It declares the interface <c>IParsable</c> or <c>ISpanParsable</c>, which the generated part then implements.</summary>
    public bool IsParsable { get; init; }

    /// <summary>It is abstract, so that the record has variants.</summary>
    public bool IsAbstract { get; init; }

    /// <summary>The abstract property without a setter that it declares as the discriminator of its variants; null if it declares none.</summary>
    public string? Discriminator { get; init; }

    /// <summary>Whether values that do not fit are kept; null if the declaration does not say.</summary>
    public bool? KeepsMismatches { get; init; }

    /// <summary>Whether its JSON is JSON-LD; null if the declaration does not say.</summary>
    public bool? IsJsonLd { get; init; }

    /// <summary>The full name of the base record that the user's part names; null if it names none.</summary>
    public string? Base { get; init; }

    /// <summary>The names of its instance fields, and of properties with a field that is not a pin.</summary>
    public EquatableArray<string> Fields { get; init; }

    /// <summary>
    /// The compiler's warnings about using what the user marked as obsolete or experimental: generated code uses it all the same.
    /// </summary>
    public EquatableArray<string> Warnings { get; init; }

    /// <summary>The first attribute of System.Text.Json on the type that generated code does not follow; null if it has none.</summary>
    public IgnoredAttribute? Ignored { get; init; }

    /// <summary>Whether it stands for a record.</summary>
    public bool StandsFor(string schemaName) => SchemaName == schemaName || OtherSchemaNames.Contains(schemaName);

    /// <summary>The full C# name, which is also <see cref="PlanDiagnostic.PinType"/> and <see cref="RecordPlan.Key"/>.</summary>
    public string FullName => Namespace.Length == 0 ? TypeName : Namespace + "." + TypeName;
}
