using System.Globalization;
using System.Text;

namespace NewsSchema.Generators.Emit;

/// <summary>The only ways in which a fixture's text gets into generated source: as an identifier, a literal or a doc comment, never as code.</summary>
internal static class CSharp
{
    private static readonly HashSet<string> s_keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const",
        "continue", "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern",
        "false", "finally", "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface",
        "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out", "override",
        "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof",
        "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint",
        "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
        "__arglist", "__makeref", "__reftype", "__refvalue",
    };

    /// <summary>A name as an identifier in code.</summary>
    public static string Identifier(string name) => s_keywords.Contains(name) ? "@" + name : name;

    /// <summary>A dotted name, each part an identifier.</summary>
    public static string QualifiedName(string name)
    {
        string[] parts = name.Split('.');
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = Identifier(parts[i]);
        }

        return string.Join(".", parts);
    }

    /// <summary>A name for a private field or local: <c>Speaker</c> → <c>speaker</c>.</summary>
    public static string LowerFirst(string name) =>
        name[0] is >= 'A' and <= 'Z' ? (char)(name[0] | 0x20) + name.Substring(1) : name;

    /// <summary>A string literal with its quotes. Characters that are invisible or misleading are escaped.</summary>
    public static string Literal(string text)
    {
        var result = new StringBuilder(text.Length + 2).Append('"');
        AppendEscaped(result, text);
        return result.Append('"').ToString();
    }

    /// <summary>A UTF-8 literal. A lone surrogate, which neither UTF-8 nor JSON can hold, becomes U+FFFD.</summary>
    public static string Utf8Literal(string text) => Literal(ReplaceLoneSurrogates(text)) + "u8";

    /// <summary>Plain text as the content of an XML doc comment on one line; text in back quotes becomes code.</summary>
    public static string DocText(string text)
    {
        var result = new StringBuilder(text.Length);
        int position = 0;
        while (position < text.Length)
        {
            int open = text.IndexOf('`', position);
            int close = open < 0 ? -1 : text.IndexOf('`', open + 1);
            if (close < 0)
            {
                break;
            }

            AppendDoc(result, text, position, open);
            result.Append("<c>");
            AppendDoc(result, text, open + 1, close);
            result.Append("</c>");
            position = close + 1;
        }

        AppendDoc(result, text, position, text.Length);
        return result.ToString();
    }

    private static void AppendDoc(StringBuilder result, string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '&':
                    result.Append("&amp;");
                    break;
                case '<':
                    result.Append("&lt;");
                    break;
                case '>':
                    result.Append("&gt;");
                    break;
                default:
                    AppendVisible(result, text, ref i);
                    break;
            }
        }
    }

    private static void AppendEscaped(StringBuilder result, string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '"':
                case '\\':
                    result.Append('\\').Append(c);
                    break;
                case '\n':
                    result.Append("\\n");
                    break;
                case '\r':
                    result.Append("\\r");
                    break;
                case '\t':
                    result.Append("\\t");
                    break;
                default:
                    AppendVisible(result, text, ref i);
                    break;
            }
        }
    }

    /// <summary>Appends a character, or <c>\u….</c> if it is invisible, ends a line, changes the direction of the text or is half a surrogate pair.</summary>
    private static void AppendVisible(StringBuilder result, string text, ref int index)
    {
        char c = text[index];
        if (char.IsHighSurrogate(c) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
        {
            bool visible = IsVisible(CharUnicodeInfo.GetUnicodeCategory(text, index));
            AppendVisible(result, c, visible);
            AppendVisible(result, text[++index], visible);
            return;
        }

        // U+FFFE and U+FFFF are not allowed in XML.
        AppendVisible(result, c, c == ' ' || (c < '\uFFFE' && IsVisible(CharUnicodeInfo.GetUnicodeCategory(c))));
    }

    private static void AppendVisible(StringBuilder result, char c, bool visible)
    {
        if (visible)
        {
            result.Append(c);
        }
        else
        {
            result.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }
    }

    private static bool IsVisible(UnicodeCategory category) => category switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator => false,
        _ => true,
    };

    private static string ReplaceLoneSurrogates(string text)
    {
        StringBuilder? result = null;
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }

            result ??= new StringBuilder(text);
            result[i] = '\uFFFD';
        }

        return result?.ToString() ?? text;
    }
}
