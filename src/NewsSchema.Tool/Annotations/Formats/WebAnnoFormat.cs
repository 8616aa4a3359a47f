using NewsSchema.Tool.Conversion;
using NewsSchema.Tool.Findings;
using NewsSchema.Tool.Inputs;

namespace NewsSchema.Tool.Annotations.Formats;

/// <summary>WebAnno TSV 3, which WebAnno and INCEpTION write: one token a line with its offsets, and the text of each sentence before it.</summary>
internal sealed class WebAnnoFormat : AnnotationFormat
{
    public override string Name => "webanno-tsv";

    public override string Title => "WebAnno TSV";

    public override string Extension => ".tsv";

    public override bool CanWrite => false;

    public override IReadOnlyList<OffsetUnit> Units => [OffsetUnit.Utf16];

    public override bool Recognizes(InputFile file) => Takes(file.Name) && file.Read().AsSpan().StartsWith("#FORMAT=WebAnno TSV 3"u8);

    public override IEnumerable<AnnotatedText> ReadTexts(InputFile file, ConvertOptions options, List<Finding> findings) =>
        [new WebAnnoReader(file.Path).Read(Decode(file.Read(), file.Path))];
}
