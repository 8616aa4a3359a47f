using NewsSchema.PackageTests.Consuming;

namespace NewsSchema.PackageTests;

/// <summary>The package in projects of its users, each in a separate folder.</summary>
public class ConsumingTests
{
    private const string Seed = "seeds/putin-nato.news.md";

    /// <summary>Without reflection, as in a trimmed or native program.</summary>
    private const string NoReflection = "<JsonSerializerIsReflectionEnabledByDefault>false</JsonSerializerIsReflectionEnabledByDefault>";

    private const string Program = """
        using System.Security.Cryptography;
        using System.Text;
        using System.Text.Json;
        using System.Text.Json.Serialization.Metadata;
        using Newsroom;

        Console.OutputEncoding = new UTF8Encoding(false);
        WireStory story = WireStory.Fixtures.PutinNato;
        Console.WriteLine(story.Headline);
        Console.WriteLine($"{story.Dateline.Place?.Name} {story.Published:O} {story.Quotes.Count} quotes, {story.Claims.Count} claims");
        Console.WriteLine($"{story.Quotes[0].Speaker?.Name} via {story.Quotes[0].Source?.Name}: {story.Quotes[0].InnerText}");
        Console.WriteLine(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(story.ToPlainText()))));
        Console.WriteLine(WireStory.FromJson(story.ToUtf8Json()) == story);
        Console.WriteLine(WireStory.Parse(story.ToNewsMarkdown()) == story);
        string json = JsonSerializer.Serialize(story, NewsJson.Default.WireStory);
        Console.WriteLine(JsonSerializer.Deserialize(json, NewsJson.Default.WireStory) == story);

        // Member by member below the root, and everywhere.
        foreach (JsonSerializerOptions options in new[] { new JsonSerializerOptions(JsonSerializerDefaults.Web), new JsonSerializerOptions { AllowTrailingCommas = true } })
        {
            options.TypeInfoResolver = NewsJson.Default;
            var info = (JsonTypeInfo<WireStory>)options.GetTypeInfo(typeof(WireStory));
            Console.WriteLine(JsonSerializer.Deserialize(JsonSerializer.Serialize(story, info), info) == story);
        }

        #if NET9_0_OR_GREATER
        Console.WriteLine(System.Text.Json.Schema.JsonSchemaExporter.GetJsonSchemaAsNode(NewsJson.Default.Options, typeof(WireStory))["properties"]!["body"] is not null);
        #else
        Console.WriteLine(true);
        #endif
        """;

    private const string Output = """
        Putin fordert von Biden Zusicherungen, dass die NATO-Erweiterung gestoppt wird
        MOSKAU 2021-12-07 5 quotes, 13 claims
        Wladimir Putin via Kreml: gefährliche Versuche, ukrainisches Gebiet zu erobern
        9a83a154ea46fae7c262b50921d3704afa9cec1d3cbf94f916ea76367bdd6a03
        True
        True
        True
        True
        True
        True
        """;

    [SlowFact]
    public async Task A_package_reference_and_a_fixture_are_enough()
    {
        using Workspace workspace = await Workspace.CreateAsync();
        workspace.Project("App.csproj", NoReflection).Write("Program.cs", Program).Copy(Seed, "stories/putin-nato.news.md");
        CommandResult run = (await workspace.DotNetAsync("run")).Succeeded();
        Assert.Equal(Lines(Output), Lines(run.Output));
    }

    [SlowFact]
    public async Task The_types_of_a_referenced_project_come_with_their_fixtures()
    {
        using Workspace workspace = await Workspace.CreateAsync();
        workspace
            .Project("Stories/Stories.csproj", output: "Library").Copy(Seed, "Stories/putin-nato.news.md")
            .Project("App/App.csproj", NoReflection, "<ProjectReference Include=\"../Stories/Stories.csproj\" />", package: false)
            .Write("App/Program.cs", Program);
        CommandResult run = (await workspace.DotNetAsync("run", "--project", "App")).Succeeded();
        Assert.Equal(Lines(Output), Lines(run.Output));
    }

