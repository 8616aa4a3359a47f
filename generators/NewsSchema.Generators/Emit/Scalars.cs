using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Emit;

/// <summary>The methods of the runtime's reader and writer for one value: <c>json.ReadInt64()</c>, <c>json.Int64(…)</c>.</summary>
internal static class Scalars
{
    /// <summary>The name that both methods share; null for what is no single JSON scalar.</summary>
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
        TypePlanKind.Any => "Any",
        _ => null,
    };

    /// <summary>The argument that tells a date-time's style: <c>3Z</c> → <c>new(3, true)</c>.</summary>
    public static string? Style(TypePlan type)
    {
        if (type.Kind != TypePlanKind.DateTime || type.Style is not { Length: > 1 } style)
        {
            return null;
        }

        string digits = style.Substring(0, style.Length - 1);
        return $"new({digits}, {(style[style.Length - 1] == 'Z' ? "true" : "false")})";
    }

    /// <summary>An enum whose members JSON names; of others JSON holds the numbers.</summary>
    public static bool IsNamedEnum(TypePlan type) => type.Kind == TypePlanKind.Enum && type.Style != "number";

    /// <summary>Whether the C# type is a struct, so that its absence is no null of its own.</summary>
    public static bool IsStruct(TypePlanKind kind) => kind switch
    {
        TypePlanKind.String or TypePlanKind.Uri or TypePlanKind.Text or TypePlanKind.Span or TypePlanKind.TextFormat
            or TypePlanKind.Record or TypePlanKind.Reference => false,
        _ => true,
    };

    /// <summary>Types that the runtime reads and writes through INewsRecord.</summary>
    public static bool IsRecord(TypePlan type) =>
        !type.IsNullable && type.Kind is TypePlanKind.Text or TypePlanKind.Span or TypePlanKind.TextFormat or TypePlanKind.Record;

    /// <summary>Lists and maps: structs whose default is absence.</summary>
    public static bool IsCollection(TypePlanKind kind) => kind is TypePlanKind.List or TypePlanKind.Map or TypePlanKind.References;
}
