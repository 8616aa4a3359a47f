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

            if (DateTimeForms.Find(types) is { } style)
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

        /// <summary>What the vocabulary says to be a value of one kind; null where not all samples are of its syntax.</summary>
        /// <param name="kind">The kind.</param>
        /// <param name="types">What all samples have in common, numbers and texts.</param>
        public static TypeDraft? OfValue(ValueKinds kind, ScalarTypes types)
        {
            switch (kind)
            {
                case ValueKinds.Date:
                    TypeDraft date = OfText(types & ~ScalarTypes.Year);
                    return date.Kind is TypeKind.Date or TypeKind.DateTime or TypeKind.IsoDate ? date : null;
                case ValueKinds.Time:
                    return OfTime(types);
                case ValueKinds.Duration:
                    return Has(types, ScalarTypes.Duration) ? new TypeDraft(TypeKind.Duration) : null;
                case ValueKinds.Number:
                    return Has(types, ScalarTypes.Number) ? OfNumber(types) : null;
                case ValueKinds.Quantity:
                    return Has(types, ScalarTypes.Quantity) ? new TypeDraft(TypeKind.Quantity) : null;
                case ValueKinds.Money:
                    return Has(types, ScalarTypes.Money) ? new TypeDraft(TypeKind.Money) : null;
                default:
                    return null;
            }
        }

        /// <summary>Whether a declared type holds all of a place's scalars as they are.</summary>
        public static bool Holds(TypeDraft type, Shape scalars, bool isArticle)
        {
            bool hasOther = scalars.Numbers.Count + scalars.Booleans.Count > 0;
            ScalarTypes types = ScalarShape.Merge(scalars.Texts, ScalarShape.Merge(scalars.Numbers, scalars.Booleans)).Types;
            switch (type.Kind)
            {
                case TypeKind.String:
                case TypeKind.Uri:
                case TypeKind.Enum when type.Style == null:
                    return isArticle || !hasOther;
                case TypeKind.Boolean:
                    return scalars.Booleans.Count > 0 && scalars.Texts.Count + scalars.Numbers.Count == 0;
                case TypeKind.DateTime:
                    return DateTimeForms.Find(types) != null;
                case TypeKind.Any:
                    return true;
                default:
                    return FlagOf(type.Kind) is { } flag && Has(types, flag);
            }
        }

        private static ScalarTypes? FlagOf(TypeKind kind) => kind switch
        {
            TypeKind.Int32 => ScalarTypes.Int32,
            TypeKind.Int64 or TypeKind.Enum => ScalarTypes.Int64,
            TypeKind.Decimal => ScalarTypes.Decimal,
            TypeKind.Double => ScalarTypes.Double,
            TypeKind.Number => ScalarTypes.Number,
            TypeKind.Date => ScalarTypes.Date,
            TypeKind.Time => ScalarTypes.Time,
            TypeKind.Duration => ScalarTypes.Duration,
            TypeKind.IsoDate => ScalarTypes.IsoDate,
            TypeKind.IsoTime => ScalarTypes.IsoTime,
            TypeKind.Money => ScalarTypes.Money,
            TypeKind.Quantity => ScalarTypes.Quantity,
            _ => null,
        };

        private static TypeDraft? OfTime(ScalarTypes types) =>
            Has(types, ScalarTypes.Time) ? new TypeDraft(TypeKind.Time)
            : Has(types, ScalarTypes.IsoTime) ? new TypeDraft(TypeKind.IsoTime)
            : null;

        private static bool Has(ScalarTypes types, ScalarTypes type) => (types & type) != 0;
    }
}
