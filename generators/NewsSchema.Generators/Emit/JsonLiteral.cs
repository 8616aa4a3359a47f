using System.Globalization;
using System.Text;

namespace NewsSchema.Generators.Emit;

/// <summary>Member names as JSON, merged with their punctuation into UTF-8 literals.</summary>
internal static class JsonLiteral
{
    /// <summary>What a reader expects: <c>"name":</c>.</summary>
    public static string Name(string name) => CSharp.Utf8Literal(Quote(name) + ":");

    /// <summary>Whether every writer writes the literal's text as it is: no encoder escapes its characters.</summary>
    public static bool IsPlain(string literal)
    {
        foreach (char c in literal)
        {
            if (c is < ' ' or > '~' or '\\' or '&' or '\'' or '+' or '<' or '>' or '`')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A name in its quotes.</summary>
    public static string Quote(string name)
    {
        var result = new StringBuilder(name.Length + 2).Append('"');
        foreach (char c in name)
        {
            switch (c)
            {
                case '"':
                case '\\':
                    result.Append('\\').Append(c);
                    break;
                case '\b':
                    result.Append("\\b");
                    break;
                case '\t':
                    result.Append("\\t");
                    break;
                case '\n':
                    result.Append("\\n");
                    break;
                case '\f':
                    result.Append("\\f");
                    break;
                case '\r':
                    result.Append("\\r");
                    break;
                case < ' ':
                    result.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                    break;
                default:
                    result.Append(c);
                    break;
            }
        }

        return result.Append('"').ToString();
    }
}
