using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace NewsSchema.CompilerServices;

/// <summary>
/// Whether the references of an article are resolved to the annotations in its lists. It is part of the state of an article, but not of its value:
/// all instances are equal.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NewsLinks : IEquatable<NewsLinks>
{
    private static readonly object s_complete = new();

    /// <summary>Null: not resolved since a list changed. A string: describes a reference whose target no list contains.</summary>
    private readonly object? _state;

    private NewsLinks(object state) => _state = state;

    /// <summary>Whether the references were resolved after the lists changed.</summary>
    public bool AreCurrent => Volatile.Read(ref Unsafe.AsRef(in _state)) is not null;

    /// <summary>Throws if a reference has a target that no list contains, so that its content would be lost.</summary>
    /// <exception cref="ArgumentException">No list of the article contains the target of a reference.</exception>
    public void ThrowIfIncomplete()
    {
        if (_state is string missing)
        {
            throw new ArgumentException(missing);
        }
    }

    /// <inheritdoc/>
    public bool Equals(NewsLinks other) => true;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is NewsLinks;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;

    /// <summary>Returns true: all instances are equal.</summary>
    public static bool operator ==(NewsLinks left, NewsLinks right) => left.Equals(right);

    /// <summary>Returns false: all instances are equal.</summary>
    public static bool operator !=(NewsLinks left, NewsLinks right) => !left.Equals(right);

    internal static NewsLinks Of(string? missing) => new(missing ?? s_complete);
}
