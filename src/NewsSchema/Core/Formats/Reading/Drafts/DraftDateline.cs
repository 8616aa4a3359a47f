using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Tree;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Reading.Drafts;

/// <summary>
/// Finds the dateline in the text. Senders state it in the head, and again at the beginning of the text, which then has a span there and no block in the head. The agency is what is in parentheses in it.
/// </summary>
internal sealed class DraftDateline(ArticleDraft draft)
{
    public void Place()
    {
        DraftBlock? owner = null;
        int start = 0;
        int length = 0;
        if (draft.Head.TryGetValue("dateline", out DraftBlock? dateline))
        {
            string words = dateline.Text.ToString();
            owner = dateline;
            length = words.Length;
            if (draft.IsOwn && draft.Content.Find(block => block.Slot == "dateline" && block.Text.ToString() == words) is { } same)
            {
                owner = same;
                draft.Head.Remove("dateline");
                MoveMarks(dateline, same, 0);
            }
            else if (Find(words, out int found) is { } block)
            {
                start = found;
                owner = block;
                draft.Head.Remove("dateline");
                MoveMarks(dateline, block, start);
                var mark = new DraftMark { Start = start, End = start + length, Place = dateline.Place, Path = dateline.Path };
                mark.Classes.Add("dateline");
                block.Marks.Insert(0, mark);
            }
        }

        if (draft.Head.TryGetValue("agency", out DraftBlock? agency))
        {
            PlaceAgency(agency, owner, start, length);
        }
    }

    /// <summary>The block that begins with the words; in an own file, the first one that contains them, because there the dateline may be anywhere.</summary>
    private DraftBlock? Find(string words, out int start)
    {
        start = 0;
        foreach (DraftBlock block in draft.Content)
        {
            if (block.Level > 0)
            {
                continue;
            }

            string text = block.Text.ToString();
            if (draft.IsOwn)
            {
                start = text.IndexOf(words, StringComparison.Ordinal);
                if (start >= 0)
                {
                    return block;
                }
            }
            else
            {
                return text.StartsWith(words, StringComparison.Ordinal) ? block : null;
            }
        }

        return null;
    }

    /// <summary>Marks of the head's dateline for which the text has none.</summary>
    private static void MoveMarks(DraftBlock dateline, DraftBlock block, int start)
    {
        // The marks of the block as far as the dateline goes: for each position, where the marked text that is not before it begins.
        int length = dateline.Text.Length;
        int[] edges = new int[length + 1];
        foreach (DraftMark mark in block.Marks)
        {
            edges[Math.Min(Math.Max(mark.Start - start, 0), length)]++;
            edges[Math.Min(Math.Max(mark.End - start, 0), length)]--;
        }

        int[] marked = new int[length + 1];
        int depth = edges.Take(length).Sum();
        marked[length] = length;
        for (int i = length - 1; i >= 0; i--)
        {
            marked[i] = depth > 0 ? i : marked[i + 1];
            depth -= edges[i];
        }

        int free = 0;
        foreach (DraftMark mark in dateline.Marks)
        {
            if (mark.Start >= free && mark.Start < mark.End && marked[mark.Start] >= mark.End)
            {
                block.Marks.Add(mark.Fragment(mark.Start + start, mark.End + start));
                free = mark.End;
            }
        }
    }

    /// <summary>A provider that the file lists is a reference; otherwise, the code is the provider's URI.</summary>
    private void ReplaceProvider(DraftBlock agency, string name)
    {
        if (agency.Marks.Count == 0 || agency.Marks[0].Entity is not { Code: { } code } entity)
        {
            return;
        }

        if (entity.IsDeclared)
        {
            draft.Replace(NewsConcept.Provider, new DraftReference(entity) { Span = agency.Place });
            return;
        }

        draft.Entities.Remove(entity);
        var provider = new MapNode { Span = agency.Place };
        TreeNodes.Add(provider, "name", TreeNodes.TextNode(name, agency.Place));
        TreeNodes.Add(provider, "uri", TreeNodes.TextNode(entity.Scheme + code, agency.Place));
        draft.Replace(NewsConcept.Provider, provider);
    }

    private void PlaceAgency(DraftBlock agency, DraftBlock? owner, int start, int length)
    {
        string name = agency.Text.ToString();
        int found = owner?.Text.ToString().IndexOf("(" + name + ")", start, length, StringComparison.Ordinal) ?? -1;
        if (found >= 0)
        {
            found++;
            DraftMark? mark = owner!.Marks.Find(other => other.Start == found && other.End == found + name.Length);
            if (mark is null)
            {
                // The dateline of the head names the agency without a mark, which the distributor has.
                DraftEntity? entity = agency.Marks.Find(whole => whole.Start == 0 && whole.End == name.Length)?.Entity;
                mark = new DraftMark { Start = found, End = found + name.Length, Place = agency.Place, Path = agency.Path, Entity = entity };
                owner.Marks.Add(mark);
            }

            mark.Classes.Add("agency");
            draft.Head.Remove("agency");
        }
        else if (!draft.IsOwn)
        {
            // It is the provider, not a part of the text.
            draft.Head.Remove("agency");
        }
        else if (draft.TextOf(NewsConcept.Provider) == name && agency.Marks.Count > 0)
        {
            // The sender, whom the file names here as an organization because the text names no agency.
            draft.Head.Remove("agency");
            ReplaceProvider(agency, name);
        }
        else
        {
            FindInText(agency, name);
        }
    }

    /// <summary>An own file repeats in its head an agency that the text names by a block or by a mention of the organization. Words without a mark could be others.</summary>
    private void FindInText(DraftBlock agency, string name)
    {
        DraftEntity? entity = agency.Marks.Count > 0 ? agency.Marks[0].Entity : null;
        foreach (DraftBlock block in draft.Content)
        {
            string text = block.Text.ToString();
            bool isBlock = block.Slot == "agency" && text == name;
            DraftMark? mention = entity is null ? null : block.Marks.Find(mark => mark.Entity == entity && text.Substring(mark.Start, mark.End - mark.Start) == name);
            if (!isBlock)
            {
                mention?.Classes.Add("agency");
            }

            if (isBlock || mention is not null)
            {
                draft.Head.Remove("agency");
                return;
            }
        }
    }
}
