using Microsoft.CodeAnalysis;
using NewsSchema.Generators.Emit;
using NewsSchema.Generators.Steps;

namespace NewsSchema.Generators.Pipeline;

/// <summary>Finds out whether a project can register its records with Verify: it references a version whose API the generated code calls.</summary>
internal static class VerifyReference
{
    private const string Namespace = "VerifyTests";

    /// <summary>False without Verify, and with a version that has no such API: nothing is then generated.</summary>
    public static Boxed<bool> IsUsable(Compilation compilation, CancellationToken cancellation) => new(
        compilation.GetTypeByMetadataName($"{Namespace}.VerifierSettings") is { } settings
        && settings.GetMembers("RegisterFileConverter").OfType<IMethodSymbol>().Any(IsRegistration)
        && settings.GetMembers("AddExtraSettings").OfType<IMethodSymbol>().Any(method => HasParameters(method, "Action"))
        && HasConstructor(compilation, "ConversionResult", "Object", "IEnumerable", "Func")
        && HasConstructor(compilation, "Target", "String", "String", "String")
        && compilation.GetTypeByMetadataName($"{Namespace}.WriteOnlyJsonConverter`1") is { } converter
        && converter.GetMembers("Write").OfType<IMethodSymbol>().Any(method => HasParameters(method, "VerifyJsonWriter", converter.TypeParameters[0].Name)));

    /// <summary>The file that registers the records, or none.</summary>
    public static IEnumerable<SourceFile> Files(Boxed<bool> isUsable, LibraryVersion library, Boxed<bool> isWanted, CancellationToken cancellation)
    {
        if (isUsable.Value && isWanted.Value && library == LibraryVersion.OfGenerator)
        {
            yield return new SourceFile(SnapshotsFile.HintName, SnapshotsFile.Write());
        }
    }

    /// <summary><c>RegisterFileConverter&lt;T&gt;(Conversion&lt;T&gt;, CanConvert&lt;T&gt;)</c>.</summary>
    private static bool IsRegistration(IMethodSymbol method) =>
        method is { IsStatic: true, Arity: 1 } && HasParameters(method, "Conversion", "CanConvert") && method.Parameters[1].IsOptional;

    private static bool HasConstructor(Compilation compilation, string type, params string[] parameters) =>
        compilation.GetTypeByMetadataName($"{Namespace}.{type}") is { } found
        && found.InstanceConstructors.Any(constructor => HasParameters(constructor, parameters));

    /// <summary>Whether the public method has parameters of types with these names.</summary>
    private static bool HasParameters(IMethodSymbol method, params string[] types) =>
        method.DeclaredAccessibility == Accessibility.Public && method.Parameters.Select(parameter => parameter.Type.Name).SequenceEqual(types);
}
