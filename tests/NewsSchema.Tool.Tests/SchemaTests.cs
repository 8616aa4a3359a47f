namespace NewsSchema.Tool.Tests;

/// <summary><c>newsschema schema</c>. That its C# is what a build generates is tested with the generator (SchemaWorkspaceTests).</summary>
public class SchemaTests
{
    private const string Samples = """
        [{"id": 1, "title": "One", "tags": ["a"], "at": "2024-05-01T10:00:00Z", "by": {"name": "Ada", "e-mail": null}, "media": {"10": {"href": "x"}, "20": {"href": "y"}, "30": {"href": "z"}}},
         {"id": 2, "title": "Two */", "rank": 1.5, "by": {"name": "Bo", "e-mail": "b@example.org"}}]
        """;

    [Theory]
    [InlineData("csharp")]
    [InlineData("json-schema")]
    [InlineData("typescript")]
    public async Task Types_are_inferred_from_samples(string language)
    {
        CommandResult result = await Command.RunAsync(RepositoryRoot.Folder, ["schema", "-", "--stdin-path", "item.json", "--name", "Item", "--namespace", "Feed", "--lang", language], Samples);
        string[] lines = result.ToString().Split('\n');

        // The C# of a build has its own snapshots.
        await Verifier.Verify(string.Join('\n', language == "csharp" ? [.. lines.Where(line => line.StartsWith("// ", StringComparison.Ordinal) || line.StartsWith("exit", StringComparison.Ordinal) || line.Contains(" record ", StringComparison.Ordinal))] : lines)).UseParameters(language);
    }

    [Fact]
    public async Task Each_type_is_written_to_a_folder()
    {
        using var folder = new TemporaryFolder();
        CommandResult result = await Command.RunAsync("schema", "seeds/putin-nato.news.md", "seeds/match-saltmarsh.news.md", "--lang", "json-schema", "-o", folder["schemas"]);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(["MatchReport.schema.json", "WireStory.schema.json"], Directory.GetFiles(folder["schemas"]).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Several_JSON_Schemas_need_a_folder()
    {
        CommandResult result = await Command.RunAsync("schema", "seeds/putin-nato.news.md", "seeds/match-saltmarsh.news.md", "--lang", "json-schema");
        Assert.Equal("exit code 2\n--- output\n--- error\nnewsschema: there are 2 schemas: write -o and a folder\n", result.ToString());
    }

    [Fact]
    public async Task A_broken_sample_ends_with_1_after_what_could_be_inferred()
    {
        using var folder = new TemporaryFolder();
        folder.Write("data/a.news.json", "{\"id\": 1}");
        folder.Write("data/b.news.json", "{\"id\": ");
        CommandResult result = await folder.RunAsync("schema", "--lang", "typescript");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("export interface Data {", result.Output, StringComparison.Ordinal);
        Assert.Contains("data/b.news.json(1,8): error NEWS4001", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Variants_are_a_union_in_TypeScript()
    {
        using var folder = new TemporaryFolder();
        folder.Write("page/a.news.json", """
            {"blocks":[{"id":"1","type":"text","content":"a"},{"type":"image","url":"b","alt":"c"},{"type":"image","url":"f","alt":"g"},{"type":"quote","id":"2","blocks":[{"type":"text","content":"d"}],"by":"e"}]}
            """);
        CommandResult result = await folder.RunAsync("schema", "--lang", "typescript");
        Assert.Contains("export type PageBlock = PageBlockImage | PageBlockQuote | PageBlockText | PageBlockOther;", result.Output, StringComparison.Ordinal);
        Assert.Contains("  type: \"image\";", result.Output, StringComparison.Ordinal);
    }
}
