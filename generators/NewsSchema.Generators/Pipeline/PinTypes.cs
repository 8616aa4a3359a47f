using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Pins;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Pipeline;

/// <summary>Declared C# types in the terms of a plan.</summary>
internal static class PinTypes
{
    private static readonly SymbolDisplayFormat s_qualifiedName =
        SymbolDisplayFormat.FullyQualifiedFormat
            .WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted)
            .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    public static PinnedType Of(ITypeSymbol type)
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
            INamedTypeSymbol { IsGenericType: true } generic => Generic(generic, name, isNullable),
            IErrorTypeSymbol => new PinnedType(TypePlanKind.Record, name, IsNullable: isNullable),
            INamedTypeSymbol named when IsRecord(named) => new PinnedType(TypePlanKind.Record, name, IsNullable: isNullable),
            _ => new PinnedType(null, name, IsNullable: isNullable),
        };
    }

    /// <summary>A type that reads itself, or may come to do so by what we generate.</summary>
    private static bool IsRecord(INamedTypeSymbol type) =>
        type.AllInterfaces.Any(@interface => @interface.OriginalDefinition.ToDisplayString() == "NewsSchema.INewsRecord<TSelf>")
        || (type.IsRecord && type.DeclaringSyntaxReferences.Length > 0);

    /// <summary>Declared with <c>?</c>, or a reference type of code without nullability.</summary>
    public static bool IsNullable(ITypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
        || (type.NullableAnnotation != NullableAnnotation.NotAnnotated && !type.IsValueType);

    private static ITypeSymbol WithoutNullable(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);

    private static PinnedType Generic(INamedTypeSymbol type, string name, bool isNullable)
    {
        TypePlanKind? kind = type.OriginalDefinition.ToDisplayString() switch
        {
            "NewsSchema.NewsList<T>" => TypePlanKind.List,
            "NewsSchema.NewsMap<T>" => TypePlanKind.Map,
            _ => null,
        };
        return new PinnedType(kind, name, kind is null ? null : Of(type.TypeArguments[0]), isNullable);
    }

    private static EquatableArray<EnumMemberPlan> EnumMembers(INamedTypeSymbol type) =>
        new EquatableArray<EnumMemberPlan>(
            type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue).Select(EnumMember));

    private static EnumMemberPlan EnumMember(IFieldSymbol field) =>
        new EnumMemberPlan(
            field.Name,
            PinCollector.AttributeText(field, "System.Text.Json.Serialization.JsonStringEnumMemberNameAttribute") ?? EnumMemberValue(field),
            field.ConstantValue is ulong large ? unchecked((long)large) : Convert.ToInt64(field.ConstantValue, CultureInfo.InvariantCulture));

    private static string? EnumMemberValue(IFieldSymbol field) =>
        field.GetAttributes()
            .FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == "System.Runtime.Serialization.EnumMemberAttribute")
            ?.NamedArguments.FirstOrDefault(argument => argument.Key == "Value").Value.Value as string;
}
