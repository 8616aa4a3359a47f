using System.Text.Json.Serialization;
using NewsSchema.Tool.Annotator.Http;

namespace NewsSchema.Tool.Annotator.Operations;

/// <summary>A change of an article, as a page sends it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "op")]
[JsonDerivedType(typeof(AddSpanOperation), "addSpan")]
[JsonDerivedType(typeof(RemoveSpanOperation), "removeSpan")]
[JsonDerivedType(typeof(ResizeSpanOperation), "resizeSpan")]
[JsonDerivedType(typeof(SetAttributesOperation), "setAttributes")]
[JsonDerivedType(typeof(SetKindOperation), "setKind")]
[JsonDerivedType(typeof(LinkOperation), "link")]
[JsonDerivedType(typeof(UnlinkOperation), "unlink")]
[JsonDerivedType(typeof(RelateOperation), "relate")]
[JsonDerivedType(typeof(UnrelateOperation), "unrelate")]
[JsonDerivedType(typeof(RenameIdOperation), "renameId")]
[JsonDerivedType(typeof(MergeIdsOperation), "mergeIds")]
[JsonDerivedType(typeof(SetFrontOperation), "setFront")]
[JsonDerivedType(typeof(DeclareOperation), "declare")]
[JsonDerivedType(typeof(SetBlockOperation), "setBlock")]
[JsonDerivedType(typeof(ApplyFixOperation), "applyFix")]
[JsonDerivedType(typeof(SetSourceOperation), "setSource")]
[JsonDerivedType(typeof(AcceptSuggestionsOperation), "acceptSuggestions")]
internal abstract record EditOperation
{
    /// <summary>What it does, for the user.</summary>
    [JsonIgnore]
    public abstract string Label { get; }

    /// <summary>The blocks whose addresses it uses: these must not have changed since the user's version.</summary>
    [JsonIgnore]
    public virtual IEnumerable<int> Blocks => [];

    /// <summary>Whether it means the user's version as a whole.</summary>
    [JsonIgnore]
    public virtual bool NeedsVersion => false;

    /// <summary>Makes the change.</summary>
    /// <exception cref="EditRefusedException">The engine refuses it.</exception>
    /// <exception cref="RequestException">It is not well-formed.</exception>
    public abstract void Apply(EditBatch batch);

    /// <summary>An address from JSON.</summary>
    protected static Core.Formats.NewsMarkdown.Editing.SpanAddress AddressOf(int[] at) => at is [var block, var span]
        ? new(block, span)
        : throw new RequestException(400, "badRequest", "an address is [block, span]");
}
