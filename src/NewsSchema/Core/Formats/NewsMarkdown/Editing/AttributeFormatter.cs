using System.Text;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Formats.NewsMarkdown.Editing;

/// <summary>Writes a list of attributes in its canonical form, each comment after the item that precedes it.</summary>
internal static class AttributeFormatter
{
    public static string Format(string text, AttributeList list)
    {
        if (list.Comments is null or { Count: 0 })
        {
            return AttributeWriter.ToText(list);
        }

        var items = new List<(int End, string Text)>();
        foreach (AttributeName name in list.Classes)
        {
            items.Add((name.Span.End, "." + name.Text));
        }

        if (list.Id is { } id)
        {
            items.Add((id.Span.End, "#" + id.Text));
        }

        foreach (AttributePair pair in list.Pairs)
        {
            items.Add((pair.ValueSpan.End, pair.Name + "=" + AttributeWriter.ToText(pair.Value)));
        }

        // At the start, a comment would be one of the text: the first item precedes it.
        int[] order = [.. Enumerable.Range(0, items.Count).OrderBy(i => items[i].End)];
        ILookup<int, SourceSpan> comments = Assign(list.Comments, order, items);
        var output = new StringBuilder("{");
        for (int i = 0; i < items.Count; i++)
        {
            output.Append(output.Length > 1 ? " " : "").Append(items[i].Text);
            foreach (SourceSpan comment in comments[i])
            {
                output.Append(' ').Append(Write(text.Substring(comment.Start, comment.Length)));
            }
        }

        // Without items, a list is only comments.
        return items.Count == 0 ? text.Substring(list.Source.Start, list.Source.Length) : output.Append('}').ToString();
    }

    /// <summary>The comments by the index of the item that precedes them.</summary>
    private static ILookup<int, SourceSpan> Assign(List<SourceSpan> comments, int[] order, List<(int End, string Text)> items)
    {
        var assigned = new List<(int Item, SourceSpan Comment)>(comments.Count);
        int next = 0;
        foreach (SourceSpan comment in comments)
        {
            while (next < order.Length && items[order[next]].End <= comment.Start)
            {
                next++;
            }

            if (order.Length > 0)
            {
                assigned.Add((next == 0 ? 0 : order[next - 1], comment));
            }
        }

        return assigned.ToLookup(static pair => pair.Item, static pair => pair.Comment);
    }

    /// <summary>The last comment of a list may end with the list.</summary>
    private static string Write(string comment) => comment.Length > 1 && comment[comment.Length - 1] == '%' ? comment : comment.TrimEnd() + " %";
}
