extern alias Generators;
using Generators::NewsSchema.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace NewsSchema.Benchmarks.Generation;

/// <summary>A project of many fixtures in memory, as an editor holds it: one driver, whose inputs are edited.</summary>
internal sealed class GeneratorProject
{
    private static readonly CSharpCompilation s_empty = CSharpCompilation.Create(
        "Newsroom",
        references: References(),
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private readonly AdditionalText[] _files;
    private GeneratorDriver _driver;

    public GeneratorProject(IEnumerable<(string Path, string Text)> fixtures)
    {
        _files = [.. fixtures.Select(fixture => new Fixture(fixture.Path, fixture.Text))];
        Bytes = _files.Cast<Fixture>().Sum(file => (long)System.Text.Encoding.UTF8.GetByteCount(file.Text));
        _driver = NewDriver();
    }

    /// <summary>The size of all fixtures together in UTF-8.</summary>
    public long Bytes { get; }

    /// <summary>Runs without cached results.</summary>
    public GeneratorRunResult RunCold()
    {
        _driver = NewDriver().RunGenerators(s_empty);
        return Result();
    }

    /// <summary>Runs after an edit of one fixture.</summary>
    public GeneratorRunResult RunAfterEdit(int file, Func<string, string> edit)
    {
        var before = (Fixture)_files[file];
        var after = new Fixture(before.Path, edit(before.Text));
        _driver = _driver.ReplaceAdditionalText(before, after).RunGenerators(s_empty);
        _files[file] = after;
        return Result();
    }

    /// <summary>Compiles what was generated.</summary>
    /// <returns>The assembly's size in bytes.</returns>
    /// <exception cref="InvalidOperationException">It does not compile.</exception>
    public long Compile()
    {
        _driver.RunGeneratorsAndUpdateCompilation(s_empty, out Compilation compilation, out _);
        using var assembly = new MemoryStream();
        return compilation.Emit(assembly) is { Success: true }
            ? assembly.Length
            : throw new InvalidOperationException(string.Join("\n", compilation.GetDiagnostics().Take(5)));
    }

    private GeneratorRunResult Result()
    {
        GeneratorRunResult result = _driver.GetRunResult().Results[0];
        return result.Exception is null ? result : throw result.Exception;
    }

    private GeneratorDriver NewDriver() => CSharpGeneratorDriver.Create(
        [new NewsSchemaGenerator().AsSourceGenerator()], _files, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12), new Options());

    private static IEnumerable<MetadataReference> References()
    {
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return Directory.EnumerateFiles(runtime, "System.*.dll")
            .Where(path => !path.EndsWith(".Native.dll", StringComparison.Ordinal))
            .Append(Path.Combine(runtime, "netstandard.dll"))
            .Append(typeof(NewsList<>).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path));
    }

    private sealed class Fixture(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text, System.Text.Encoding.UTF8);

        public override string Path => path;

        public string Text => text;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    /// <summary>The metadata that the package's build files give each fixture.</summary>
    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        private static readonly Values s_values = new();

        public override AnalyzerConfigOptions GlobalOptions => s_values;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => s_values;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => s_values;
    }

    private sealed class Values : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = key switch
            {
                "build_property.RootNamespace" => "News",
                "build_metadata.AdditionalFiles.NewsFixture" => "true",
                "build_metadata.AdditionalFiles.NewsSchemaName" => "WireItem",
                _ => "",
            };
            return value.Length > 0;
        }
    }
}
