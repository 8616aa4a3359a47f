using NewsSchema.Core.Articles;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;
using NewsSchema.Core.Yaml;

namespace NewsSchema.Core.Formats.NewsMarkdown.Syntax;

/// <summary>Reads the annotated text format (docs/format.md). Accepts any text, never throws because of it, and takes linear time.</summary>
internal static class ArticleReader
{
    private const string Marker = "---";

    /// <summary>Reads an article. Errors are added to <paramref name="errors"/> in the order of their position; the article is what could be made of the text.</summary>
    /// <param name="text">The file's text, with or without a byte order mark, with any line ends.</param>
    /// <param name="errors">Receives errors, warnings and notes; their spans are positions in the text after <see cref="TextNormalization.Normalize"/>.</param>
    /// <param name="cancellation">Cancels the reading at a block.</param>
    /// <param name="keepsPositions">Whether blocks get their <see cref="Block.Positions"/>, which editors need.</param>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static Article Read(string text, List<SourceError> errors, CancellationToken cancellation = default, bool keepsPositions = false)
    {
        text = TextNormalization.Normalize(text);
        var article = new Article { Lines = LineMap.OfNormalized(text) };
        var found = new List<SourceError>();
        bool isClosed = ReadFront(text, article, found, out int body);
        TextSettings settings = TextSettings.Of(article.Front, isClosed ? found : null);
        BodyReader.Read(text, body, settings.IsParagraphALine, keepsPositions, article, found, cancellation);
        if (!isClosed)
        {
            // The end of the front matter is a guess, so errors after its start are not reported.
            found.Clear();
            found.Add(NewsErrorCodes.UnclosedFrontMatter.At(new SourceSpan(0, Marker.Length)));
        }

        CheckSurrogates(text, found);
        if (!HasError(errors) && !HasError(found))
        {
            // The checksum of a text with errors would differ anyway.
            CheckSha256(article, settings, found);
        }

        found.Sort(SourceError.ComparePlaces);
        errors.AddRange(found);
        return article;
    }

    /// <summary>The lines of a front matter between those of <c>---</c>; null if there is none, or it is never closed.</summary>
    /// <param name="text">The normalized text.</param>
    public static SourceSpan? FindFrontLines(string text)
    {
        int start = EndOfMarker(text, 0);
        for (int line = start; line >= 0 && line < text.Length; line = NextLine(text, line))
        {
            if (EndOfMarker(text, line) >= 0)
            {
                return SourceSpan.FromBounds(start, line);
            }
        }

        return null;
    }

    private static bool ReadFront(string text, Article article, List<SourceError> errors, out int body)
    {
        body = 0;
        int start = EndOfMarker(text, 0);
        if (start < 0)
        {
            return true;
        }

        int blank = -1;
        for (int line = start; line < text.Length; line = NextLine(text, line))
        {
            body = EndOfMarker(text, line);
            if (body >= 0)
            {
                article.Front = YamlReader.Read(text, start, line, errors);
                return true;
            }

            int content = Characters.SkipBlanks(text, line, text.Length);
            if (blank < 0 && (content == text.Length || text[content] == '\n'))
            {
                blank = line;
            }
        }

        body = blank < 0 ? text.Length : blank;
        article.Front = YamlReader.Read(text, Math.Min(start, body), body, errors);
        return false;
    }

    /// <summary>The start of the line after a line <c>---</c>; -1 if there is none.</summary>
    private static int EndOfMarker(string text, int line)
    {
        if (string.CompareOrdinal(text, line, Marker, 0, Marker.Length) != 0)
        {
            return -1;
        }

        int end = Characters.SkipBlanks(text, line + Marker.Length, text.Length);
        return end == text.Length ? end : text[end] == '\n' ? end + 1 : -1;
    }

    private static int NextLine(string text, int line)
    {
        int end = text.IndexOf('\n', line);
        return end < 0 ? text.Length : end + 1;
    }

    /// <summary>A string, unlike UTF-8, can contain half a surrogate pair.</summary>
    private static void CheckSurrogates(string text, List<SourceError> errors)
    {
        for (int i = Characters.IndexOfSurrogate(text, 0); i >= 0; i = Characters.IndexOfSurrogate(text, i + 2))
        {
            if (!char.IsSurrogatePair(text, i))
            {
                errors.Add(NewsErrorCodes.NotUtf8.At(new SourceSpan(i, 1)));
                return;
            }
        }
    }

    private static void CheckSha256(Article article, TextSettings settings, List<SourceError> errors)
    {
        if (settings.Sha256 is null)
        {
            return;
        }

        string sha256 = TextChecksum.Sha256Of(ArticleStripper.Pieces(article));
        if (!string.Equals(sha256, settings.Sha256, StringComparison.OrdinalIgnoreCase))
        {
            errors.Add(NewsErrorCodes.ChecksumMismatch.At(settings.Sha256Span, sha256));
        }
    }

    private static bool HasError(List<SourceError> errors) =>
        errors.Exists(error => NewsErrorCodes.Get(error.Code).Severity == NewsSeverity.Error);
}
