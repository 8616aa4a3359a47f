using System.Text;

namespace NewsSchema.Core.Formats.NewsMarkdown.Syntax;

/// <summary>The spelling of the target of a link <c>[text](target)</c>.</summary>
internal static class LinkTarget
{
    /// <summary>Whether a target can hold the character unescaped; balanced pairs of parentheses also need no escape.</summary>
    public static bool IsAllowed(char c)
    {
        switch (c)
        {
            case '[':
            case ']':
            case '{':
            case '}':
            case '<':
            case '>':
            case '"':
            case '`':
            case '\\':
                return false;
            default:
                return c > ' ' && c != '\u007F';
        }
    }

    public static bool HasBalancedParentheses(string text)
    {
        int depth = 0;
        foreach (char c in text)
        {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0)
            {
                return false;
            }
        }

        return depth == 0;
    }

    /// <summary>Removes the backslash of each escape.</summary>
    public static string Unescape(string text)
    {
        var result = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }

            result.Append(text[i]);
        }

        return result.ToString();
    }
}
