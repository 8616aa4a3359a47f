using System;
using System.Globalization;
using System.Text;
using NewsSchema.Core.Text;

namespace NewsSchema.Generators.Naming;

/// <summary>Words of samples as parts of C# names.</summary>
internal static class IdentifierNaming
{
    /// <summary>No word of a name is longer, so that a deep path's name still fits into metadata.</summary>
    private const int MaxLength = 60;

    private static readonly string[] Unchanging = { "news", "series", "species", "sports", "ss", "us", "is" };

    /// <summary>
    /// A key as a C# name in PascalCase: what no identifier has is dropped; where nothing remains, the characters' numbers.
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
            name = name.Substring(0, MaxLength);
        }

        return char.IsLetter(name[0]) ? name : "_" + name;
    }

    /// <summary>A C# name as a JSON name: <c>FirstCreated</c> → <c>firstCreated</c>, <c>URLPath</c> → <c>urlPath</c>.</summary>
    public static string ToCamelCase(string name)
    {
        var camel = new StringBuilder(name);
        for (int i = 0; i < camel.Length && char.IsUpper(camel[i]); i++)
        {
            // The last capital of several begins the next word.
            if (i > 0 && i + 1 < camel.Length && !char.IsUpper(camel[i + 1]))
            {
                break;
            }

            camel[i] = char.ToLowerInvariant(camel[i]);
        }

        return camel.ToString();
    }

    /// <summary>The English singular of a word: <c>Bylines</c> → <c>Byline</c>, <c>Parties</c> → <c>Party</c>; else the word itself.</summary>
    public static string ToSingular(string word)
    {
        if (EndsWith(word, "people"))
        {
            return word.Substring(0, word.Length - 5) + "erson";
        }

        if (!EndsWith(word, "s") || Array.Exists(Unchanging, ending => EndsWith(word, ending)))
        {
            return word;
        }

        if (EndsWith(word, "ies") && word.Length > 4)
        {
            return word.Substring(0, word.Length - 3) + "y";
        }

        bool isSibilant = Array.Exists(new[] { "sses", "xes", "zes", "ches", "shes" }, ending => EndsWith(word, ending));
        int ending = isSibilant ? 2 : 1;
        return word.Length > ending ? word.Substring(0, word.Length - ending) : word;
    }

    /// <summary>A text that stands in one line of a doc comment or a message.</summary>
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

    private static bool EndsWith(string word, string ending) => word.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
