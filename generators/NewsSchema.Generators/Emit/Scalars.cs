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

    /// <summary>The argument for the style of a date-time, <c>3Z</c> → <c>new(3, true)</c>, or a duration; null for other types. See <see cref="Shapes.DateTimeForms"/>.</summary>
    public static string? Style(TypePlan type)
    {
        if (type.Kind == TypePlanKind.Duration)
        {
            return TypeNames.CompilerServices + "DurationStyle." + (type.Style == TypePlan.Clock ? "Clock" : "Iso");
        }

        if (type.Kind != TypePlanKind.DateTime)
        {
            return null;
        }

        string style = type.Style ?? "0Z";
        string digits = char.IsDigit(style[0]) ? style.Substring(0, 1) : "0";
        string zero = style[1] == '+' ? "false" : "true";
        string spelling = string.Join(" | ", Spellings(style).Select(name => TypeNames.CompilerServices + "DateTimeSpelling." + name));
        return $"new({digits}, {zero}{(spelling.Length > 0 ? ", " : "")}{spelling})";
    }

    private static IEnumerable<string> Spellings(string style)
    {
        switch (style)
        {
            case "us":
                return ["UnixSeconds"];
            case "um":
                return ["UnixMilliseconds"];
        }

        return style.Where((_, i) => i != 1).Select(letter => letter switch
        {
            '-' => "Minutes",
            'R' => "Rfc1123",
            'b' => "BasicOffset",
            'h' => "HourOffset",
            's' => "Blank",
            'B' => "Basic",
            _ => "",
        }).Where(name => name.Length > 0);
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
