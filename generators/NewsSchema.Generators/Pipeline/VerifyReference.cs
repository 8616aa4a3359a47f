using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using NewsSchema.Generators.Emit;

namespace NewsSchema.Generators.Pipeline;

/// <summary>Finds out whether a project can register its records with Verify: it references a version whose API the generated code calls.</summary>
internal static class VerifyReference
{
    /// <summary>False without Verify, and with a version that has no such API: nothing is then generated.</summary>
    public static Boxed<bool> IsUsable(Compilation compilation, CancellationToken cancellation) => new Boxed<bool>(
        compilation.GetTypeByMetadataName("NewsSchema.INewsRecord") is not null
        && compilation.GetTypeByMetadataName("VerifyTests.VerifierSettings") is { } settings
        && settings.GetMembers("RegisterFileConverter").OfType<IMethodSymbol>().Any(IsRegistration)
        && HasConstructor(compilation, "VerifyTests.ConversionResult", 3)
        && HasConstructor(compilation, "VerifyTests.Target", 3));

    /// <summary>The file that registers the records, or none.</summary>
    public static IEnumerable<SourceFile> Files(Boxed<bool> isUsable, Boxed<bool> isWanted, CancellationToken cancellation)
    {
        if (isUsable.Value && isWanted.Value)
        {
            yield return new SourceFile(SnapshotsFile.HintName, SnapshotsFile.Write());
        }
    }

    /// <summary><c>RegisterFileConverter&lt;T&gt;(Conversion&lt;T&gt;, CanConvert&lt;T&gt;)</c>.</summary>
    private static bool IsRegistration(IMethodSymbol method) =>
        method is { IsStatic: true, Arity: 1, Parameters.Length: 2, DeclaredAccessibility: Accessibility.Public }
        && method.Parameters[1].IsOptional
        && method.Parameters[0].Type.Name == "Conversion"
        && method.Parameters[1].Type is INamedTypeSymbol { Name: "CanConvert" };

    /// <summary>Whether the type can be created with an optional third argument.</summary>
    private static bool HasConstructor(Compilation compilation, string type, int parameters) =>
        compilation.GetTypeByMetadataName(type) is { } found
        && found.InstanceConstructors.Any(constructor => constructor.DeclaredAccessibility == Accessibility.Public && constructor.Parameters.Length == parameters);
}
