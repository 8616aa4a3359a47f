using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Inference;

/// <summary>A <see cref="TypePlan"/> before records have their final names.</summary>
/// <param name="Kind">Which it is.</param>
/// <param name="Record">The record that it holds or refers to.</param>
/// <param name="Element">For a list, a map, or one or many: the element.</param>
/// <param name="Style">For a date-time or enum: the style.</param>
/// <param name="Name">For an enum and for a record that is not generated: its full C# name; for a reference without a record: the runtime's type.</param>
/// <param name="IsNullable">For an element: samples hold nulls.</param>
/// <param name="KeepsHash">For references: JSON writes the <c>#</c>.</param>
internal sealed record TypeDraft(
    TypePlanKind Kind,
    RecordDraft? Record = null,
    TypeDraft? Element = null,
    string? Style = null,
    string? Name = null,
    bool IsNullable = false,
    bool KeepsHash = false)
{
    /// <summary>See <see cref="TypePlan.Usual"/>.</summary>
    public TypeDraft? Usual { get; init; }

    /// <summary>See <see cref="TypePlan.IsClosed"/>.</summary>
    public bool IsClosed { get; init; }

    public static readonly TypeDraft Any = new(TypePlanKind.Any);

    /// <summary>Whether the type is a list, a map, or one or many. These are never nullable: their default means absence.</summary>
    public bool IsCollection => Kind is TypePlanKind.List or TypePlanKind.Map or TypePlanKind.OneOrMany or TypePlanKind.References;

    public TypePlan ToPlan()
    {
        bool isNamed = Kind is TypePlanKind.Enum || (Kind == TypePlanKind.Record && Record is null);
        return new TypePlan(Kind, isNamed ? Name : Record?.FullName, Element?.ToPlan(), Style, isNamed ? null : Name, IsNullable, KeepsHash)
        {
            Usual = Usual?.ToPlan(),
            IsSpelledUnion = Record is { Role: RecordRole.Union } union && HasSpellings(union, []),
            IsClosed = IsClosed,
        };
    }

    /// <summary>Whether a union has an alternative that is or contains a date-time or a duration; unions can contain themselves.</summary>
    private static bool HasSpellings(RecordDraft union, HashSet<RecordDraft> visited) =>
        visited.Add(union) && union.Members.Exists(alternative =>
        {
            TypeDraft type = alternative.Type;
            while (type.Element is not null)
            {
                type = type.Element;
            }

            return type.Kind is TypePlanKind.DateTime or TypePlanKind.Duration || (type.Record is { Role: RecordRole.Union } inner && HasSpellings(inner, visited));
        });
}
