namespace NewsSchema.Core.Articles.Building;

/// <summary>A mark and its place: its block (a container's first) and its index there (-1 for a container).</summary>
internal readonly record struct LocatedSpan(int Block, int Index, ClassifiedSpan Mark)
{
    public bool IsContainer => Index < 0;

    /// <summary>Whether the mark is a span of the text, not the attributes of a block or a container.</summary>
    public bool IsInline(ClassifiedArticle article) => !IsContainer && Mark.Attributes != article.Source.Blocks[Block].Attributes;
}
