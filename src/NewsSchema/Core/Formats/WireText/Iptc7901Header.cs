using NewsSchema.Core.Text;

namespace NewsSchema.Core.Formats.WireText;

/// <summary>The first line of a message: <c>eca062 4 i 211 dpa 061</c>.</summary>
/// <param name="Id">The source and the number of the message.</param>
/// <param name="Priority">The priority, 1 to 9; empty if there is none.</param>
/// <param name="Category">The category; empty if there is none.</param>
/// <param name="Words">The number of words; empty if there is none.</param>
/// <param name="Rest">Optional information, which each agency defines.</param>
internal sealed record Iptc7901Header(string Id, string Priority, string Category, string Words, string Rest)
{
    /// <summary>The parts of a line; null if it is not such a header.</summary>
    public static Iptc7901Header? Parse(string line)
    {
        string[] words = line.Trim().Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 3 || !IsId(words[0]))
        {
            return null;
        }

        int next = 1;
        string priority = words[next].Length == 1 && Characters.IsDigit(words[next][0]) ? words[next++] : "";
        string category = next < words.Length && words[next].Length <= 3 && words[next].All(Characters.IsLetter) ? words[next++] : "";
        string count = next < words.Length && words[next].Length <= 5 && words[next].All(Characters.IsDigit) ? words[next++] : "";
        return priority.Length > 0 && category.Length > 0 ? new Iptc7901Header(words[0], priority, category, count, string.Join(" ", words.Skip(next))) : null;
    }

    /// <summary>Two to four letters for the source, and the number with three to five digits.</summary>
    private static bool IsId(string word)
    {
        int letters = word.TakeWhile(Characters.IsLetter).Count();
        return letters is >= 2 and <= 4 && word.Length - letters is >= 3 and <= 5 && word.Skip(letters).All(Characters.IsDigit);
    }
}
