namespace NewsSchema.Core.Articles.Building;

/// <summary>A block with its slot and its marks.</summary>
internal sealed class ClassifiedBlock
{
    public ClassifiedBlock(Block block, Slot? ownSlot, bool isInContainer, Slot? containerSlot)
    {
        Block = block;
        OwnSlot = ownSlot;
        IsInContainer = isInContainer;
        Slot = ownSlot ?? containerSlot;
    }

    public Block Block { get; }

    /// <summary>The slot that the block's attributes name or that its heading level implies.</summary>
    public Slot? OwnSlot { get; }

    /// <summary>The block's own slot, or that of the innermost container that has one.</summary>
    public Slot? Slot { get; }

    public bool IsInContainer { get; }

    /// <summary>The block's attributes without the slot, then the inline spans, outer before inner.</summary>
    public List<ClassifiedSpan> Marks { get; } = [];
}
