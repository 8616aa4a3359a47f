namespace NewsSchema.Tool.Formatting;

/// <summary>Writes an article in the canonical form of the format.</summary>
internal static class CanonicalForm
{
    /// <summary>The article in its canonical form.</summary>
    /// <param name="source">The article, which has no errors.</param>
    /// <param name="fault">Why it cannot be written: it has comments, which the canonical form does not have.</param>
    /// <returns>The canonical form; null if something of the source would be lost.</returns>
    public static string? Of(string source, out string? fault)
    {
        string canonical = NewsDocument.Parse(source).ToNewsMarkdown();
        bool hasComments = CountOf(source) > CountOf(canonical) || HasFrontComment(source);
        fault = hasComments ? "the article has comments, which the canonical form does not keep: format it by hand, or remove them" : null;
        return hasComments ? null : canonical;
    }

    private static int CountOf(string text)
    {
        int count = 0;
        for (int i = text.IndexOf("{%", StringComparison.Ordinal); i >= 0; i = text.IndexOf("{%", i + 1, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    /// <summary>Whether front matter may have a comment: <c>#</c> at the start of a line or after a space.</summary>
    private static bool HasFrontComment(string source)
    {
        string[] lines = source.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        return lines[0].TrimEnd() == "---" && lines.Skip(1).TakeWhile(static line => line.TrimEnd() != "---")
            .Any(static line => line.TrimStart().StartsWith('#') || line.Contains(" #", StringComparison.Ordinal));
    }
}
