using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats;

namespace NewsSchema.Formats;

/// <summary>
/// A format from which articles are read or in which they are written. <see cref="NewsFormats"/> lists all formats. Instances have no state and can be shared by threads.
/// </summary>
public abstract class NewsFormat
{
    private protected NewsFormat()
    {
    }

    /// <summary>The name for project files and the command line, such as <c>ninjs-3.1</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The name for people, such as <c>ninjs 3.1</c>.</summary>
    public abstract string Title { get; }

    /// <summary>The usual endings of file names, each with its dot, such as <c>.xml</c>. Formats share them.</summary>
    public abstract IReadOnlyList<string> Extensions { get; }

    /// <summary>Whether articles can be read from the format.</summary>
    public virtual bool CanRead => false;

    /// <summary>Whether articles can be written in the format.</summary>
    public virtual bool CanWrite => false;

    /// <summary>The name without the version, which all versions of a format share.</summary>
    internal virtual string Family => Name;

    /// <summary>Whether the format is XML, which excludes most control characters.</summary>
    internal virtual bool IsXml => false;

    /// <summary>Whether a file that begins with <c>{</c> or <c>[</c> is read once, from front to back, so that it need not be in memory as a whole.</summary>
    internal virtual bool IsJson => false;

    /// <summary>Whether the format carries every article completely, so that there are no losses.</summary>
    internal virtual bool IsLossless => false;

    /// <summary>Returns the name.</summary>
    public override string ToString() => Name;

    /// <summary>Returns a version of the format that <see cref="NewsFormats.All"/> does not list.</summary>
    /// <param name="name">The name of that version, such as <c>ninjs-3.2</c>.</param>
    /// <returns>The version; null if the name is not one of the format's or the version is not supported.</returns>
    internal virtual NewsFormat? FindVersion(string name) => null;

    /// <summary>Whether a file with this start is in the format. At most one format of a registry may return true.</summary>
    /// <param name="start">The start of the file.</param>
    internal abstract bool Detects(FormatStart start);

    /// <summary>Whether an element of a file in no known format contains a document of this one, as in the response of a service. At most one format of a registry may return true.</summary>
    /// <param name="element">The name of the element without its prefix.</param>
    /// <param name="start">The start of the file.</param>
    internal virtual bool IsDocument(string element, FormatStart start) => false;

    /// <summary>Whether a file that is said to be in this format can be, although its start is that of another one.</summary>
    /// <param name="found">The format that its start shows.</param>
    internal virtual bool Accepts(NewsFormat found) => found.Family == Family;

    /// <summary>The options for writing: options of this format unchanged, or the common part of other options.</summary>
    /// <param name="options">The caller's options; null for the defaults.</param>
    internal virtual ExportOptions ToOwnOptions(ExportOptions? options) => options ?? new ExportOptions();

    /// <summary>Writes one article. The character check and the report are the caller's task: see <see cref="FormatWriting"/>.</summary>
    /// <param name="article">The article.</param>
    /// <param name="ledger">Records for every fact whether it was written.</param>
    /// <param name="options">The result of <see cref="ToOwnOptions"/>.</param>
    /// <param name="output">Receives the export.</param>
    internal virtual void Write(ArticleView article, FormatLedger ledger, ExportOptions options, FormatOutput output) =>
        throw new NotSupportedException($"{Title} cannot be written.");

    /// <summary>Reads the articles of a file, one after the other. Accepts any input and never throws on it: problems are in the documents' errors.</summary>
    /// <param name="input">The file.</param>
    internal virtual IEnumerable<ArticleDocument> Read(FormatInput input) =>
        throw new NotSupportedException($"{Title} cannot be read.");
}
