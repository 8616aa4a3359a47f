using NewsSchema.PackageTests.Consuming;

namespace NewsSchema.PackageTests;

/// <summary>The contract's files, commands and warnings in a user's project.</summary>
public class ContractTests
{
    private const string Story = "---\nschema: Flash\nslug: FLOOD\n---\n\n# High [water]{.thing #water}\n";

    private const string Contract = """
        Flash.body: list<text>
        Flash.headline: FlashHeadline
        Flash.sections: list<span>
        Flash.slug: string
        Flash.textFormat: text-format?
        Flash.things: list<Thing>
        FlashHeadline.thing: ref<Thing>?

        """;

    private const string Accept = " or accept it by 'dotnet build -t:NewsSchemaUpdateContract'";

    [SlowFact]
    public async Task A_change_is_a_warning_at_the_sample_until_it_is_accepted_and_shipped()
    {
        using Workspace workspace = await Workspace.CreateAsync();
        workspace.Project("App.csproj", "<TreatWarningsAsErrors>false</TreatWarningsAsErrors>", output: "Library").Write("flood.news.md", Story);
        (await workspace.DotNetAsync("restore")).Succeeded();
        await RunAsync("NewsSchemaUpdateContract");
        Assert.Equal(("", Contract), Files());
        await RunAsync("NewsSchemaShipContract");
        Assert.Equal((Contract, ""), Files());
        Assert.Empty((await BuildAsync()).Succeeded().Warnings);

        workspace.Write("flood.news.md", Story.Replace("slug: FLOOD", "slug: 2024-05-01\n\"a;b %3b\": 1", StringComparison.Ordinal));
        string[] warnings = (await BuildAsync()).Succeeded().Warnings;
        Assert.Collection(
            warnings,
            warning => Assert.StartsWith($"flood.news.md(3,1): warning NEWS7002: 'Flash.slug' was shipped as string but these samples make it date: change the sample,{Accept}", warning),
            warning => Assert.StartsWith("flood.news.md(4,1): warning NEWS7003: 'Flash.a%3Bb%20%253b' is now in every sample", warning));
        string[] errors = (await BuildAsync("--no-incremental", "-p:NewsSchemaContract=error")).Failed().Errors;
        Assert.Equal(warnings.Select(warning => warning.Replace("warning NEWS", "error NEWS", StringComparison.Ordinal)), errors);

        await RunAsync("NewsSchemaUpdateContract");
        Assert.Equal((Contract, "*REMOVED*Flash.slug: string\nFlash.a%3Bb%20%253b: long\nFlash.slug: date\n"), Files());
        Assert.Empty((await BuildAsync("--no-incremental", "-p:NewsSchemaContract=error")).Succeeded().Warnings);

        await RunAsync("NewsSchemaShipContract");
        Assert.Equal(("Flash.a%3Bb%20%253b: long\n" + Contract.Replace("Flash.slug: string", "Flash.slug: date", StringComparison.Ordinal), ""), Files());
        Assert.Empty((await BuildAsync()).Succeeded().Warnings);

        async Task RunAsync(string target) => Assert.Empty((await BuildAsync($"-t:{target}")).Succeeded().Warnings);

        Task<CommandResult> BuildAsync(params string[] arguments) => workspace.DotNetAsync(["build", "--no-restore", .. arguments]);

        (string Shipped, string Unshipped) Files() => (Read("NewsSchema.Shipped.txt"), Read("NewsSchema.Unshipped.txt"));

        string Read(string file) => File.ReadAllText(Path.Combine(workspace.Folder, file)).ReplaceLineEndings("\n");
    }
}
