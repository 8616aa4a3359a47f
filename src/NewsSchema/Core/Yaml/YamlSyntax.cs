namespace NewsSchema.Core.Yaml;

/// <summary>The rules of YAML that the reader and the writer of front matter share.</summary>
internal static class YamlSyntax
{
    public const int MaxDepth = 8;

    /// <summary>The characters after the backslash of an escape; <see cref="EscapedCharacters"/> has the meaning of each.</summary>
    public const string EscapeSigns = "0abtnvfre \"/\\N_LP";

    public const string EscapedCharacters = "\0\a\b\t\n\v\f\r\u001B \"/\\\u0085\u00A0\u2028\u2029";

    public static bool IsNull(string plain) => plain == "~" || plain == "null" || plain == "Null" || plain == "NULL";

    public static bool IsFlowIndicator(char c) => c == ',' || c == '[' || c == ']' || c == '{' || c == '}';

    /// <summary>Whether YAML does not print the character, or only some of its versions read it as a line end.</summary>
    public static bool IsForbidden(char c) =>
        (c < ' ' && c != '\t' && c != '\n') || (c >= '\u007F' && c < '\u00A0') || c == '\u2028' || c == '\u2029' || c >= '\uFFFE' || c == '\uFEFF';
}
