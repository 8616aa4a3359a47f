using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Tool.LanguageServer.Documents;
using NewsSchema.Tool.LanguageServer.Protocol;

namespace NewsSchema.Tool.LanguageServer.Features;

/// <summary>The outline of a document: headline and crossheads, with the entities and statements that first occur under each; for data, its members.</summary>
internal static class Symbols
{
    private const int LongestName = 80;

    public static IReadOnlyList<DocumentSymbol> Find(RequestContext context)
    {
        if (context.IsArticle)
        {
            return OfArticle(context.Article);
        }

        var data = new DataText(context.Document, context.Cancellation);
        return [.. data.Parts.Select(part => OfPart(part, data))];
    }

    /// <summary>The same without their nesting, for editors that show a list.</summary>
    public static IReadOnlyList<SymbolInformation> Flatten(IEnumerable<DocumentSymbol> symbols, string uri, string? container = null) =>
        [.. symbols.SelectMany(symbol => Flatten(symbol.Children, uri, symbol.Name).Prepend(new SymbolInformation(symbol.Name, symbol.Kind, new Location(uri, symbol.Range), container)))];

    private static DocumentSymbol OfPart(DataPart part, DataText data) =>
        new(part.Name.Length == 0 ? "\"\"" : part.Name, part.Detail, part.Kind, data.RangeOf(part.Source), data.RangeOf(part.NameSource), [.. part.Children.Select(child => OfPart(child, data))]);

    private static List<DocumentSymbol> OfArticle(ArticleText article)
    {
        List<DocumentSymbol> roots = [];
        List<OutlineBlock> blocks = article.Outline.Blocks;
        if (article.Source.FrontLines is { } front)
        {
            DocumentSymbol[] entries = [.. article.Outline.Annotations.Where(static annotation => annotation.Entry is not null && annotation.Mentions.Count == 0).Select(entity => OfAnnotation(article, entity, entity.Entry!.Value))];
            PositionRange range = article.RangeOf(SourceSpan.FromBounds(0, front.End));
            roots.Add(new DocumentSymbol("front matter", article.Source.Document.Schema, SymbolKind.Module, range, range, entries));
        }

        ILookup<int, DocumentSymbol> byBlock = article.Outline.Annotations
            .Where(static annotation => annotation.Mentions.Count > 0 && annotation.Kind.Role is NodeClass.Entity or NodeClass.Statement)
            .Select(annotation => (Annotation: annotation, First: annotation.Mentions[0]))
            .OrderBy(static pair => pair.First.Source.Start)
            .ToLookup(static pair => pair.First.Address.Block, pair => OfAnnotation(article, pair.Annotation, pair.First.Source));

        // Headings nest by their level; what is before the first one is at the root.
        var open = new Stack<(int Level, List<DocumentSymbol> Children)>();
        open.Push((0, roots));
        for (int i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Level > 0)
            {
                while (open.Peek().Level >= blocks[i].Level)
                {
                    open.Pop();
                }

                List<DocumentSymbol> children = [];
                int last = i;
                while (last + 1 < blocks.Count && (blocks[last + 1].Level == 0 || blocks[last + 1].Level > blocks[i].Level))
                {
                    last++;
                }

                SourceSpan heading = blocks[i].Source;
                open.Peek().Children.Add(new DocumentSymbol(
                    NameOf(blocks[i].Text, "(no text)"),
                    blocks[i].Slot?.Class,
                    blocks[i].Slot?.Class == "headline" ? SymbolKind.Class : SymbolKind.Namespace,
                    article.RangeOf(SourceSpan.FromBounds(heading.Start, blocks[last].Source.End)),
                    article.RangeOf(heading),
                    children));
                open.Push((blocks[i].Level, children));
            }

            open.Peek().Children.AddRange(byBlock[i]);
        }

        return roots;
    }

    private static DocumentSymbol OfAnnotation(ArticleText article, OutlineAnnotation annotation, SourceSpan place)
    {
        string id = annotation.View.IsAnonymous ? "" : $" #{annotation.Id}";
        string voice = annotation.View.Speaker?.Name is { } speaker ? $", {speaker}" : "";
        return new DocumentSymbol(
            NameOf(annotation.View.Name, annotation.Id),
            $"{annotation.Kind.Class}{id}{voice}",
            annotation.Kind.Role == NodeClass.Statement ? SymbolKind.Event : SymbolKind.Struct,
            article.RangeOf(place),
            article.RangeOf(Declarations.Find(article, annotation) is { } id2 && place.Start <= id2.Start && id2.End <= place.End ? id2 : place),
            []);
    }

    /// <summary>A name is not empty, and is in one line.</summary>
    private static string NameOf(string text, string otherwise)
    {
        string line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? otherwise : line.Length <= LongestName ? line : line[..(char.IsHighSurrogate(line[LongestName - 2]) ? LongestName - 2 : LongestName - 1)] + "…";
    }
}
