using System;
using System.Collections.Generic;
using System.Linq;
using NewsSchema.Generators.Schemas;

namespace NewsSchema.Generators.Contract
{
    /// <summary>
    /// Types as the contract's files name them: C#'s words where it has one, records by their name, and <c>list&lt;…&gt;</c>,
    /// <c>map&lt;…&gt;</c>, <c>ref&lt;…&gt;</c> of these; <c>#ref&lt;…&gt;</c> where JSON keeps the <c>#</c> of a reference.
    /// </summary>
    internal static class ContractTypes
    {
        private static readonly Dictionary<TypeKind, string> Words = new Dictionary<TypeKind, string>
        {
            [TypeKind.String] = "string",
            [TypeKind.Boolean] = "bool",
            [TypeKind.Int32] = "int",
            [TypeKind.Int64] = "long",
            [TypeKind.Decimal] = "decimal",
            [TypeKind.Double] = "double",
            [TypeKind.Number] = "number",
            [TypeKind.Date] = "date",
            [TypeKind.DateTime] = "date-time",
            [TypeKind.Time] = "time",
            [TypeKind.Duration] = "duration",
            [TypeKind.IsoDate] = "iso-date",
            [TypeKind.IsoTime] = "iso-time",
            [TypeKind.Money] = "money",
            [TypeKind.Quantity] = "quantity",
            [TypeKind.Uri] = "uri",
            [TypeKind.Any] = "any",
            [TypeKind.Text] = "text",
            [TypeKind.Span] = "span",
            [TypeKind.TextFormat] = "text-format",
        };

        private static readonly Dictionary<string, TypeKind> Kinds = Words.ToDictionary(word => word.Value, word => word.Key, StringComparer.Ordinal);

        /// <param name="type">The type.</param>
        /// <param name="nameOf">A record's name by its key.</param>
        public static string Write(TypePlan type, Func<string, string> nameOf)
        {
            string text = type.Kind switch
            {
                TypeKind.List or TypeKind.References => $"list<{Write(type.Element!, nameOf)}>",
                TypeKind.Map => $"map<{Write(type.Element!, nameOf)}>",
                TypeKind.Reference => $"{(type.KeepsHash ? "#" : "")}ref<{(type.Record == null ? type.Name : nameOf(type.Record))}>",
                TypeKind.Enum => $"{(type.Style == null ? "" : "number-")}enum<{type.Record}>",
                TypeKind.Record => nameOf(type.Record!),
                _ => Words[type.Kind],
            };
            return type.IsNullable ? text + "?" : text;
        }

        /// <summary>The type as far as a sample can be held against it: of a record that is no more that it was an object.</summary>
        /// <param name="type">What a line says.</param>
        /// <param name="keyOf">A record's key by its name; null where there is none.</param>
        public static TypePlan Read(string type, Func<string, string?> keyOf)
        {
            bool isNullable = type.EndsWith("?", StringComparison.Ordinal);
            string text = isNullable ? type.Substring(0, type.Length - 1) : type;
            TypePlan plan =
                ArgumentOf(text, "list<") is { } element ? new TypePlan(TypeKind.List, Element: Read(element, keyOf))
                : ArgumentOf(text, "map<") is { } value ? new TypePlan(TypeKind.Map, Element: Read(value, keyOf))
                : ArgumentOf(text, "ref<") != null || ArgumentOf(text, "#ref<") != null ? new TypePlan(TypeKind.Reference)
                : Kinds.TryGetValue(text, out TypeKind kind) ? new TypePlan(kind == TypeKind.DateTime ? TypeKind.IsoDate : kind)
                : keyOf(text) is { } key ? new TypePlan(TypeKind.Record, key)
                : new TypePlan(TypeKind.Map, Element: new TypePlan(TypeKind.Any));
            return plan with { IsNullable = isNullable };
        }

        public static bool IsCollection(string type) => ArgumentOf(type, "list<") != null || ArgumentOf(type, "map<") != null;

        /// <summary>The names that a type is made of, records' among them.</summary>
        public static IEnumerable<string> NamesIn(string type) => type.Split('<', '>', '?');

        /// <summary>Whether a text could be a type. Which one need not be known: the files may be of another version.</summary>
        public static bool IsType(string text) =>
            text.Length > 0 && text.All(c => ContractMember.IsOfIdentifier(c) || c is '-' or '.' or '#' or '<' or '>' or '?');

        private static string? ArgumentOf(string type, string generic) =>
            type.StartsWith(generic, StringComparison.Ordinal) && type.EndsWith(">", StringComparison.Ordinal)
                ? type.Substring(generic.Length, type.Length - generic.Length - 1)
                : null;
    }
}
