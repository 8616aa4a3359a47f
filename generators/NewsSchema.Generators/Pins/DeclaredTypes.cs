using NewsSchema.Generators.Plans;
using NewsSchema.Generators.Shapes;

namespace NewsSchema.Generators.Pins;

/// <summary>The types of values that a pin can declare, by their C# names.</summary>
internal static class DeclaredTypes
{
    private static readonly Dictionary<string, TypePlanKind> s_kinds = new(StringComparer.Ordinal)
    {
        ["string"] = TypePlanKind.String,
        ["bool"] = TypePlanKind.Boolean,
        ["int"] = TypePlanKind.Int32,
        ["long"] = TypePlanKind.Int64,
        ["decimal"] = TypePlanKind.Decimal,
        ["double"] = TypePlanKind.Double,
        ["System.DateOnly"] = TypePlanKind.Date,
        ["System.DateTimeOffset"] = TypePlanKind.DateTime,
        ["System.TimeOnly"] = TypePlanKind.Time,
        ["System.TimeSpan"] = TypePlanKind.Duration,
        ["System.Uri"] = TypePlanKind.Uri,
        ["System.Guid"] = TypePlanKind.Guid,
        ["NewsSchema.IsoDate"] = TypePlanKind.IsoDate,
        ["NewsSchema.IsoTime"] = TypePlanKind.IsoTime,
        ["NewsSchema.Money"] = TypePlanKind.Money,
        ["NewsSchema.Quantity"] = TypePlanKind.Quantity,
        ["NewsSchema.NewsNumber"] = TypePlanKind.Number,
        ["NewsSchema.NewsAny"] = TypePlanKind.Any,
        ["NewsSchema.NewsMarkup"] = TypePlanKind.Markup,
        ["NewsSchema.NewsText"] = TypePlanKind.Text,
        ["NewsSchema.NewsSpan"] = TypePlanKind.Span,
        ["NewsSchema.NewsTextFormat"] = TypePlanKind.TextFormat,
    };

    private static readonly Dictionary<TypePlanKind, string> s_names = s_kinds.ToDictionary(kind => kind.Value, kind => kind.Key);

    /// <summary>The kind of a C# type name; null if it is not one of these.</summary>
    public static TypePlanKind? Find(string name) => s_kinds.TryGetValue(name, out TypePlanKind kind) ? kind : null;

    /// <summary>The scalars that a type of this kind holds without changing them; none if their text does not decide that.</summary>
    public static ScalarTypes ScalarsOf(TypePlanKind kind) => kind switch
    {
        TypePlanKind.Int32 => ScalarTypes.Int32,
        TypePlanKind.Int64 or TypePlanKind.Enum => ScalarTypes.Int64,
        TypePlanKind.Decimal => ScalarTypes.Decimal,
        TypePlanKind.Double => ScalarTypes.Double,
        TypePlanKind.Number => ScalarTypes.Number,
        TypePlanKind.Date => ScalarTypes.Date,
        TypePlanKind.DateTime => ScalarTypes.Instant,
        TypePlanKind.Time => ScalarTypes.Time,
        TypePlanKind.Duration => ScalarTypes.AnyDuration,
        TypePlanKind.IsoDate => ScalarTypes.IsoDate,
        TypePlanKind.IsoTime => ScalarTypes.IsoTime,
        TypePlanKind.Money => ScalarTypes.Money,
        TypePlanKind.Quantity => ScalarTypes.Quantity,
        _ => ScalarTypes.None,
    };

    /// <summary>The C# type name of a kind; null if there is not exactly one.</summary>
    public static string? NameOf(TypePlanKind kind) => s_names.TryGetValue(kind, out string? name) ? name : null;
}
