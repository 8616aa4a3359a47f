using NewsSchema.Core.Articles;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats;
using NewsSchema.Core.Text;

namespace NewsSchema.Formats;

/// <summary>Documents as the results of a reader.</summary>
internal static class ReadResults
{
    /// <param name="document">The article.</param>
    /// <param name="format">Its format; null if that is unknown.</param>
    /// <param name="input">The file. The report takes over what decoding it approximated.</param>
    public static NewsReadResult Of(ArticleDocument document, NewsFormat? format, FormatInput input)
    {
        var notes = new List<ReadNote>(document.Errors.Count + input.Notes.Count + document.Notes.Count);
        foreach (SourceError error in document.Errors)
        {
            notes.Add(Note(error, "", 1, document.Lines));
        }

        foreach (SourceNote note in input.Notes.Concat(document.Notes))
        {
            notes.Add(Note(note.Error, note.Path, note.Count, document.Lines));
        }

        input.Notes.Clear();
        return new NewsReadResult(new NewsDocument(document), format, document.Version, new ReadReport(notes));
    }

    private static ReadNote Note(SourceError error, string path, int count, LineMap lines)
    {
        (int line, int column) = lines.GetPosition(error.Span.Start);
        return new ReadNote(error.Code, NewsErrorCodes.Get(error.Code).Severity, path, line, column, error.Message, count);
    }
}
