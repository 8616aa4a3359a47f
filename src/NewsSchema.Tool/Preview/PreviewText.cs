using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Core.Tree;

namespace NewsSchema.Tool.Preview;

/// <summary>Draws the blocks of an article: spans are elements that nest as in the article, and next to each block is who says its statements.</summary>
internal sealed class PreviewText(ArticleOutline article, PreviewHtml html)
{
    private readonly HashSet<string> _drawn = new(StringComparer.Ordinal);

    public void Write()
    {
        foreach (OutlineBlock block in article.Blocks)
        {
            int depth = article.Sections.Count(section => section.Start <= block.Index && block.Index < section.End);
            html.Open("div", ("class", depth > 0 ? "row section" : "row"));
            html.Open("div");
            OutlineSpan[] sections = [.. article.Sections.Where(section => section.Start == block.Index).Select(static section => section.Span)];
            foreach (OutlineAnnotation around in sections.Select(static section => section.Annotation).OfType<OutlineAnnotation>())
            {
                html.Open("span", ("id", AnchorOnce(around))).Close("span");
            }

            WriteSlot(block);
            string name = block.Level > 0 ? "h" + block.Level.ToString(System.Globalization.CultureInfo.InvariantCulture) : "p";
            html.Open(name, ("class", "text"), ("dir", "auto"), ("id", block.Whole?.Annotation is { } annotation ? AnchorOnce(annotation) : null));
            WriteSpans(block);
            html.Close(name).Close("div");
            WriteVoices([.. sections, .. block.Whole is { } whole ? [whole] : Array.Empty<OutlineSpan>(), .. block.Spans]);
            html.Close("div").Raw("\n");
        }
    }

    private void WriteSlot(OutlineBlock block)
    {
        if (block.Slot is { Class: not ("headline" or "crosshead") } slot)
        {
            html.Element("span", slot.Class, ("class", "slot"));
        }
    }

    private void WriteSpans(OutlineBlock block)
    {
        var open = new Stack<(int End, string Name)>();
        int at = 0;
        foreach (OutlineSpan span in block.Spans)
        {
            CloseUntil(span.Start);
            WriteTo(span.Start);
            open.Push((span.End, WriteStart(span)));
        }

        CloseUntil(int.MaxValue);
        WriteTo(block.Text.Length);

        void CloseUntil(int start)
        {
            while (open.Count > 0 && open.Peek().End <= start)
            {
                (int end, string name) = open.Pop();
                WriteTo(end);
                html.Close(name);
            }
        }

        void WriteTo(int end)
        {
            html.Text(block.Text[at..end]);
            at = end;
        }
    }

    /// <summary>Writes the start tag of a span.</summary>
    /// <returns>The name of the element.</returns>
    private string WriteStart(OutlineSpan span)
    {
        string? language = AttributeOf(span, "lang");
        string? id = span.Annotation is { } annotation ? AnchorOnce(annotation) : null;
        (string name, string? style, string title) = span.Kind switch
        {
            { Role: NodeClass.Entity } kind => ("mark", kind.Class, Describe(span, kind)),
            { Role: NodeClass.Statement } kind => ("span", "statement " + kind.Class, span.Annotation is { } statement ? $"{kind.Class}: {PreviewStatement.VoiceOf(statement.View)}" : kind.Class),
            { Class: "link" } => ("a", null, ""),
            { } kind => ("span", "value", Describe(span, kind)),
            null when span.Anchors.Any() => ("span", "anchor", string.Join(", ", span.Anchors)),
            null when span.Slots.Count > 0 => ("span", null, string.Join(", ", span.Slots.Select(static slot => slot.Class))),
            _ => ("span", "field", string.Join(", ", span.Attributes.Classes)),
        };

        // Only addresses that a browser opens as pages: a script is none.
        string? address = name == "a" && Uri.TryCreate(span.Href, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" ? span.Href : null;
        html.Open(name, ("class", style), ("id", id), ("title", title.Length > 0 ? title : null), ("lang", language), ("href", address), ("rel", address is null ? null : "noreferrer"));
        return name;
    }

    private static string Describe(OutlineSpan span, Kind kind) => span.Annotation is { } annotation && AttributeOf(span, "value") is null
        ? $"{annotation.View.Name}, {kind.Class}"
        : $"{kind.Class} {AttributeOf(span, "value")}".TrimEnd();

    private static string? AttributeOf(OutlineSpan span, string name) => span.Attributes.Pairs.FirstOrDefault(pair => pair.Key == name).Value;

    /// <summary>The HTML id at the first place of an annotation; null at others.</summary>
    private string? AnchorOnce(OutlineAnnotation annotation) => _drawn.Add(annotation.Id) ? PreviewStatement.AnchorOf(annotation.View) : null;

    private void WriteVoices(OutlineSpan[] spans)
    {
        AnnotationView[] statements = [.. spans.Where(static span => span.Annotation is { Kind.Role: NodeClass.Statement }).Select(static span => span.Annotation!.View).Distinct()];
        if (statements.Length == 0)
        {
            return;
        }

        html.Open("ul", ("class", "voices"), ("aria-label", "Who says it"));
        foreach (AnnotationView statement in statements)
        {
            html.Open("li", ("class", statement.Kind.Class)).Open("a", ("href", "#" + PreviewStatement.AnchorOf(statement)));
            html.Text(PreviewStatement.VoiceOf(statement)).Close("a").Close("li");
        }

        html.Close("ul");
    }
}
