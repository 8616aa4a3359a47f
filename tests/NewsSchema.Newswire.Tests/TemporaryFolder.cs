namespace NewsSchema.Newswire.Tests;

/// <summary>A folder for a test, with a blank and an umlaut in its name, that is deleted at the end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Name = Directory.CreateTempSubdirectory("newswire tür ").FullName;

    public string Name { get; }

    public string this[string file] => Path.Combine(Name, file);

    /// <summary>Creates a folder in the folder.</summary>
    public string Folder(string name) => Directory.CreateDirectory(this[name]).FullName;

    public void Dispose() => Directory.Delete(Name, recursive: true);
}
