using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Emit;

/// <summary>The C# names of types in a file of one namespace: types of that namespace by their simple names, all others from <c>global::</c>.</summary>
internal sealed class TypeNames
{
    public const string Model = "global::NewsSchema.";
    public const string CompilerServices = "global::NewsSchema.CompilerServices.";

    private readonly string _namespace;

    public TypeNames(PlanIndex index, string @namespace)
    {
        Index = index;
        _namespace = @namespace;
    }

    public PlanIndex Index { get; }

    public string Of(RecordPlan record) =>
        record.Namespace == _namespace ? CSharp.Identifier(record.Name) : "global::" + CSharp.QualifiedName(record.Key);

    /// <summary>A member's property type.</summary>
    public string Of(MemberPlan member) => Of(member.Type) + (member.IsNullable ? "?" : "");

    /// <summary>A type without its nullability, but with that of a list's or map's elements.</summary>
    public string Of(TypePlan type) => type.Kind switch
    {
        TypePlanKind.String => "string",
        TypePlanKind.Boolean => "bool",
        TypePlanKind.Int32 => "int",
        TypePlanKind.Int64 => "long",
        TypePlanKind.Decimal => "decimal",
        TypePlanKind.Double => "double",
        TypePlanKind.Number => Model + "NewsNumber",
        TypePlanKind.Date => "global::System.DateOnly",
        TypePlanKind.DateTime => "global::System.DateTimeOffset",
        TypePlanKind.Time => "global::System.TimeOnly",
        TypePlanKind.Duration => "global::System.TimeSpan",
        TypePlanKind.IsoDate => Model + "IsoDate",
        TypePlanKind.IsoTime => Model + "IsoTime",
        TypePlanKind.Money => Model + "Money",
        TypePlanKind.Quantity => Model + "Quantity",
        TypePlanKind.Uri => "global::System.Uri",
        TypePlanKind.Guid => "global::System.Guid",
        TypePlanKind.Any => Model + "NewsAny",
        TypePlanKind.Markup => Model + "NewsMarkup",
        TypePlanKind.Text => Model + "NewsText",
        TypePlanKind.Span => Model + "NewsSpan",
        TypePlanKind.TextFormat => Model + "NewsTextFormat",
        TypePlanKind.Enum => "global::" + CSharp.QualifiedName(type.Record!),
        TypePlanKind.Record or TypePlanKind.Reference => OfRecord(type),
        TypePlanKind.List or TypePlanKind.References => $"{Model}NewsList<{OfElement(type)}>",
        TypePlanKind.OneOrMany => $"{Model}NewsOneOrMany<{OfElement(type)}>",
        TypePlanKind.Map => $"{Model}NewsMap<{OfElement(type)}>",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type.Kind, null),
    };

    /// <summary>The type of a list's items or a map's values, with its nullability; a null list or map is read as an absent one.</summary>
    public string OfElement(TypePlan type)
    {
        TypePlan element = type.Element!;
        return Of(element) + (element.IsNullable && !Scalars.IsCollection(element.Kind) ? "?" : "");
    }

    /// <summary>The type of the backing field of a reference or a list of references.</summary>
    public string ReferenceOf(TypePlan type) =>
        type.Kind == TypePlanKind.References ? $"{CompilerServices}NewsRefs<{Of(type.Element!)}>" : $"{CompilerServices}NewsRef<{Of(type)}>";

    private string OfRecord(TypePlan type) =>
        type.Record is null ? Model + (type.Name ?? "NewsAnnotation")
        : Index.Find(type.Record) is { } record ? Of(record)
        : "global::" + CSharp.QualifiedName(type.Record);
}
