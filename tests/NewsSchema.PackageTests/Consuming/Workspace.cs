using System.Text;

namespace NewsSchema.PackageTests.Consuming;

/// <summary>A user's folder, far from the repository, whose only package source is the one with our package.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly Package _package;

    private Workspace(Package package) => _package = package;

    /// <summary>Its path holds a space and letters beyond ASCII, as users' paths do.</summary>
    public string Folder { get; } = Directory.CreateDirectory(
        Path.Combine(Directory.CreateTempSubdirectory("newsschema-").FullName, "Büro für Nachrichten")).FullName;

    /// <param name="otherSources">Whether the machine's own sources count too, for the platform's packs.</param>
    public static async Task<Workspace> CreateAsync(bool otherSources = false)
    {
        Package package = await Package.GetAsync();
        var workspace = new Workspace(package);
        return workspace.Write("nuget.config", $"""
            <configuration>
              <packageSources>
                {(otherSources ? "" : "<clear />")}
                <add key="newsschema" value="{package.Feed}" />
              </packageSources>
            </configuration>
            """);
    }

    /// <summary>A console project with nothing but the package.</summary>
    public Workspace Project(string path, string properties = "", string items = "", string framework = "net10.0", bool package = true, string output = "Exe", string sdk = "Microsoft.NET.Sdk") =>
        Write(path, $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <TargetFramework>{framework}</TargetFramework>
                <OutputType>{output}</OutputType>
                <RootNamespace>Newsroom</RootNamespace>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {(package ? $"<PackageReference Include=\"NewsSchema\" Version=\"{_package.Version}\" />" : "")}
                {items}
              </ItemGroup>
            </Project>
            """);

    public Workspace Write(string path, string content)
    {
        string file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return this;
    }

    /// <summary>A file of the repository, under its own name.</summary>
    public Workspace Copy(string repositoryPath, string path)
    {
        string file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.Copy(RepositoryRoot.PathOf(repositoryPath), file);
        return this;
    }

    public Task<CommandResult> DotNetAsync(params string[] arguments) => DotNet.RunAsync(Folder, _package.Cache, arguments);

    public Task<CommandResult> StartAsync(string program, params string[] arguments) => DotNet.StartAsync(Path.Combine(Folder, program), Folder, _package.Cache, arguments);

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(Folder)!, recursive: true);
}
