using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Tool.Annotator.Files;
using NewsSchema.Tool.Annotator.Http;
using NewsSchema.Tool.Annotator.Overview;
using NewsSchema.Tool.Annotator.Sessions;
using NewsSchema.Tool.Annotator.Suggestions;
using NewsSchema.Tool.Annotator.Types;

namespace NewsSchema.Tool.Annotator;

/// <summary>A served folder with all that is known about it.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly FolderChanges _changes;
    private readonly AcrossChecks? _checks;

    public Workspace(AnnotatorOptions options, ServedFolder folder)
    {
        Folder = folder;
        Files = options.Files;
        IsReadOnly = options.IsReadOnly;
        Sessions = new SessionTable(folder, new SessionContext
        {
            Files = options.Files,
            Events = Events,
            IsReadOnly = options.IsReadOnly,
            SavePause = options.SavePause,
            RetryPause = options.RetryPause,
            Report = options.Report,
            Suggest = Suggest,
            Changed = _ => _checks?.Request(),
        });
        Index = new FolderIndex(folder, options.Files, Sessions);
        Rejected = new RejectedSuggestions(folder, options.Files);
        Analysis = new ProjectAnalysis(folder, options.Files, Sessions, options.Report);
        _checks = new AcrossChecks(Analysis, Sessions, options.Report);
        _changes = new FolderChanges(folder, paths => Background.Run(() => Follow(paths), options.Report));
    }

    public ServedFolder Folder { get; }

    public IFileStore Files { get; }

    public bool IsReadOnly { get; }

    public EventHub Events { get; } = new();

    public SessionTable Sessions { get; }

    public FolderIndex Index { get; }

    public RejectedSuggestions Rejected { get; }

    public ProjectAnalysis Analysis { get; }

    /// <summary>Begins to follow what other programs write.</summary>
    public void Watch() => _changes.Start();

    /// <summary>Saves all and lets the pages go.</summary>
    public void Stop()
    {
        Sessions.SaveAll();
        Events.Send("closing", static _ => { });
        Events.CloseAll();
    }

    public void Dispose()
    {
        _changes.Dispose();
        Sessions.Dispose();
        _checks?.Dispose();
    }

    /// <summary>The entities that an article and the others of the folder know.</summary>
    public ArticleNames NamesFor(string path, ArticleOutline article) => ArticleNames.Of(path, article, Index.ReadAll());

    public IReadOnlyList<ArticleSuggestion> Suggest(string path, ArticleOutline article) => SuggestionFinder.Find(article, NamesFor(path, article), Rejected.Keys);

    private void Follow(IReadOnlyCollection<string> paths)
    {
        foreach (ArticleSession session in paths.Count == 0 ? Sessions.Open : paths.Select(Sessions.Find).OfType<ArticleSession>())
        {
            session.CheckDisk();
        }

        _checks?.Request();
        Events.Send("folder", json =>
        {
            json.WriteStartArray("files"u8);
            foreach (string path in paths)
            {
                json.WriteStringValue(path);
            }

            json.WriteEndArray();
        });
    }
}
