using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Pins;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Pipeline;

/// <summary>Converts declared C# types to the types of a plan.</summary>
internal static class PinTypes
{
    private static readonly SymbolDisplayFormat s_qualifiedName =
        SymbolDisplayFormat.FullyQualifiedFormat
            .WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted)
            .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    /// <param name="type">The type.</param>
    /// <param name="namespace">Where it is used.</param>
    public static PinnedType Of(ITypeSymbol type, INamespaceSymbol @namespace)
    {
        bool isNullable = IsNullable(type);
        ITypeSymbol bare = WithoutNullable(type);
        string name = bare.ToDisplayString(s_qualifiedName);
        return bare switch
        {
            _ when DeclaredTypes.Find(name) is { } kind => new PinnedType(kind, name, IsNullable: isNullable),
            { SpecialType: not SpecialType.None } => new PinnedType(null, name, IsNullable: isNullable),
            INamedTypeSymbol { TypeKind: TypeKind.Enum } @enum =>
                new PinnedType(TypePlanKind.Enum, name, IsNullable: isNullable, EnumMembers: EnumMembers(@enum)),
            INamedTypeSymbol { IsGenericType: true } generic => Generic(generic, name, isNullable, @namespace),
            IErrorTypeSymbol => new PinnedType(TypePlanKind.Record, name, IsNullable: isNullable),
            INamedTypeSymbol named when IsRecord(named) => new PinnedType(TypePlanKind.Record, name, IsNullable: isNullable),
            INamedTypeSymbol named when IsFilled(named, @namespace) => new PinnedType(TypePlanKind.Record, named.Name, IsNullable: isNullable),
            _ => new PinnedType(null, name, IsNullable: isNullable),
        };
    }

    /// <summary>Whether a type reads itself, or will do so because of a pin.</summary>
    private static bool IsRecord(INamedTypeSymbol type) =>
        type.AllInterfaces.Any(@interface => @interface.OriginalDefinition.ToDisplayString() == "NewsSchema.INewsRecord<TSelf>")
        || type.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == PinCollector.Attribute);

    /// <summary>The user's part of a record that is generated under its name without being pinned.</summary>
    private static bool IsFilled(INamedTypeSymbol type, INamespaceSymbol @namespace) =>
        type is { IsRecord: true, IsValueType: false, IsAbstract: false, ContainingType: null }
        && SymbolEqualityComparer.Default.Equals(type.ContainingNamespace, @namespace)
        && type.DeclaringSyntaxReferences.Any(part =>
            part.GetSyntax() is RecordDeclarationSyntax { ParameterList: null } declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    /// <summary>Whether it is declared with <c>?</c>, or is a reference type in code without nullability.</summary>
    public static bool IsNullable(ITypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
        || (type.NullableAnnotation != NullableAnnotation.NotAnnotated && !type.IsValueType);

    private static ITypeSymbol WithoutNullable(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);

    private static PinnedType Generic(INamedTypeSymbol type, string name, bool isNullable, INamespaceSymbol @namespace)
    {
        TypePlanKind? kind = type.OriginalDefinition.ToDisplayString() switch
        {
            "NewsSchema.NewsList<T>" => TypePlanKind.List,
            "NewsSchema.NewsMap<T>" => TypePlanKind.Map,
            "NewsSchema.NewsOneOrMany<T>" => TypePlanKind.OneOrMany,
            _ => null,
        };
        return new PinnedType(kind, name, kind is null ? null : Of(type.TypeArguments[0], @namespace), isNullable);
    }

    private static EquatableArray<EnumMemberPlan> EnumMembers(INamedTypeSymbol type) =>
        new(
            type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue).Select(EnumMember));

    private static EnumMemberPlan EnumMember(IFieldSymbol field) =>
        new(
            field.Name,
            PinCollector.AttributeText(field, "System.Text.Json.Serialization.JsonStringEnumMemberNameAttribute") ?? EnumMemberValue(field),
            field.ConstantValue is ulong large ? unchecked((long)large) : Convert.ToInt64(field.ConstantValue, CultureInfo.InvariantCulture));

    private static string? EnumMemberValue(IFieldSymbol field) =>
        field.GetAttributes()
            .FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == "System.Runtime.Serialization.EnumMemberAttribute")
            ?.NamedArguments.FirstOrDefault(argument => argument.Key == "Value").Value.Value as string;
}
