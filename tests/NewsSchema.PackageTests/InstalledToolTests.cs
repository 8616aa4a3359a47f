using System.IO.Compression;
using System.Reflection.PortableExecutable;
using NewsSchema.PackageTests.Consuming;

namespace NewsSchema.PackageTests;

/// <summary>The tool, installed from its packages as a user installs it.</summary>
public class InstalledToolTests
{
    private const string Seed = "seeds/putin-nato.news.md";

    [SlowFact]
    public async Task The_installed_tool_works_in_a_folder_without_a_project()
    {
        Package package = await Package.GetWithToolAsync();
        using Workspace workspace = await Workspace.CreateAsync();
        workspace.Copy(Seed, "wire/story.news.md").Write("wire/wrong.news.md", "# [Ada]{.person #ada} [her]{#aad}\n");
        (await workspace.DotNetAsync("tool", "install", "NewsSchema.Tool", "--version", package.Version, "--tool-path", Path.Combine(workspace.Folder, "tools"))).Succeeded();

        string program = Path.Combine("tools", OperatingSystem.IsWindows() ? "newsschema.exe" : "newsschema");
        Assert.StartsWith(package.Version, (await workspace.StartAsync(program, "--version")).Succeeded().Output, StringComparison.Ordinal);
        Assert.Equal("nothing wrong in 1 file\n", (await workspace.StartAsync(program, "check", "wire/story.news.md")).Succeeded().Output);
        CommandResult check = await workspace.StartAsync(program, "check", "wire");
        Assert.Equal(1, check.ExitCode);
        Assert.Contains("wrong.news.md(1,29): error NEWS3001: unknown id #aad (did you mean #ada?)", check.Output, StringComparison.Ordinal);
        Assert.Contains("\"headlines\"", (await workspace.StartAsync(program, "convert", "wire/story.news.md", "--to", "ninjs", "-q")).Succeeded().Output, StringComparison.Ordinal);
    }

    /// <summary>A build server packs the program for any system, too, which no tool installation takes where a native one is.</summary>
    [SlowFact]
    public async Task The_program_for_any_system_is_compiled_ahead_and_needs_no_framework_but_the_runtime()
    {
        Package package = await Package.GetWithToolAsync();
        string any = Path.Combine(package.Feed, $"NewsSchema.Tool.any.{package.Version}.nupkg");
        bool isSeparate = File.Exists(any);
        using Workspace workspace = await Workspace.CreateAsync();
        workspace.Copy(Seed, "story.news.md");
        string folder = Path.Combine(workspace.Folder, "any");
        ZipFile.ExtractToDirectory(isSeparate ? any : Path.Combine(package.Feed, $"NewsSchema.Tool.{package.Version}.nupkg"), folder);
        folder = Path.Combine(folder, "tools", "net10.0", "any");

        Assert.Equal("nothing wrong in 1 file\n", (await workspace.DotNetAsync(Path.Combine(folder, "NewsSchema.Tool.dll"), "check", "story.news.md")).Succeeded().Output);
        Assert.DoesNotContain("AspNetCore", await File.ReadAllTextAsync(Path.Combine(folder, "NewsSchema.Tool.runtimeconfig.json")), StringComparison.Ordinal);
        Assert.All(isSeparate ? ["NewsSchema.dll", "NewsSchema.Tool.dll", "System.CommandLine.dll"] : Array.Empty<string>(), name =>
        {
            using var assembly = new PEReader(File.OpenRead(Path.Combine(folder, name)));
            Assert.True(assembly.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0, $"{name} has no code that is compiled ahead.");
        });
    }
}
