using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NewsSchema.Generators.Tests.Infrastructure;

/// <summary>The options that the package's build files make visible to the compiler.</summary>
internal sealed class TestOptions : AnalyzerConfigOptionsProvider
{
    private const string Metadata = "build_metadata.AdditionalFiles.";
    private readonly Dictionary<string, Options> _files;

    public TestOptions(IReadOnlyDictionary<string, string> properties, IEnumerable<TestFile> files)
    {
        GlobalOptions = new Options(new Dictionary<string, string>(properties));
        _files = files.ToDictionary(file => file.Path, file => new Options(new Dictionary<string, string>
        {
            [Metadata + "NewsFixture"] = "true",
            [Metadata + "NewsSchemaName"] = file.Schema ?? "",
            [Metadata + "NewsResource"] = file.Resource,
            [Metadata + "NewsExports"] = file.Exports ?? "",
            [Metadata + "NewsElement"] = file.Element ?? "",
            [Metadata + "NewsFormat"] = file.Format ?? "",
        }));
    }

    public override AnalyzerConfigOptions GlobalOptions { get; }

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _files.GetValueOrDefault(textFile.Path) ?? GlobalOptions;

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
