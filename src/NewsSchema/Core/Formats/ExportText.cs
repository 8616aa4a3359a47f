using System.Text;
using NewsSchema.Core.Articles;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats;

/// <summary>The text of an article for counting and marking up.</summary>
internal static class ExportText
{
    /// <summary>The running text without captions and credits, which standards do not count.</summary>
    public static string WithoutCaptions(ArticleView article)
    {
        var text = new StringBuilder();
        foreach (BlockView block in article.Story.Where(static block => block.Slot?.Class is not ("caption" or "credit")))
        {
            text.Append(text.Length > 0 ? block.Separator : "").Append(block.Text);
        }

        return text.ToString();
    }

    /// <summary>The text of a block for marked-up bodies. It has the same length as the block's text, so that spans keep their positions.</summary>
    public static string Of(BlockView block, ExportOptions options) =>
        options.LineBreaks == LineBreaks.Spaces ? block.Text.Replace('\n', ' ') : block.Text;

    /// <summary>Reports that line breaks are not kept, if the article has any.</summary>
    public static void AccountLineBreaks(ArticleView article, FormatLedger ledger, ExportOptions options)
    {
        if (options.LineBreaks == LineBreaks.Spaces && article.Blocks.Exists(static block => block.Text.Contains('\n')))
        {
            ledger.Approximate("body", "line breaks inside its blocks are spaces in the marked-up text");
        }
    }
}
