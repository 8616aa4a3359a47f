using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace NewsSchema.CompilerServices;

/// <summary>
/// A reference to an annotation by its id, for a property whose type is the annotation's type. References with equal ids are equal,
/// so that comparing annotations that refer to each other ends.
/// </summary>
/// <typeparam name="T">What it refers to.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NewsRef<T> : IEquatable<NewsRef<T>>
    where T : NewsAnnotation
{
    /// <summary>The id while the reference is unresolved, its target afterwards.</summary>
    private readonly object? _idOrTarget;

    /// <summary>An unresolved reference.</summary>
    /// <param name="id">The id without its <c>#</c>; null for no reference.</param>
    public NewsRef(string? id) => _idOrTarget = id;

    private NewsRef(T? target) => _idOrTarget = target;

    /// <summary>The id; null if there is no reference.</summary>
    public string? Id => NewsAnnotation.IdOf(_idOrTarget);

    /// <summary>The target; null if there is no reference, or if the id is unknown.</summary>
    public T? Target => _idOrTarget as T;

    /// <summary>Whether there is a reference, resolved or not.</summary>
    public bool HasValue => _idOrTarget is not null;

    /// <summary>Resolves the reference to the annotation with its id. It is unchanged if no list of the article contains the annotation.</summary>
    /// <param name="index">The annotations of the article.</param>
    /// <param name="member">The JSON name of the member that refers to it, for messages.</param>
    /// <param name="owner">The record that refers to it, for messages.</param>
    public NewsRef<T> In(NewsIndex index, string member = "", object? owner = null)
    {
        ArgumentNullException.ThrowIfNull(index);
        return index.Resolve<T>(_idOrTarget, member, owner) is { } target ? new NewsRef<T>(target) : this;
    }

    /// <inheritdoc/>
    public bool Equals(NewsRef<T> other) => ReferenceEquals(_idOrTarget, other._idOrTarget) || Id == other.Id;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is NewsRef<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Id?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <summary>The id, or an empty string.</summary>
    public override string ToString() => Id ?? "";

    /// <summary>A resolved reference.</summary>
    /// <param name="target">What it refers to; null for no reference.</param>
    public static implicit operator NewsRef<T>(T? target) => new(target);

    /// <summary>Whether both refer to the same id.</summary>
    public static bool operator ==(NewsRef<T> left, NewsRef<T> right) => left.Equals(right);

    /// <summary>Whether they refer to different ids.</summary>
    public static bool operator !=(NewsRef<T> left, NewsRef<T> right) => !left.Equals(right);
}
