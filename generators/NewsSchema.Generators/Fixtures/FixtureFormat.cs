using NewsSchema.Core.Errors;

namespace NewsSchema.Generators.Fixtures;

/// <summary>One format of fixtures. Formats are pure, accept any text and never throw.</summary>
internal abstract class FixtureFormat
{
    private static readonly FixtureFormat s_json = new JsonFormat();
    private static readonly FixtureFormat s_xml = new XmlFormat();
    private static readonly FixtureFormat s_trade = new TradeFormat();

    /// <summary>All formats; a file is read by the first one that accepts it.</summary>
    private static readonly FixtureFormat[] s_all = [new ArticleFormat(), new JsonLinesFormat(), s_json, s_xml];

    /// <summary>Whether its samples are annotated articles; otherwise, they are data.</summary>
    public abstract bool IsArticle { get; }

    /// <summary>The format of a file; if the name does not show it, because feeds choose names freely, XML if the text begins with a tag, and JSON otherwise.</summary>
    /// <param name="fixture">The file. A trade format that its item states decides.</param>
    /// <param name="fileName">The file's name.</param>
    /// <param name="text">The file's text.</param>
    public static FixtureFormat Of(Fixture fixture, string fileName, string text)
    {
        if (fixture.Format is not null)
        {
            return s_trade;
        }

        foreach (FixtureFormat format in s_all)
        {
            if (format.Takes(fileName))
            {
                return format;
            }
        }

        return BeginsWithTag(text) ? s_xml : s_json;
    }

    /// <summary>Reads a file's text.</summary>
    /// <param name="fixture">The file.</param>
    /// <param name="text">Its text.</param>
    /// <param name="errors">Receives what is wrong.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <exception cref="System.OperationCanceledException">The reading was cancelled.</exception>
    public abstract FixtureDocument Read(Fixture fixture, string text, List<SourceError> errors, CancellationToken cancellation);

    protected abstract bool Takes(string fileName);

    private static bool BeginsWithTag(string text)
    {
        int start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return start < text.Length && text[start] == '<';
    }
}