    [SlowFact]
    public async Task The_examples_in_the_readme_run()
    {
        string readme = await File.ReadAllTextAsync(RepositoryRoot.PathOf("README.md"));
        using Workspace workspace = await Workspace.CreateAsync();
        workspace
            .Project("App.csproj", sdk: "Microsoft.NET.Sdk.Web")
            .Write("putin-nato.news.md", Block(readme, "text", 0))
            .Write("Program.cs", $$"""
                using System.Text.Json;
                using Newsroom;

                var builder = WebApplication.CreateSlimBuilder();
                After();
                {{Block(readme, "csharp", 2)}}
                {{Block(readme, "csharp", 3)}}
                Console.WriteLine(again == story && other == story);

                static void After()
                {
                    {{Block(readme, "csharp", 1)}}
                    Console.WriteLine($"{name} {day:O}");
                }
                """);
        CommandResult run = (await workspace.DotNetAsync("run")).Succeeded();
        Assert.Equal(["Wladimir Putin 2021-12-07", "Wladimir Putin: gefährliche Versuche, ukrainisches Gebiet zu erobern", "True"], Lines(run.Output));
    }

    [SlowFact]
    public async Task The_sample_runs_with_the_package()
    {
        using Workspace workspace = await Workspace.CreateAsync();
        foreach (string file in Directory.GetFiles(RepositoryRoot.PathOf("samples/Newsdesk")).Select(path => Path.GetFileName(path)))
        {
            workspace.Copy($"samples/Newsdesk/{file}", $"samples/Newsdesk/{file}");
        }

        // The repository's import of FromSource is a PackageReference here.
        workspace.Copy(Seed, Seed).Write("Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="NewsSchema" Version="{(await Package.GetAsync()).Version}" />
              </ItemGroup>
            </Project>
            """);
        CommandResult packaged = (await workspace.DotNetAsync("run", "--project", "samples/Newsdesk")).Succeeded();
        Assert.Contains("Putin fordert von Biden Zusicherungen, dass die NATO-Erweiterung gestoppt wird", packaged.Output, StringComparison.Ordinal);
        Assert.Contains("the same record when parsed", packaged.Output, StringComparison.Ordinal);
    }

    [SlowFact]
    public async Task A_broken_fixture_fails_at_its_line_and_column_and_the_other_fixtures_keep_their_types()
    {
        using Workspace workspace = await Workspace.CreateAsync();
        workspace
            .Project("App.csproj")
            .Copy(Seed, "putin-nato.news.md")
            .Write("flood.news.md", "---\nschema: Flash\n---\n\n# Water at the [harbour]{.place #harbour}\n\nThe [mayor]{.person #mayor} [warned]{.cue for=\"#c1\"} of [high water]{.claim #c1 speaker=#mayor}.\n")
            .Write("Program.cs", "Console.WriteLine(Newsroom.Flash.Fixtures.Flood.People[0].Name);");
        string seed = await File.ReadAllTextAsync(Path.Combine(workspace.Folder, "putin-nato.news.md"));
        workspace.Write("putin-nato.news.md", seed.Replace("[er]{#putin}", "[er]{#puttin}", StringComparison.Ordinal));

        CommandResult build = (await workspace.DotNetAsync("build")).Failed();

        string before = seed[..seed.IndexOf("[er]{#putin}", StringComparison.Ordinal)];
        int line = before.Count(character => character == '\n') + 1;
        int column = before.Length - before.LastIndexOf('\n') + "[er]{".Length;
        string error = Assert.Single(build.Errors);
        Assert.StartsWith($"putin-nato.news.md({line},{column}): error NEWS3001: ", error);
        Assert.Contains("unknown id #puttin (did you mean #putin?)", error);
    }

    [SlowFact]
    public async Task A_globalconfig_sets_the_severity_of_each_code()
    {
        using Workspace workspace = await Workspace.CreateAsync();
        workspace
            .Project("App.csproj", output: "Library")
            .Write("Desk.cs", "internal static class Desk { }")
            .Write(".globalconfig", "is_global = true\ndotnet_diagnostic.NEWS3001.severity = suggestion\ndotnet_diagnostic.NEWS3009.severity = error\ndotnet_diagnostic.NEWS3010.severity = none\n")
            .Write("flood.news.md", "---\nschema: Flash\nentities:\n  mayor: {kind: person}\n---\n\n[“High water”]{.quote #q1}, said [he]{#major}.\n");
        CommandResult build = (await workspace.DotNetAsync("build")).Failed();
        Assert.StartsWith("flood.news.md(4,3): error NEWS3009: ", Assert.Single(build.Errors), StringComparison.Ordinal);
        Assert.Empty(build.Warnings);
    }

    [SlowFact]
    public async Task Renaming_an_attribute_in_a_fixture_breaks_the_code_that_uses_it()
    {
        using Workspace workspace = await Workspace.CreateAsync();
        workspace
            .Project("App.csproj")
            .Write("Program.cs", "Console.WriteLine(Newsroom.Flash.Fixtures.Flood.People[0].Office);")
            .Write("flood.news.md", "---\nschema: Flash\n---\n\nThe [mayor]{.person #mayor office=\"mayor of Saltmarsh\"} warned.\n");
        CommandResult run = (await workspace.DotNetAsync("run")).Succeeded();
        Assert.Equal("mayor of Saltmarsh", run.Output.Trim());

        workspace.Write("flood.news.md", "---\nschema: Flash\n---\n\nThe [mayor]{.person #mayor duty=\"mayor of Saltmarsh\"} warned.\n");
        CommandResult build = (await workspace.DotNetAsync("build", "--no-restore")).Failed();
        Assert.StartsWith("Program.cs(1,59): error CS1061: 'Person' does not contain a definition for 'Office'", Assert.Single(build.Errors));
    }

    [SlowFact]
    public async Task Fixtures_outside_the_project_and_with_culture_like_names_are_embedded_unless_it_is_switched_off()
    {
        using Workspace workspace = await Workspace.CreateAsync();
        const string Text = "---\nschema: Flash\n---\n\nHigh [water]{.thing #water}.\n";
        workspace
            .Project("App/App.csproj", items: """
                <NewsFixture Include="../shared/*.md" />
                <NewsFixture Include="../shared/linked/here.md" Link="linked\there.md" Schema="Linked" />
                """)
            .Write("shared/flood.md", Text).Write("shared/story.de.md", Text).Write("shared/linked/here.md", Text.Replace("schema: Flash\n", "", StringComparison.Ordinal))
            .Write("App/in #1.news.md", Text).Write("App/bin/old.news.md", Text).Write("App/obj/old.news.md", Text)
            .Write("App/Program.cs", """
                using System.Reflection;
                using Newsroom;
                Console.WriteLine(string.Join("\n", Assembly.GetExecutingAssembly().GetManifestResourceNames().Order(StringComparer.Ordinal)));
                #if EMBEDDED
                Console.WriteLine(string.Join(" ", Flash.Fixtures.All.Select(story => story.ToPlainText().Trim()).Distinct()));
                Console.WriteLine(Linked.Fixtures.Here.Things[0].Name);
                #else
                Console.WriteLine(typeof(Flash).GetNestedType("Fixtures")?.FullName ?? "none");
                #endif
                """);
        CommandResult run = (await workspace.DotNetAsync("run", "--project", "App", "-p:DefineConstants=EMBEDDED")).Succeeded();
        Assert.Equal(
            ["NewsFixtures/flood.md", "NewsFixtures/in _231.news.md", "NewsFixtures/linked/there.md", "NewsFixtures/story.de.md", "High water.", "water"],
            Lines(run.Output));

        CommandResult without = (await workspace.DotNetAsync("run", "--project", "App", "-p:NewsSchemaEmbedFixtures=false")).Succeeded();
        Assert.Equal(["none"], Lines(without.Output));
    }

    [SlowFact]
    public async Task A_trimmed_program_has_the_same_output()
    {
        using Workspace workspace = await Workspace.CreateAsync(otherSources: true);
        workspace.Project("App.csproj", $"{NoReflection}<PublishTrimmed>true</PublishTrimmed><InvariantGlobalization>true</InvariantGlobalization>")
            .Write("Program.cs", Program).Copy(Seed, "putin-nato.news.md");
        (await workspace.DotNetAsync("publish", "--use-current-runtime", "-o", "out")).Succeeded();
        CommandResult run = (await workspace.StartAsync("out/App")).Succeeded();
        Assert.Equal(Lines(Output), Lines(run.Output));
    }

    [NativeFact]
    public async Task A_native_program_has_the_same_output()
    {
        // .NET 8, the older framework of the two, and the one whose native compiler every feed carries.
        using Workspace workspace = await Workspace.CreateAsync(otherSources: true);
        workspace.Project("App.csproj", "<PublishAot>true</PublishAot><InvariantGlobalization>true</InvariantGlobalization>", framework: "net8.0")
            .Write("Program.cs", Program.Replace("Convert.ToHexStringLower(", "Convert.ToHexString(", StringComparison.Ordinal)
                .Replace("story.ToPlainText())))", "story.ToPlainText()))).ToLowerInvariant()", StringComparison.Ordinal))
            .Copy(Seed, "putin-nato.news.md");
        (await workspace.DotNetAsync("publish", "--use-current-runtime", "-o", "out")).Succeeded();
        CommandResult run = (await workspace.StartAsync("out/App")).Succeeded();
        Assert.Equal(Lines(Output), Lines(run.Output));
    }

    /// <summary>The n-th fenced block of a language.</summary>
    internal static string Block(string markdown, string language, int n) =>
        markdown.Split($"```{language}\n")[n + 1].Split("```")[0];

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
