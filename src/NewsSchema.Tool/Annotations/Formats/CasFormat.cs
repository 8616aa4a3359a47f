using System.Text;
using NewsSchema.Tool.Conversion;
using NewsSchema.Tool.Findings;
using NewsSchema.Tool.Inputs;

namespace NewsSchema.Tool.Annotations.Formats;

/// <summary>UIMA CAS JSON 0.4, as INCEpTION reads and writes it. Its offsets are UTF-16 code units by its specification.</summary>
internal sealed class CasFormat : AnnotationFormat
{
    public override string Name => "cas-json";

    public override string Title => "UIMA CAS JSON";

    public override string Extension => ".json";

    public override IReadOnlyList<OffsetUnit> Units => [OffsetUnit.Utf16];

    protected override bool HasMetadata => true;

    public override bool Takes(string fileName) => false;

    public override bool Recognizes(InputFile file) => file.Name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) && file.Read().AsSpan().IndexOf("\"%FEATURE_STRUCTURES\""u8) >= 0;

    public override IEnumerable<AnnotatedText> ReadTexts(InputFile file, ConvertOptions options, List<Finding> findings)
    {
        var source = new JsonSource(file.Path, 1);
        return [new CasReader(source).Read(source.Parse(Decode(file.Read(), file.Path)))];
    }

    protected override IReadOnlyList<OutputFile> WriteTexts(IReadOnlyList<(SourceArticle Article, AnnotatedText Text)> texts, ConvertOptions options) =>
        [new OutputFile(texts[0].Article.Name + Extension, Encoding.UTF8.GetBytes(CasWriter.Write(texts[0].Text) + "\n"))];
}
