using Microsoft.CodeAnalysis;

namespace NewsSchema.Generators.Pipeline;

/// <summary>Attributes of the user's declarations that make the compiler warn wherever they are used, generated code included.</summary>
internal static class PinAttributes
{
    private const string Obsolete = "System.ObsoleteAttribute";
    private const string Experimental = "System.Diagnostics.CodeAnalysis.ExperimentalAttribute";

    /// <summary>The ids of the warnings about using a type or its properties; ordered, distinct.</summary>
    public static IEnumerable<string> Warnings(INamedTypeSymbol type, IEnumerable<IPropertySymbol> properties) =>
        properties.SelectMany(Used).Append(type)
            .SelectMany(symbol => symbol.GetAttributes())
            .SelectMany(Ids)
            .Distinct()
            .OrderBy(id => id, StringComparer.Ordinal);

    /// <summary>Whether each use of a member is an error.</summary>
    public static bool IsForbidden(ISymbol member) => member.GetAttributes().Any(attribute =>
        attribute.AttributeClass?.ToDisplayString() == Obsolete && attribute.ConstructorArguments.Any(argument => argument.Value is true));

    /// <summary>The texts of an argument that is a list; none if it is not a list.</summary>
    public static IEnumerable<string> TextsOf(TypedConstant argument) =>
        argument is { Kind: TypedConstantKind.Array, IsNull: false } ? argument.Values.Select(value => value.Value as string).OfType<string>() : [];

    /// <summary>The values of <c>[NewsNothing]</c>; a line feed separates them in generated code, so that a value with one cannot be read.</summary>
    public static IEnumerable<string> Nothing(IPropertySymbol property) =>
        property.GetAttributes()
            .Where(attribute => attribute.AttributeClass?.ToDisplayString() == "NewsSchema.NewsNothingAttribute")
            .SelectMany(attribute => attribute.ConstructorArguments)
            .SelectMany(TextsOf)
            .Where(value => value.IndexOf('\n') < 0)
            .Distinct();

    /// <summary>Whether a property or its enum has <c>[NewsClosed]</c>.</summary>
    public static bool IsClosed(IPropertySymbol property)
    {
        ITypeSymbol type = property.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : property.Type;
        return property.GetAttributes().Concat(type.GetAttributes()).Any(attribute => attribute.AttributeClass?.ToDisplayString() == "NewsSchema.NewsClosedAttribute");
    }

    /// <summary>What generated code names of a property: itself, its accessors, its type, and an enum's members.</summary>
    private static IEnumerable<ISymbol> Used(IPropertySymbol property)
    {
        yield return property;
        yield return property.GetMethod!;
        yield return property.SetMethod!;
        foreach (ITypeSymbol type in TypesIn(property.Type))
        {
            yield return type;
            foreach (ISymbol member in type.TypeKind == TypeKind.Enum ? type.GetMembers().OfType<IFieldSymbol>() : [])
            {
                yield return member;
            }
        }
    }

    private static IEnumerable<ITypeSymbol> TypesIn(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsGenericType: true } generic ? generic.TypeArguments.SelectMany(TypesIn).Prepend(type) : [type];

    private static IEnumerable<string> Ids(AttributeData attribute) => attribute.AttributeClass?.ToDisplayString() switch
    {
        Obsolete => new[] { "CS0612", "CS0618" },
        Experimental when attribute.ConstructorArguments.FirstOrDefault().Value is string id && IsId(id) => [id],
        _ => [],
    };

    private static bool IsId(string id) => id.Length > 0 && char.IsLetter(id[0]) && id.All(c => char.IsLetterOrDigit(c) || c == '_');
}
