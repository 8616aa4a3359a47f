using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using NewsSchema.PackageTests.Consuming;

namespace NewsSchema.PackageTests;

/// <summary>The build files of the package in projects of many kinds (docs/projects.md).</summary>
public class ProjectTests
{
    private const string Article = "---\nschema: Flash\nslug: FLOOD\n---\n\n# High [water]{.thing #water}\n";
    private const string Json = """{"slug":"a"}""";

    [SlowTheory]
    [InlineData("net48")]
    [InlineData("netstandard2.0")]
    [InlineData("net6.0")]
    public async Task Old_framework_has_one_error_that_says_what_to_do(string framework)
    {
        using Workspace workspace = await Workspace.CreateAsync();
        workspace
            .Project("App.csproj", "<AutomaticallyUseReferenceAssemblyPackages>false</AutomaticallyUseReferenceAssemblyPackages><CheckEolTargetFramework>false</CheckEolTargetFramework>", framework: framework, output: "Library")
            .Write("flood.news.md", Article);
        string error = Assert.Single((await workspace.DotNetAsync("build", "-p:DisableImplicitFrameworkReferences=true")).Failed().Errors);
        Assert.StartsWith($"App.csproj : error NEWS8001: NewsSchema requires .NET 8 or newer, but this project targets {framework}: set TargetFramework to net8.0 or newer", error, StringComparison.Ordinal);
    }

    [SlowTheory]
    [InlineData("<GlobalPackageReference Include=\"NewsSchema\" Version=\"{0}\" />", "<ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>")]
    [InlineData("<PackageReference Include=\"NewsSchema\" Version=\"{0}\" ExcludeAssets=\"compile\" />", "")]
    public async Task Reference_that_leaves_out_the_library_has_one_error_that_says_what_to_do(string reference, string property)
    {
        using Workspace workspace = await Workspace.CreateAsync();
        string item = reference.Replace("{0}", (await Package.GetAsync()).Version, StringComparison.Ordinal);
        bool isGlobal = item.StartsWith("<Global", StringComparison.Ordinal);
        workspace.Project("App.csproj", property, isGlobal ? "" : item, package: false, output: "Library").Write("flood.news.md", Article)
            .Write("Directory.Packages.props", $"<Project><ItemGroup>{(isGlobal ? item : "")}</ItemGroup></Project>");
        string error = Assert.Single((await workspace.DotNetAsync("build")).Failed().Errors);
        Assert.StartsWith("App.csproj : error NEWS9003: generated code needs the library NewsSchema, but this project does not reference it: ", error, StringComparison.Ordinal);

        // The generator alone, as in an editor.
        error = Assert.Single((await workspace.DotNetAsync("build", "-p:DesignTimeBuild=true", "-p:ImplicitUsings=disable")).Failed().Errors);
        Assert.Matches("^CSC : error NEWS9003: generated code needs the library NewsSchema [0-9]", error);
    }

    [SlowFact]
    public async Task Files_of_a_project_that_references_a_library_are_not_fixtures_unless_it_asks()
    {
        using Workspace workspace = await Workspace.CreateAsync();
        workspace
            .Project("Stories/Stories.csproj", output: "Library").Write("Stories/flood.news.md", Article)
            .Project("App/App.csproj", items: "<ProjectReference Include=\"../Stories/Stories.csproj\" />", package: false)
            .Write("App/data/sport.news.json", "{ not JSON")
            .Write("App/Program.cs", "Console.WriteLine(Newsroom.Flash.Fixtures.Flood.Slug);");
        Assert.Equal("FLOOD", (await workspace.DotNetAsync("run", "--project", "App")).Succeeded().Output.Trim());
        string error = Assert.Single((await workspace.DotNetAsync("build", "App", "-p:EnableDefaultNewsFixtureItems=true")).Failed().Errors);
        Assert.StartsWith("sport.news.json(1,3): error NEWS4001", error, StringComparison.Ordinal);
    }

