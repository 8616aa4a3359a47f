
namespace NewsSchema.PackageTests.Consuming;

/// <summary>
/// The package under test: the one that <c>NEWSSCHEMA_PACKAGE_FEED</c> names, because the build server tests
/// what it publishes, or one that is packed here once per run, outside the repository's own output.
/// </summary>
/// <param name="Feed">The folder that holds the package.</param>
/// <param name="Version">Its version.</param>
/// <param name="Cache">A separate package cache for this run, empty at first.</param>
internal sealed record Package(string Feed, string Version, string Cache)
{
    private static readonly Lazy<Task<Package>> s_package = new(PackAsync);
    private static readonly Lazy<Task<Package>> s_tool = new(PackToolAsync);

    private readonly Lazy<Task<string>> _templates = new(() => PackTemplatesAsync(Feed, Version));

    public static Task<Package> GetAsync() => s_package.Value;

    /// <summary>The same feed, with the packages of the tool.</summary>
    public static Task<Package> GetWithToolAsync() => s_tool.Value;

    public string File => Path.Combine(Feed, $"NewsSchema.{Version}.nupkg");

    public string Symbols => Path.ChangeExtension(File, ".snupkg");

    /// <summary>The file of the package of templates, which are of the same version.</summary>
    public Task<string> TemplatesAsync() => _templates.Value;

    private static async Task<string> PackTemplatesAsync(string feed, string version)
    {
        string file = Path.Combine(feed, $"NewsSchema.Templates.{version}.nupkg");
        if (!System.IO.File.Exists(file))
        {
            await PackAsync("src/NewsSchema.Templates", feed, version);
        }

        return file;
    }

    private static async Task<Package> PackAsync()
    {
        string folder = Directory.CreateTempSubdirectory("newsschema-package-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        string cache = Path.Combine(folder, "packages");

        if (Environment.GetEnvironmentVariable("NEWSSCHEMA_PACKAGE_FEED") is { Length: > 0 } feed)
        {
            // NewsSchema.Html is another package.
            string file = Directory.GetFiles(feed, "NewsSchema.*.nupkg").Single(path => char.IsAsciiDigit(Path.GetFileName(path)["NewsSchema.".Length]));
            return new Package(feed, Path.GetFileNameWithoutExtension(file)["NewsSchema.".Length..], cache);
        }

        feed = Path.Combine(folder, "feed");
        string version = $"0.0.0-test.{DateTime.UtcNow:yyyyMMddHHmmss}";
        await PackAsync("src/NewsSchema", feed, version);
        return new Package(feed, version, cache);
    }

    private static async Task<Package> PackToolAsync()
    {
        Package package = await GetAsync();
        if (!System.IO.File.Exists(Path.Combine(package.Feed, $"NewsSchema.Tool.{package.Version}.nupkg")))
        {
            await PackAsync("src/NewsSchema.Tool", package.Feed, package.Version);
        }

        return package;
    }

    private static async Task PackAsync(string project, string feed, string version)
    {
        CommandResult pack = await DotNet.RunAsync(RepositoryRoot.Folder, packages: Environment.GetEnvironmentVariable("NUGET_PACKAGES"),
            "pack", RepositoryRoot.PathOf(project), "-o", feed, $"-p:Version={version}", "--artifacts-path", Path.Combine(feed, "..", "artifacts"));
        pack.Succeeded();
    }
}
