using NewsSchema.Core.Text;

namespace NewsSchema.Core.Articles;

/// <summary>A block of the article, or the text of a slot.</summary>
internal sealed class BlockView(string text, SourceSpan place)
{
    public string Text { get; } = text;

    /// <summary>The place in the article's source.</summary>
    public SourceSpan Place { get; } = place;

    /// <summary>The slot's class; null for a block that is a plain part of the text.</summary>
    public Slot? Slot { get; set; }

    /// <summary>0 for a paragraph, 1 to 6 for a heading.</summary>
    public int Level { get; set; }

    /// <summary>The text between the previous block and this one.</summary>
    public string Separator { get; set; } = "";

    /// <summary>The path of the separator if the block states one that is not empty; otherwise, null.</summary>
    public string? SeparatorPath { get; set; }

    /// <summary>True if the block is the article's headline, byline and so on: a part that formats have a separate place for.</summary>
    public bool IsHead { get; set; }

    /// <summary>The outermost spans, in the order of the text.</summary>
    public List<SpanView> Spans { get; } = [];

    /// <summary>The annotations that the slot's text names, by kind: <c>place</c> of a dateline.</summary>
    public List<KeyValuePair<string, ArticleFact>> Parts { get; } = [];

    /// <summary>The slots inside this one: <c>agency</c> of a dateline.</summary>
    public List<KeyValuePair<string, BlockView>> Slots { get; } = [];

    /// <summary>True for a heading of the text and for a cross-heading without a level.</summary>
    public bool IsHeading => Level > 0 || Slot?.Class == "crosshead";

    public ArticleFact? Part(string name)
    {
        foreach ((string key, ArticleFact part) in Parts)
        {
            if (key == name)
            {
                return part;
            }
        }

        return null;
    }

    /// <summary>All spans, outer before inner.</summary>
    public List<SpanView> AllSpans
    {
        get
        {
            var all = new List<SpanView>();
            Collect(Spans, all);
            return all;
        }
    }

    /// <summary>The recursion is limited by the depth that the reader allows for spans.</summary>
    private static void Collect(IReadOnlyList<SpanView> spans, List<SpanView> all)
    {
        for (int i = 0; i < spans.Count; i++)
        {
            all.Add(spans[i]);
            Collect(spans[i].Children, all);
        }
    }
}
