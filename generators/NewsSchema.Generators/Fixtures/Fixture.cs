namespace NewsSchema.Generators.Fixtures;

/// <summary>A file of the project that is a fixture, with the metadata of its item.</summary>
/// <param name="Path">The file's path, as diagnostics show it.</param>
/// <param name="Schema">The item's <c>Schema</c> metadata; null or empty if it is not set.</param>
/// <param name="Resource">The name under which the file is embedded; null if it is not embedded.</param>
internal sealed record Fixture(string Path, string? Schema, string? Resource)
{
    /// <summary>The name of the XML elements each of which is a sample; null if the root is the sample.</summary>
    public string? Element { get; init; }

    /// <summary>The name of the trade format from which the file is read as an article; null if it is an annotated article or data.</summary>
    public string? Format { get; init; }
}
