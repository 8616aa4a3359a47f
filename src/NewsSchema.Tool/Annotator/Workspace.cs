using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Tool.Annotator.Files;
using NewsSchema.Tool.Annotator.Http;
using NewsSchema.Tool.Annotator.Overview;
using NewsSchema.Tool.Annotator.Sessions;
using NewsSchema.Tool.Annotator.Suggestions;

namespace NewsSchema.Tool.Annotator;

/// <summary>A served folder with all that is known about it.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly FolderChanges _changes;

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
            Suggest = Suggest,
            Changed = session => { },
        });
        Index = new FolderIndex(folder, options.Files, Sessions);
        _changes = new FolderChanges(folder, Follow);
    }

    public ServedFolder Folder { get; }

    public IFileStore Files { get; }

    public bool IsReadOnly { get; }

    public EventHub Events { get; } = new();

    public SessionTable Sessions { get; }

    public FolderIndex Index { get; }

    /// <summary>Begins to follow what other programs write.</summary>
    public void Watch() => _changes.Start();

    /// <summary>Saves all and lets the pages go.</summary>
    public void Stop()
    {
        Sessions.SaveAll();
        Events.Send("closing", static _ => { });
        Events.CloseAll();
    }

    public void Dispose() => _changes.Dispose();

    private IReadOnlyList<ArticleSuggestion> Suggest(string path, ArticleOutline article) => [];

    private void Follow(IReadOnlyCollection<string> paths)
    {
        foreach (ArticleSession session in paths.Count == 0 ? Sessions.Open : paths.Select(Sessions.Find).OfType<ArticleSession>())
        {
            session.CheckDisk();
        }

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
