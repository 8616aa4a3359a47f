using System.IO.Enumeration;

namespace NewsSchema.Tool.Inputs;

/// <summary>A pattern of paths: <c>*</c> and <c>?</c> match within a name, <c>**</c> matches any folders.</summary>
internal sealed class FilePattern
{
    private readonly string[] _parts;

    public FilePattern(string pattern)
    {
        Text = pattern;
        string[] parts = pattern.Replace('\\', '/').Split('/');
        int first = Array.FindIndex(parts, IsPattern) is >= 0 and int index ? index : parts.Length - 1;
        Folder = first == 0 ? "." : string.Join('/', parts[..first]) is { Length: > 0 } folder ? folder : "/";
        _parts = parts[first..];
    }

    /// <summary>The pattern as it was written.</summary>
    public string Text { get; }

    /// <summary>The folder before the first part with a wildcard.</summary>
    public string Folder { get; }

    public static bool IsPattern(string path) => path.AsSpan().ContainsAny('*', '?');

    /// <summary>Whether a file matches; none outside of <see cref="Folder"/> does.</summary>
    public bool Matches(string file)
    {
        string[] names = Path.GetRelativePath(Folder, file).Replace('\\', '/').Split('/');
        if (names[0] == ".." || Path.IsPathRooted(names[0]))
        {
            return false;
        }

        // The parts that match the names up to here; one pass over the names, whatever the number of '**' is.
        bool[] open = new bool[_parts.Length + 1];
        open[0] = true;
        Skip(open);
        foreach (string name in names)
        {
            bool[] next = new bool[open.Length];
            for (int i = 0; i < _parts.Length; i++)
            {
                if (open[i] && _parts[i] == "**")
                {
                    next[i] = true;
                }
                else if (open[i] && FileSystemName.MatchesSimpleExpression(_parts[i], name, ignoreCase: false))
                {
                    next[i + 1] = true;
                }
            }

            open = next;
            Skip(open);
        }

        return open[^1];
    }

    /// <summary><c>**</c> also matches no folder.</summary>
    private void Skip(bool[] open)
    {
        for (int i = 0; i < _parts.Length; i++)
        {
            open[i + 1] |= open[i] && _parts[i] == "**";
        }
    }
}
