namespace NewsSchema.Core.Formats.Reading.Drafts;

/// <summary>A container around blocks.</summary>
internal sealed class DraftSection
{
    /// <summary>The index of the first block of the content.</summary>
    public int Start { get; set; }

    /// <summary>The index after the last block; -1 while the element is open.</summary>
    public int End { get; set; } = -1;

    /// <summary>What the container says, as a mark does.</summary>
    public DraftMark Mark { get; init; } = null!;
}
