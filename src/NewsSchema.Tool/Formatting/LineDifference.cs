using System.Globalization;
using System.Text;
using NewsSchema.Tool.Comparison;
using NewsSchema.Tool.Outputs;

namespace NewsSchema.Tool.Formatting;

/// <summary>The lines in which two texts differ, as <c>diff -u</c> writes them.</summary>
internal static class LineDifference
{
    private const int Context = 3;

    public static string Write(string path, string before, string after, Colors colors)
    {
        string[] left = before.Split('\n');
        string[] right = after.Split('\n');
        List<(char Sign, string Line, int Left, int Right)> lines = LinesOf(left, right);
        var output = new StringBuilder();
        output.Append(colors.Bold($"--- {path}")).Append('\n').Append(colors.Bold($"+++ {path}")).Append('\n');
        for (int i = lines.FindIndex(static line => line.Sign != ' '); i >= 0;)
        {
            int start = Math.Max(0, i - Context);
            int end = i;
            for (int next = i; next >= 0 && next <= end + (2 * Context) + 1; next = lines.FindIndex(next + 1, static line => line.Sign != ' '))
            {
                end = next;
            }

            int stop = Math.Min(lines.Count, end + Context + 1);
            WriteHunk(lines[start..stop], output, colors);
            i = stop >= lines.Count ? -1 : lines.FindIndex(stop, static line => line.Sign != ' ');
        }

        return output.ToString();
    }

    private static List<(char Sign, string Line, int Left, int Right)> LinesOf(string[] left, string[] right)
    {
        List<(char Sign, string Line, int Left, int Right)> lines = [];
        (int i, int j) = (0, 0);
        foreach ((int commonLeft, int commonRight) in CommonSequence.Find(left, right).Append((left.Length, right.Length)))
        {
            for (; i < commonLeft; i++)
            {
                lines.Add(('-', left[i], i, j));
            }

            for (; j < commonRight; j++)
            {
                lines.Add(('+', right[j], i, j));
            }

            if (i < left.Length)
            {
                lines.Add((' ', left[i], i++, j++));
            }
        }

        return lines;
    }

    private static void WriteHunk(List<(char Sign, string Line, int Left, int Right)> lines, StringBuilder output, Colors colors)
    {
        int removed = lines.Count(static line => line.Sign != '+');
        int added = lines.Count(static line => line.Sign != '-');
        output.Append(colors.Cyan(string.Create(CultureInfo.InvariantCulture, $"@@ -{lines[0].Left + 1},{removed} +{lines[0].Right + 1},{added} @@"))).Append('\n');
        foreach ((char sign, string line, _, _) in lines)
        {
            string text = sign + line;
            output.Append(sign switch { '-' => colors.Red(text), '+' => colors.Green(text), _ => text }).Append('\n');
        }
    }
}
