
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

    public static Task<Package> GetAsync() => s_package.Value;

    /// <summary>The same feed, with the packages of the tool.</summary>
    public static Task<Package> GetWithToolAsync() => s_tool.Value;

    public string File => Path.Combine(Feed, $"NewsSchema.{Version}.nupkg");

    public string Symbols => Path.ChangeExtension(File, ".snupkg");

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
        CommandResult pack = await DotNet.RunAsync(RepositoryRoot.Folder, packages: Environment.GetEnvironmentVariable("NUGET_PACKAGES"),
            "pack", RepositoryRoot.PathOf("src/NewsSchema"), "-o", feed, $"-p:Version={version}", "--artifacts-path", Path.Combine(folder, "artifacts"));
        pack.Succeeded();
        return new Package(feed, version, cache);
    }

    private static async Task<Package> PackToolAsync()
    {
        Package package = await GetAsync();
        if (!System.IO.File.Exists(Path.Combine(package.Feed, $"NewsSchema.Tool.{package.Version}.nupkg")))
        {
            CommandResult pack = await DotNet.RunAsync(RepositoryRoot.Folder, packages: Environment.GetEnvironmentVariable("NUGET_PACKAGES"),
                "pack", RepositoryRoot.PathOf("src/NewsSchema.Tool"), "-o", package.Feed, $"-p:Version={package.Version}", "--artifacts-path", Path.Combine(package.Cache, "..", "artifacts"));
            pack.Succeeded();
        }

        return package;
    }
}
