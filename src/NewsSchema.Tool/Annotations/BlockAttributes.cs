using System.Globalization;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Articles.Building;

namespace NewsSchema.Tool.Annotations;

/// <summary>A mark on a whole block that states its slot or that it is a heading.</summary>
internal sealed class BlockAttributes
{
    private readonly Block _block;
    private readonly string _slot;
    private readonly int _level;
    private readonly bool _isDefault;

    private BlockAttributes(Block block, string slot, int level, bool isDefault)
    {
        _block = block;
        _slot = slot;
        _level = level;
        _isDefault = isDefault;
    }

    /// <summary>What a mark states about its block; null if it is about a part, or the block has a slot already.</summary>
    public static BlockAttributes? Of(TextMark mark, MarkPiece piece, Article article)
    {
        Block block = article.Blocks[piece.Block];
        bool isWhole = piece.Start == 0 && piece.End == block.Text.Length && (mark.Label == BlockMarks.Heading || Vocabulary.FindSlot(mark.Label) is not null);
        bool isFree = block.Level == 0 && block.Attributes is null;
        bool isPlain = mark.Attributes.TrueForAll(static pair => pair.Key == BlockMarks.Level);
        if (!isWhole || !isFree || !isPlain)
        {
            return null;
        }

        int level = int.TryParse(mark.Attribute(BlockMarks.Level), NumberStyles.None, CultureInfo.InvariantCulture, out int stated) && stated is >= 1 and <= 6 && !block.Text.Contains('\n', StringComparison.Ordinal) ? stated : 0;
        bool hasHeadline = article.Blocks.Take(piece.Block).Any(static earlier => earlier.Level == 1);
        bool isDefault = mark.Label == (ClassifiedArticle.DefaultSlot(level, hasHeadline)?.Class ?? (level > 0 ? BlockMarks.Heading : null));
        return level == 0 && mark.Label == BlockMarks.Heading ? null : new BlockAttributes(block, mark.Label, level, isDefault);
    }

    /// <summary>Changes the block.</summary>
    public void Apply()
    {
        _block.Level = _level;
        if (!_isDefault)
        {
            _block.Attributes = new AttributeList();
            _block.Attributes.Classes.Add(new AttributeName(_slot, default));
        }
    }
}
