using System.Collections.Concurrent;
using NewsSchema.Tool.Annotator.Files;

namespace NewsSchema.Tool.Annotator.Sessions;

/// <summary>The open articles by their paths.</summary>
internal sealed class SessionTable(ServedFolder folder, SessionContext context) : IDisposable
{
    /// <summary>Beyond this number, the saved article that was used longest ago is closed when another is opened.</summary>
    private const int MaxOpen = 200;

    private readonly ConcurrentDictionary<string, ArticleSession> _open = new(StringComparer.Ordinal);
    private readonly Lock _opening = new();
    private long _uses;

    public IEnumerable<ArticleSession> Open => _open.Values;

    /// <summary>The session of an article, which is opened if it is not open yet.</summary>
    /// <exception cref="Http.RequestException">There is no such article, or it cannot be read.</exception>
    public ArticleSession Get(string path)
    {
        string full = folder.ArticlePath(path);
        if (!_open.TryGetValue(path, out ArticleSession? session))
        {
            lock (_opening)
            {
                session = _open.GetValueOrDefault(path) ?? OpenSession(path, full);
            }
        }

        session.LastUse = Interlocked.Increment(ref _uses);
        return session;
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

    private ArticleSession OpenSession(string path, string full)
    {
        // A request may still have a session that was used a moment ago; not so the one that was used longest ago.
        if (_open.Count >= MaxOpen && Open.Where(static open => open.IsClean).MinBy(static open => open.LastUse) is { } oldest && _open.TryRemove(oldest.Path, out ArticleSession? closed))
        {
            closed.Dispose();
        }

        var session = new ArticleSession(path, full, context) { LastUse = Interlocked.Increment(ref _uses) };
        _open.TryAdd(path, session);
        context.Changed(session);
        return session;
    }
}
