using NewsSchema.Core.Errors;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Fixtures;

namespace NewsSchema.Generators.Steps;

/// <summary>A fixture with its text as a value, so that the compiler's own text is not kept alive.</summary>
/// <param name="Fixture">The file and the metadata of its item.</param>
/// <param name="Text">The file's text, without a byte order mark.</param>
internal sealed record FixtureText(Fixture Fixture, string Text)
{
    /// <summary>Why the file is not UTF-8; null if it is. The text of another encoding may be wrong.</summary>
    public SourceError? EncodingError { get; init; }

    /// <summary>Whether the file is UTF-8.</summary>
    public bool IsUtf8 => EncodingError is null;

    /// <summary>The formats of exports that the item itself requests to check; empty for those of the project.</summary>
    public EquatableArray<string> Exports { get; init; }
}
