using System.ComponentModel;
using System.Runtime.CompilerServices;
using NewsSchema.CompilerServices;

namespace NewsSchema;

/// <summary>An entity, a statement or a value of an article. Spans refer to it by its id.</summary>
public abstract record NewsAnnotation
{
    private NewsExtensionData _extensionData;

    /// <summary>The id, unique in the article. If the article gives no id, it is <c>kind.n</c>, for example <c>date.1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The members that are not part of the schema, and explicit nulls, as they were read. They are written back.</summary>
    public NewsExtensionData ExtensionData
    {
        get => _extensionData.Count == 0 ? _extensionData : FindCurrentData();
        init => _extensionData = value.Count == 0 ? value : value.Current(UseOfKept);
    }

    /// <summary>Returns whether both have the same type, id and extension data. Generated records also compare their members.</summary>
    /// <param name="other">The other annotation.</param>
    public virtual bool Equals(NewsAnnotation? other) =>
        ReferenceEquals(this, other) || (other is not null && EqualityContract == other.EqualityContract && Id == other.Id && ExtensionData == other.ExtensionData);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(EqualityContract, Id, ExtensionData);

    /// <summary>Whether the article gives no id, so that <see cref="Id"/> is generated and not part of the text.</summary>
    public bool IsAnonymous => Id.Contains('.');

    /// <summary>Drops the JSON values that <see cref="ExtensionData"/> keeps for members that have other values now. Generated setters call it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void DropOutdatedJson() => _extensionData = ExtensionData;

    /// <summary>A separate method, because the property is read whenever a record is written: without this call, it becomes a part of its caller.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private NewsExtensionData FindCurrentData() => _extensionData.Current(UseOfKept);

    /// <summary>Returns what a JSON value is kept for: nothing if its member has another value. Overridden by generated code.</summary>
    /// <param name="jsonName">The JSON name of the member.</param>
    /// <param name="kept">The JSON value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual KeptUse UseOfKept(string jsonName, NewsAny kept) => KeptUse.Unknown;

    /// <summary>The result of <see cref="ToString"/>: a text of the article, never another annotation.</summary>
    private protected abstract string Label { get; }

    /// <summary>The id of a reference, which holds an id until it is resolved and its target afterwards. Null means that there is no reference.</summary>
    internal static string? IdOf(object? idOrTarget) => idOrTarget as string ?? Unsafe.As<NewsAnnotation?>(idOrTarget)?.Id;

    /// <summary>Returns the name of an entity, or the text of a statement or a value.</summary>
    public sealed override string ToString() => Label;
}
