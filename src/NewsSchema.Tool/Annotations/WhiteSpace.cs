using System.Text;

namespace NewsSchema.Tool.Annotations;

/// <summary>Texts that differ in white space only.</summary>
internal static class WhiteSpace
{
    /// <summary>Whether a text begins with white space, and whether it ends with it.</summary>
    public static (bool AtStart, bool AtEnd) IsAround(string text) => text.Length == 0 ? default : (char.IsWhiteSpace(text[0]), char.IsWhiteSpace(text[^1]));

    /// <summary>The text with each run of white space as one space, and none at its ends.</summary>
    public static string Join(string text)
    {
        var joined = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                joined.Append(c);
            }
            else if (joined.Length > 0 && joined[^1] != ' ')
            {
                joined.Append(' ');
            }
        }

        return joined.ToString().TrimEnd(' ');
    }
}
