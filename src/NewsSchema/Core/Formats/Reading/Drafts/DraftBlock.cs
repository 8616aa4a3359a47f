using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Formats.Reading.Drafts;

/// <summary>A paragraph or heading while its text is read.</summary>
internal sealed class DraftBlock
{
    /// <summary>Stands for a line break that the file states, while line breaks in the text may be layout. No file can contain it.</summary>
    public const char Break = '\uFFFF';

    /// <summary>The text, at first as in the file.</summary>
    public DraftText Text { get; } = new();

    /// <summary>The marks in the order of their opening tags.</summary>
    public List<DraftMark> Marks { get; } = [];

    /// <summary>The class of the slot; null for none, or the one that a heading's level implies.</summary>
    public string? Slot { get; set; }

    /// <summary>0 for a paragraph, 1 to 6 for a heading.</summary>
    public int Level { get; set; }

    /// <summary>Whether line breaks and blanks count in any file.</summary>
    public bool IsPreformatted { get; set; }

    /// <summary>The text between the block before and this one; null for the usual one.</summary>
    public string? Separator { get; set; }

    public SourceSpan Place { get; init; }

    public SourcePath Path { get; init; } = null!;

    /// <summary>Whether the block has neither words nor marks.</summary>
    public bool IsBlank => Marks.Count == 0 && !HasWords;

    /// <summary>Whether the text has a character that is not white space.</summary>
    public bool HasWords
    {
        get
        {
            for (int i = 0; i < Text.Length; i++)
            {
                if (!char.IsWhiteSpace(Text[i]) && Text[i] != Break)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Adds a mark that begins after the text so far.</summary>
    public DraftMark Open(SourcePath path, SourceSpan place)
    {
        var mark = new DraftMark { Start = Text.Length, Place = place, Path = path };
        Marks.Add(mark);
        return mark;
    }

    /// <summary>Adds the text of another block on a separate line.</summary>
    public void Append(DraftBlock other)
    {
        Text.Append(Break);
        foreach (DraftMark mark in other.Marks)
        {
            mark.Start += Text.Length;
            mark.End += Text.Length;
            Marks.Add(mark);
        }

        Text.Append(other.Text);
    }
}
