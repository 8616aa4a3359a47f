using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Tool.Annotator.Files;
using NewsSchema.Tool.Annotator.Http;
using NewsSchema.Tool.Annotator.Suggestions;

namespace NewsSchema.Tool.Annotator.Sessions;

/// <summary>What all sessions share.</summary>
internal sealed record SessionContext
{
    public required IFileStore Files { get; init; }

    public required EventHub Events { get; init; }

    public required bool IsReadOnly { get; init; }

    /// <summary>Finds the suggestions for an article by its path.</summary>
    public required Func<string, ArticleOutline, IReadOnlyList<ArticleSuggestion>> Suggest { get; init; }

    /// <summary>Called after each change of an article, while its lock is held, so that it must return at once.</summary>
    public required Action<ArticleSession> Changed { get; init; }

    /// <summary>Receives the messages about errors that no request is answered with.</summary>
    public required Action<string> Report { get; init; }

    /// <summary>How long after the last edit the file is written.</summary>
    public TimeSpan SavePause { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long after a failure the file is written again.</summary>
    public TimeSpan RetryPause { get; init; } = TimeSpan.FromSeconds(2);
}
