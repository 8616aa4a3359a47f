using System.Buffers;
using System.Text;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats;
using NewsSchema.Formats;
using NewsSchema.Tool.Findings;
using NewsSchema.Tool.Inputs;

namespace NewsSchema.Tool.Conversion;

/// <summary>A format of <see cref="NewsFormats"/>.</summary>
internal sealed class RegisteredFormat(NewsFormat format) : ArticleFormat
{
    public override string Name => format.Name;

    public override string Title => format.Title;

    public override string Extension => format.Extensions[0];

    public override bool CanRead => format.CanRead;

    public override bool CanWrite => format.CanWrite;

    public override bool IsComplete => format.IsLossless;

    public override bool Takes(string fileName) => format.Extensions.Any(extension => fileName.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    public override IEnumerable<SourceArticle> Read(InputFile file, ConvertOptions options) => Read(file, options, format);

    /// <summary>Reads a file in the format that its content shows.</summary>
    public static IEnumerable<SourceArticle> ReadAny(InputFile file, ConvertOptions options) => Read(file, options, null);

    public override IReadOnlyList<OutputFile> Write(IReadOnlyList<SourceArticle> articles, ConvertOptions options, List<Finding> losses)
    {
        SourceArticle article = articles[0];
        if (IsComplete && article.Source is { } text)
        {
            return [new OutputFile(article.Name + Extension, Encoding.UTF8.GetBytes(text))];
        }

        var output = new ArrayBufferWriter<byte>();
        ArticleSource source = ArticleSources.Of(article.Document);
        try
        {
            FormatLedger? ledger = FormatWriting.Write(format, source with { Schema = source.Schema ?? options.Schema }, options.Writing, new Utf8Output(output, options.Writing.Clock), out IllegalCharacter? illegal);
            if (ledger is null)
            {
                losses.Add(LossFindings.OfCharacter(article, format.Title, illegal!.Value));
                return [];
            }

            losses.AddRange(LossFindings.Of(article, format.Title, ledger.Losses));
        }
        catch (Exception exception) when (exception is NewsExportException or ArgumentException)
        {
            losses.Add(LossFindings.OfRefusal(article, exception.Message));
            return [];
        }

        return [new OutputFile(article.Name + Extension, output.WrittenSpan.ToArray())];
    }

    private static IEnumerable<SourceArticle> Read(InputFile file, ConvertOptions options, NewsFormat? format)
    {
        var reader = new NewsReader(options.Reading with { Format = format });
        using var stream = new MemoryStream(file.Read(), writable: false);
        string name = FileNames.WithoutExtension(file.RelativePath);
        NewsReadResult[] results = [.. reader.ReadAll(stream)];
        for (int i = 0; i < results.Length; i++)
        {
            yield return new SourceArticle(
                results[i].Document,
                file.Path,
                results.Length == 1 ? name : FileNames.Numbered(name, i, results.Length),
                [.. results[i].Report.Notes.Select(note => ToFinding(note, file.Path))]);
        }
    }

    private static Finding ToFinding(ReadNote note, string file) =>
        new(file, TextRange.At(note.Line, note.Column), note.Severity, note.Code, (note.Path.Length == 0 ? "" : $"{note.Path}{LossFindings.Times(note.Count)}: ") + OptionNames.Translate(note.Message));
}
