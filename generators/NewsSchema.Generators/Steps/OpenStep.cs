using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Diagnostics;
using NewsSchema.Generators.Fixtures;

namespace NewsSchema.Generators.Steps;

/// <summary>
/// A fixture that is opened when the first step needs it, once per version of its text. It compares by its text, because what was read is
/// the same for the same text.
/// </summary>
internal sealed class OpenStep : IEquatable<OpenStep>
{
    /// <summary>
    /// Trees are kept for projects with at most this many characters in fixtures, about a thousand articles of one page. A tree takes about
    /// twenty bytes per character, which an editor would hold as long as the project is open.
    /// </summary>
    private const int MaxKeptLength = 4_000_000;

    private readonly bool _isKept;
    private OpenedFixture? _opened;
    private LocationMapper? _locations;

    private OpenStep(FixtureText text, bool isKept)
    {
        Text = text;
        _isKept = isKept;
    }

    public FixtureText Text { get; }

    public Fixture Fixture => Text.Fixture;

    /// <summary>Maps the spans of its reader to the file.</summary>
    public LocationMapper Locations => _locations ??= new LocationMapper(Fixture.Path, Text.Text);

    /// <summary>The number of times the file was read.</summary>
    public int ReadCount { get; private set; }

    /// <summary>Whether the project is small enough to keep the content of its fixtures.</summary>
    public static Boxed<bool> AreKept(Batch<FixtureText> texts, CancellationToken cancellation)
    {
        long length = 0;
        foreach (FixtureText text in texts)
        {
            length += text.Text.Length;
        }

        return new Boxed<bool>(length <= MaxKeptLength);
    }

    public static OpenStep Of(FixtureText text, Boxed<bool> areKept, CancellationToken cancellation) => new(text, areKept.Value);

    /// <summary>The result of reading the fixture.</summary>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public OpenedFixture Open(CancellationToken cancellation)
    {
        if (_opened is { } known)
        {
            return known;
        }

        OpenedFixture opened = OpenedFixture.Open(Fixture, Text.Text, cancellation);
        ReadCount++;
        _opened = _isKept ? opened : null;
        return opened;
    }

    public bool Equals(OpenStep? other) => other is not null && _isKept == other._isKept && Text.Equals(other.Text);

    public override bool Equals(object? obj) => Equals(obj as OpenStep);

    public override int GetHashCode() => Text.GetHashCode();
}
