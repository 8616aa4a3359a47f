using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Core.Tree;
using NewsSchema.Tool.Annotator.Http;

namespace NewsSchema.Tool.Annotator.Operations;

/// <summary>Annotates words, or the same words at several places.</summary>
internal sealed record AddSpanOperation(int[][] Ranges) : EditOperation
{
    public IReadOnlyList<string> Classes { get; init; } = [];

    public string? Id { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    /// <summary>Whether the article gets a free id for it.</summary>
    public bool AutoId { get; init; }

    public override string Label => $"annotate {(Id is null ? string.Join(' ', Classes) : "#" + Id)}";

    public override IEnumerable<int> Blocks => Ranges.Select(static range => range.Length > 0 ? range[0] : -1);

    public override void Apply(EditBatch batch)
    {
        if (Ranges.Length == 0 || Array.Exists(Ranges, static range => range.Length != 3))
        {
            throw new RequestException(400, "badRequest", "ranges are [[block, start, end], …]");
        }

        string? id = Id ?? (AutoId ? NewIds.For(batch.Outline, Classes, WordsOf(batch.Article, Ranges[0])) : null);
        SpanAttributes attributes = SpanJson.ToAttributes(Classes, id, Attributes);
        SpanAttributes further = attributes;
        if (id is not null && Classes.FirstOrDefault(static name => Vocabulary.FindKind(name) is { Role: NodeClass.Entity }) is { } kind)
        {
            // The first place declares the kind and the facts; others refer to it.
            further = new SpanAttributes { Id = id, Classes = [.. Classes.Where(name => name != kind)] };
        }

        for (int i = 0; i < Ranges.Length; i++)
        {
            batch.Add(new AddSpan(Ranges[i][0], Ranges[i][1], Ranges[i][2], i == 0 ? attributes : further));
        }
    }

    private static string WordsOf(EditableArticle article, int[] range) =>
        article.FindBlock(range[0]) is { } block && range[1] >= 0 && range[1] < range[2] && range[2] <= block.Text.Length ? block.Text[range[1]..range[2]] : "";
}

/// <summary>Removes a span; its words stay.</summary>
internal sealed record RemoveSpanOperation(int[] At) : EditOperation
{
    public override string Label => "remove annotation";

    public override IEnumerable<int> Blocks => At.Take(1);

    public override void Apply(EditBatch batch) => batch.Apply(new RemoveSpan(AddressOf(At)), At[0]);
}

/// <summary>Moves the ends of a span.</summary>
internal sealed record ResizeSpanOperation(int[] At, int Start, int End) : EditOperation
{
    public override string Label => "move ends";

    public override IEnumerable<int> Blocks => At.Take(1);

    public override void Apply(EditBatch batch) => batch.Apply(new ResizeSpan(AddressOf(At), Start, End), At[0]);
}

/// <summary>Changes all that a span states.</summary>
internal sealed record SetAttributesOperation(int[] At) : EditOperation
{
    public IReadOnlyList<string> Classes { get; init; } = [];

    public string? Id { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    public override string Label => "change attributes";

    public override IEnumerable<int> Blocks => At.Take(1);

    public override void Apply(EditBatch batch) => batch.Apply(new SetAttributes(AddressOf(At), SpanJson.ToAttributes(Classes, Id, Attributes)), At[0]);
}

/// <summary>Changes the kind of what a span mentions, where it is declared: in a span or in the front matter.</summary>
internal sealed record SetKindOperation(int[] At, string Kind) : EditOperation
{
    public override string Label => $"make it {Kind}";

    public override IEnumerable<int> Blocks => At.Take(1);

    public override void Apply(EditBatch batch)
    {
        SpanAddress address = AddressOf(At);
        OutlineSpan span = batch.Article.FindSpan(address) is not null
            ? batch.Outline.Blocks[address.Block].Spans[address.Index]
            : throw new EditRefusedException(new EditRefusal(EditRefusalReason.NotFound, "there is no such span"), At[0]);
        string? old = span.Kind?.Class;
        OutlineSpan? declaring = span.Attributes.Classes.Contains(old ?? "") ? span : span.Annotation?.Mentions.Find(mention => mention.Address.Index >= 0 && mention.Attributes.Classes.Contains(old!));
        if (declaring is null && span.Annotation?.Entry is not null)
        {
            batch.Apply(new SetFront(["entities", span.Annotation.Id, "kind"], new ScalarNode(Kind, ScalarKind.Plain)));
            return;
        }

        OutlineSpan target = declaring ?? span;
        string[] classes = [Kind, .. target.Attributes.Classes.Where(name => name != old && name != Kind)];
        batch.Apply(new SetAttributes(target.Address, target.Attributes with { Classes = classes }), At[0]);
    }
}
