namespace NewsSchema.Tool.Tests;

/// <summary>A folder for one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("newsschema-tool-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text)
    {
        string path = this[name];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public string Copy(string path)
    {
        string copy = this[System.IO.Path.GetFileName(path)];
        File.Copy(path, copy);
        return copy;
    }

    public string Read(string name) => File.ReadAllText(this[name]);

    public Task<CommandResult> RunAsync(params string[] arguments) => Command.RunAsync(Path, arguments);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
