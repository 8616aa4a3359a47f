using System.Runtime.CompilerServices;

namespace NewsSchema;

/// <summary>What a span of an article can refer to: an entity, a statement or a value, known by its id.</summary>
public abstract record NewsAnnotation
{
    /// <summary>The id, unique in its article. An annotation that has none in its fixture gets <c>kind.n</c>, such as <c>date.1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Members that the schema does not know, and explicit nulls, as they were read; they are written back.</summary>
    public NewsExtensionData ExtensionData { get; init; }

    /// <summary>Whether the fixture gives no id: <see cref="Id"/> is made up and stands in no text.</summary>
    public bool IsAnonymous => Id.Contains('.');

    /// <summary>What <see cref="ToString"/> shows: a text of the article, never another annotation.</summary>
    private protected abstract string Label { get; }

    /// <summary>The id that a reference holds while it is unresolved, or of the target that it holds afterwards; null for no reference.</summary>
    internal static string? IdOf(object? idOrTarget) => idOrTarget as string ?? Unsafe.As<NewsAnnotation?>(idOrTarget)?.Id;

    /// <summary>The name of an entity, the text of a statement or a value.</summary>
    public sealed override string ToString() => Label;
}
