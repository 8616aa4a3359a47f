using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Emit;

/// <summary>The methods of the runtime's reader and writer for one value: <c>json.ReadInt64()</c>, <c>json.Int64(…)</c>.</summary>
internal static class Scalars
{
    /// <summary>The name that both methods share; null for a type that is not a single JSON scalar.</summary>
    public static string? Method(TypePlanKind kind) => kind switch
    {
        TypePlanKind.String => "String",
        TypePlanKind.Boolean => "Boolean",
        TypePlanKind.Int32 => "Int32",
        TypePlanKind.Int64 => "Int64",
        TypePlanKind.Decimal => "Decimal",
        TypePlanKind.Double => "Double",
        TypePlanKind.Number => "Number",
        TypePlanKind.Date => "Date",
        TypePlanKind.DateTime => "DateTime",
        TypePlanKind.Time => "Time",
        TypePlanKind.Duration => "Duration",
        TypePlanKind.IsoDate => "IsoDate",
        TypePlanKind.IsoTime => "IsoTime",
        TypePlanKind.Money => "Money",
        TypePlanKind.Quantity => "Quantity",
        TypePlanKind.Uri => "Uri",
        TypePlanKind.Guid => "Guid",
        TypePlanKind.Any => "Any",
        TypePlanKind.Markup => "Markup",
        _ => null,
    };

    /// <summary>The argument for the style of a date-time: <c>3Z</c> → <c>new(3, true)</c>.</summary>
    public static string? Style(TypePlan type)
    {
        if (type.Kind != TypePlanKind.DateTime || type.Style is not { Length: > 1 } style)
        {
            return null;
        }

        string digits = style.Substring(0, style.Length - 1);
        return $"new({digits}, {(style[style.Length - 1] == 'Z' ? "true" : "false")})";
    }

    /// <summary>Whether JSON holds the names of the enum's members; otherwise it holds their numbers.</summary>
    public static bool IsNamedEnum(TypePlan type) => type.Kind == TypePlanKind.Enum && type.Style != "number";

    /// <summary>Whether the C# type is a struct, so that it cannot be null to express absence.</summary>
    public static bool IsStruct(TypePlanKind kind) => kind switch
    {
        TypePlanKind.String or TypePlanKind.Uri or TypePlanKind.Text or TypePlanKind.Span or TypePlanKind.TextFormat
            or TypePlanKind.Record or TypePlanKind.Reference => false,
        _ => true,
    };

    /// <summary>Whether the runtime reads and writes the type through INewsRecord.</summary>
    public static bool IsRecord(TypePlan type) =>
        !type.IsNullable && type.Kind is TypePlanKind.Text or TypePlanKind.Span or TypePlanKind.TextFormat or TypePlanKind.Record;

    /// <summary>Whether the type is a list, a map, or one or many: a struct whose default means absence.</summary>
    public static bool IsCollection(TypePlanKind kind) =>
        kind is TypePlanKind.List or TypePlanKind.Map or TypePlanKind.OneOrMany or TypePlanKind.References;
}
