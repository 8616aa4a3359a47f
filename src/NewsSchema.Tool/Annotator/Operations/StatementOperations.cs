using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;

namespace NewsSchema.Tool.Annotator.Operations;

/// <summary>States who says a quote or a claim, who passes it on, or whom it addresses.</summary>
internal sealed record LinkOperation(int[] At, string Role) : EditOperation
{
    /// <summary>The id of the speaker.</summary>
    public string? Target { get; init; }

    /// <summary>A span that mentions the speaker, in place of an id.</summary>
    public int[]? TargetAt { get; init; }

    public override string Label => $"set {Role}";

    public override IEnumerable<int> Blocks => [.. At.Take(1), .. TargetAt?.Take(1) ?? []];

    public override void Apply(EditBatch batch)
    {
        string? target = Target?.TrimStart('#');
        if (TargetAt is not null)
        {
            target = SpanIds.Require(batch, AddressOf(TargetAt));
        }

        batch.Apply(new LinkStatement(AddressOf(At), Role, target ?? throw new EditRefusedException(new EditRefusal(EditRefusalReason.NotFound, "there is no target"), At[0])), At[0]);
    }
}

/// <summary>Removes who says a quote or a claim.</summary>
internal sealed record UnlinkOperation(int[] At, string Role) : EditOperation
{
    public override string Label => $"remove {Role}";

    public override IEnumerable<int> Blocks => At.Take(1);

    public override void Apply(EditBatch batch) => batch.Apply(new LinkStatement(AddressOf(At), Role, null), At[0]);
}

/// <summary>Makes a span the cue of a quote or a claim, or the words that name its speaker.</summary>
internal sealed record RelateOperation(int[] At, string Role, int[] Statement) : EditOperation
{
    public override string Label => $"relate {Role}";

    public override IEnumerable<int> Blocks => [.. At.Take(1), .. Statement.Take(1)];

    public override void Apply(EditBatch batch) => batch.Apply(new RelateAnchor(AddressOf(At), Role, AddressOf(Statement)), At[0]);
}

/// <summary>Makes a span no anchor of a statement anymore. A span that is nothing else is removed.</summary>
internal sealed record UnrelateOperation(int[] At, string Role, int[] Statement) : EditOperation
{
    public override string Label => $"unrelate {Role}";

    public override IEnumerable<int> Blocks => [.. At.Take(1), .. Statement.Take(1)];

    public override void Apply(EditBatch batch)
    {
        SpanAddress anchor = AddressOf(At);
        SpanAddress statement = AddressOf(Statement);
        if (batch.Article.FindSpan(anchor) is not { } span || batch.Article.FindSpan(statement) is null
            || batch.Outline.Blocks[statement.Block].Spans[statement.Index].Annotation is not { } annotation)
        {
            throw new EditRefusedException(new EditRefusal(EditRefusalReason.NotFound, "there is no such span"), At[0]);
        }

        var attributes = SpanAttributes.Of(span.Attributes);
        string[] targets = [.. (attributes.Pairs.FirstOrDefault(static pair => pair.Key == "for").Value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
        string[] others = [.. targets.Where(target => ReferenceText.Id(target) != annotation.Id)];
        attributes = attributes.With("for", others.Length == 0 ? null : string.Join(' ', others));
        if (others.Length == 0)
        {
            attributes = attributes with { Classes = [.. attributes.Classes.Where(name => name != Role)] };
        }

        bool isNothing = attributes.Classes.Count == 0 && attributes.Id is null && span.Href is null;
        batch.Apply(isNothing ? new RemoveSpan(anchor) : new SetAttributes(anchor, attributes), At[0]);
    }
}
