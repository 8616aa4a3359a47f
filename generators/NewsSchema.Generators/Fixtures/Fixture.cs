namespace NewsSchema.Generators.Fixtures;

/// <summary>A file of the project that is a fixture, and what its item says.</summary>
/// <param name="Path">The file's path, as diagnostics show it.</param>
/// <param name="Schema">The item's <c>Schema</c> metadata; null or empty: not said.</param>
/// <param name="Resource">The name under which the file is embedded; null where it is not.</param>
internal sealed record Fixture(string Path, string? Schema, string? Resource);
