namespace NewsSchema.Core.Yaml;

/// <summary>What the reader and the writer of front matter both know about YAML.</summary>
internal static class YamlSyntax
{
    /// <summary>What follows the backslash of an escape; <see cref="EscapedCharacters"/> holds what each stands for.</summary>
    public const string EscapeSigns = "0abtnvfre \"/\\N_LP";

    public const string EscapedCharacters = "\0\a\b\t\n\v\f\r\u001B \"/\\\u0085\u00A0\u2028\u2029";

    public static bool IsNull(string plain) => plain == "~" || plain == "null" || plain == "Null" || plain == "NULL";

    public static bool IsFlowIndicator(char c) => c == ',' || c == '[' || c == ']' || c == '{' || c == '}';

    /// <summary>What YAML does not print, or what only some of its versions take for a line end.</summary>
    public static bool IsForbidden(char c) =>
        (c < ' ' && c != '\t' && c != '\n') || (c >= '\u007F' && c < '\u00A0') || c == '\u2028' || c == '\u2029' || c >= '\uFFFE' || c == '\uFEFF';
}
