using NewsSchema.Core.Errors;
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

    /// <summary>The most that is searched for the keys of JSON: the default limit of an article.</summary>
    private const int MaxLength = 8 * 1024 * 1024;

    /// <summary>
    /// The format of a file; null if no format or more than one recognizes it, because a guess would be worse. The keys of JSON can be in any order, so that those that tell the format can follow a long text.
    /// </summary>
    /// <param name="text">The file, or its start.</param>
    public NewsFormat? Detect(string text)
    {
        var start = new FormatStart(text);
        return Detect(start) ?? (start is { IsJson: true, IsWhole: false } ? Detect(new FormatStart(text, MaxLength)) : null);
    }

    /// <summary>Why a file cannot be in the format that the caller states; null if it can.</summary>
    /// <param name="stated">The format.</param>
    /// <param name="text">The file, or its start.</param>
    public SourceError? Refuse(NewsFormat stated, string text)
    {
        NewsFormat? found = Detect(text);
        string? reason = found is not null ? stated.Accepts(found) ? null : "it is " + found.Title
            : stated.IsXml && !new FormatStart(text).IsXml ? "its start is not that of any format"
            : null;
        return reason is null ? null : NewsErrorCodes.OtherFormat.At(default, stated.Title, reason);
    }

    private NewsFormat? Detect(FormatStart start)
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

        return found is not null || start.IsPage ? found : start.Elements.Select(element => Formats.FirstOrDefault(format => format.IsDocument(element, start))).FirstOrDefault(static format => format is not null);
    }
}
