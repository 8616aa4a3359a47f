using System;
using NewsSchema.Generators.Schemas;

namespace NewsSchema.Generators.Emit
{
    /// <summary>Types as C# writes them in a file of one namespace: the namespace's own by their names, all others from <c>global::</c>.</summary>
    internal sealed class TypeNames
    {
        public const string Model = "global::NewsSchema.";
        public const string Json = "global::NewsSchema.Json.";

        private readonly string _namespace;

        public TypeNames(PlanIndex index, string @namespace)
        {
            Index = index;
            _namespace = @namespace;
        }

        public PlanIndex Index { get; }

        public string Of(RecordPlan record) =>
            record.Namespace == _namespace ? CSharp.Identifier(record.Name) : "global::" + CSharp.QualifiedName(record.Key);

        /// <summary>A member's property type.</summary>
        public string Of(MemberPlan member) => Of(member.Type) + (member.IsNullable ? "?" : "");

        /// <summary>A type without nullability of its own; a list's or map's elements have theirs.</summary>
        public string Of(TypePlan type) => type.Kind switch
        {
            TypeKind.String => "string",
            TypeKind.Boolean => "bool",
            TypeKind.Int32 => "int",
            TypeKind.Int64 => "long",
            TypeKind.Decimal => "decimal",
            TypeKind.Double => "double",
            TypeKind.Number => Model + "NewsNumber",
            TypeKind.Date => "global::System.DateOnly",
            TypeKind.DateTime => "global::System.DateTimeOffset",
            TypeKind.Time => "global::System.TimeOnly",
            TypeKind.Duration => "global::System.TimeSpan",
            TypeKind.IsoDate => Model + "IsoDate",
            TypeKind.IsoTime => Model + "IsoTime",
            TypeKind.Money => Model + "Money",
            TypeKind.Quantity => Model + "Quantity",
            TypeKind.Uri => "global::System.Uri",
            TypeKind.Any => Model + "NewsAny",
            TypeKind.Text => Model + "NewsText",
            TypeKind.Span => Model + "NewsSpan",
            TypeKind.TextFormat => Model + "NewsTextFormat",
            TypeKind.Enum => "global::" + CSharp.QualifiedName(type.Record!),
            TypeKind.Record or TypeKind.Reference => OfRecord(type),
            TypeKind.List or TypeKind.References => $"{Model}NewsList<{OfElement(type)}>",
            TypeKind.Map => $"{Model}NewsMap<{OfElement(type)}>",
            _ => throw new ArgumentOutOfRangeException(nameof(type), type.Kind, null),
        };

        /// <summary>The type of a list's items or a map's values, with its nullability; a list or map that is null there is an absent one.</summary>
        public string OfElement(TypePlan type)
        {
            TypePlan element = type.Element!;
            return Of(element) + (element.IsNullable && !Scalars.IsCollection(element.Kind) ? "?" : "");
        }

        /// <summary>The type of the field behind a reference or a list of references.</summary>
        public string ReferenceOf(TypePlan type) =>
            type.Kind == TypeKind.References ? $"{Model}NewsRefs<{Of(type.Element!)}>" : $"{Model}NewsRef<{Of(type)}>";

        private string OfRecord(TypePlan type) =>
            type.Record is null ? Model + (type.Name ?? "NewsAnnotation")
            : Index.Find(type.Record) is { } record ? Of(record)
            : "global::" + CSharp.QualifiedName(type.Record);
    }
}
