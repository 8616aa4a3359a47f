using System.Collections.Concurrent;
using NewsSchema.Tool.Annotator.Files;

namespace NewsSchema.Tool.Annotator.Sessions;

/// <summary>The open articles by their paths.</summary>
internal sealed class SessionTable(ServedFolder folder, SessionContext context) : IDisposable
{
    /// <summary>Beyond this number, an article that is saved is closed when another is opened.</summary>
    private const int MaxOpen = 200;

    private readonly ConcurrentDictionary<string, ArticleSession> _open = new(StringComparer.Ordinal);
    private readonly Lock _opening = new();

    public IEnumerable<ArticleSession> Open => _open.Values;

    /// <summary>The session of an article, which is opened if it is not open yet.</summary>
    /// <exception cref="Http.RequestException">There is no such article, or it cannot be read.</exception>
    public ArticleSession Get(string path)
    {
        string full = folder.ArticlePath(path);
        if (_open.TryGetValue(path, out ArticleSession? session))
        {
            return session;
        }

        lock (_opening)
        {
            if (_open.TryGetValue(path, out session))
            {
                return session;
            }

            if (_open.Count >= MaxOpen && _open.FirstOrDefault(static pair => pair.Value.IsClean) is { Key: { } old } && _open.TryRemove(old, out ArticleSession? closed))
            {
                closed.Dispose();
            }

            session = new ArticleSession(path, full, context);
            _open.TryAdd(path, session);
            context.Changed(session);
            return session;
        }
    }

    /// <summary>The session of an article if it is open.</summary>
    public ArticleSession? Find(string path) => _open.GetValueOrDefault(path);

    /// <summary>Writes all that is not saved.</summary>
    public void SaveAll()
    {
        foreach (ArticleSession session in Open)
        {
            session.Save(isAsked: false);
        }
    }

    public void Dispose()
    {
        foreach (ArticleSession session in Open)
        {
            session.Dispose();
        }
    }
}
