using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NewsSchema;

/// <summary>An entity, a statement or a value of an article. Spans refer to it by its id.</summary>
public abstract record NewsAnnotation
{
    private readonly NewsExtensionData _extensionData;

    /// <summary>The id, unique in the article. If the article gives no id, it is <c>kind.n</c>, for example <c>date.1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The members that are not part of the schema, and explicit nulls, as they were read. They are written back.</summary>
    public NewsExtensionData ExtensionData
    {
        get => _extensionData;
        init => _extensionData = value.Count == 0 ? value : value.Except(IsMemberSet);
    }

    /// <summary>Whether the article gives no id, so that <see cref="Id"/> is generated and not part of the text.</summary>
    public bool IsAnonymous => Id.Contains('.');

    /// <summary>Returns whether an optional member has a value, so that no explicit null is kept for it. Overridden by generated code.</summary>
    /// <param name="jsonName">The JSON name of the member.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual bool IsMemberSet(string jsonName) => false;

    /// <summary>The result of <see cref="ToString"/>: a text of the article, never another annotation.</summary>
    private protected abstract string Label { get; }

    /// <summary>The id of a reference, which holds an id until it is resolved and its target afterwards. Null means that there is no reference.</summary>
    internal static string? IdOf(object? idOrTarget) => idOrTarget as string ?? Unsafe.As<NewsAnnotation?>(idOrTarget)?.Id;

    /// <summary>Returns the name of an entity, or the text of a statement or a value.</summary>
    public sealed override string ToString() => Label;
}
