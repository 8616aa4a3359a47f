using System.Globalization;
using NewsSchema.Formats;

namespace NewsSchema.Tool.Conversion;

/// <summary>The names of output files.</summary>
internal static class FileNames
{
    private static readonly string[] s_fixtures = [".news.md", ".news.jsonl", ".news.json", ".news.xml"];

    private static readonly string[] s_extensions = [.. s_fixtures, .. NewsFormats.All.SelectMany(static format => format.Extensions), ".txt", ".ann", ".conll", ".tsv"];

    /// <summary>A path without the ending of its format.</summary>
    public static string WithoutExtension(string path)
    {
        if (path == "<stdin>")
        {
            return "stdin";
        }

        string? extension = s_extensions.FirstOrDefault(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase) && Path.GetFileName(path).Length > extension.Length);
        string name = extension is null ? Path.ChangeExtension(path, null) : path[..^extension.Length];

        // A file outside of the folder that was searched is written by its name alone.
        return name.StartsWith("..", StringComparison.Ordinal) ? Path.GetFileName(name) : name;
    }

    /// <summary>The name of one of several articles of a file.</summary>
    public static string Numbered(string name, int index, int count)
    {
        int digits = count.ToString(CultureInfo.InvariantCulture).Length;
        return name + "-" + (index + 1).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }
}
