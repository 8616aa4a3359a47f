using NewsSchema.Tool.Findings;
using NewsSchema.Tool.Inputs;

namespace NewsSchema.Tool.Conversion;

/// <summary>A format that <c>convert</c> reads or writes.</summary>
internal abstract class ArticleFormat
{
    /// <summary>The name for <c>--from</c> and <c>--to</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The name for people.</summary>
    public abstract string Title { get; }

    /// <summary>The ending of its files, with a dot.</summary>
    public abstract string Extension { get; }

    public virtual bool CanRead => true;

    public virtual bool CanWrite => true;

    /// <summary>Whether a file has all articles of a conversion, and not one each.</summary>
    public virtual bool HoldsAll => false;

    /// <summary>Whether the format has the whole article, so that reading it again gives the same article.</summary>
    public virtual bool IsComplete => false;

    /// <summary>Whether a file of a folder may be in the format, by its name.</summary>
    public virtual bool Takes(string fileName) => fileName.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file is in the format for sure, so that <c>--from</c> can be left out.</summary>
    public virtual bool Recognizes(InputFile file) => false;

    /// <summary>Reads the articles of a file. Problems are in their findings.</summary>
    /// <exception cref="ToolException">The file cannot be read.</exception>
    public virtual IEnumerable<SourceArticle> Read(InputFile file, ConvertOptions options) => throw new ToolException($"{Title} cannot be read, only written");

    /// <summary>Writes articles: one, or all of them if <see cref="HoldsAll"/>.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="options">The options.</param>
    /// <param name="losses">Receives what the format cannot hold. An error means that nothing is to be written.</param>
    /// <returns>The files.</returns>
    public virtual IReadOnlyList<OutputFile> Write(IReadOnlyList<SourceArticle> articles, ConvertOptions options, List<Finding> losses) =>
        throw new ToolException($"{Title} cannot be written, only read");
}
