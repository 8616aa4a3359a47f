using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Core.Text;
using NewsSchema.Tool.LanguageServer.Documents;
using NewsSchema.Tool.LanguageServer.Protocol;

namespace NewsSchema.Tool.LanguageServer.Features;

/// <summary>The parts of an article that can be folded: front matter with its maps and lists, containers, and what a crosshead begins.</summary>
internal static class Folding
{
    public static IReadOnlyList<FoldingRange> Find(RequestContext context)
    {
        ArticleText article = context.Article;
        List<FoldingRange> ranges = [];
        if (article.Source.FrontLines is { } front)
        {
            Add(SourceSpan.FromBounds(0, Math.Min(article.Text.Length, front.End)), "region");
            AddEntries(article.Source.Article.Front);
        }

        foreach (Container container in article.Source.Article.Containers)
        {
            int end = container.Close.Length > 0 ? container.Close.Start : container.End > 0 ? article.Source.Article.Blocks[container.End - 1].Source.End : container.Source.End;
            Add(SourceSpan.FromBounds(container.Source.Start, end), null);
        }

        AddSections();
        return ranges;

        void Add(SourceSpan span, string? kind)
        {
            PositionRange range = article.RangeOf(span);
            if (range.End.Line > range.Start.Line)
            {
                ranges.Add(new FoldingRange(range.Start.Line, range.End.Line, kind));
            }
        }

        void AddEntries(Core.Tree.MapNode map)
        {
            foreach (Core.Tree.Member member in map.Members.Where(static member => member.Value is Core.Tree.MapNode or Core.Tree.ListNode))
            {
                // The span of a map in a block ends at its last value.
                Add(SourceSpan.FromBounds(member.KeySpan.Start, EndOf(member.Value, member.KeySpan.End)), null);
                if (member.Value is Core.Tree.MapNode inner)
                {
                    AddEntries(inner);
                }
            }
        }

        void AddSections()
        {
            List<OutlineBlock> blocks = article.Outline.Blocks;
            for (int i = 0; i < blocks.Count; i++)
            {
                if (blocks[i].Level > 1)
                {
                    int last = i;
                    while (last + 1 < blocks.Count && (blocks[last + 1].Level == 0 || blocks[last + 1].Level > blocks[i].Level))
                    {
                        last++;
                    }

                    Add(SourceSpan.FromBounds(blocks[i].Source.Start, blocks[last].Source.End), null);
                }
            }
        }
    }

    private static int EndOf(Core.Tree.Node node, int otherwise) => node switch
    {
        Core.Tree.MapNode { Members: [.., var last] } => Math.Max(EndOf(last.Value, last.KeySpan.End), last.KeySpan.End),
        Core.Tree.ListNode { Items: [.., var last] } => EndOf(last, otherwise),
        _ => Math.Max(node.Span.End, otherwise),
    };
}
