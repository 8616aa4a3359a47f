using Microsoft.CodeAnalysis;
using NewsSchema.Generators.Steps;

namespace NewsSchema.Generators.Pipeline;

/// <summary>Finds out which version of the library a project references. A package reference that leaves out its assets still runs the generator.</summary>
internal static class LibraryReference
{
    private const string Namespace = "NewsSchema";
    private const string Contract = "INewsRecord";

    /// <remarks>The compilation's global namespace does not contain references with an alias alone, and generated code cannot use them.</remarks>
    public static LibraryVersion Find(Compilation compilation, CancellationToken cancellation) =>
        compilation.GlobalNamespace.GetMembers(Namespace).OfType<INamespaceSymbol>()
            .SelectMany(static library => library.GetTypeMembers(Contract, arity: 1))
            .Select(static contract => LibraryVersion.Of(contract.ContainingAssembly.Identity.Version))
            .FirstOrDefault() ?? new LibraryVersion(Number: null);
}
