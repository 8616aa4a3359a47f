using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace NewsSchema.CompilerServices;

/// <summary>References to annotations by their ids, for a property that lists the annotations. Lists with equal ids are equal.</summary>
/// <typeparam name="T">What they refer to.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NewsRefs<T> : IEquatable<NewsRefs<T>>
    where T : NewsAnnotation
{
    private readonly State? _state;

    /// <summary>The references. Each is an id or, after it is resolved, its target.</summary>
    internal NewsRefs(object[]? references) => _state = references is null ? null : new State(references);

    /// <summary>Unresolved references.</summary>
    /// <param name="ids">The ids without their <c>#</c>; absent gives an absent list.</param>
    public NewsRefs(NewsList<string> ids)
        : this(ids.IsAbsent ? null : Array.ConvertAll<string, object>(ids.ToArray(), id => id))
    {
    }

    /// <summary>Whether there is no list; an empty list is not absent.</summary>
    public bool IsAbsent => _state is null;

    /// <summary>The targets, in order, without those whose id is unknown; absent if the list is.</summary>
    public NewsList<T> Targets => _state is null ? default : NewsList<T>.Wrap(_state.Targets);

    /// <summary>The ids, in order; absent if the list is.</summary>
    public NewsList<string> Ids =>
        _state is null ? default : NewsList<string>.Wrap(Array.ConvertAll(_state.References, reference => NewsAnnotation.IdOf(reference) ?? ""));

    /// <summary>The references, each an id or its target.</summary>
    internal ReadOnlySpan<object> AsSpan() => _state is null ? default : _state.References;

    /// <summary>Resolves the references in place. Those that no list of the article contains are unchanged.</summary>
    /// <param name="index">The annotations of the article.</param>
    /// <param name="member">The JSON name of the member that refers to them, for messages.</param>
    /// <param name="owner">The record that refers to them, for messages.</param>
    public NewsRefs<T> In(NewsIndex index, string member = "", object? owner = null)
    {
        ArgumentNullException.ThrowIfNull(index);
        _state?.Resolve(index, member, owner);
        return this;
    }

    /// <summary>Returns a copy that can be resolved without changing this instance.</summary>
    public NewsRefs<T> Copy() => new((object[]?)_state?.References.Clone());

    /// <inheritdoc/>
    public bool Equals(NewsRefs<T> other) => ReferenceEquals(_state, other._state) || (IsAbsent == other.IsAbsent && Ids == other.Ids);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is NewsRefs<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Ids.GetHashCode();

    /// <summary>The ids, separated by spaces.</summary>
    public override string ToString() => string.Join(' ', Ids);

    /// <summary>Resolved references.</summary>
    /// <param name="targets">What they refer to; absent gives an absent list.</param>
    public static implicit operator NewsRefs<T>(NewsList<T> targets) =>
        new(targets.IsAbsent ? null : Array.ConvertAll<T, object>(targets.ToArray(), target => target));

    /// <summary>Whether both refer to the same ids in the same order.</summary>
    public static bool operator ==(NewsRefs<T> left, NewsRefs<T> right) => left.Equals(right);

    /// <summary>Whether they refer to different ids.</summary>
    public static bool operator !=(NewsRefs<T> left, NewsRefs<T> right) => !left.Equals(right);

    /// <summary>Keeps the targets after the first access, so that the property does not create a list each time.</summary>
    private sealed class State(object[] references)
    {
        private T[]? _targets;

        public object[] References { get; } = references;

        public T[] Targets => _targets ??= [.. References.OfType<T>()];

        public void Resolve(NewsIndex index, string member, object? owner)
        {
            _targets = null;
            for (int i = 0; i < References.Length; i++)
            {
                References[i] = index.Resolve<T>(References[i], member, owner) ?? References[i];
            }
        }
    }
}
