using System.Xml;
using System.Xml.Linq;
using NewsSchema.Tool.Inputs;

namespace NewsSchema.Tool.Projects;

/// <summary>
/// What a project file states about its fixtures: the properties whose names begin with <c>NewsSchema</c>, and the items <c>NewsFixture</c>. Only plain values are read, without conditions,
/// references to other properties and imported files; MSBuild does not run.
/// </summary>
internal sealed class ProjectSettings
{
    private readonly List<(FilePattern[] Patterns, bool IsRemoval, Dictionary<string, string> Metadata)> _items = [];

    private ProjectSettings(string folder) => Folder = folder;

    /// <summary>The settings of files that are not in a project.</summary>
    public static ProjectSettings None { get; } = new("");

    /// <summary>The folder of the project; empty if there is none.</summary>
    public string Folder { get; }

    public Dictionary<string, string> Properties { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The patterns of files that items add to those that a build takes by their names.</summary>
    public IEnumerable<FilePattern> Includes => _items.Where(static item => !item.IsRemoval && item.Metadata.ContainsKey("Include")).SelectMany(static item => item.Patterns);

    /// <summary>Reads the project file of a folder; null if it has none, or more than one.</summary>
    /// <exception cref="ToolException">The file is not XML.</exception>
    public static ProjectSettings? Read(string folder)
    {
        if (Directory.GetFiles(folder, "*.csproj") is not [var path])
        {
            return null;
        }

        var settings = new ProjectSettings(folder);
        try
        {
            using var reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            settings.Read(XDocument.Load(reader).Root!);
        }
        catch (XmlException exception)
        {
            throw new ToolException($"{path}({exception.LineNumber},{exception.LinePosition}): {exception.Message}");
        }

        return settings;
    }

    /// <summary>The metadata of a file's items, in their order; null if an item removes the file.</summary>
    public Dictionary<string, string>? MetadataOf(string file)
    {
        Dictionary<string, string>? metadata = new(StringComparer.OrdinalIgnoreCase);
        foreach ((_, bool isRemoval, Dictionary<string, string> values) in _items.Where(item => Array.Exists(item.Patterns, pattern => pattern.Matches(file))))
        {
            metadata = isRemoval ? null : metadata ?? new(StringComparer.OrdinalIgnoreCase);
            foreach ((string name, string value) in isRemoval ? [] : values)
            {
                metadata![name] = value;
            }
        }

        return metadata;
    }

    private void Read(XElement root)
    {
        foreach (XElement element in root.Elements().Where(static element => element.Attribute("Condition") is null).Elements().Where(static element => element.Attribute("Condition") is null))
        {
            string name = element.Name.LocalName;
            bool isPlain = !element.HasElements && !element.Value.Contains("$(", StringComparison.Ordinal);
            if (element.Parent!.Name.LocalName == "PropertyGroup" && name.StartsWith("NewsSchema", StringComparison.OrdinalIgnoreCase) && isPlain)
            {
                Properties[name] = element.Value.Trim();
            }
            else if (element.Parent.Name.LocalName == "ItemGroup" && name == "NewsFixture")
            {
                ReadItem(element);
            }
        }
    }

    private void ReadItem(XElement element)
    {
        XAttribute? files = element.Attribute("Include") ?? element.Attribute("Update") ?? element.Attribute("Remove");
        if (files is null || files.Value.Contains("$(", StringComparison.Ordinal) || files.Value.Contains("@(", StringComparison.Ordinal))
        {
            return;
        }

        var metadata = element.Attributes().Select(static attribute => (Name: attribute.Name.LocalName, attribute.Value))
            .Concat(element.Elements().Select(static child => (Name: child.Name.LocalName, child.Value)))
            .Where(static pair => pair.Name is "Schema" or "Format" or "Element" or "Exports" or "Include")
            .DistinctBy(static pair => pair.Name)
            .ToDictionary(static pair => pair.Name, static pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        _items.Add(([.. files.Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(pattern => new FilePattern(Path.Combine(Folder, pattern)))], files.Name.LocalName == "Remove", metadata));
    }
}
