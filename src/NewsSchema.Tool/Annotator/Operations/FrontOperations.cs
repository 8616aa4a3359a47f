using System.Text.Json;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Core.Tree;

namespace NewsSchema.Tool.Annotator.Operations;

/// <summary>Sets or removes a value of the front matter.</summary>
internal sealed record SetFrontOperation(IReadOnlyList<string> Path) : EditOperation
{
    /// <summary>The value; undefined to remove what is there.</summary>
    public JsonElement Value { get; init; }

    public override string Label => $"set {string.Join('.', Path)}";

    public override void Apply(EditBatch batch) => batch.Apply(new SetFront(Path, Value.ValueKind == JsonValueKind.Undefined ? null : TypedValue.Of(Value)));
}

/// <summary>Declares an entity in the front matter.</summary>
internal sealed record DeclareOperation(string Id) : EditOperation
{
    public string? Kind { get; init; }

    public string? Name { get; init; }

    public string? SameAs { get; init; }

    public override string Label => $"declare #{Id}";

    public override void Apply(EditBatch batch)
    {
        string id = Id.TrimStart('#');
        foreach ((string key, string? value, ScalarKind kind) in new[] { ("kind", Kind, ScalarKind.Plain), ("name", Name, ScalarKind.Quoted), ("same-as", SameAs, ScalarKind.Quoted) })
        {
            if (!string.IsNullOrEmpty(value))
            {
                batch.Apply(new SetFront(["entities", id, key], new ScalarNode(value, kind)));
            }
        }
    }
}

/// <summary>Gives an annotation another id.</summary>
internal sealed record RenameIdOperation(string Id, string NewId) : EditOperation
{
    public override string Label => $"rename #{Id}";

    public override void Apply(EditBatch batch) => batch.Apply(new RenameId(Id.TrimStart('#'), NewId.TrimStart('#')));
}

/// <summary>Makes two annotations one.</summary>
internal sealed record MergeIdsOperation(string Id, string Into) : EditOperation
{
    public override string Label => $"merge #{Id} into #{Into}";

    public override void Apply(EditBatch batch) => batch.Apply(new MergeIds(Id.TrimStart('#'), Into.TrimStart('#')));
}
