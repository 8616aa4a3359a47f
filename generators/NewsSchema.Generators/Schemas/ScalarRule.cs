using NewsSchema.Generators.Shapes;

namespace NewsSchema.Generators.Schemas
{
    /// <summary>
    /// Which type a scalar gets: the narrowest that holds every sample without changing it, else text (DESIGN.md, section 3).
    /// </summary>
    internal static class ScalarRule
    {
        private static readonly TypeDraft String = new TypeDraft(TypeKind.String);

        /// <summary>A text, in an article together with what looks like a number or literal elsewhere.</summary>
        public static TypeDraft OfText(ScalarTypes types)
        {
            if (Has(types, ScalarTypes.Date))
            {
                return new TypeDraft(TypeKind.Date);
            }

            if (DateTimeStyles.Find(types) is { } style)
            {
                return new TypeDraft(TypeKind.DateTime, Style: style);
            }

            // Four digits are a year only beside other dates.
            if (Has(types, ScalarTypes.IsoDate) && !Has(types, ScalarTypes.Year))
            {
                return new TypeDraft(TypeKind.IsoDate);
            }

            return OfTime(types) ?? (Has(types, ScalarTypes.Duration) ? new TypeDraft(TypeKind.Duration) : String);
        }

        public static TypeDraft OfNumber(ScalarTypes types)
        {
            if (Has(types, ScalarTypes.Int64))
            {
                return new TypeDraft(TypeKind.Int64);
            }

            // Integers that outgrow 64 bits have no bounds that a decimal would know.
            bool isDecimal = Has(types, ScalarTypes.Decimal) && !Has(types, ScalarTypes.Integer);
            return new TypeDraft(isDecimal ? TypeKind.Decimal : TypeKind.Number);
        }

        /// <summary>The value of an annotation whose kind says what it is.</summary>
        /// <param name="kind">The kind's class.</param>
        /// <param name="types">What all its samples have in common, numbers and texts.</param>
        public static TypeDraft OfValue(string kind, ScalarTypes types)
        {
            switch (kind)
            {
                case "date":
                    TypeDraft date = OfText(types & ~ScalarTypes.Year);
                    return date.Kind is TypeKind.Date or TypeKind.DateTime or TypeKind.IsoDate ? date : String;
                case "time":
                    return OfTime(types) ?? String;
                case "duration":
                    return Has(types, ScalarTypes.Duration) ? new TypeDraft(TypeKind.Duration) : String;
                case "number":
                case "percent":
                    return Has(types, ScalarTypes.Number) ? OfNumber(types) : String;
                case "quantity":
                    return Has(types, ScalarTypes.Quantity) ? new TypeDraft(TypeKind.Quantity) : String;
                case "money":
                    return Has(types, ScalarTypes.Money) ? new TypeDraft(TypeKind.Money) : String;
                default:
                    return String;
            }
        }

        private static TypeDraft? OfTime(ScalarTypes types) =>
            Has(types, ScalarTypes.Time) ? new TypeDraft(TypeKind.Time)
            : Has(types, ScalarTypes.IsoTime) ? new TypeDraft(TypeKind.IsoTime)
            : null;

        private static bool Has(ScalarTypes types, ScalarTypes type) => (types & type) != 0;
    }
}
