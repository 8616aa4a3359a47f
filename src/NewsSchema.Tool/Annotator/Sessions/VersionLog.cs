using NewsSchema.Tool.Annotator.Views;

namespace NewsSchema.Tool.Annotator.Sessions;

/// <summary>The last versions of an article, so that a page that shows an older one gets what differs.</summary>
internal sealed class VersionLog
{
    private const int MaxVersions = 64;

    private readonly LinkedList<RenderedArticle> _versions = [];

    public RenderedArticle? Newest => _versions.Last?.Value;

    public void Add(RenderedArticle article)
    {
        _versions.AddLast(article);
        if (_versions.Count > MaxVersions)
        {
            _versions.RemoveFirst();
        }
    }

    /// <summary>Replaces the newest version by another rendering of it, after its findings changed.</summary>
    public void Replace(RenderedArticle article)
    {
        _versions.RemoveLast();
        _versions.AddLast(article);
    }

    /// <summary>The newest one of that version; null if it is too old.</summary>
    public RenderedArticle? Find(string version)
    {
        for (LinkedListNode<RenderedArticle>? node = _versions.Last; node is not null; node = node.Previous)
        {
            if (node.Value.Version == version)
            {
                return node.Value;
            }
        }

        return null;
    }

    /// <summary>Which of some blocks differ between a version and the newest one; null if blocks were added or removed, or the version is too old.</summary>
    public int[]? FindChanged(string version, IEnumerable<int> blocks) =>
        Newest is { } newest && Find(version) is { } old && old.Sources.Length == newest.Sources.Length
            ? [.. blocks.Where(block => block >= 0 && block < newest.Sources.Length && newest.Sources[block] != old.Sources[block])]
            : null;
}
