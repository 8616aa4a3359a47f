using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Sources;

namespace NewsSchema.Core.Formats.Reading.Markup;

/// <summary>An element of markup that is open.</summary>
internal sealed class MarkupFrame
{
    public string Name { get; set; } = "";

    public MarkupElement Element { get; set; } = null!;

    public SourcePath Path { get; set; } = null!;

    /// <summary>The mark that the element made; null for none.</summary>
    public DraftMark? Mark { get; set; }

    /// <summary>The section that the element made; null for none.</summary>
    public DraftSection? Section { get; set; }

    /// <summary>The slot that blocks in the element have unless they state another.</summary>
    public string? Slot { get; set; }

    public void Clear()
    {
        Mark = null;
        Section = null;
        Slot = null;
    }
}
