using NewsSchema.Tool.Annotator.Http;
using NewsSchema.Tool.Inputs;
using NewsSchema.Tool.Projects;

namespace NewsSchema.Tool.Annotator.Files;

/// <summary>The folder that is served. No path leads out of it, and no link in it is followed: a link could lead anywhere, and one file by two names would be edited twice.</summary>
internal sealed class ServedFolder
{
    /// <summary>The endings of texts that an article can be started from.</summary>
    private static readonly string[] s_rawEndings = [".txt", ".md", ".html", ".htm"];

    private static readonly EnumerationOptions s_noLinks = new() { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };

    /// <exception cref="ToolException">There is no such folder.</exception>
    public ServedFolder(string path)
    {
        if (!Directory.Exists(path))
        {
            throw new ToolException(File.Exists(path) ? $"{path} is a file: name its folder" : $"there is no folder {path}");
        }

        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        Root = new DirectoryInfo(full).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? full;
    }

    public string Root { get; }

    public string Name => Path.GetFileName(Root) is { Length: > 0 } name ? name : Root;

    public static bool IsArticle(string path) => FixtureNames.IsArticle(path) && Path.GetFileName(path).Length > FixtureNames.ArticleEnding.Length;

    public static bool IsRaw(string path) => !IsArticle(path) && Array.Exists(s_rawEndings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>The full path of an article by its path in the folder, with <c>/</c>.</summary>
    /// <exception cref="RequestException">The path leads elsewhere, or is not that of an article.</exception>
    public string ArticlePath(string path) => IsArticle(path)
        ? FullPath(path)
        : throw new RequestException(404, "notFound", $"'{path}' is not the path of an article: only *{FixtureNames.ArticleEnding} are opened");

    /// <summary>The full path of a file by its path in the folder, with <c>/</c>.</summary>
    /// <exception cref="RequestException">The path leads elsewhere.</exception>
    public string FullPath(string path)
    {
        string full = Root;
        foreach (string name in path.Split('/'))
        {
            if (!IsVisible(name))
            {
                throw new RequestException(400, "badRequest", $"'{path.Replace("\0", "", StringComparison.Ordinal)}' is not a path in the folder: write one such as sub/story.news.md");
            }

            full = Path.Combine(full, name);
            if (new FileInfo(full).LinkTarget is not null)
            {
                throw new RequestException(400, "badRequest", $"'{path}' is or contains a link, and links are not followed");
            }
        }

        return full;
    }

    /// <summary>The path in the folder of a full path, with <c>/</c>; null if it is not one of a visible file in it.</summary>
    public string? RelativePath(string full)
    {
        string path = Path.GetRelativePath(Root, full).Replace('\\', '/');
        return path.Split('/').All(IsVisible) && !Path.IsPathRooted(path) ? path : null;
    }

    /// <summary>The articles and raw texts, sorted by their paths.</summary>
    public IReadOnlyList<string> Find() => Find(static name => IsArticle(name) || IsRaw(name));

    /// <summary>The files whose names a condition takes, sorted by their paths.</summary>
    public IReadOnlyList<string> Find(Predicate<string> takes)
    {
        List<string> found = [];
        Find(Root, takes, found);
        found.Sort(StringComparer.Ordinal);
        return found;
    }

    private void Find(string folder, Predicate<string> takes, List<string> found)
    {
        foreach (string file in Directory.EnumerateFiles(folder, "*", s_noLinks))
        {
            if (IsVisible(Path.GetFileName(file)) && takes(Path.GetFileName(file)))
            {
                found.Add(Path.GetRelativePath(Root, file).Replace('\\', '/'));
            }
        }

        foreach (string inner in Directory.EnumerateDirectories(folder, "*", s_noLinks).Where(static inner => IsVisible(Path.GetFileName(inner))))
        {
            Find(inner, takes, found);
        }
    }

    /// <summary>
    /// Hidden files and folders, <c>..</c> among them, and the output of builds are not shown; nor are names with signs that separate folders, drives or streams on some system.
    /// </summary>
    private static bool IsVisible(string name) =>
        name.Length > 0 && !InputFiles.IsLeftOut(name) && name.AsSpan().IndexOfAny("\\:\0") < 0;
}
