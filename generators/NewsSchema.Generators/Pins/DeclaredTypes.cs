using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsSchema.Generators.Schemas
{
    /// <summary>The types of values that a pin can declare, by their C# names.</summary>
    internal static class DeclaredTypes
    {
        private static readonly Dictionary<string, TypeKind> Kinds = new Dictionary<string, TypeKind>(StringComparer.Ordinal)
        {
            ["string"] = TypeKind.String,
            ["bool"] = TypeKind.Boolean,
            ["int"] = TypeKind.Int32,
            ["long"] = TypeKind.Int64,
            ["decimal"] = TypeKind.Decimal,
            ["double"] = TypeKind.Double,
            ["System.DateOnly"] = TypeKind.Date,
            ["System.DateTimeOffset"] = TypeKind.DateTime,
            ["System.TimeOnly"] = TypeKind.Time,
            ["System.TimeSpan"] = TypeKind.Duration,
            ["System.Uri"] = TypeKind.Uri,
            ["NewsSchema.IsoDate"] = TypeKind.IsoDate,
            ["NewsSchema.IsoTime"] = TypeKind.IsoTime,
            ["NewsSchema.Money"] = TypeKind.Money,
            ["NewsSchema.Quantity"] = TypeKind.Quantity,
            ["NewsSchema.NewsNumber"] = TypeKind.Number,
            ["NewsSchema.NewsAny"] = TypeKind.Any,
            ["NewsSchema.NewsText"] = TypeKind.Text,
            ["NewsSchema.NewsSpan"] = TypeKind.Span,
            ["NewsSchema.NewsTextFormat"] = TypeKind.TextFormat,
        };

        private static readonly Dictionary<TypeKind, string> Names = Kinds.ToDictionary(kind => kind.Value, kind => kind.Key);

        /// <summary>The kind that a name is; null where it is none of these.</summary>
        public static TypeKind? Find(string name) => Kinds.TryGetValue(name, out TypeKind kind) ? kind : null;

        /// <summary>The name of a kind; null where it has no single one.</summary>
        public static string? NameOf(TypeKind kind) => Names.TryGetValue(kind, out string? name) ? name : null;
    }
}
