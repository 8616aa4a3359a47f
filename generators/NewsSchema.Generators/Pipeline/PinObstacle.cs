using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Pipeline;

/// <summary>Finds the reasons why a declaration with the attribute cannot have a generated part, which the declaration alone tells.</summary>
internal static class PinObstacle
{
    /// <summary>The largest value of the runtime's <c>Mismatch</c>.</summary>
    private const int MaxMismatch = 1;

    /// <summary>What is wrong and what to write instead; null if the declaration can have a generated part.</summary>
    public static string? Find(INamedTypeSymbol type, TypeDeclarationSyntax declaration, AttributeData attribute) =>
        !declaration.IsKind(SyntaxKind.RecordDeclaration) ? "is not a record: write 'partial record'"
        : !declaration.Modifiers.Any(SyntaxKind.PartialKeyword) ? "is not partial: write 'partial record'"
        : type.ContainingType is not null ? "is declared in another type: move it out"
        : type.IsGenericType ? "has type parameters: remove them"
        : type.IsFileLocal ? "is local to its file: remove the modifier"
        : declaration.ParameterList is not null ? "has a parameter list: declare properties instead"
        : InBase(type) ?? InMembers(type) ?? InAttribute(attribute);

    /// <summary>Whether a member is what tells variants apart: each variant overrides it with its value.</summary>
    public static bool IsDiscriminator(ISymbol member) =>
        member is IPropertySymbol { IsAbstract: true, Type.SpecialType: SpecialType.System_String, GetMethod: not null, SetMethod: null, IsIndexer: false };

    private static string? InBase(INamedTypeSymbol type) =>
        type.BaseType is not { SpecialType: SpecialType.None, TypeKind: TypeKind.Class } @base || PinCollector.IsDeclared(@base) || @base.InstanceConstructors.Any(constructor => CanCall(constructor, type))
            ? null
            : $"derives from {@base.Name}, which has no constructor without parameters that it can call: add one";

    private static bool CanCall(IMethodSymbol constructor, INamedTypeSymbol type) =>
        constructor.Parameters.IsEmpty
        && (constructor.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
            || (constructor.DeclaredAccessibility != Accessibility.Private && SymbolEqualityComparer.Default.Equals(constructor.ContainingAssembly, type.ContainingAssembly)));

    private static string? InMembers(INamedTypeSymbol type)
    {
        ISymbol[] members = type.GetMembers().Where(member => !member.IsImplicitlyDeclared && member is not IMethodSymbol { AssociatedSymbol: not null }).ToArray();
        if (members.FirstOrDefault(member => member.IsAbstract && (!type.IsAbstract || !IsDiscriminator(member))) is { } @abstract)
        {
            return $"has the abstract member {@abstract.Name}, which its generated part does not implement: give it a body";
        }

        if (members.FirstOrDefault(member => IsDiscriminator(member) && member.DeclaredAccessibility != Accessibility.Public) is { } hidden)
        {
            return $"has the member {hidden.Name}, which tells its variants apart but is not public: make it public";
        }

        if (type.IsAbstract && members.OfType<IMethodSymbol>().Any(method => method is { MethodKind: MethodKind.Constructor, Parameters.IsEmpty: true, DeclaredAccessibility: Accessibility.Private }))
        {
            return "has a private constructor without parameters, which its variants cannot call: make it 'private protected'";
        }

        return FindInheritedAbstract(type) is { } inherited ? $"inherits the abstract member {inherited.Name} of {inherited.ContainingType.Name}, which its generated part does not implement: override it" : null;
    }

    /// <summary>An abstract member of the user's base records that no record down to the type overrides; null if there is none.</summary>
    private static ISymbol? FindInheritedAbstract(INamedTypeSymbol type)
    {
        var overridden = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (INamedTypeSymbol @base in PinCollector.BasesOf(type).Prepend(type))
        {
            foreach (ISymbol member in @base.GetMembers())
            {
                ISymbol? its = member switch
                {
                    IPropertySymbol property => property.OverriddenProperty,
                    IMethodSymbol method => method.OverriddenMethod,
                    IEventSymbol @event => @event.OverriddenEvent,
                    _ => null,
                };
                if (its is not null)
                {
                    overridden.Add(its);
                }

                bool isOpen = member is { IsAbstract: true, IsImplicitlyDeclared: false } and not IMethodSymbol { AssociatedSymbol: not null } && !overridden.Contains(member);
                if (isOpen && !SymbolEqualityComparer.Default.Equals(@base, type))
                {
                    return member;
                }
            }
        }

        return null;
    }

    private static string? InAttribute(AttributeData attribute) =>
        !Enum.IsDefined(typeof(UnknownMemberHandling), PinCollector.UnknownMembers(attribute)) ? "has an undefined value for UnknownMembers: write Keep, Ignore or Reject"
        : PinCollector.Argument(attribute, "Mismatch") is int and (< 0 or > MaxMismatch) ? "has an undefined value for Mismatch: write Refuse or Keep"
        : null;
}
