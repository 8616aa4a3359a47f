using NewsSchema.Tool.Annotations;

namespace NewsSchema.Tool.Drafting;

/// <summary>A text with its paragraphs and words, all positions in UTF-16 code units of the text.</summary>
internal sealed class DraftText
{
    private DraftText(string text, List<DraftParagraph> paragraphs)
    {
        Text = text;
        Paragraphs = paragraphs;
    }

    public string Text { get; }

    public IReadOnlyList<DraftParagraph> Paragraphs { get; }

    /// <summary>Divides a text into the paragraphs that its article will have.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text; one without paragraphs if no article gives back its line ends.</returns>
    public static DraftText Of(string text)
    {
        if (TextLayout.Of(text, out _) is not { } layout)
        {
            return new DraftText(text, []);
        }

        int[] normalized = layout.ToNormalized();
        int[] positions = new int[normalized[^1] + 1];
        for (int i = text.Length; i >= 0; i--)
        {
            positions[normalized[i]] = i;
        }

        // Of CR LF, the LF has the position; a byte order mark has none.
        if (layout.HasBom)
        {
            positions[0] = 1;
        }

        return new DraftText(text, [.. layout.Blocks.Select(block => new DraftParagraph(text, positions[block.Start], positions[block.End]))]);
    }
}
