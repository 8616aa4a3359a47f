using NewsSchema.Generators.Schemas;

namespace NewsSchema.Generators.Emit
{
    /// <summary>The methods of the runtime's reader and writer for one value: <c>json.ReadInt64()</c>, <c>json.Int64(…)</c>.</summary>
    internal static class Scalars
    {
        /// <summary>The name that both methods share; null for what is no single JSON scalar.</summary>
        public static string? Method(TypeKind kind) => kind switch
        {
            TypeKind.String => "String",
            TypeKind.Boolean => "Boolean",
            TypeKind.Int32 => "Int32",
            TypeKind.Int64 => "Int64",
            TypeKind.Decimal => "Decimal",
            TypeKind.Double => "Double",
            TypeKind.Number => "Number",
            TypeKind.Date => "Date",
            TypeKind.DateTime => "DateTime",
            TypeKind.Time => "Time",
            TypeKind.Duration => "Duration",
            TypeKind.IsoDate => "IsoDate",
            TypeKind.IsoTime => "IsoTime",
            TypeKind.Money => "Money",
            TypeKind.Quantity => "Quantity",
            TypeKind.Uri => "Uri",
            TypeKind.Any => "Any",
            _ => null,
        };

        /// <summary>The argument that tells a date-time's style: <c>3Z</c> → <c>new(3, true)</c>.</summary>
        public static string? Style(TypePlan type)
        {
            if (type.Kind != TypeKind.DateTime || type.Style is not { Length: > 1 } style)
            {
                return null;
            }

            string digits = style.Substring(0, style.Length - 1);
            return $"new({digits}, {(style[style.Length - 1] == 'Z' ? "true" : "false")})";
        }

        /// <summary>An enum whose members JSON names; of others JSON holds the numbers.</summary>
        public static bool IsNamedEnum(TypePlan type) => type.Kind == TypeKind.Enum && type.Style != "number";

        /// <summary>Whether the C# type is a struct, so that its absence is no null of its own.</summary>
        public static bool IsStruct(TypeKind kind) => kind switch
        {
            TypeKind.String or TypeKind.Uri or TypeKind.Text or TypeKind.Span or TypeKind.TextFormat
                or TypeKind.Record or TypeKind.Reference => false,
            _ => true,
        };

        /// <summary>Types that the runtime reads and writes through INewsRecord.</summary>
        public static bool IsRecord(TypePlan type) =>
            !type.IsNullable && type.Kind is TypeKind.Text or TypeKind.Span or TypeKind.TextFormat or TypeKind.Record;

        /// <summary>Lists and maps: structs whose default is absence.</summary>
        public static bool IsCollection(TypeKind kind) => kind is TypeKind.List or TypeKind.Map or TypeKind.References;
    }
}
