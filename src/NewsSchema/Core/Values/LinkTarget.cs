using System.Text;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Values;

/// <summary>What the target of a link <c>[text](uri)</c> can be.</summary>
internal static class LinkTarget
{
    /// <summary>Whether it starts with a scheme, <c>#</c>, <c>/</c>, <c>./</c> or <c>../</c>; anything else in parentheses is text.</summary>
    public static bool IsUri(string text)
    {
        if (text.Length == 0)
        {
            return false;
        }

        if (text[0] == '#' || text[0] == '/')
        {
            return true;
        }

        if (text[0] == '.')
        {
            int slash = text.Length > 1 && text[1] == '.' ? 2 : 1;
            return text.Length > slash && text[slash] == '/';
        }

        int colon = 0;
        while (colon < text.Length && IsScheme(text[colon]))
        {
            colon++;
        }

        return Characters.IsLetter(text[0]) && colon + 1 < text.Length && text[colon] == ':';
    }

    /// <summary>Whether a URI can hold the character unescaped; of parentheses also balanced pairs are.</summary>
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

    private static bool IsScheme(char c) => Characters.IsLetter(c) || Characters.IsDigit(c) || c == '+' || c == '-' || c == '.';
}
