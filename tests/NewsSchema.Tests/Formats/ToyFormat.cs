using NewsSchema.Core.Articles;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats;
using NewsSchema.Formats;

namespace NewsSchema.Tests.Formats;

/// <summary>What a new format has to say about itself: a headline and paragraphs, one a line, below <c>TOY 1</c>.</summary>
internal sealed class ToyFormat : NewsFormat
{
    private const string Marker = "TOY 1\n";

    public override string Name => "toy-1";

    public override string Title => "Toy 1";

    public override IReadOnlyList<string> Extensions => [".toy"];

    public override bool CanRead => true;

    public override bool CanWrite => true;

    internal override bool Detects(FormatStart start) => start.Text.StartsWith(Marker, StringComparison.Ordinal);

    internal override void Write(ArticleView article, FormatLedger ledger, ExportOptions options, FormatOutput output)
    {
        if (article.Headline is not null)
        {
            ledger.CarryAll("headline");
        }

        output.Text(Marker + string.Concat(article.Blocks.Select(block => block.Text + "\n")));
    }

    internal override IEnumerable<ArticleDocument> Read(FormatInput input)
    {
        string[] lines = input.Text[Marker.Length..].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var builder = new ArticleBuilder();
        for (int i = 0; i < lines.Length; i++)
        {
            builder.AddBlock(lines[i], level: i == 0 ? 1 : 0);
        }

        List<SourceError> errors = [];
        return [new ArticleDocument(builder.Build(errors), errors)];
    }
}
