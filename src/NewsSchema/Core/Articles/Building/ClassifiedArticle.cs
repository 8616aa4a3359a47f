using NewsSchema.Core.Errors;

namespace NewsSchema.Core.Articles.Building;

/// <summary>An article with the classes of all its attributes sorted by meaning; ids are not resolved yet.</summary>
internal sealed class ClassifiedArticle
{
    public ClassifiedArticle(Article article)
    {
        Source = article;
        bool hasHeadline = false;
        var open = new Stack<(int End, Slot? Slot)>();
        int next = 0;
        for (int i = 0; i < article.Blocks.Count; i++)
        {
            while (open.Count > 0 && open.Peek().End <= i)
            {
                open.Pop();
            }

            for (; next < article.Containers.Count && article.Containers[next].Start <= i; next++)
            {
                ClassifiedSpan container = ClassifiedSpan.Of(article.Containers[next]);
                if (Accept(container, open.Count))
                {
                    Slot? outer = open.Count > 0 ? open.Peek().Slot : null;
                    open.Push((container.End, container.Slots.Length > 0 ? container.Slots[0] : outer));
                }
            }

            Blocks.Add(Marked(article.Blocks[i], open.Count > 0, open.Count > 0 ? open.Peek().Slot : null, ref hasHeadline));
        }

        for (; next < article.Containers.Count; next++)
        {
            Accept(ClassifiedSpan.Of(article.Containers[next]), 0);
        }
    }

    public Article Source { get; }

    public List<ClassifiedBlock> Blocks { get; } = [];

    /// <summary>Outer before inner, in the order of the text.</summary>
    public List<ClassifiedSpan> Containers { get; } = [];

    /// <summary>Containers without a meaning: those without a block, and those nested more deeply than spans may be, of which each would apply to all its blocks again.</summary>
    public List<KeyValuePair<NewsErrorCode, ClassifiedSpan>> Rejected { get; } = [];

    /// <summary>The slot that a heading has unless its attributes name another; null for a paragraph.</summary>
    /// <param name="level">0 for a paragraph.</param>
    /// <param name="hasHeadline">Whether a level-1 heading precedes.</param>
    public static Slot? DefaultSlot(int level, bool hasHeadline) =>
        level == 1 && !hasHeadline ? Vocabulary.FindSlot("headline") : level == 2 ? Vocabulary.FindSlot("crosshead") : null;

    private bool Accept(ClassifiedSpan container, int depth)
    {
        NewsErrorCode? fault = container.Start >= container.End ? NewsErrorCodes.EmptySpan : depth >= Vocabulary.MaxDepth ? NewsErrorCodes.TooDeepSpans : null;
        if (fault is null)
        {
            Containers.Add(container);
            return true;
        }

        Rejected.Add(new KeyValuePair<NewsErrorCode, ClassifiedSpan>(fault, container));
        return false;
    }

    private static ClassifiedBlock Marked(Block block, bool isInContainer, Slot? containerSlot, ref bool hasHeadline)
    {
        int slotClass = block.Attributes?.Classes.FindIndex(static name => Vocabulary.FindSlot(name.Text) is not null) ?? -1;
        Slot? slot = slotClass < 0 ? DefaultSlot(block.Level, hasHeadline) : Vocabulary.FindSlot(block.Attributes!.Classes[slotClass].Text);
        hasHeadline |= block.Level == 1;

        var marked = new ClassifiedBlock(block, slot, isInContainer, containerSlot);
        bool hasOwn = block.Attributes is not null && (slotClass < 0 || HasMeaning(block.Attributes));
        marked.Marks.Capacity = block.Spans.Count + (hasOwn ? 1 : 0);
        if (hasOwn)
        {
            marked.Marks.Add(ClassifiedSpan.Of(block, block.Attributes!, slotClass));
        }

        foreach (InlineSpan span in block.Spans)
        {
            marked.Marks.Add(ClassifiedSpan.Of(span));
        }

        return marked;
    }

    /// <summary>Whether attributes with a slot have other items.</summary>
    private static bool HasMeaning(AttributeList attributes) =>
        attributes.Classes.Count > 1 || attributes.Id is not null || attributes.Pairs.Count > 0;
}
