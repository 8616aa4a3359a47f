using NewsSchema.Syntax;

namespace NewsSchema.Exports;

/// <summary>A block of the article, or the text of a slot.</summary>
internal sealed class ExportBlock(string text)
{
    public string Text { get; } = text;

    /// <summary>The slot's class; null for a block that is a plain part of the text.</summary>
    public Slot? Slot { get; set; }

    /// <summary>0 for a paragraph, 1 to 6 for a heading.</summary>
    public int Level { get; set; }

    /// <summary>What stands between the block before and this one.</summary>
    public string Separator { get; set; } = "";

    /// <summary>True where the block is the article's headline, byline and so on: a part that formats have a place of its own for.</summary>
    public bool IsHead { get; set; }

    /// <summary>The outermost spans, in the order of the text.</summary>
    public List<ExportSpan> Spans { get; } = [];

    /// <summary>What the slot's text names, by kind: <c>place</c> of a dateline.</summary>
    public List<KeyValuePair<string, ExportFact>> Parts { get; } = [];

    /// <summary>The slots inside this one: <c>agency</c> of a dateline.</summary>
    public List<KeyValuePair<string, ExportBlock>> Slots { get; } = [];

    /// <summary>True for a heading of the text and for a cross-heading without a level.</summary>
    public bool IsHeading => Level > 0 || Slot?.Class == "crosshead";

    public ExportFact? Part(string name)
    {
        foreach ((string key, ExportFact part) in Parts)
        {
            if (key == name)
            {
                return part;
            }
        }

        return null;
    }

    /// <summary>All spans, an outer one before those it holds.</summary>
    public IEnumerable<ExportSpan> AllSpans => Flatten(Spans);

    private static IEnumerable<ExportSpan> Flatten(List<ExportSpan> spans)
    {
        var open = new Stack<ExportSpan>();
        for (int i = spans.Count - 1; i >= 0; i--)
        {
            open.Push(spans[i]);
        }

        while (open.TryPop(out ExportSpan? span))
        {
            yield return span;
            for (int i = span.Children.Count - 1; i >= 0; i--)
            {
                open.Push(span.Children[i]);
            }
        }
    }
}
