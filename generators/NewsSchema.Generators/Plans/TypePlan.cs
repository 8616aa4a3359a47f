namespace NewsSchema.Generators.Plans;

/// <summary>The C# type of a member, list element or map value.</summary>
/// <param name="Kind">The kind of type.</param>
/// <param name="Record">For Record, Reference (null: NewsAnnotation or, with <paramref name="Name"/>, that runtime type), Enum: the record's key or the full C# name.</param>
/// <param name="Element">For List, Map, OneOrMany, References: the element.</param>
/// <param name="Style">
/// For DateTime: the samples' style, such as <c>3Z</c> (see <c>DateTimeForms</c>). For Enum: <c>number</c> if JSON holds the
/// members' numbers; <see cref="EnumPlan.MemberNames"/> if it holds their C# names; null if it holds their JSON names (see <see cref="EnumPlan"/>). For Markup: see <see cref="TypePlanKind.Markup"/>.
/// </param>
/// <param name="Name">For Reference without a record: <c>NewsEntity</c> or <c>NewsAnnotation</c>.</param>
/// <param name="IsNullable">For an element: samples hold nulls.</param>
/// <param name="KeepsHash">For Reference and References: JSON writes <c>#id</c>.</param>
internal sealed record TypePlan(
    TypePlanKind Kind,
    string? Record = null,
    TypePlan? Element = null,
    string? Style = null,
    string? Name = null,
    bool IsNullable = false,
    bool KeepsHash = false)
{
    /// <summary>The style of a duration whose samples are such as <c>02:30:00</c>.</summary>
    public const string Clock = "clock";

    /// <summary>For a text: the narrower type of all samples but one; null if several are no such.</summary>
    public TypePlan? Usual { get; init; }

    /// <summary>For a record: it is a union with an alternative of which another spelling can be kept.</summary>
    public bool IsSpelledUnion { get; init; }

    /// <summary>For an enum: a text that is not one of its names is refused.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Whether values have more than one spelling, so that the record that holds them keeps a spelling that would be written otherwise.</summary>
    public bool KeepsSpelling => IsSpelledUnion || Kind is TypePlanKind.DateTime or TypePlanKind.Duration || (Kind == TypePlanKind.Enum && Style != "number") || Element is { KeepsSpelling: true };
}
