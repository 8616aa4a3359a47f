using NewsSchema.Core.Errors;

namespace NewsSchema.Generators.Fixtures;

/// <summary>One format of fixtures. Formats are pure, accept any text and never throw.</summary>
internal abstract class FixtureFormat
{
    /// <summary>All formats; a file is read by the first one that accepts it.</summary>
    private static readonly FixtureFormat[] s_all = [new ArticleFormat(), new JsonLinesFormat(), new JsonFormat()];

    /// <summary>Whether its samples are annotated articles; otherwise, they are data.</summary>
    public abstract bool IsArticle { get; }

    /// <summary>The format of a file; JSON if the name does not show it, because feeds choose names freely.</summary>
    public static FixtureFormat Of(string fileName)
    {
        foreach (FixtureFormat format in s_all)
        {
            if (format.Takes(fileName))
            {
                return format;
            }
        }

        return s_all[s_all.Length - 1];
    }

    /// <summary>Reads a file's text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="errors">Receives what is wrong.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <exception cref="System.OperationCanceledException">The reading was cancelled.</exception>
    public abstract FixtureDocument Read(string text, List<SourceError> errors, CancellationToken cancellation);

    protected abstract bool Takes(string fileName);
}
