using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NewsSchema.Generators.Tests.Infrastructure;

/// <summary>
/// A user's project in memory: fixtures, C# files and options, as the package's build files hand them to the compiler.
/// Editing it runs the same driver again, as an editor does.
/// </summary>
internal sealed class TestProject
{
    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    private readonly Dictionary<string, TestFile> _files = [];
    private readonly Dictionary<string, TestFile> _others = [];
    private readonly Dictionary<string, string> _options = new() { ["build_property.RootNamespace"] = "News" };
    private readonly LanguageVersion _version;
    private GeneratorDriver _driver;

    /// <summary>Whether the next run has other options than the last one. They are made once a run, not once a file.</summary>
    private bool _hasNewOptions = true;
    private bool _hasReferences;
    private CSharpCompilation _compilation;

    /// <param name="version">The language version.</param>
    /// <param name="tracksSteps">
    /// Whether runs have <see cref="TestRun.Steps"/>. Roslyn records them once for each path from a generated file to a fixture, which takes longer than the generator itself.
    /// </param>
    public TestProject(LanguageVersion version = LanguageVersion.CSharp12, bool tracksSteps = false)
    {
        _version = version;
        _compilation = GeneratedAssembly.Compilation([], version);
        _driver = CSharpGeneratorDriver.Create(
            [new NewsSchemaGenerator().AsSourceGenerator()],
            [],
            s_parse.WithLanguageVersion(version),
            optionsProvider: null,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: tracksSteps));
    }

    /// <summary>The encoding in which the compiler decodes files that are not UTF-8.</summary>
    public Encoding SystemEncoding { get; init; } = Encoding.Latin1;

    /// <summary>The project's files by path.</summary>
    public IEnumerable<string> Paths => _files.Keys;

    public IEnumerable<TestFile> Files => _files.Values;

    /// <summary>The additional files that are not fixtures.</summary>
    public IEnumerable<TestFile> Others => _others.Values;

    /// <summary>The MSBuild properties.</summary>
    public IReadOnlyDictionary<string, string> Properties => _options.ToDictionary(option => option.Key["build_property.".Length..], option => option.Value);

    public LanguageVersion Version => _version;

    /// <summary>Whether it has C# or references, which only a compiler can take into account.</summary>
    public bool HasCode => _hasReferences || _compilation.SyntaxTrees.Length > 0;

    /// <summary>Adds a fixture, or replaces its text.</summary>
    public TestProject Fixture(string path, string text, string? schema = null) => Fixture(path, Encoding.UTF8.GetBytes(text), schema);

    /// <summary>Adds a fixture, or replaces its bytes.</summary>
    public TestProject Fixture(string path, byte[] bytes, string? schema = null)
    {
        if (_files.TryGetValue(path, out TestFile? before))
        {
            // An edit of a file's text leaves the options as they are, also the object.
            var edited = new TestFile(path, bytes, before.Schema) { SystemEncoding = SystemEncoding };
            _driver = _driver.ReplaceAdditionalText(before, edited);
            _files[path] = edited;
            return this;
        }

        var file = new TestFile(path, bytes, schema) { SystemEncoding = SystemEncoding };
        _driver = _driver.AddAdditionalTexts([file]);
        _files[path] = file;
        return UpdateOptions();
    }

    /// <summary>Edits a fixture's text.</summary>
    public TestProject Edit(string path, string before, string after)
    {
        string text = Encoding.UTF8.GetString(_files[path].Bytes);
        Assert.Contains(before, text, StringComparison.Ordinal);
        return Fixture(path, text.Replace(before, after, StringComparison.Ordinal));
    }

    public TestProject Rename(string path, string newPath)
    {
        TestFile file = _files[path];
        return RemoveFixture(path).Fixture(newPath, file.Bytes, file.Schema);
    }

    public TestProject RemoveFixture(string path)
    {
        _driver = _driver.RemoveAdditionalTexts([_files[path]]);
        _files.Remove(path);
        return UpdateOptions();
    }

    /// <summary>Adds an additional file that is not a fixture, or replaces its text.</summary>
    public TestProject OtherFile(string path, string text)
    {
        var file = new TestFile(path, Encoding.UTF8.GetBytes(text), null);
        _driver = _others.TryGetValue(path, out TestFile? before) ? _driver.ReplaceAdditionalText(before, file) : _driver.AddAdditionalTexts([file]);
        _others[path] = file;
        return this;
    }

    /// <summary>Adds a C# file, or replaces its text.</summary>
    public TestProject Source(string path, string text)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(text, (CSharpParseOptions?)_compilation.SyntaxTrees.FirstOrDefault()?.Options ?? s_parse, path);
        SyntaxTree? before = _compilation.SyntaxTrees.FirstOrDefault(candidate => candidate.FilePath == path);
        _compilation = before is null ? _compilation.AddSyntaxTrees(tree) : _compilation.ReplaceSyntaxTree(before, tree);
        return this;
    }

    /// <summary>References the library by another alias, or, without one, not at all.</summary>
    public TestProject Library(string? alias)
    {
        MetadataReference library = _compilation.References.Single(reference => Path.GetFileName(reference.Display) == "NewsSchema.dll");
        _compilation = alias is null ? _compilation.RemoveReferences(library) : _compilation.ReplaceReference(library, library.WithAliases([alias]));
        _hasReferences = true;
        return this;
    }

    /// <summary>References an assembly of one source file.</summary>
    public TestProject Reference(string assemblyName, string source) =>
        Reference(new TestProject().Source(assemblyName + ".cs", source).Run(), assemblyName);

    /// <summary>References what another project becomes.</summary>
    public TestProject Reference(TestRun library, string assemblyName)
    {
        using var stream = new MemoryStream();
        Assert.True(library.Compilation.WithAssemblyName(assemblyName).Emit(stream).Success);
        _compilation = _compilation.AddReferences(MetadataReference.CreateFromImage(stream.ToArray()));
        _hasReferences = true;
        return this;
    }

    /// <summary>Sets an MSBuild property.</summary>
    public TestProject Option(string name, string value)
    {
        _options[$"build_property.{name}"] = value;
        return UpdateOptions();
    }

    /// <summary>Sets the formats of exports that a fixture's item asks to check.</summary>
    public TestProject Exports(string path, string formats)
    {
        _files[path].Exports = formats;
        return UpdateOptions();
    }

    /// <summary>Sets the name of the elements of a fixture that are samples.</summary>
    public TestProject Element(string path, string name)
    {
        _files[path].Element = name;
        return UpdateOptions();
    }

    /// <summary>Sets the trade format from which a fixture is read.</summary>
    public TestProject Format(string path, string name)
    {
        _files[path].Format = name;
        return UpdateOptions();
    }

    /// <summary>Runs the generator on the project's current files.</summary>
    public TestRun Run(CancellationToken cancellation = default)
    {
        if (_hasNewOptions)
        {
            _driver = _driver.WithUpdatedAnalyzerConfigOptions(new TestOptions(_options, _files.Values));
            _hasNewOptions = false;
        }

        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out Compilation output, out ImmutableArray<Diagnostic> diagnostics, cancellation);
        return new TestRun(_driver, (CSharpCompilation)output, diagnostics, Resources());
    }

    /// <summary>Gives the driver a new provider of the same options.</summary>
    public TestProject UpdateOptions()
    {
        _hasNewOptions = true;
        return this;
    }

    private List<(string, byte[])> Resources() => [.. _files.Values.Select(file => (file.Resource, file.Bytes))];
}
