using System.Collections.Generic;
using System.Threading;
using NewsSchema.Core.Errors;

namespace NewsSchema.Generators.Fixtures;

/// <summary>A front-end: one format of fixtures. Pure, takes any text, never throws on it.</summary>
internal abstract class FixtureFormat
{
    /// <summary>The registry; the first one that takes a file reads it.</summary>
    private static readonly FixtureFormat[] s_all = { new ArticleFormat(), new JsonLinesFormat(), new JsonFormat() };

    /// <summary>Whether its samples are annotated articles, else data.</summary>
    public abstract bool IsArticle { get; }

    /// <summary>The format of a file; JSON where the name says nothing, as feeds name their files as they like.</summary>
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
    /// <param name="cancellation">Asked on the way.</param>
    /// <exception cref="System.OperationCanceledException">The token says so.</exception>
    public abstract FixtureDocument Read(string text, List<SourceError> errors, CancellationToken cancellation);

    protected abstract bool Takes(string fileName);
}
