using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using NewsSchema.Core.Errors;
using NewsSchema.Generators.Compiler;
using NewsSchema.Generators.Diagnostics;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Pipeline;

/// <summary>Every code of the catalogue has an invalid seed and a documented example.</summary>
public class InvalidSeedTests
{
    private static readonly Dictionary<string, string> s_sections = File.ReadAllText(RepositoryRoot.PathOf("docs/diagnostics.md"))
        .Split("\n## ").Skip(1).ToDictionary(section => section[..section.IndexOf('\n', StringComparison.Ordinal)], StringComparer.Ordinal);

    public static TheoryData<string> Ids => [.. DiagnosticCatalogue.All.Select(code => code.Id)];

    public static TheoryData<string> Names => [.. InvalidSeed.All.Select(seed => seed.Name)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_code_has_an_invalid_seed(string id)
    {
        // An internal error cannot be provoked, and the format of a fixture is always stated.
        if (id != GeneratorCodes.InternalError.Id && id != NewsErrorCodes.UnknownFormat.Id)
        {
            Assert.Contains(InvalidSeed.All, seed => seed.Id == id);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_invalid_seed_has_exactly_its_diagnostic(string name)
    {
        var seed = new InvalidSeed(name);

        // What a reader does not read is kept, which is another note.
        Assert.Equal([seed.Id], seed.Outcome.Ids.Distinct().Where(id => id == seed.Id || id != NewsErrorCodes.NotUnderstood.Id));
        Assert.Null(seed.Outcome.Exception);
    }

    /// <summary>Positions, severities and messages, for a person to review.</summary>
    [Fact]
    public Task The_diagnostics_of_the_invalid_seeds_are_as_reviewed() => Verifier.Verify(string.Join(
        '\n', InvalidSeed.All.SelectMany(seed => seed.Outcome.Diagnostics.Prepend(seed.Name)))).UseDirectory("Snapshots");

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_code_has_a_section_with_a_wrong_and_a_right_example_that_its_help_link_leads_to(string id)
    {
        DiagnosticDescriptor descriptor = Descriptors.Get(id);
        Assert.Equal(DiagnosticCatalogue.HelpLink(id), descriptor.HelpLinkUri);
        string section = s_sections[id];
        if (id != GeneratorCodes.InternalError.Id && id != NewsErrorCodes.NotUtf8.Id)
        {
            Assert.Matches(new Regex(@"\nWrong[^\n]*:\n```\w+\n[^`]*```\nRight[^\n]*:\n```\w+\n[^`]*```", RegexOptions.Singleline), section);
        }
    }
}
