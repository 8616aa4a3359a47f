using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Documentation;

/// <summary>docs/gallery.md shows records that its samples become, and code that compiles and returns what the page says.</summary>
public partial class GalleryTests
{
    private static readonly GalleryEntry[] s_entries = GalleryEntry.ReadAll(File.ReadAllText(RepositoryRoot.PathOf("docs/gallery.md")));

    public static TheoryData<string> Titles => [.. s_entries.Select(entry => entry.Title)];

    [Fact]
    public void The_gallery_has_seven_kinds_of_feeds() => Assert.Equal(7, s_entries.Length);

    [Theory, MemberData(nameof(Titles))]
    public void The_records_on_the_page_are_those_of_its_samples(string title)
    {
        GalleryEntry entry = Entry(title);
        TestRun run = Project(entry).Run();
        Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        string[] generated = [.. run.Sources.Values.SelectMany(source => source.Split('\n')).Select(Simplify)];
        Assert.All(Declaration().Matches(entry.Records).Select(match => Simplify(match.Value)), line => Assert.Contains(line, generated));
    }

    [Theory, MemberData(nameof(Titles))]
    public void The_code_on_the_page_returns_what_the_page_says(string title)
    {
        GalleryEntry entry = Entry(title);
        Assembly assembly = Project(entry)
            .Source("Use.cs", $"#nullable enable\nusing System;\nusing System.Collections.Generic;\nusing System.Globalization;\nusing System.Linq;\nusing NewsSchema;\nnamespace News;\npublic static class Use\n{{\n{entry.Code}\n}}\n")
            .Run().Load();
        MethodInfo method = assembly.GetType("News.Use")!.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public).Single(candidate => candidate.Name == "Show");
        object fixture = assembly.GetType($"News.{entry.Schema}+Fixtures")!.GetProperty("Sample0")!.GetValue(null)!;
        Assert.Equal(entry.Result, (string?)method.Invoke(null, [fixture]));
    }

    private static GalleryEntry Entry(string title) => s_entries.Single(entry => entry.Title == title);

    private static TestProject Project(GalleryEntry entry)
    {
        var project = new TestProject();
        for (int i = 0; i < entry.Samples.Count; i++)
        {
            project.Fixture($"{entry.Schema}/sample{i}.news.{entry.Format}", entry.Samples[i], entry.Schema);
        }

        return project;
    }

    /// <summary>A declaration as the page and the source both have it: without comments, namespaces, interfaces and accessors, which are on separate lines in the source.</summary>
    private static string Simplify(string line) => Omitted().Replace(line, "").Trim();

    /// <summary>A record or a property.</summary>
    [GeneratedRegex(@"^\s*public .*(record \w+.*|\{ get; init; \}|\{ get; \}|=> "".*"";)", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"\s*//.*$|[,:] global::NewsSchema\.INews\w+<\w+>| \{ get; init; \}|global::[\w.]*\.(?=\w)")]
    private static partial Regex Omitted();
}
