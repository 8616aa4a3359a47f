namespace NewsSchema.Core.Articles;

/// <summary>A container around blocks of the article.</summary>
/// <param name="Start">The first block, counted over the whole article.</param>
/// <param name="End">The block after the last one.</param>
/// <param name="Span">Its classes and the annotation that it names; its offsets count blocks.</param>
/// <param name="Whole">The container itself; path <c>sections</c>.</param>
internal sealed record SectionView(int Start, int End, SpanView Span, ArticleFact Whole);
