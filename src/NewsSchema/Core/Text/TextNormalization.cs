namespace NewsSchema.Core.Text;

/// <summary>What a reader does with a file's text before it looks at it.</summary>
internal static class TextNormalization
{
    /// <summary>The text without BOM, its line ends as LF; the same instance where there is nothing to change.</summary>
    public static string Normalize(string text)
    {
        if (text.Length > 0 && text[0] == '\uFEFF')
        {
            text = text.Substring(1);
        }

        return text.IndexOf('\r') < 0 ? text : text.Replace("\r\n", "\n").Replace('\r', '\n');
    }
}
