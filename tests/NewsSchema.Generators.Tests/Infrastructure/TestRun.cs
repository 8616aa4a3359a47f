using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NewsSchema.Generators.Analyzers;

namespace NewsSchema.Generators.Tests.Infrastructure;

/// <summary>The result of one run of the generator.</summary>
internal sealed class TestRun
{
    private readonly IReadOnlyList<(string Name, byte[] Bytes)> _resources;

    public TestRun(GeneratorDriver driver, CSharpCompilation compilation, ImmutableArray<Diagnostic> diagnostics, IReadOnlyList<(string Name, byte[] Bytes)> resources)
    {
        Driver = driver;
        Result = driver.GetRunResult().Results.Single();
        Compilation = compilation;
        Diagnostics = diagnostics;
        _resources = resources;
    }

    public GeneratorDriver Driver { get; }

    public GeneratorRunResult Result { get; }

    /// <summary>The steps of the pipeline by name. Fails if the project does not track them.</summary>
    public ImmutableDictionary<string, ImmutableArray<IncrementalGeneratorRunStep>> Steps
    {
        get
        {
            Assert.NotEmpty(Result.TrackedSteps);
            return Result.TrackedSteps;
        }
    }

    /// <summary>The user's files and ours.</summary>
    public CSharpCompilation Compilation { get; }

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The generated files by hint name.</summary>
    public IReadOnlyDictionary<string, string> Sources =>
        Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal);

    /// <summary>
    /// The diagnostics of the generator and of the analyzers in its assembly. These look at the user's code alone, but make the compiler bind all: without such code they are not asked.
    /// </summary>
    public ImmutableArray<Diagnostic> AllDiagnostics => Compilation.SyntaxTrees.Count() == Result.GeneratedSources.Length ? Diagnostics : Diagnostics.AddRange(
        Compilation.WithAnalyzers([new SerializerContextAnalyzer()]).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult());

    /// <summary>The diagnostics as a build log shows them.</summary>
    public IEnumerable<string> Messages => Diagnostics.Select(diagnostic => diagnostic.ToString());

    /// <summary>The compiled assembly. Fails if the compiler reports anything about its generated files.</summary>
    public Assembly Load()
    {
        Assert.Null(Result.Exception);
        return GeneratedAssembly.Load(
            Compilation,
            _resources.Select(resource => new ResourceDescription(resource.Name, () => new MemoryStream(resource.Bytes), isPublic: true)));
    }
}
