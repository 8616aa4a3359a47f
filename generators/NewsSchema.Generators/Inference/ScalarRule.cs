using NewsSchema.Generators.Pins;
using NewsSchema.Generators.Plans;
using NewsSchema.Generators.Shapes;

namespace NewsSchema.Generators.Inference;

/// <summary>
/// Decides which type a scalar gets: the narrowest one that holds every sample without changing it; if there is none, text.
/// </summary>
internal static class ScalarRule
{
    private static readonly TypeDraft s_string = new(TypePlanKind.String);

    /// <summary>The minimum number of usual scalars: with two scalars, either could be the unusual one.</summary>
    private const int MinUsual = 3;

    /// <summary>A text; in an article, also values that look like a number or literal.</summary>
    public static TypeDraft OfText(ScalarTypes types)
    {
        if (Has(types, ScalarTypes.Date))
        {
            return new TypeDraft(TypePlanKind.Date);
        }

        if (DateTimeForms.Find(types) is { } style)
        {
            return new TypeDraft(TypePlanKind.DateTime, Style: style);
        }

        // Digits alone are a date only if other samples are dates.
        if (Has(types, ScalarTypes.IsoDate) && !Has(types, ScalarTypes.DigitsOnly))
        {
            return new TypeDraft(TypePlanKind.IsoDate);
        }

        return OfTime(types) ?? (Has(types, ScalarTypes.Duration) ? new TypeDraft(TypePlanKind.Duration) : s_string);
    }

    /// <summary>The type of all scalars but one, if they are text for that one alone; null if there is none.</summary>
    public static TypeDraft? UsualOf(ScalarShape scalars)
    {
        if (scalars.Count < MinUsual)
        {
            return null;
        }

        ScalarTypes types = scalars.AlmostTypes;
        TypeDraft type = Has(types, ScalarTypes.Number) ? OfNumber(types) : Has(types, ScalarTypes.Boolean) ? new TypeDraft(TypePlanKind.Boolean) : OfText(types);
        return type.Kind == TypePlanKind.String ? null : type;
    }

    public static TypeDraft OfNumber(ScalarTypes types)
    {
        if (Has(types, ScalarTypes.Int64))
        {
            return new TypeDraft(TypePlanKind.Int64);
        }

        // Integers beyond 64 bits have no known bounds, so a decimal may not hold them.
        bool isDecimal = Has(types, ScalarTypes.Decimal) && !Has(types, ScalarTypes.Integer);
        return new TypeDraft(isDecimal ? TypePlanKind.Decimal : TypePlanKind.Number);
    }

    /// <summary>The type of a value of a vocabulary kind; null if not all samples have its syntax.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="types">The types that all samples, numbers and texts, have in common.</param>
    public static TypeDraft? OfValue(ValueKinds kind, ScalarTypes types)
    {
        switch (kind)
        {
            case ValueKinds.Date:
                TypeDraft date = OfText(types & ~ScalarTypes.DigitsOnly);
                return date.Kind is TypePlanKind.Date or TypePlanKind.DateTime or TypePlanKind.IsoDate ? date : null;
            case ValueKinds.Time:
                return OfTime(types);
            case ValueKinds.Duration:
                return Has(types, ScalarTypes.Duration) ? new TypeDraft(TypePlanKind.Duration) : null;
            case ValueKinds.Number:
                return Has(types, ScalarTypes.Number) ? OfNumber(types) : null;
            case ValueKinds.Quantity:
                return Has(types, ScalarTypes.Quantity) ? new TypeDraft(TypePlanKind.Quantity) : null;
            case ValueKinds.Money:
                return Has(types, ScalarTypes.Money) ? new TypeDraft(TypePlanKind.Money) : null;
            case ValueKinds.Markup:
                return new TypeDraft(TypePlanKind.Markup, Style: XmlRule.MarkupStyle);
            default:
                return null;
        }
    }

    /// <summary>Whether a declared type holds all of a place's scalars without changing them.</summary>
    public static bool Holds(TypeDraft type, Shape scalars, bool isArticle)
    {
        bool hasOther = scalars.Numbers.Count + scalars.Booleans.Count > 0;
        ScalarTypes types = ScalarShape.Merge(scalars.Texts, ScalarShape.Merge(scalars.Numbers, scalars.Booleans)).Types;
        switch (type.Kind)
        {
            case TypePlanKind.String:
            case TypePlanKind.Markup:
            case TypePlanKind.Uri:
            case TypePlanKind.Guid:
            case TypePlanKind.Enum when type.Style != "number":
                return isArticle || !hasOther;
            case TypePlanKind.Boolean:
                return scalars.Booleans.Count > 0 && scalars.Texts.Count + scalars.Numbers.Count == 0;
            case TypePlanKind.DateTime:
                return type.Style![0] == 'u' ? scalars.Texts.Count + scalars.Booleans.Count == 0 && Has(types, ScalarTypes.Decimal) : Has(types, ScalarTypes.Instant);
            case TypePlanKind.Any:
                return true;
            default:
                return Has(types, DeclaredTypes.ScalarsOf(type.Kind));
        }
    }

    private static TypeDraft? OfTime(ScalarTypes types) =>
        Has(types, ScalarTypes.Time) ? new TypeDraft(TypePlanKind.Time)
        : Has(types, ScalarTypes.IsoTime) ? new TypeDraft(TypePlanKind.IsoTime)
        : null;

    private static bool Has(ScalarTypes types, ScalarTypes type) => (types & type) != 0;
}
