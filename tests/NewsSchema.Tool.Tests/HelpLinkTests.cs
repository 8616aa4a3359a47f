using System.Reflection;
using NewsSchema.Generators.Diagnostics;
using NewsSchema.Tool.Findings;

namespace NewsSchema.Tool.Tests;

/// <summary>The help link of a diagnostic opens a page of the documentation.</summary>
public class HelpLinkTests
{
    /// <summary>All codes: those of builds, and those that only commands and readers have.</summary>
    private static readonly string[] s_codes = [.. DiagnosticCatalogue.All.Select(static code => code.Id).Union(Explanations.Codes).Order(StringComparer.Ordinal)];

    [Fact]
    public void The_address_is_the_site_of_the_repository()
    {
        AssemblyMetadataAttribute metadata = typeof(HelpLinkTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static metadata => metadata.Key == "DocumentationUrl");
        Assert.Equal(DiagnosticCatalogue.DocumentationUrl, metadata.Value);
        Assert.Equal("https://newsschema.github.io/newsschema/docs/diagnostics/NEWS3001.html", DiagnosticCatalogue.HelpLink("NEWS3001"));
    }

    [Fact]
    public void Errors_of_the_build_have_the_same_address()
    {
        string targets = File.ReadAllText(RepositoryRoot.PathOf("src/NewsSchema/build/NewsSchema.targets"));
        Assert.Contains($"<_NewsSchemaDiagnostics>{DiagnosticCatalogue.DocumentationUrl}docs/diagnostics/</_NewsSchemaDiagnostics>", targets, StringComparison.Ordinal);
    }

    [SiteFact]
    public void Each_code_has_a_page_in_the_built_site() => Assert.All(s_codes, static code =>
    {
        string path = DiagnosticCatalogue.HelpLink(code)[DiagnosticCatalogue.DocumentationUrl.Length..];
        Assert.Contains($"<title>{code}: ", File.ReadAllText(Path.Combine(SiteFactAttribute.Folder!, path)), StringComparison.Ordinal);
    });
}
