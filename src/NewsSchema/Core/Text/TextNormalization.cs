namespace NewsSchema.Core.Text;

/// <summary>Removes what depends on the editor that saved a file.</summary>
internal static class TextNormalization
{
    /// <summary>Removes a byte order mark and converts line ends to LF; returns the same instance if there is nothing to change.</summary>
    public static string Normalize(string text)
    {
        if (text.Length > 0 && text[0] == '\uFEFF')
        {
            text = text.Substring(1);
        }

        return text.IndexOf('\r') < 0 ? text : text.Replace("\r\n", "\n").Replace('\r', '\n');
    }
}
