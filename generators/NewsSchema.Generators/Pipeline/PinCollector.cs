using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NewsSchema.Core.Errors;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Compiler;
using NewsSchema.Generators.Diagnostics;
using NewsSchema.Generators.Pins;
using NewsSchema.Generators.Plans;
using NewsSchema.Generators.Steps;

namespace NewsSchema.Generators.Pipeline;

/// <summary>
/// Finds the user's partial records. Only the attribute makes a record a pin: the compiler indexes attributes, so that searching costs
/// an edit nothing, and it shows that the record is intended as a pin.
/// </summary>
internal static class PinCollector
{
    /// <summary><c>JsonIgnoreCondition.Always</c>.</summary>
    private const int JsonIgnoreAlways = 1;

    /// <summary><c>JsonIgnoreCondition.Never</c>.</summary>
    private const int JsonIgnoreNever = 0;

    /// <summary><c>Mismatch.Keep</c>.</summary>
    private const int MismatchKeep = 1;

    public const string Attribute = "NewsSchema.NewsSchemaAttribute";

    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellation) => node is TypeDeclarationSyntax;

    public static PinDeclaration Collect(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var declaration = (TypeDeclarationSyntax)context.TargetNode;
        SourceLocation location = declaration.Identifier.GetLocation().ToValue();
        StepResult<PinDeclaration> collected = Step.Run(declaration.Identifier.ValueText, location, () => Collect(context, declaration, location));
        return collected.Value ?? new PinDeclaration(null, default, collected.Failure);
    }

    private static PinDeclaration Collect(GeneratorAttributeSyntaxContext context, TypeDeclarationSyntax declaration, SourceLocation location)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        AttributeData attribute = context.Attributes[0];
        if (PinObstacle.Find(type, declaration, attribute) is { } obstacle)
        {
            SourceError error = PinCodes.NoPin.At(default, type.Name, obstacle);
            return new PinDeclaration(null, default, new DiagnosticInfo(error.Code, error.Message, location));
        }

        string @namespace = type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString();
        IPropertySymbol[] properties = type.GetMembers().OfType<IPropertySymbol>().Where(IsPin).ToArray();
        var pin = new Pin(
            @namespace,
            type.Name,
            attribute.ConstructorArguments.FirstOrDefault().Value as string is { Length: > 0 } name ? name : type.Name,
            type.DeclaredAccessibility == Accessibility.Public ? "public" : "internal",
            UnknownMembers(attribute),
            new EquatableArray<PinnedMember>(properties.Select(Member)),
            new EquatableArray<string>(OtherNames(type, properties)),
            type.InstanceConstructors.Any(constructor => constructor.Parameters.Length == 0 && !constructor.IsImplicitlyDeclared),
            type.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == "System.Text.Json.Serialization.JsonConverterAttribute"))
        {
            OtherSchemaNames = new EquatableArray<string>(OtherSchemaNames(attribute)),
            IsParsable = type.AllInterfaces.Any(contract => contract is { Name: "IParsable" or "ISpanParsable", ContainingNamespace.Name: "System" }),
            Fields = new EquatableArray<string>(Fields(type, properties)),
            IsAbstract = type.IsAbstract,
            Discriminator = properties.Concat(type.GetMembers().OfType<IPropertySymbol>()).FirstOrDefault(PinObstacle.IsDiscriminator)?.Name,
            Base = type.BaseType is { SpecialType: not SpecialType.System_Object } @base ? @base.ToDisplayString() : null,
            IsJsonLd = Argument(attribute, "JsonLd") as bool?,
            KeepsMismatches = Argument(attribute, "Mismatch") is int mismatch ? mismatch == MismatchKeep : null,
            Warnings = new EquatableArray<string>(PinAttributes.Warnings(type, properties)),
            Ignored = IgnoredAttributes.Find(type),
        };
        IEnumerable<PinLocation> locations = type.GetMembers()
            .Where(member => !member.IsImplicitlyDeclared && member.Locations.Length > 0)
            .Select(member => new PinLocation(pin.FullName, member.Name, member.Locations[0].ToValue()))
            .Prepend(new PinLocation(pin.FullName, null, location));
        return new PinDeclaration(pin, new EquatableArray<PinLocation>(locations), null);
    }

    /// <summary>Whether a reader can set the property and a writer can get it.</summary>
    private static bool IsPin(IPropertySymbol property) =>
        !property.IsStatic
        && !property.IsIndexer
        && !property.IsImplicitlyDeclared
        && !property.IsAbstract
        && property.ExplicitInterfaceImplementations.IsEmpty
        && property.GetMethod is not null
        && property.SetMethod is not null
        && !IsIgnored(property);

    /// <summary><c>[JsonIgnore]</c> without a condition keeps a property out of the JSON.</summary>
    private static bool IsIgnored(IPropertySymbol property) => IgnoreCondition(property) == JsonIgnoreAlways;

    /// <summary>The condition of <c>[JsonIgnore]</c>; null without the attribute.</summary>
    private static int? IgnoreCondition(IPropertySymbol property)
    {
        AttributeData? ignore = property.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == "System.Text.Json.Serialization.JsonIgnoreAttribute");
        return ignore is null ? null : ignore.NamedArguments.Select(argument => argument.Value.Value as int?).FirstOrDefault() ?? JsonIgnoreAlways;
    }

    private static IEnumerable<string> OtherNames(INamedTypeSymbol type, IPropertySymbol[] properties)
    {
        var pinned = new HashSet<string>(properties.Select(property => property.Name));
        return BasesOf(type)
            .SelectMany(@base => @base.GetMembers())
            .Where(member => member.DeclaredAccessibility != Accessibility.Private)
            .Concat(type.GetMembers())
            .Where(member => !member.IsImplicitlyDeclared && member.CanBeReferencedByName && !pinned.Contains(member.Name))
            .Select(member => member.Name)
            .Distinct()
            .OrderBy(name => name, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Fields(INamedTypeSymbol type, IPropertySymbol[] properties) =>
        type.GetMembers().OfType<IFieldSymbol>()
            .Where(field => !field.IsStatic && !field.IsConst && !properties.Contains(field.AssociatedSymbol, SymbolEqualityComparer.Default))
            .Select(field => field.AssociatedSymbol?.Name ?? field.Name)
            .Where(name => SyntaxFacts.IsValidIdentifier(name))
            .OrderBy(name => name, StringComparer.Ordinal);

    /// <summary>The base records that only the user declares: of the runtime's and of those with a generated part, the generator knows the members.</summary>
    internal static IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? @base = type.BaseType; @base is { SpecialType: not SpecialType.System_Object } && !IsDeclared(@base); @base = @base.BaseType)
        {
            if (@base.ContainingNamespace.ToDisplayString() != "NewsSchema")
            {
                yield return @base;
            }
        }
    }

    /// <summary>Whether a type has the attribute, and so a generated part.</summary>
    internal static bool IsDeclared(INamedTypeSymbol type) => type.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == Attribute);

    private static PinnedMember Member(IPropertySymbol property) =>
        new(
            property.Name,
            AttributeText(property, "System.Text.Json.Serialization.JsonPropertyNameAttribute"),
            PinTypes.Of(property.Type, property.ContainingNamespace),
            PinTypes.IsNullable(property.Type),
            Concept(property),
            PinAttributes.IsForbidden(property))
        {
            Nothing = new EquatableArray<string>(PinAttributes.Nothing(property)),
            IsClosed = PinAttributes.IsClosed(property),
            WritesNull = IgnoreCondition(property) == JsonIgnoreNever,
            Ignored = IgnoredAttributes.Find(property),
        };

    /// <summary>The name of the enum's member in <c>[NewsMapsTo(…)]</c>; null if there is no such attribute, or if it names none.</summary>
    private static string? Concept(IPropertySymbol property)
    {
        TypedConstant value = property.GetAttributes()
            .FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == "NewsSchema.Formats.NewsMapsToAttribute")
            ?.ConstructorArguments.FirstOrDefault() ?? default;
        return value.Type?.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, value.Value))?.Name;
    }

    internal static UnknownMemberHandling UnknownMembers(AttributeData attribute) =>
        Argument(attribute, "UnknownMembers") is int number ? (UnknownMemberHandling)number : UnknownMemberHandling.Keep;

    /// <summary>The second and further names of the attribute; distinct.</summary>
    private static IEnumerable<string> OtherSchemaNames(AttributeData attribute) =>
        attribute.ConstructorArguments.SelectMany(PinAttributes.TextsOf).Where(name => name.Length > 0).Distinct();

    /// <summary>The value of a named argument; null if the attribute does not set it.</summary>
    internal static object? Argument(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value;

    /// <summary>The text of an attribute such as <c>[JsonPropertyName("…")]</c>; null if there is no such attribute.</summary>
    internal static string? AttributeText(ISymbol symbol, string attributeName) =>
        symbol.GetAttributes()
            .FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == attributeName)
            ?.ConstructorArguments.FirstOrDefault().Value as string;
}
