using NewsSchema.Core.Articles;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Tool.LanguageServer.Documents;
using NewsSchema.Tool.LanguageServer.Protocol;

namespace NewsSchema.Tool.LanguageServer.Features;

/// <summary>
/// The colors of an article. A grammar colors by characters alone; these know what an id refers to. Only standard types are used, which every theme of an editor has colors for.
/// </summary>
internal sealed class Tokens
{
    /// <summary>The types, as their numbers refer to them.</summary>
    public static readonly string[] Types = ["namespace", "class", "string", "number", "property", "variable", "function", "keyword", "comment", "operator", "parameter", "type", "enumMember"];

    /// <summary>The modifiers, as their bits refer to them.</summary>
    public static readonly string[] Modifiers = ["declaration"];

    private const int Declaration = 1;

    private readonly ArticleText _article;
    private readonly List<(SourceSpan Span, int Type, int Modifiers)> _found = [];

    private Tokens(ArticleText article) => _article = article;

    /// <summary>The tokens in the form of the protocol: five numbers each, with positions relative to the token before.</summary>
    /// <param name="article">The article.</param>
    /// <param name="range">Where to find tokens; null for everywhere.</param>
    /// <param name="cancellation">Cancels the work between blocks.</param>
    public static List<int> Find(ArticleText article, PositionRange? range, CancellationToken cancellation)
    {
        var tokens = new Tokens(article);
        tokens.VisitFront(article.Source.Article.Front, isRoot: true);
        foreach (Container container in article.Source.Article.Containers)
        {
            tokens.Visit(container.Attributes, null);
        }

        foreach (OutlineBlock block in article.Outline.Blocks)
        {
            cancellation.ThrowIfCancellationRequested();
            tokens.Visit(block);
        }

        return tokens.Encode(range);
    }

    private void VisitFront(MapNode map, bool isRoot)
    {
        foreach (Member member in map.Members)
        {
            bool isEntry = !isRoot && map == _article.Source.Article.Front["entities"];
            Add(member.KeySpan, isEntry ? "variable" : "property", isEntry ? Declaration : 0);
            VisitValue(member.Value);
        }
    }

    private void VisitValue(Node node)
    {
        switch (node)
        {
            case MapNode map:
                VisitFront(map, isRoot: false);
                break;
            case ListNode list:
                list.Items.ForEach(VisitValue);
                break;
            case ScalarNode { Kind: ScalarKind.Null }:
                Add(node.Span, "keyword");
                break;
            case ScalarNode scalar:
                Add(node.Span, scalar.Kind == ScalarKind.Reference ? "variable" : scalar.Kind == ScalarKind.Plain && scalar.Text is "true" or "false" ? "keyword"
                    : scalar.Kind == ScalarKind.Plain && scalar.Text.Length > 0 && (char.IsAsciiDigit(scalar.Text[0]) || scalar.Text[0] == '-') ? "number" : "string");
                break;
        }
    }

    private void Visit(OutlineBlock block)
    {
        Block source = _article.Source.Article.Blocks[block.Index];
        if (source.Attributes is { } attributes)
        {
            Visit(attributes, block.Whole?.Annotation);
        }

        string? around = block.Level > 0 || block.Slot is not null ? "namespace" : null;
        if (block.Level > 0)
        {
            Add(SourceSpan.FromBounds(block.Source.Start, block.Positions.Content.Start), "keyword");
        }

        // Between two pieces of markup are words, which have the color of the innermost span around them.
        var open = new Stack<int>();
        int at = block.Positions.Content.Start;
        foreach (BlockMarkup markup in block.Positions.Markup)
        {
            AddWords(markup.Source.Start);
            at = Math.Max(at, markup.Source.End);
            switch (markup.Kind)
            {
                case MarkupKind.Open:
                    Add(markup.Source, "operator");
                    open.Push(markup.Span);
                    break;
                case MarkupKind.Close:
                    Add(new SourceSpan(markup.Source.Start, 1), "operator");
                    VisitClose(source.Spans[markup.Span], block.Spans[markup.Span], markup.Source);
                    if (open.Count > 0)
                    {
                        open.Pop();
                    }

                    break;
                case MarkupKind.Other when _article.Text.AsSpan(markup.Source.Start, markup.Source.Length).StartsWith("{%"):
                    Add(markup.Source, "comment");
                    break;
            }
        }

        AddWords(block.Positions.Content.End);

        void AddWords(int end)
        {
            string? type = around;
            foreach (int index in open)
            {
                if (TypeOf(block.Spans[index]) is { } own)
                {
                    type = own;
                    break;
                }
            }

            if (type is not null && end > at)
            {
                Add(SourceSpan.FromBounds(at, end), type);
            }
        }
    }

