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

        var output = new StringBuilder("{");
        foreach ((int end, string item) in items)
        {
            output.Append(output.Length > 1 ? " " : "").Append(item);
            foreach (SourceSpan comment in list.Comments)
            {
                // At the start, a comment would be one of the text: the first item precedes it.
                int before = items.Where(other => other.End <= comment.Start).Select(static other => other.End).DefaultIfEmpty(items[0].End).Max();
                if (before == end)
                {
                    output.Append(' ').Append(Write(text.Substring(comment.Start, comment.Length)));
                }
            }
        }

        // Without items, a list is only comments.
        return items.Count == 0 ? text.Substring(list.Source.Start, list.Source.Length) : output.Append('}').ToString();
    }

    /// <summary>The last comment of a list may end with the list.</summary>
    private static string Write(string comment) => comment.Length > 1 && comment[comment.Length - 1] == '%' ? comment : comment.TrimEnd() + " %";
}
