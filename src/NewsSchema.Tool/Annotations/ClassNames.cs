using System.Text;
using NewsSchema.Core.Text;

namespace NewsSchema.Tool.Annotations;

/// <summary>Makes legal names of labels, and ids of texts.</summary>
internal static class ClassNames
{
    private const int MaxIdLength = 30;

    /// <summary>A label as a class or an attribute: <c>Direct Quote</c> → <c>direct-quote</c>.</summary>
    public static string Of(string label)
    {
        var name = new StringBuilder(label.Length);
        foreach (char c in label)
        {
            if (Characters.IsLetterOrDigit(c))
            {
                name.Append(char.ToLowerInvariant(c));
            }
            else if (name.Length > 0 && name[^1] != '-')
            {
                name.Append('-');
            }
        }

        string text = name.ToString().Trim('-');
        return text.Length == 0 ? "mark" : Characters.IsLetter(text[0]) ? text : "x-" + text;
    }

    /// <summary>A text as an id; accents and other letters are left out.</summary>
    public static string IdOf(string text, string fallback)
    {
        string name = Of(Unaccented(text));
        string id = name == "mark" ? fallback : name.Length <= MaxIdLength ? name : name[..MaxIdLength].Trim('-');
        return Characters.IsName(id) ? id : fallback;
    }

    private static string Unaccented(string text) => text
        .Replace("ä", "ae", StringComparison.OrdinalIgnoreCase).Replace("ö", "oe", StringComparison.OrdinalIgnoreCase)
        .Replace("ü", "ue", StringComparison.OrdinalIgnoreCase).Replace("ß", "ss", StringComparison.Ordinal);
}
