using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Reading.Drafts;

/// <summary>
/// Finds the authors and corrections of an own file in the text. The format has them in its head, too, where the text has them as spans.
/// </summary>
internal sealed class DraftCredits(ArticleDraft draft)
{
    /// <summary>How many texts are searched for, so that a file that lists thousands takes linear time. An article has a few.</summary>
    private const int MaxSearches = 100;

    private int _searches;

    public void Place()
    {
        foreach (DraftBlock byline in draft.Bylines)
        {
            string words = byline.Text.ToString();
            DraftMark? whole = byline.Marks.Find(mark => mark.Start == 0 && mark.End == words.Length);
            bool isBlock = byline.Marks.Exists(static mark => mark.Id is not null || mark.Entity is { IsAnonymous: true } || mark.IsRole) || IsMentioned(byline);
            if (!isBlock && MarkAs("author", words, byline))
            {
                continue;
            }

            if (!isBlock && whole?.Entity is { IsDeclared: true } author && author.Name == words)
            {
                draft.Add(NewsConcept.Byline, author, byline.Place);
            }
            else if (draft.Head.TryGetValue("byline", out DraftBlock? first))
            {
                first.Append(byline);
            }
            else
            {
                draft.AddHead("byline", byline);
            }
        }

        foreach (SourceValue correction in draft.Corrections)
        {
            if (!IsCorrection(correction.Text))
            {
                var words = new DraftBlock { Place = correction.Place, Path = correction.Path };
                if (!MarkAs("correction", correction.Text, words))
                {
                    draft.Ledger.Keep(correction);
                }
            }
        }
    }

    /// <summary>Whether a block with these words is a correction, or in a section that is one.</summary>
    private bool IsCorrection(string words)
    {
        for (int i = 0; i < draft.Content.Count; i++)
        {
            bool isOne = draft.Content[i].Slot == "correction" || draft.Sections.Exists(section => section.Start <= i && i < section.End && section.Mark.Classes.Contains("correction"));
            if (isOne && draft.Content[i].Text.ToString() == words)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a mark in the byline has the id of a mark, which only those of blocks have.</summary>
    private static bool IsMentioned(DraftBlock byline) => byline.Marks.Exists(static mark => mark.IsIdentified);

    /// <summary>Gives the first span of the text with these words a class, or adds one at the end of a block.</summary>
    private bool MarkAs(string slot, string words, DraftBlock source)
    {
        foreach (DraftBlock block in _searches++ < MaxSearches ? draft.Content : [])
        {
            int start = block.Text.ToString().LastIndexOf(words, StringComparison.Ordinal);
            if (start < 0)
            {
                continue;
            }

            DraftMark? mark = block.Marks.Find(mark => mark.Start == start && mark.End == start + words.Length && !mark.Classes.Contains(slot));
            if (mark is null)
            {
                mark = new DraftMark { Start = start, End = start + words.Length, Place = source.Place, Path = source.Path };
                block.Marks.Add(mark);
            }

            mark.Classes.Add(slot);
            return true;
        }

        return false;
    }
}
