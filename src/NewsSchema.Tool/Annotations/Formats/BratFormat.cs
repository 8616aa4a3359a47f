using System.Text;
using NewsSchema.Tool.Conversion;
using NewsSchema.Tool.Findings;
using NewsSchema.Tool.Inputs;

namespace NewsSchema.Tool.Annotations.Formats;

/// <summary>brat standoff: a text in <c>.txt</c>, and its marks in <c>.ann</c>, or in <c>.a1</c> and <c>.a2</c>.</summary>
internal sealed class BratFormat : AnnotationFormat
{
    public override string Name => "brat";

    public override string Title => "brat";

    public override string Extension => ".ann";

    public override IReadOnlyList<OffsetUnit> Units => [OffsetUnit.CodePoints, OffsetUnit.Utf16, OffsetUnit.Bytes, OffsetUnit.Graphemes];

    public override bool Takes(string fileName) => fileName.EndsWith(".ann", StringComparison.Ordinal) || fileName.EndsWith(".a1", StringComparison.Ordinal);

    public override bool Recognizes(InputFile file) => Takes(file.Name);

    public override IEnumerable<AnnotatedText> ReadTexts(InputFile file, ConvertOptions options, List<Finding> findings)
    {
        string stem = Path.ChangeExtension(file.Path, null);
        var textFile = new InputFile(stem + ".txt", file.Root);
        if (file.IsStandardInput || !File.Exists(textFile.Path))
        {
            throw new AnnotationFormatException(AnnotationFindings.Malformed(file.Path, 1, $"brat keeps the text in a file next to this one: {textFile.Path} does not exist"));
        }

        var reader = new BratReader(file.Path, Decode(textFile.Read(), textFile.Path), findings);
        reader.Read(Decode(file.Read(), file.Path));
        if (file.Name.EndsWith(".a1", StringComparison.Ordinal) && File.Exists(stem + ".a2"))
        {
            reader.Read(Decode(File.ReadAllBytes(stem + ".a2"), stem + ".a2"));
        }

        return [reader.Result()];
    }

    protected override IReadOnlyList<OutputFile> WriteTexts(IReadOnlyList<(SourceArticle Article, AnnotatedText Text)> texts, ConvertOptions options)
    {
        (SourceArticle article, AnnotatedText text) = texts[0];
        return
        [
            new OutputFile(article.Name + ".txt", Encoding.UTF8.GetBytes(text.Text)),
            new OutputFile(article.Name + ".ann", Encoding.UTF8.GetBytes(BratWriter.Write(text, UnitOf(options)))),
            new OutputFile("annotation.conf", Encoding.UTF8.GetBytes(BratWriter.Configuration(options.Labels))) { IsExtra = true },
        ];
    }
}
