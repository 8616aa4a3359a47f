using NewsSchema.Tool.Conversion;
using NewsSchema.Tool.Findings;
using NewsSchema.Tool.Inputs;

namespace NewsSchema.Tool.Annotations.Formats;

/// <summary>CoNLL: one token a line, with its label in BIO, IOB1, IOBES or BILOU, also CoNLL-U, and the brackets of CoNLL-2012. The text is made of the tokens unless it is given.</summary>
internal sealed class ConllFormat : AnnotationFormat
{
    public override string Name => "conll";

    public override string Title => "CoNLL";

    public override string Extension => ".conll";

    public override bool CanWrite => false;

    public override IReadOnlyList<OffsetUnit> Units => [OffsetUnit.Utf16];

    public override bool Takes(string fileName) => fileName.EndsWith(".conll", StringComparison.OrdinalIgnoreCase) || fileName.EndsWith(".conllu", StringComparison.OrdinalIgnoreCase) || fileName.EndsWith(".bio", StringComparison.OrdinalIgnoreCase) || fileName.EndsWith(".iob", StringComparison.OrdinalIgnoreCase);

    public override bool Recognizes(InputFile file) => Takes(file.Name);

    public override IEnumerable<AnnotatedText> ReadTexts(InputFile file, ConvertOptions options, List<Finding> findings)
    {
        if (options.Text is null)
        {
            findings.Add(AnnotationFindings.MadeText(file.Path));
        }

        return new ConllReader(file.Path, options.Column, options.Text).Read(Decode(file.Read(), file.Path));
    }
}
