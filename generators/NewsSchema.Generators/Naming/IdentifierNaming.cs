using System.Globalization;
using System.Text;
using NewsSchema.Core.Text;

namespace NewsSchema.Generators.Naming;

/// <summary>Makes C# names from words of samples.</summary>
internal static class IdentifierNaming
{
    /// <summary>The maximum length of a word in a name, so that the name of a deep path still fits into metadata.</summary>
    private const int MaxLength = 60;

    /// <summary>The number of hexadecimal digits that distinguish names with the same beginning.</summary>
    private const int HashLength = 8;

    /// <summary>
    /// A key as a C# name in PascalCase. Characters that identifiers do not allow are dropped; if nothing remains, the name consists of the characters' numbers.
    /// </summary>
    public static string ToIdentifier(string key)
    {
        string name = CaseConversion.ToPascalCase(key);
        if (name.Length == 0)
        {
            name = Spell(key);
        }

        if (name.Length > MaxLength)
        {
            name = Shorten(name);
        }

        return char.IsLetter(name[0]) ? name : "_" + name;
    }

    /// <summary>A C# name as a JSON name: <c>FirstCreated</c> → <c>firstCreated</c>, <c>URLPath</c> → <c>urlPath</c>.</summary>
    public static string ToCamelCase(string name)
    {
        var camel = new StringBuilder(name);
        for (int i = 0; i < camel.Length && char.IsUpper(camel[i]); i++)
        {
            // The last of several capitals begins the next word.
            if (i > 0 && i + 1 < camel.Length && !char.IsUpper(camel[i + 1]))
            {
                break;
            }

            camel[i] = char.ToLowerInvariant(camel[i]);
        }

        return camel.ToString();
    }

    /// <summary>A text for one line of a doc comment or message.</summary>
    public static string ToOneLine(string text)
    {
        StringBuilder? clean = null;
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) || text[i] is '\u2028' or '\u2029')
            {
                clean ??= new StringBuilder(text);
                clean[i] = '\uFFFD';
            }
        }

        return clean?.ToString() ?? text;
    }

    /// <summary>The beginning of a name and a hash of the whole name, so that names with the same beginning stay distinct.</summary>
    private static string Shorten(string name)
    {
        int length = MaxLength - HashLength;

        // A mark belongs to the letter before it.
        while (!char.IsLetterOrDigit(name[length]))
        {
            length--;
        }

        uint hash = 2166136261;
        foreach (char c in name)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        return name.Substring(0, length) + hash.ToString("X8", CultureInfo.InvariantCulture);
    }

    private static string Spell(string key)
    {
        if (key.Length == 0)
        {
            return "Empty";
        }

        var name = new StringBuilder();
        foreach (char c in key)
        {
            name.Append('U').Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }

        return name.ToString();
    }
}
