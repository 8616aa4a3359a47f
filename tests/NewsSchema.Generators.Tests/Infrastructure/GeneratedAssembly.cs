using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace NewsSchema.Generators.Tests.Infrastructure;

/// <summary>Compiles sources as a user's project does, with every warning on, and loads the assembly.</summary>
internal static class GeneratedAssembly
{
    /// <summary>Compilations that are made from one share the symbols of their references, which are most of what the compiler reads.</summary>
    private static readonly CSharpCompilation s_empty = CSharpCompilation.Create(
        "Generated",
        references: ReferenceAssemblies.All,
        options: new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            warningLevel: 9999,
            optimizationLevel: OptimizationLevel.Release,
            concurrentBuild: false)); // Tests keep all cores busy themselves.

    public static CSharpCompilation Compilation(IEnumerable<(string Path, string Text)> sources, LanguageVersion version = LanguageVersion.CSharp12)
    {
        // Documentation is on, so that a public member without a comment is a warning.
        var parse = new CSharpParseOptions(version, DocumentationMode.Diagnose);
        return s_empty.AddSyntaxTrees(sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, parse, source.Path)));
    }

    /// <summary>The errors, and in generated files every diagnostic that is not hidden.</summary>
    public static IEnumerable<Diagnostic> Complaints(Compilation compilation) => compilation.GetDiagnostics().Where(IsComplaint);

    /// <summary>Fails if there is an error, or a diagnostic in a generated file that is not hidden.</summary>
    public static Assembly Load(Compilation compilation, IEnumerable<ResourceDescription>? resources = null)
    {
        // Emit reports all that GetDiagnostics reports; calling both would compile everything twice.
        using var stream = new MemoryStream();
        EmitResult result = compilation.Emit(stream, manifestResources: resources);
        Diagnostic[] complaints = [.. result.Diagnostics.Where(IsComplaint)];
        Assert.True(result.Success && complaints.Length == 0, string.Join("\n", complaints.Take(20).Select(Describe)));
        stream.Position = 0;

        // Not collectible: that would compile each method with all optimizations before its first call, which takes longer than the tests' calls.
        return new AssemblyLoadContext(compilation.AssemblyName).LoadFromStream(stream);
    }

    private static bool IsComplaint(Diagnostic diagnostic) =>
        diagnostic.Severity == DiagnosticSeverity.Error
        || (diagnostic.Severity > DiagnosticSeverity.Hidden && diagnostic.Location.GetLineSpan().Path.EndsWith(".g.cs", StringComparison.Ordinal));

    private static string Describe(Diagnostic diagnostic)
    {
        Location location = diagnostic.Location;
        string line = location.SourceTree?.GetText().Lines[location.GetLineSpan().StartLinePosition.Line].ToString().Trim() ?? "";
        return $"{diagnostic}\n    {line}";
    }
}
