using NewsSchema.Core.Text;

namespace NewsSchema.Core.Articles;

/// <summary>A block of the article, or the text of a slot.</summary>
internal sealed class BlockView(string text, SourceSpan place)
{
    public string Text { get; } = text;

    /// <summary>Where the article's source has it.</summary>
    public SourceSpan Place { get; } = place;

    /// <summary>The slot's class; null for a block that is a plain part of the text.</summary>
    public Slot? Slot { get; set; }

    /// <summary>0 for a paragraph, 1 to 6 for a heading.</summary>
    public int Level { get; set; }

    /// <summary>What stands between the block before and this one.</summary>
    public string Separator { get; set; } = "";

    /// <summary>True where the block is the article's headline, byline and so on: a part that formats have a place of its own for.</summary>
    public bool IsHead { get; set; }

    /// <summary>The outermost spans, in the order of the text.</summary>
    public List<SpanView> Spans { get; } = [];

    /// <summary>What the slot's text names, by kind: <c>place</c> of a dateline.</summary>
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

    /// <summary>All spans, an outer one before those it holds.</summary>
    public List<SpanView> AllSpans
    {
        get
        {
            var all = new List<SpanView>();
            Collect(Spans, all);
            return all;
        }
    }

    /// <summary>Recurses no deeper than the reader lets spans nest.</summary>
    private static void Collect(IReadOnlyList<SpanView> spans, List<SpanView> all)
    {
        for (int i = 0; i < spans.Count; i++)
        {
            all.Add(spans[i]);
            Collect(spans[i].Children, all);
        }
    }
}
