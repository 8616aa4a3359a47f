using NewsSchema.Formats;

namespace NewsSchema.Core.Formats;

/// <summary>Finds formats by their names and by the content of files.</summary>
internal sealed class FormatRegistry(IReadOnlyList<NewsFormat> formats)
{
    public IReadOnlyList<NewsFormat> Formats { get; } = formats;

    /// <summary>The format with a name, regardless of case; null if there is none. Versions that the list does not name are found too.</summary>
    public NewsFormat? Find(string name) =>
        Formats.FirstOrDefault(format => string.Equals(format.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? Formats.Select(format => format.FindVersion(name)).FirstOrDefault(static format => format is not null);

    /// <summary>The format of a file; null if no format or more than one recognizes it, because a guess would be worse.</summary>
    public NewsFormat? Detect(FormatStart start)
    {
        NewsFormat? found = null;
        foreach (NewsFormat format in Formats)
        {
            if (format.Detects(start))
            {
                if (found is not null)
                {
                    return null;
                }

                found = format;
            }
        }

        return found;
    }
}
