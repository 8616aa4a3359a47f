using System.Diagnostics;
using System.Text.Json;

namespace NewsSchema.Tool.Tests;

/// <summary><c>newsschema check</c>. That it prints what a build reports is tested with the generator (CheckCommandTests).</summary>
public class CheckTests
{
    private const string Broken = "---\nschema: Flash\n---\n\n# [Über 😀]{.person #anna} [x]{#ana}\n\n[Wasser]{.thing #water} steigt, [„so ist es“]{.quote}.\n";

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("jsonl")]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("msbuild")]
    public async Task Findings_are_printed(string format)
    {
        CommandResult result = await CheckAsync(Broken, "--format", format);
        Assert.Equal(1, result.ExitCode);
        string text = System.Text.RegularExpressions.Regex.Replace(result.ToString(), "\"semanticVersion\": \"[^\"]*\"", "\"semanticVersion\": \"1.2.3\"");
        await Verifier.Verify(text).UseParameters(format);
    }

    [Fact]
    public async Task Sarif_is_valid()
    {
        using JsonDocument sarif = JsonDocument.Parse((await Command.RunAsync("check", "seeds/invalid", "--format", "sarif")).Output);
        Assert.Empty(SarifSchema.Validator.Validate(sarif.RootElement));
        JsonElement run = sarif.RootElement.GetProperty("runs")[0];
        Assert.True(run.GetProperty("results").GetArrayLength() > 50);
        JsonElement[] rules = [.. run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()];
        Assert.All(run.GetProperty("results").EnumerateArray(), result =>
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
    }

    [Fact]
    public async Task A_fix_of_sarif_corrects_the_file()
    {
        using var folder = new TemporaryFolder();
        string article = "---\nschema: Story\n---\n\n# [Ünal 😀]{.person #unal} 😀 [his]{#unla}\n\n[“No”]{.quote speaker=#uanl}\n".ReplaceLineEndings("\r\n");
        folder.Write("story.news.md", article);

        using JsonDocument sarif = JsonDocument.Parse((await folder.RunAsync("check", "--format", "sarif", "--select", "NEWS3001")).Output);
        foreach (JsonElement result in sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Reverse())
        {
            foreach (JsonElement replacement in result.GetProperty("fixes")[0].GetProperty("artifactChanges")[0].GetProperty("replacements").EnumerateArray().Reverse())
            {
                JsonElement region = replacement.GetProperty("deletedRegion");
                int start = region.GetProperty("charOffset").GetInt32();
                article = article.Remove(start, region.GetProperty("charLength").GetInt32()).Insert(start, replacement.GetProperty("insertedContent").GetProperty("text").GetString()!);
            }
        }

        Assert.Contains("[his]{#unal}\r\n\r\n[“No”]{.quote speaker=#unal}", article, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"version":"2.1.0","runs":[{"tool":{"driver":{}},"results":[]}]}""")]
    [InlineData("""{"version":"2.0.0","runs":[]}""")]
    public void The_schema_of_sarif_refuses_other_documents(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        Assert.NotEmpty(SarifSchema.Validator.Validate(document.RootElement));
    }

    [Fact]
    public async Task An_article_without_findings_ends_with_0()
    {
        CommandResult result = await Command.RunAsync("check", "seeds/putin-nato.news.md");
        Assert.Equal("exit code 0\n--- output\n--- error\nnothing wrong in 1 file\n", result.ToString());
    }

    [Theory]
    [InlineData("NEWS3001 NEWS3010", "--select", "NEWS")]
    [InlineData("NEWS3001 NEWS3010", "--select", "NEWS30")]
    [InlineData("NEWS3010", "--ignore", "NEWS3001")]
    [InlineData("NEWS3001", "--select", "news3001", "--ignore", "NEWS301")]
    public async Task Codes_are_selected_by_their_beginnings(string expected, params string[] arguments)
    {
        CommandResult result = await CheckAsync(Broken, [.. arguments, "--format", "json"]);
        using JsonDocument findings = JsonDocument.Parse(result.Output);
        Assert.Equal(expected, string.Join(' ', findings.RootElement.EnumerateArray().Select(finding => finding.GetProperty("code").GetString()).Order()));
    }

    [Fact]
    public async Task A_warning_ends_with_1_if_warnings_are_errors()
    {
        string[] arguments = ["check", "seeds/invalid/NEWS3010-quote-without-speaker.news.md"];
        Assert.Equal(0, (await Command.RunAsync(arguments)).ExitCode);
        CommandResult result = await Command.RunAsync([.. arguments, "--warnings-as-errors"]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("error NEWS3010", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Statistics_count_codes()
    {
        CommandResult result = await CheckAsync(Broken, "--statistics");
        Assert.Equal("     1  NEWS3001  error    An unknown id\n     1  NEWS3010  warning  A quote has neither speaker nor source\n", result.Output);
    }

    [Theory]
    [InlineData("NEWS3001")]
    [InlineData("3001")]
    public async Task A_code_is_explained(string code)
    {
        CommandResult result = await Command.RunAsync("check", "--explain", code);
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("NEWS3001\n\n**An unknown id.**", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n\nhttps://newsschema.github.io/newsschema/docs/diagnostics/NEWS3001.html\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_code_is_refused() =>
        Assert.Equal("newsschema: unknown code NEWS3000 (did you mean NEWS3001?)\n", (await Command.RunAsync("check", "--explain", "NEWS3000")).Error);

    [Fact]
    public async Task Every_code_of_the_documentation_has_a_title()
    {
        await Task.CompletedTask;
        Assert.All(Findings.Explanations.Codes, code => Assert.NotNull(Findings.Explanations.TitleOf(code)));
    }

    [Fact]
    public async Task Properties_and_items_of_the_project_count()
    {
        using var folder = new TemporaryFolder();
        folder.Write("App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><NewsSchemaExports>ninjs-3.1</NewsSchemaExports></PropertyGroup>
              <ItemGroup><NewsFixture Remove="old/**" /></ItemGroup>
            </Project>
            """);
        folder.Write("story.news.md", "---\nschema: Story\nrating: 5\n---\n\n# High water\n");
        folder.Write("old/broken.news.md", "[");
        CommandResult result = await folder.RunAsync("check");
        Assert.Contains("story.news.md(3,1): warning NEWS6001: 'rating' is lost in ninjs 3.1", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("broken", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("NEWS6001", (await folder.RunAsync("check", "-p", "NewsSchemaExports=")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Misspelled_ids_are_corrected()
    {
        using var folder = new TemporaryFolder();
        folder.Write("story.news.md", "---\nschema: Story\n---\n\n# [Anna]{.person #anna} [her]{#ana} {% ana %}\n\n[It]{#stranger}\n");
        CommandResult result = await folder.RunAsync("check", "--fix");
        Assert.Equal(1, result.ExitCode);
        Assert.Equal("story.news.md(7,6): error NEWS3001: unknown id #stranger\n", result.Output);
        Assert.Equal("1 correction made\n1 error in 1 file\n", result.Error);
        Assert.Contains("[her]{#anna} {% ana %}", folder.Read("story.news.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_folder_has_nothing_to_check()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal("exit code 0\n--- output\n--- error\nNo articles or samples found: name a folder with *.news.md files.\n", (await folder.RunAsync("check")).ToString());
    }

    [Theory]
    [InlineData("Flut", "story.news.md")]
    [InlineData("Flut", ".")]
    [InlineData("Flut/Bilder", "../story.news.md")]
    [InlineData("", "Flut/story.news.md")]
    public async Task The_folder_of_a_file_is_its_schema_from_wherever_it_is_named(string current, string path)
    {
        using var folder = new TemporaryFolder();
        folder.Write("Flut/story.news.md", "# High [water]{.thing}\n");
        Directory.CreateDirectory(folder["Flut/Bilder"]);
        CommandResult result = await Command.RunAsync(folder[current], ["check", path]);
        Assert.Equal("exit code 0\n--- output\n--- error\nnothing wrong in 1 file\n", result.ToString());
    }

    [Theory]
    [InlineData("---\nschema: Story\n---\n\n[It]{#stranger}\n", "<stdin>.news.md(5,6): error NEWS3001: unknown id #stranger\n")]
    [InlineData("\uFEFF# [It]{#stranger}\n", "<stdin>.news.md(1,8): error NEWS3001: unknown id #stranger\n")]
    [InlineData(" {\"a\": 1,}", "<stdin>(1,10): error NEWS4001: ")]
    public async Task Standard_input_is_an_article_unless_it_begins_as_data_does(string input, string expected)
    {
        using var folder = new TemporaryFolder();
        Assert.StartsWith(expected, (await Command.RunAsync(folder.Path, ["check", "-", "--schema", "Story"], input)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_watch_of_a_missing_folder_ends_with_2()
    {
        using var folder = new TemporaryFolder();
        CommandResult result = await folder.RunAsync("check", "--watch", "missing/a.news.md");
        Assert.Equal((2, "newsschema: there is no folder missing\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public async Task A_watch_checks_again_after_a_change_and_ends_with_130()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // There is no signal to send to a process without a console.
        }

        using var folder = new TemporaryFolder();
        folder.Write("story.news.md", "---\nschema: Story\n---\n\n# High water\n");

        // A run in the background may ignore the signal, and would hand that on to the command.
        string[] restored = OperatingSystem.IsLinux() ? ["--default-signal=INT"] : [];
        using Process process = Process.Start(new ProcessStartInfo("env", [.. restored, "dotnet", Command.Program, "check", "--watch"])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        try
        {
            await ReadUntilAsync(process.StandardError, "nothing wrong in 1 file");
            folder.Write("story.news.md", "[");
            await ReadUntilAsync(process.StandardError, "1 error in 1 file");
            using Process signal = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
            Assert.Equal(130, process.ExitCode);
        }
        finally
        {
            process.Kill();
        }
    }

    private static async Task ReadUntilAsync(StreamReader reader, string text)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await reader.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"The process ended before it printed '{text}'.");
    }

    private static Task<CommandResult> CheckAsync(string article, params string[] arguments) =>
        Command.RunAsync(RepositoryRoot.Folder, ["check", "-", "--stdin-path", "über uns/story.news.md", .. arguments], article);
}
