using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Yaml;

/// <summary>Finds the comments of front matter.</summary>
internal static class YamlComments
{
    /// <summary>The comments in the order of the text.</summary>
    /// <param name="text">The whole article.</param>
    /// <param name="start">The start of the first line.</param>
    /// <param name="end">The end of the last line.</param>
    /// <param name="root">The front matter that was read from these lines without an error.</param>
    public static List<YamlComment> Find(string text, int start, int end, MapNode root)
    {
        var scalars = new List<SourceSpan>();
        Collect(root, scalars);
        scalars.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        var comments = new List<YamlComment>();
        int scalar = 0;
        int line = start;
        bool isBlank = true;
        for (int i = start; i < end; i++)
        {
            while (scalar < scalars.Count && scalars[scalar].End <= i)
            {
                scalar++;
            }

            if (scalar < scalars.Count && scalars[scalar].Start <= i)
            {
                // A scalar of several lines ends on its last one.
                i = scalars[scalar].End - 1;
                isBlank = false;
                int lineEnd = text.LastIndexOf('\n', i, scalars[scalar].Length);
                line = lineEnd < 0 ? line : lineEnd + 1;
            }
            else if (text[i] == '\n')
            {
                line = i + 1;
                isBlank = true;
            }
            else if (text[i] == '#' && (isBlank || Characters.IsBlank(text[i - 1])))
            {
                int length = text.IndexOf('\n', i, end - i) is var next and >= 0 ? next - i : end - i;
                comments.Add(new YamlComment(i, text.Substring(i, length).TrimEnd(), i - line, isBlank));
                i += length - 1;
            }
            else
            {
                isBlank &= Characters.IsBlank(text[i]);
            }
        }

        return comments;
    }

    private static void Collect(Node node, List<SourceSpan> scalars)
    {
        switch (node)
        {
            case MapNode map:
                foreach (Member member in map.Members)
                {
                    scalars.Add(member.KeySpan);
                    Collect(member.Value, scalars);
                }

                break;
            case ListNode list:
                list.Items.ForEach(item => Collect(item, scalars));
                break;
            case { Span.Length: > 0 }:
                scalars.Add(node.Span);
                break;
        }
    }
}
