using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Formats.Reading.Xml;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Feeds;

/// <summary>The content or the summary of an item, read before it is known which of them is the text of the article.</summary>
internal sealed class FeedContent
{
    private readonly List<DraftBlock> _blocks;
    private readonly List<DraftSection> _sections;
    private readonly SourceValue? _unread;

    private FeedContent(List<DraftBlock> blocks, List<DraftSection> sections, SourceValue? unread)
    {
        _blocks = blocks;
        _sections = sections;
        _unread = unread;
    }

    /// <summary>Whether there is text in it.</summary>
    public bool HasText => _blocks.Exists(static block => !block.IsBlank);

    private string Words => BlockWhiteSpace.Collapse(string.Join(" ", _blocks.Select(static block => block.Text.ToString().Replace(DraftBlock.Break, ' '))));

    public static FeedContent Read(XmlSourceElement part, ArticleDraft draft)
    {
        SourceValue? unread = FeedText.ReadBlocks(part, draft);
        var content = new FeedContent([.. draft.Content], [.. draft.Sections], unread);
        draft.Content.Clear();
        draft.Sections.Clear();
        return content;
    }

    /// <summary>Makes the better text that of the article, and the summary its description unless it says the same.</summary>
    public static void Place(FeedContent? content, FeedContent? summary, ArticleDraft draft)
    {
        FeedContent? text = content is { HasText: true } ? content : summary;
        draft.Content.AddRange(text?._blocks ?? []);
        draft.Sections.AddRange(text?._sections ?? []);
        draft.Ledger.Keep(content?._unread);
        draft.Ledger.Keep(summary?._unread);
        if (text != summary && summary is { HasText: true } && summary.Words != text!.Words)
        {
            DraftBlock first = summary._blocks[0];
            draft.Set(NewsConcept.Description, new SourceValue(summary.Words, first.Path, first.Place));
            if (summary._blocks.Exists(static block => block.Marks.Count > 0))
            {
                draft.Ledger.DropMarkup(first.Path, first.Place, "the links and other marks in it");
            }
        }
    }
}
