using System.Globalization;
using System.Text;

namespace NewsSchema.Core.Text;

/// <summary>Converts names from one notation to another, the same in every culture.</summary>
internal static class CaseConversion
{
    /// <summary><c>foo-bar</c> → <c>fooBar</c>; any other name is returned unchanged.</summary>
    public static string ToCamelCase(string name)
    {
        if (name.IndexOf('-') < 0 || !IsKebabCase(name))
        {
            return name;
        }

        var result = new StringBuilder(name.Length);
        for (int i = 0; i < name.Length; i++)
        {
            result.Append(name[i] == '-' ? ToUpper(name[++i]) : name[i]);
        }

        return result.ToString();
    }

    /// <summary><c>fooBar</c> → <c>foo-bar</c>, the inverse of <see cref="ToCamelCase"/>; any other name is returned unchanged.</summary>
    public static string ToKebabCase(string name)
    {
        if (name.Length == 0 || !Characters.IsLower(name[0]) || name.AsSpan().IndexOfAnyExceptInRange('a', 'z') < 0)
        {
            return name;
        }

        var result = new StringBuilder(name.Length + 4);
        foreach (char c in name)
        {
            if (Characters.IsUpper(c))
            {
                result.Append('-').Append((char)(c | 0x20));
            }
            else if (Characters.IsLower(c) || Characters.IsDigit(c))
            {
                result.Append(c);
            }
            else
            {
                return name;
            }
        }

        return result.ToString();
    }

    /// <summary><c>foo-bar</c>, <c>fooBar</c>, <c>foo_bar</c> → <c>FooBar</c>; characters that are not letters or digits are dropped.</summary>
    public static string ToPascalCase(string name)
    {
        var result = new StringBuilder(name.Length);
        bool start = true;
        foreach (char c in name)
        {
            if (!IsIdentifierPart(c))
            {
                start = true;
            }
            else if (!IsJoint(c) && (char.IsLetterOrDigit(c) || !start))
            {
                result.Append(start ? char.ToUpperInvariant(c) : c);
                start = false;
            }
        }

        return result.ToString();
    }

    /// <summary>
    /// Whether a word continues with a character: a letter, a digit, a mark that combines with the letter before it (<c>शीर्षक</c>), or a joiner
    /// that C# allows in a name and does not count as a part of it.
    /// </summary>
    public static bool IsIdentifierPart(char c) =>
        char.IsLetterOrDigit(c)
        || (c > '~' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark || IsJoint(c));

    /// <summary>The joiners that Indic and Persian words are spelled with.</summary>
    private static bool IsJoint(char c) => c is '\u200C' or '\u200D';

    /// <summary>The English plural of a camelCase word: <c>score</c> → <c>scores</c>, <c>party</c> → <c>parties</c>, <c>match</c> → <c>matches</c>.</summary>
    public static string ToPlural(string word)
    {
        if (word.EndsWith("y", System.StringComparison.Ordinal) && word.Length > 1 && "aeiou".IndexOf(word[word.Length - 2]) < 0)
        {
            return word.Substring(0, word.Length - 1) + "ies";
        }

        foreach (string ending in new[] { "s", "x", "z", "ch", "sh" })
        {
            if (word.EndsWith(ending, System.StringComparison.Ordinal))
            {
                return word + "es";
            }
        }

        return word + "s";
    }

    /// <summary>
    /// The camelCase word of a plural, the inverse of <see cref="ToPlural"/>; null if the word is not a plural. If two words have the
    /// same plural (<c>movies</c>: movie, movy), it is the one with <c>y</c>.
    /// </summary>
    public static string? ToSingular(string plural)
    {
        foreach ((string ending, string replacement) in new[] { ("ies", "y"), ("es", ""), ("s", "") })
        {
            if (plural.Length > ending.Length && plural.EndsWith(ending, System.StringComparison.Ordinal))
            {
                string word = plural.Substring(0, plural.Length - ending.Length) + replacement;
                if (ToPlural(word) == plural)
                {
                    return word;
                }
            }
        }

        return null;
    }

    private static bool IsKebabCase(string name)
    {
        bool wordStart = true;
        foreach (char c in name)
        {
            if (wordStart ? !Characters.IsLower(c) : !Characters.IsLower(c) && !Characters.IsDigit(c) && c != '-')
            {
                return false;
            }

            wordStart = c == '-';
        }

        return name.Length > 0 && !wordStart;
    }

    private static char ToUpper(char c) => (char)(c & ~0x20);
}
