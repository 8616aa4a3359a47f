using System.Collections.Concurrent;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Tool.Annotator.Files;
using NewsSchema.Tool.Annotator.Http;
using NewsSchema.Tool.Annotator.Sessions;

namespace NewsSchema.Tool.Annotator.Overview;

/// <summary>Reads the articles of a folder, and reads again only those that changed. An open article counts as it is open, not as it was saved.</summary>
internal sealed class FolderIndex(ServedFolder folder, IFileStore files, SessionTable sessions)
{
    private readonly ConcurrentDictionary<string, (FileStamp Stamp, FolderArticle Article)> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (string Version, FolderArticle Article)> _open = new(StringComparer.Ordinal);

    /// <summary>All articles in the order of their paths, read on all processors.</summary>
    public IEnumerable<FolderArticle> ReadAll() => Read(folder.Find().Where(ServedFolder.IsArticle));

    /// <summary>Some articles, in their order, each as soon as it and those before it are read.</summary>
    public IEnumerable<FolderArticle> Read(IEnumerable<string> paths) =>
        paths.ToArray().AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(Read);

    /// <summary>One article.</summary>
    public FolderArticle Read(string path)
    {
        if (sessions.Find(path) is { } session)
        {
            (ArticleOutline outline, string version) = session.Outline;
            return _open.TryGetValue(path, out (string Version, FolderArticle Article) open) && open.Version == version
                ? open.Article
                : (_open[path] = (version, FolderArticle.Of(path, outline))).Article;
        }

        try
        {
            string full = folder.ArticlePath(path);
            if (files.Stamp(full) is not { } stamp)
            {
                return FolderArticle.Failed(path, "the file is gone");
            }

            return _known.TryGetValue(path, out (FileStamp Stamp, FolderArticle Article) known) && known.Stamp == stamp
                ? known.Article
                : (_known[path] = (stamp, FolderArticle.Of(path, ArticleOutline.Read(FileText.Decode(files.Read(full), path))))).Article;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or RequestException)
        {
            return FolderArticle.Failed(path, exception.Message);
        }
    }
}
