namespace NewsSchema.PackageTests.Consuming;

/// <summary>The package of templates, installed for a user who has nothing else.</summary>
/// <param name="Workspace">Where projects are created. Packages that they need besides ours come from the machine's sources.</param>
/// <param name="Hive">The folder that the templates are installed in, instead of the user's own.</param>
internal sealed record Templates(Workspace Workspace, string Hive) : IDisposable
{
    public static async Task<Templates> InstallAsync()
    {
        Package package = await Package.GetAsync();
        string file = await package.TemplatesAsync();
        Workspace workspace = await Workspace.CreateAsync(otherSources: true);
        var templates = new Templates(workspace, Path.Combine(workspace.Folder, "..", "hive"));
        (await workspace.DotNetAsync("new", "install", file, "--debug:custom-hive", templates.Hive)).Succeeded();
        return templates;
    }

    public Task<CommandResult> NewAsync(params string[] arguments) => Workspace.DotNetAsync(["new", .. arguments, "--debug:custom-hive", Hive]);

    public void Dispose() => Workspace.Dispose();
}
