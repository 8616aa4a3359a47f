using NewsSchema.Core.Text;
using NewsSchema.Generators.Naming;

namespace NewsSchema.Generators.Inference;

/// <summary>Decides what a key looks like: a name that someone chose for a format, or data.</summary>
internal static class KeyClassifier
{
    private const int MaxDigitsOfName = 4;

    /// <summary>All of ISO 639-1.</summary>
    private const string Languages =
        " aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu "
        + "fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn "
        + "ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os "
        + "pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw "
        + "ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ";

    /// <summary>The codes that are just as likely to be a format's own names.</summary>
    private const string EnglishWords = " am an as be he hi id ie is it la me my na no om or so st to tt ";

    private static readonly string[] s_durations = ["duration", "durations", "elapsed", "length", "lengths", "played", "playtime", "runtime"];

    /// <summary>
    /// Whether a key can be a name: a letter (after <c>@</c>, <c>$</c> or <c>_</c>), then letters with their marks, digits, spaces and name separators;
    /// no run of more than four digits, which is a number or a date.
    /// </summary>
    public static bool IsName(string key)
    {
        int start = key.Length > 1 && key[0] is '@' or '$' or '_' ? 1 : 0;
        if (key.Length == 0 || !char.IsLetter(key[start]))
        {
            return false;
        }

        int digits = 0;
        for (int i = start; i < key.Length; i++)
        {
            digits = Characters.IsDigit(key[i]) ? digits + 1 : 0;
            if (digits > MaxDigitsOfName || !(CaseConversion.IsIdentifierPart(key[i]) || key[i] is '_' or '-' or '.' or ':' or ' '))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a key is a language tag: <c>de</c>, <c>de-AT</c>, <c>zh-Hant</c>.</summary>
    public static bool IsLanguage(string key)
    {
        if (key.Length < 2 || !IsIn(Languages, key))
        {
            return false;
        }

        return key.Length == 2 || (key.Length is 5 or 7 && key[2] is '-' or '_' && char.IsUpper(key[3]) && char.IsLetter(key[4]));
    }

    /// <summary>Whether a language's code is also an English word.</summary>
    public static bool IsEnglishWord(string language) => language.Length == 2 && IsIn(EnglishWords, language);

    /// <summary>Whether a name is that of an amount of time, such as <c>itunes:duration</c> or <c>elapsedTime</c>.</summary>
    public static bool IsDuration(string name)
    {
        string words = CaseConversion.ToKebabCase(IdentifierNaming.ToCamelCase(CaseConversion.ToPascalCase(name)));
        return Array.Exists(words.Split('-'), word => Array.IndexOf(s_durations, word) >= 0);
    }

    private static bool IsIn(string codes, string key) =>
        key[0] != ' ' && key[1] != ' ' && codes.IndexOf(" " + key.Substring(0, 2) + " ", StringComparison.Ordinal) >= 0;
}