    private static string? TypeOf(OutlineSpan span) => span.Kind switch
    {
        { Role: NodeClass.Entity } => "class",
        { Role: NodeClass.Statement } => "string",
        { Class: "link" } => "string",
        { Role: NodeClass.Value } => "number",
        _ when span.Anchors.Any() => "function",
        _ when span.Slots.Count > 0 => "namespace",
        _ => span.Attributes.Classes.Count > 0 ? "property" : null,
    };

    private void VisitClose(InlineSpan span, OutlineSpan outline, SourceSpan source)
    {
        if (span.Href is not null)
        {
            int end = span.Attributes.Source.Length > 0 ? span.Attributes.Source.Start : source.End;
            Add(SourceSpan.FromBounds(source.Start + 1, end), "string");
        }

        Visit(span.Attributes, outline.Annotation);
    }

    private void Visit(AttributeList list, OutlineAnnotation? annotation)
    {
        foreach (AttributeName name in list.Classes)
        {
            Add(name.Span, Vocabulary.FindSlot(name.Text) is not null ? "keyword" : Vocabulary.IsAnchor(name.Text) ? "function" : "type");
        }

        if (list.Id is { } id)
        {
            bool isDeclaration = annotation is not null && Declarations.Find(_article, annotation).Start == id.Span.Start + 1;
            Add(id.Span, "variable", isDeclaration ? Declaration : 0);
        }

        foreach (AttributePair pair in list.Pairs)
        {
            Add(pair.NameSpan, "parameter");
            Add(pair.ValueSpan, ReferenceText.AreReferences(pair.Value) ? "variable" : "string");
        }

        foreach (SourceSpan comment in list.Comments ?? [])
        {
            Add(comment, "comment");
        }
    }

    private void Add(SourceSpan span, string type, int modifiers = 0)
    {
        if (span.Length > 0)
        {
            _found.Add((span, Array.IndexOf(Types, type), modifiers));
        }
    }

    private List<int> Encode(PositionRange? range)
    {
        List<int> data = new(_found.Count * 5);
        var last = new Position(0, 0);
        int end = 0;
        foreach ((SourceSpan found, int type, int modifiers) in _found.OrderBy(static token => token.Span.Start).ThenByDescending(static token => token.Span.Length))
        {
            // A token does not overlap another one, and does not go on in the next line.
            int start = Math.Max(found.Start, end);
            while (start < found.End)
            {
                int line = _article.Text.IndexOf('\n', start, found.End - start);
                int stop = line < 0 ? found.End : line;
                if (stop > start)
                {
                    Add(SourceSpan.FromBounds(start, stop), type, modifiers);
                }

                start = stop + 1;
            }

            end = Math.Max(end, found.End);
        }

        return data;

        void Add(SourceSpan span, int type, int modifiers)
        {
            PositionRange place = _article.RangeOf(span);
            if (range is { } wanted && !wanted.Touches(place))
            {
                return;
            }

            int lines = place.Start.Line - last.Line;
            data.AddRange([lines, lines == 0 ? place.Start.Character - last.Character : place.Start.Character, span.Length, type, modifiers]);
            last = place.Start;
        }
    }
}
