extern alias generator;

using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NewsSchema.Generators.Diagnostics;
using NewsSchema.Generators.Tests.Infrastructure;
using Severity = generator::NewsSchema.NewsSeverity;

namespace NewsSchema.Generators.Tests.Pipeline;

public class DiagnosticTests
{
    [Theory]
    [InlineData("\n", false)]
    [InlineData("\r\n", false)]
    [InlineData("\r", false)]
    [InlineData("\r\n", true)]
    public void A_diagnostic_points_at_the_characters_on_disk(string newline, bool bom)
    {
        string text = Stories.First.Replace("speaker=\"#kreml\"", "speaker=\"#kremel\"", StringComparison.Ordinal).Replace("\n", newline, StringComparison.Ordinal);
        byte[] bytes = [.. bom ? Encoding.UTF8.Preamble : default, .. Encoding.UTF8.GetBytes(text)];
        TestRun run = new TestProject().Fixture("first.news.md", bytes).Run();

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("NEWS3001", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal("unknown id #kremel (did you mean #kreml?)", diagnostic.GetMessage(null));
        Assert.Equal(DiagnosticCatalogue.HelpLink("NEWS3001"), diagnostic.Descriptor.HelpLinkUri);
        TextSpan span = diagnostic.Location.SourceSpan;
        Assert.Equal("#kremel", text.Substring(span.Start, span.Length));
        FileLinePositionSpan lines = diagnostic.Location.GetLineSpan();
        string[] textLines = text.Split(newline);
        Assert.Equal("first.news.md", lines.Path);
        Assert.Equal("#kremel", textLines[lines.StartLinePosition.Line][lines.StartLinePosition.Character..lines.EndLinePosition.Character]);
    }

    [Fact]
    public void Every_code_is_listed_among_the_releases_with_its_severity_and_title()
    {
        IEnumerable<string> expected = DiagnosticCatalogue.All.Select(code =>
            $"{code.Id} | NewsSchema | {(code.Severity == Severity.Note ? "Info" : code.Severity)} | {code.Title}");
        string folder = RepositoryRoot.PathOf("generators/NewsSchema.Generators");
        IEnumerable<string> listed = Directory.GetFiles(folder, "AnalyzerReleases.*.md").SelectMany(File.ReadAllLines).Where(line => line.StartsWith("NEWS", StringComparison.Ordinal));
        Assert.Equal(expected.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_with_many_errors_has_a_hundred_diagnostics_of_each_code()
    {
        string text = "] [x]{.y " + string.Concat(Enumerable.Repeat("[a]{", 250_000));
        Diagnostic[] diagnostics = [.. Stories.Project().Fixture("odd.news.md", text, "Odd").Fixture("other.news.md", "]", "Odd").Run().Diagnostics];
        Assert.Equal(["NEWS1003: 1", "NEWS1003: 1", "NEWS1005: 100"], diagnostics.GroupBy(diagnostic => (diagnostic.Id, diagnostic.Location.GetLineSpan().Path)).Select(group => $"{group.Key.Id}: {group.Count()}").Order(StringComparer.Ordinal));
        Diagnostic last = diagnostics.Last(diagnostic => diagnostic.Id == "NEWS1005");
        Assert.EndsWith(" (and 249,901 more like it in this file)", last.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public void A_severity_can_be_configured()
    {
        TestRun run = new TestProject().Fixture("first.news.md", Stories.First.Replace("sagte", "sagte]", StringComparison.Ordinal)).Run();
        Diagnostic warning = Assert.Single(run.Diagnostics);
        Assert.Equal(DiagnosticSeverity.Warning, warning.Severity);
        CompilationOptions options = run.Compilation.Options.WithSpecificDiagnosticOptions([new("NEWS1003", ReportDiagnostic.Error)]);
        Diagnostic error = Assert.Single(CompilationWithAnalyzersDiagnostics([warning], run.Compilation.WithOptions(options)));
        Assert.Equal(DiagnosticSeverity.Error, error.Severity);
    }

    [Theory]
    [InlineData("NewsSchemaMismatch", "Kepp", "write Keep or Refuse")]
    [InlineData("NewsSchemaJsonLd", "no", "write true or false")]
    [InlineData("NewsSchemaEmbedFixtures", "0", "write true or false")]
    [InlineData("NewsSchemaImplicitUsings", "enable", "write true or false")]
    [InlineData("NewsSchemaVerify", "off", "write true or false")]
    public void An_option_of_the_project_that_is_misspelled_is_reported(string name, string value, string expected)
    {
        Diagnostic warning = Assert.Single(Stories.Project().Option(name, value).Run().Diagnostics);
        Assert.Equal(("NEWS8003", DiagnosticSeverity.Warning), (warning.Id, warning.Severity));
        Assert.Equal($"{name} is '{value}', which has no meaning and is ignored: {expected}, or remove it", warning.GetMessage(null));
    }

    [Theory]
    [InlineData("NewsSchemaMismatch", " keep ")]
    [InlineData("NewsSchemaMismatch", "REFUSE")]
    [InlineData("NewsSchemaJsonLd", "False")]
    [InlineData("NewsSchemaVerify", "")]
    public void An_option_of_the_project_is_written_in_any_case(string name, string value) =>
        Assert.Empty(Stories.Project().Option(name, value).Run().Diagnostics);

    [Fact]
    public void A_guarded_step_fails_alone_and_rethrows_cancellation()
    {
        var failed = Generators.Steps.Step.Run<string>("a.news.md", null, () => throw new InvalidOperationException("first\nsecond"));
        Assert.Null(failed.Value);
        Assert.Equal("NEWS9001", failed.Failure!.Code);
        Assert.StartsWith("NewsSchema failed at a.news.md", failed.Failure.Message, StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException: first", failed.Failure.Message, StringComparison.Ordinal);
        Assert.Throws<OperationCanceledException>(() => Generators.Steps.Step.Run<string>("a", null, () => throw new OperationCanceledException()));
    }

    [Fact]
    public void A_project_with_an_older_language_has_one_diagnostic_and_no_source()
    {
        TestRun run = new TestProject(Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp11).Fixture("first.news.md", Stories.First).Run();
        Assert.Equal(["error NEWS9002: NewsSchema needs C# 12 but this project has C# 11.0: set LangVersion to 12 or newer, or remove it"], run.Messages);
        Assert.Empty(run.Sources);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("news")]
    public void A_project_whose_code_cannot_use_the_library_has_one_diagnostic_and_no_source(string? alias)
    {
        TestRun run = Stories.Project().Library(alias).Run();
        string message = Assert.Single(run.Messages);
        Assert.Matches(@"^error NEWS9003: generated code needs the library NewsSchema \d+\.\d+, but this project does not reference it: ", message);
        Assert.Empty(run.Sources);
        Assert.Empty(new TestProject().Library(alias).Run().Messages);
    }

    [Fact]
    public void A_project_with_another_version_of_the_library_has_one_diagnostic_and_no_source()
    {
        TestRun run = Stories.Project().Library(alias: null)
            .Reference("Older", "[assembly: System.Reflection.AssemblyVersion(\"0.0.7.0\")] namespace NewsSchema { public interface INewsRecord<T>; }").Run();
        Assert.Contains("but this project references version 0.0: ", Assert.Single(run.Messages), StringComparison.Ordinal);
        Assert.Empty(run.Sources);
    }

    [Fact]
    public void A_project_without_fixtures_has_no_diagnostics_and_no_source()
    {
        TestRun run = new TestProject().Run();
        Assert.Empty(run.Messages);
        Assert.Empty(run.Sources);
    }

    private static IEnumerable<Diagnostic> CompilationWithAnalyzersDiagnostics(IEnumerable<Diagnostic> diagnostics, Compilation compilation) =>
        Microsoft.CodeAnalysis.Diagnostics.CompilationWithAnalyzers.GetEffectiveDiagnostics(diagnostics, compilation);
}