    [SlowTheory]
    [InlineData("Microsoft.NET.Sdk.Web", "true")]
    [InlineData("Microsoft.NET.Sdk.Web", "false")]
    public async Task Fixture_is_published_only_if_its_item_asks(string sdk, string embed)
    {
        using Workspace workspace = await Workspace.CreateAsync();
        workspace
            .Project("App.csproj", $"<NewsSchemaEmbedFixtures>{embed}</NewsSchemaEmbedFixtures><PublishDir>out/</PublishDir>", """
                <NewsFixture Include="wire/*.json" Schema="Wire" />
                <NewsFixture Update="asked.news.json" CopyToPublishDirectory="PreserveNewest" />
                """, sdk: sdk)
            .Write("Program.cs", "Console.WriteLine(1);")
            .Write("flood.news.md", Article).Write("data/story.news.json", Json).Write("wire/item.json", Json).Write("wwwroot/web.news.json", Json)
            .Write("asked.news.json", Json).Write("appsettings.json", "{}");
        (await workspace.DotNetAsync("publish")).Succeeded();
        string output = Path.Combine(workspace.Folder, "out");
        string[] json = Directory.GetFiles(output, "*.*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(output, file))
            .Where(file => file.Contains("news", StringComparison.Ordinal) || file.Contains("item", StringComparison.Ordinal) || file.StartsWith("appsettings", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToArray();
        Assert.Equal(["appsettings.json", "asked.news.json"], json);
    }

    [SlowFact]
    public async Task Quick_start_of_the_readme_is_a_program()
    {
        string readme = await File.ReadAllTextAsync(RepositoryRoot.PathOf("README.md"));
        using Workspace workspace = await Workspace.CreateAsync();
        workspace
            .Project("My-App.csproj", "<RootNamespace>My_App</RootNamespace>")
            .Write("putin-nato.news.md", ConsumingTests.Block(readme, "text", 0))
            .Write("Program.cs", ConsumingTests.Block(readme, "csharp", 2) + "\nConsole.WriteLine(story.ToNinjs().Length > 0);\n");
        string[] lines = (await workspace.DotNetAsync("run")).Succeeded().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(["Wladimir Putin: gefährliche Versuche, ukrainisches Gebiet zu erobern", "True"], lines);

        string[] errors = (await workspace.DotNetAsync("build", "-p:NewsSchemaImplicitUsings=false")).Failed().Errors;
        Assert.All(errors, error => Assert.StartsWith("Program.cs(", error, StringComparison.Ordinal));
    }

    [SlowTheory]
    [InlineData("App.vbproj", "A.vb", "Public Class A\nEnd Class\n")]
    [InlineData("App.fsproj", "A.fs", "module A\nlet x = 1\n")]
    public async Task Project_of_another_language_has_a_warning(string project, string file, string content)
    {
        using Workspace workspace = await Workspace.CreateAsync(otherSources: true);
        workspace
            .Project(project, "<TreatWarningsAsErrors>false</TreatWarningsAsErrors>", file.EndsWith(".fs", StringComparison.Ordinal) ? $"<Compile Include=\"{file}\" />" : "", output: "Library")
            .Write(file, content).Write("flood.news.md", Article);
        string warning = Assert.Single((await workspace.DotNetAsync("build")).Succeeded().Warnings);
        Assert.StartsWith($"{project} : warning NEWS8002: NewsSchema generates C# only", warning, StringComparison.Ordinal);
    }

    [SlowFact]
    public async Task File_in_another_encoding_is_an_error_with_the_name_of_the_encoding()
    {
        using Workspace workspace = await Workspace.CreateAsync();
        workspace.Project("App.csproj", output: "Library");
        string article = Article.Replace("water]", "wäter]", StringComparison.Ordinal);
        Write("latin.news.md", article, Encoding.Latin1);
        Write("data/latin.news.json", """{"a":"ä"}""", Encoding.Latin1);
        Write("utf16.news.md", article, Encoding.Unicode);
        Write("data/utf16.news.json", Json, Encoding.Unicode);
        Write("big.news.md", article, Encoding.BigEndianUnicode);
        Write("right.news.md", article.Replace('ä', '\uFFFD'), Encoding.UTF8);
        string[] errors = (await workspace.DotNetAsync("build")).Failed().Errors;
        Assert.Equal(5, errors.Length);
        Assert.All(errors, error => Assert.Contains(" error NEWS1020: the file is not UTF-8 but looks like ", error, StringComparison.Ordinal));

        // Whether or not the compiler replaces the bytes, which depends on the system, the error is at the first of them.
        int offset = article.IndexOf('ä', StringComparison.Ordinal);
        int line = article[..offset].Count(static c => c == '\n') + 1;
        int column = offset - article.LastIndexOf('\n', offset);
        Assert.Contains(errors, error => error.StartsWith($"latin.news.md({line},{column}):", StringComparison.Ordinal));
        Assert.Contains(errors, static error => error.StartsWith("latin.news.json(1,7):", StringComparison.Ordinal));

        void Write(string path, string text, Encoding encoding)
        {
            string file = Path.Combine(workspace.Folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, encoding.GetBytes(text));
        }
    }

    [SlowFact]
    public async Task Files_of_the_contract_are_watched()
    {
        using Workspace workspace = await Workspace.CreateAsync();
        workspace.Project("App.csproj", output: "Library").Write("flood.news.md", Article).Write("NewsSchema.Shipped.txt", "").Write("NewsSchema.Unshipped.txt", "");
        (await workspace.DotNetAsync("restore")).Succeeded();
        foreach (string item in new[] { "Watch", "UpToDateCheckInput" })
        {
            string output = (await workspace.DotNetAsync("msbuild", "-getItem:" + item)).Succeeded().Output;
            Assert.Contains("NewsSchema.Shipped.txt", output, StringComparison.Ordinal);
            Assert.Contains("NewsSchema.Unshipped.txt", output, StringComparison.Ordinal);
            Assert.Contains("flood.news.md", output, StringComparison.Ordinal);
        }
    }

    [SlowFact]
    public async Task Generated_files_in_the_folder_of_the_project_are_compiled_once()
    {
        using Workspace workspace = await Workspace.CreateAsync();
        workspace
            .Project("App.csproj", "<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles><CompilerGeneratedFilesOutputPath>Generated</CompilerGeneratedFilesOutputPath>", output: "Library")
            .Write("flood.news.md", Article);
        (await workspace.DotNetAsync("build")).Succeeded();
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(workspace.Folder, "Generated"), "Flash.g.cs", SearchOption.AllDirectories));
        Assert.Empty((await workspace.DotNetAsync("build", "--no-incremental")).Succeeded().Warnings);
    }

    [SlowFact]
    public async Task Names_of_resources_depend_on_the_project_alone()
    {
        using Workspace workspace = await Workspace.CreateAsync();
        string shared = Path.Combine(workspace.Folder, "elsewhere");
        string folder = string.Join('/', Enumerable.Repeat(new string('d', 100), 5));
        string text = Article.Replace("schema: Flash\n", "", StringComparison.Ordinal);
        workspace.Write("elsewhere/wire/out.md", text);
        string[][] names = await Task.WhenAll(new[] { "a", "b/deep/er" }.Select(async clone =>
        {
            workspace
                .Project($"{clone}/App/App.csproj", items: $"""
                    <NewsFixture Include="{shared}/**/*.md" Schema="Flash" />
                    <NewsFixture Include="../one/same.md" Schema="One" />
                    <NewsFixture Include="../two/same.md" Schema="Two" />
                    """, output: "Library")
                .Write($"{clone}/one/same.md", text).Write($"{clone}/two/same.md", text)
                .Write($"{clone}/App/{folder}/{new string('ö', 60)}.news.md", Article)
                .Write($"{clone}/App/flood.news.md", Article);
            (await workspace.DotNetAsync("build", $"{clone}/App")).Succeeded();
            return Resources(Path.Combine(workspace.Folder, clone, "App/bin/Debug/net10.0/App.dll"));
        }));
        Assert.Equal(names[0], names[1]);
        Assert.Equal(5, names[0].Length);
        Assert.Contains("NewsFixtures/flood.news.md", names[0]);
        Assert.Contains("NewsFixtures/wire/out.md", names[0]);
        Assert.All(names[0], name =>
        {
            Assert.DoesNotContain("..", name, StringComparison.Ordinal);
            Assert.InRange(Encoding.UTF8.GetByteCount(name), 1, 1_023);
        });
    }

    [SlowFact]
    public async Task File_based_app_takes_the_fixtures_next_to_it()
    {
        using Workspace workspace = await Workspace.CreateAsync();
        workspace
            .Write("app.cs", $"#:package NewsSchema@{(await Package.GetAsync()).Version}\n#:property PublishAot=false\nConsole.WriteLine(Flash.Fixtures.Flood.Slug + Story.Fixtures.Story.Slug);\n")
            .Write("flood.news.md", Article).Write("story.news.json", Json).Write("sub/broken.news.json", "{");
        Assert.Equal("FLOODa", (await workspace.DotNetAsync("run", "app.cs")).Succeeded().Output.Trim());
    }

    [SlowFact]
    public async Task Readme_of_the_package_has_absolute_links()
    {
        using System.IO.Compression.ZipArchive archive = System.IO.Compression.ZipFile.OpenRead((await Package.GetAsync()).File);
        using var reader = new StreamReader(archive.GetEntry("README.md")!.Open(), Encoding.UTF8);
        string packed = await reader.ReadToEndAsync();
        string readme = await File.ReadAllTextAsync(RepositoryRoot.PathOf("README.md"));
        Assert.DoesNotMatch(@"\]\((?!https?:|#)", packed);
        Assert.Contains("](https://github.com/newsschema/newsschema/blob/main/docs/format.md)", packed, StringComparison.Ordinal);
        Assert.Equal(readme.TrimEnd(), packed.Replace("](https://github.com/newsschema/newsschema/blob/main/", "](", StringComparison.Ordinal).TrimEnd());
    }

    private static string[] Resources(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        MetadataReader metadata = file.GetMetadataReader();
        return metadata.ManifestResources.Select(handle => metadata.GetString(metadata.GetManifestResource(handle).Name)).Order(StringComparer.Ordinal).ToArray();
    }
}
