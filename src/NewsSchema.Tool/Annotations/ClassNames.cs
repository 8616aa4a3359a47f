using System.Text;
using NewsSchema.Core.Text;

namespace NewsSchema.Tool.Annotations;

/// <summary>Makes legal names of labels, and ids of texts.</summary>
internal static class ClassNames
{
    private const int MaxIdLength = 30;

    /// <summary>A label as a class or an attribute: <c>Direct Quote</c> and <c>DirectQuote</c> → <c>direct-quote</c>.</summary>
    public static string Of(string label) => NameOf(Unaccented(label), splitsWords: true);

    private static string NameOf(string label, bool splitsWords)
    {
        var name = new StringBuilder(label.Length);
        char before = '-';
        foreach (char c in label)
        {
            bool isPart = Characters.IsLetterOrDigit(c);
            if (before != '-' && (!isPart || (splitsWords && char.IsAsciiLetterUpper(c) && char.IsAsciiLetterLower(before))))
            {
                name.Append('-');
            }

            if (isPart)
            {
                name.Append(char.ToLowerInvariant(c));
            }

            before = isPart ? c : '-';
        }

        string text = name.ToString().Trim('-');
        return text.Length == 0 ? "mark" : Characters.IsLetter(text[0]) ? text : "x-" + text;
    }

    /// <summary>A text as an id; accents and other letters are left out.</summary>
    public static string IdOf(string text, string fallback)
    {
        string name = NameOf(Unaccented(text), splitsWords: false);
        string id = name == "mark" ? fallback : name.Length <= MaxIdLength ? name : name[..MaxIdLength].Trim('-');
        return Characters.IsName(id) ? id : fallback;
    }

    private static string Unaccented(string text) => text
        .Replace("ä", "ae", StringComparison.OrdinalIgnoreCase).Replace("ö", "oe", StringComparison.OrdinalIgnoreCase)
        .Replace("ü", "ue", StringComparison.OrdinalIgnoreCase).Replace("ß", "ss", StringComparison.Ordinal);
}
