using Microsoft.CodeAnalysis;
using NewsSchema.Generators.Pins;

namespace NewsSchema.Generators.Pipeline;

/// <summary>
/// Finds attributes of System.Text.Json that ask for something that generated code does not do. Those that ask for what it does anyway are allowed: a converter of an enum to its
/// names, <c>[JsonRequired]</c> on a property that is never null.
/// </summary>
internal static class IgnoredAttributes
{
    private const string Namespace = "System.Text.Json.Serialization";

    /// <summary><c>JsonIgnoreCondition.WhenWritingDefault</c>.</summary>
    private const int WhenWritingDefault = 2;

    /// <summary><c>JsonIgnoreCondition.WhenWritingNull</c>, the last condition that generated code knows.</summary>
    private const int WhenWritingNull = 3;

    /// <summary>The first such attribute of a record.</summary>
    public static IgnoredAttribute? Find(INamedTypeSymbol type) => First(type, (name, _) => name switch
    {
        "JsonNumberHandling" => "remove it, or set NumberHandling in the options",
        "JsonObjectCreationHandling" => "remove it: each record is read into a new object",
        "JsonUnmappedMemberHandling" => "set UnknownMembers of [NewsSchema] instead",
        "JsonPolymorphic" or "JsonDerivedType" => "remove it: the samples decide which variants there are",
        _ => null,
    });

    /// <summary>The first such attribute of a property.</summary>
    public static IgnoredAttribute? Find(IPropertySymbol property) => First(property, (name, attribute) => name switch
    {
        "JsonConverter" when !IsEnumConverter(property, attribute) =>
            "declare the property with the type of the JSON, and convert it in another property with [JsonIgnore]",
        "JsonExtensionData" => "remove it: unknown members are in ExtensionData",
        "JsonIgnore" when !IsKnown(property, attribute) => "use another condition, or set DefaultIgnoreCondition in the options",
        "JsonNumberHandling" => "remove it, or set NumberHandling in the options",
        "JsonObjectCreationHandling" => "remove it: each record is read into a new object",
        "JsonPropertyOrder" => "remove it: members are written in the order of the samples",
        "JsonRequired" when PinTypes.IsNullable(property.Type) => "declare the property without ? instead",
        "JsonRequired" when IsCollection(property.Type) => "remove it: a list or a map that is missing is empty",
        _ => null,
    });

    private static IgnoredAttribute? First(ISymbol symbol, Func<string, AttributeData, string?> remedyOf)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (NameOf(attribute.AttributeClass) is { } name && remedyOf(name, attribute) is { } remedy)
            {
                return new IgnoredAttribute(name, remedy);
            }
        }

        return null;
    }

    /// <summary>The name of an attribute of System.Text.Json, or of that from which the user's attribute derives; null for others.</summary>
    private static string? NameOf(INamedTypeSymbol? attribute)
    {
        const string Suffix = "Attribute";
        for (; attribute is not null; attribute = attribute.BaseType)
        {
            if (attribute.ContainingNamespace?.ToDisplayString() == Namespace && attribute.Name.EndsWith(Suffix, StringComparison.Ordinal) && attribute.Name != "JsonAttribute")
            {
                return attribute.Name.Substring(0, attribute.Name.Length - Suffix.Length);
            }
        }

        return null;
    }

    /// <summary>Whether a converter reads and writes an enum by its names, as generated code does.</summary>
    private static bool IsEnumConverter(IPropertySymbol property, AttributeData attribute)
    {
        ITypeSymbol type = property.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : property.Type;
        return type.TypeKind == TypeKind.Enum
            && attribute.ConstructorArguments.FirstOrDefault().Value is INamedTypeSymbol { Name: "JsonStringEnumConverter" } converter
            && converter.ContainingNamespace.ToDisplayString() == Namespace;
    }

    /// <summary>Whether generated code does what a condition says. A value that is never null is always written.</summary>
    private static bool IsKnown(IPropertySymbol property, AttributeData attribute) =>
        attribute.NamedArguments.Select(argument => argument.Value.Value as int?).FirstOrDefault() is not { } condition
        || (condition <= WhenWritingNull && (condition != WhenWritingDefault || PinTypes.IsNullable(property.Type) || IsCollection(property.Type)));

    private static bool IsCollection(ITypeSymbol type) => type.Name is "NewsList" or "NewsMap" or "NewsOneOrMany" && type.ContainingNamespace.ToDisplayString() == "NewsSchema";
}
