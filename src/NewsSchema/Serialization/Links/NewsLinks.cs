using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using NewsSchema.Serialization.Links;

namespace NewsSchema.CompilerServices;

/// <summary>
/// Whether the references of an article are resolved to the annotations in its lists. It is part of the state of an article, but not of its value:
/// all instances are equal.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NewsLinks : IEquatable<NewsLinks>
{
    private static readonly object s_complete = new();

    /// <summary>Null: not resolved since a list changed. A <see cref="DanglingReference"/>: the first of those whose target no list contains.</summary>
    private readonly object? _state;

    /// <summary>The lists that the user's code declares, as they were when the references were resolved. They do not report that they change.</summary>
    private readonly object?[]? _pinned;

    private NewsLinks(object? state, object?[]? pinned = null)
    {
        _state = state;
        _pinned = pinned;
    }

    /// <summary>Whether the references were resolved after the lists changed.</summary>
    public bool AreCurrent => Volatile.Read(ref Unsafe.AsRef(in _state)) is not null;

    /// <summary>Remembers a list that the user's code declares.</summary>
    /// <typeparam name="T">The type of the annotations.</typeparam>
    /// <param name="index">The number of the list among those that the user's code declares.</param>
    /// <param name="annotations">The list to which the references were resolved.</param>
    public NewsLinks Pinned<T>(int index, NewsList<T> annotations)
        where T : NewsAnnotation => new(_state, [.. _pinned.AsSpan(0, index), annotations.Items]);

    /// <summary>Whether a list that the user's code declares is still the one to which the references were resolved.</summary>
    /// <typeparam name="T">The type of the annotations.</typeparam>
    /// <param name="index">The number of the list, as for <see cref="Pinned"/>.</param>
    /// <param name="annotations">The list as it is now.</param>
    public bool ArePinned<T>(int index, NewsList<T> annotations)
        where T : NewsAnnotation => ReferenceEquals(_pinned?[index], annotations.Items);

    /// <summary>Throws if a reference has a target that no list contains, so that its content would be lost.</summary>
    /// <exception cref="ArgumentException">No list of the article contains the target of a reference.</exception>
    public void ThrowIfIncomplete()
    {
        if (_state is DanglingReference missing)
        {
            throw missing.ToException();
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

    internal static NewsLinks Of(DanglingReference? missing) => new(missing ?? s_complete);
}
