using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CliWrap.EventStream;
using NewsSchema.PackageTests.Consuming;

namespace NewsSchema.PackageTests;

/// <summary>What dotnet new creates from the package of templates, built against the package.</summary>
public partial class TemplateTests
{
    private static readonly string[] s_strict = ["-p:TreatWarningsAsErrors=true", "-nologo"];

    [SlowTheory]
    [InlineData("Newsroom", "Newsroom")]
    [InlineData("2024-news.büro x", "_2024_news.büro_x")]
    public async Task A_program_of_any_name_runs_and_its_tests_pass(string name, string rootNamespace)
    {
        using Templates templates = await Templates.InstallAsync();
        (await templates.NewAsync("newsschema", "-n", name)).Succeeded();
        (await templates.Workspace.DotNetAsync(["test", name, .. s_strict])).Succeeded();
        CommandResult run = (await templates.Workspace.DotNetAsync("run", "--project", $"{name}/{name}", "--no-build")).Succeeded();
        Assert.Equal(
            ["Ferry resumes after a week (Regular, 2025-03-04)", "Ada Brook: We have missed the sea", "Haven 05:12: low water, 0.8 m", "Haven 11:24: high water, 4.6 m", "True"],
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        Assert.Contains($"namespace {rootNamespace};", await File.ReadAllTextAsync(Path.Combine(templates.Workspace.Folder, name, name, "Story.cs")), StringComparison.Ordinal);
    }

    [SlowFact]
    public async Task Articles_are_added_to_a_program_without_tests_whatever_their_headlines()
    {
        using Templates templates = await Templates.InstallAsync();
        (await templates.NewAsync("newsschema", "-n", "Desk", "--tests", "false", "--framework", "net8.0")).Succeeded();
        Assert.False(Directory.Exists(Path.Combine(templates.Workspace.Folder, "Desk/Desk.Tests")));
        Assert.DoesNotContain("Tests", await File.ReadAllTextAsync(Path.Combine(templates.Workspace.Folder, "Desk/Desk.slnx")), StringComparison.Ordinal);

        const string title = "# [Sturm] {rot}: \"50\u00a0% \\ mehr\" & <b>";
        (await templates.NewAsync("newsschema-fixture", "-n", "sturm flut", "-o", "Desk/Desk", "--title", title, "--article-language", "de-AT")).Succeeded();
        (await templates.NewAsync("newsschema-fixture", "-n", "other", "-o", "Desk/Desk", "--schema", "weather-report")).Succeeded();
        string article = await File.ReadAllTextAsync(Path.Combine(templates.Workspace.Folder, "Desk/Desk/sturm flut.news.md"));
        NewsDocument document = NewsDocument.Parse(article);
        Assert.Empty(document.Errors);
        Assert.StartsWith(title.Replace('\u00a0', ' '), document.ToPlainText(), StringComparison.Ordinal);
        Assert.Contains("language: de-AT", article, StringComparison.Ordinal);
        Assert.Matches(@"published: 20\d\d-\d\d-\d\d\n", article);

        templates.Workspace.Write("Desk/Desk/Names.cs", "class Names { public string[] All => [Story.Fixtures.SturmFlut.Language, WeatherReport.Fixtures.Other.Headline.Text]; }");
        (await templates.Workspace.DotNetAsync(["build", "Desk", .. s_strict])).Succeeded();
    }

    [SlowFact]
    public async Task A_web_service_serves_its_article_and_says_where_a_posted_one_is_wrong()
    {
        using Templates templates = await Templates.InstallAsync();
        (await templates.NewAsync("newsschema-api", "-n", "Wire.Service-1")).Succeeded();
        (await templates.Workspace.DotNetAsync(["build", "Wire.Service-1", .. s_strict])).Succeeded();
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        string program = Path.Combine(templates.Workspace.Folder, "Wire.Service-1/bin/Debug/net10.0/Wire.Service-1.dll");
        var output = new StringBuilder();
        CliWrap.Command command = CliWrap.Cli.Wrap("dotnet").WithArguments(["exec", program, "--urls", "http://127.0.0.1:0"]).WithValidation(CliWrap.CommandResultValidation.None);
        try
        {
            await foreach (CommandEvent line in command.ListenAsync(stop.Token))
            {
                output.AppendLine((line as StandardOutputCommandEvent)?.Text ?? (line as StandardErrorCommandEvent)?.Text);
                if (Address().Match(output.ToString()) is { Success: true } address)
                {
                    await CheckServiceAsync(new Uri(address.Value));
                    return;
                }
            }
        }
        finally
        {
            await stop.CancelAsync();
        }

        Assert.Fail($"The service does not say where it listens:\n{output}");
    }

    private static async Task CheckServiceAsync(Uri address)
    {
        using var http = new HttpClient { BaseAddress = address };
        JsonNode story = (await http.GetFromJsonAsync<JsonNode>("/stories/ferry"))!;
        Assert.Equal("Ferry resumes after a week", (string?)story["headline"]!["text"]);
        Assert.Single((await http.GetFromJsonAsync<JsonArray>("/stories"))!);
        Assert.Equal("date", (string?)(await http.GetFromJsonAsync<JsonNode>("/openapi/v1.json"))!["components"]!["schemas"]!["Story"]!["properties"]!["published"]!["format"]);

        story["id"] = "storm";
        using HttpResponseMessage created = await http.PostAsJsonAsync("/stories", story);
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        story["quotes"]![0]!["speaker"] = "brok";
        using HttpResponseMessage invalid = await http.PostAsJsonAsync("/stories", story);
        Assert.Contains("did you mean #brook?", (string?)(await ProblemAsync(invalid))["errors"]!["quotes[0].speaker"]![0], StringComparison.Ordinal);
        story["published"] = "yesterday";
        using HttpResponseMessage wrong = await http.PostAsJsonAsync("/stories", story);
        JsonNode problem = await ProblemAsync(wrong);
        Assert.Equal("$.published", (string?)problem["path"]);
        Assert.Equal(1, (int?)problem["line"]);
    }

    private static async Task<JsonNode> ProblemAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[0-9]+(?=\s)")]
    private static partial Regex Address();
}
