using NewsSchema.Core.Articles;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Formats.NewsMarkdown.Editing;

/// <summary>Makes a block a paragraph or a heading, and gives it a slot.</summary>
/// <param name="Block">The index of the block.</param>
/// <param name="Level">0 for a paragraph, 1 to 6 for a heading.</param>
/// <param name="Slot">The slot's class, such as <c>caption</c> or <c>listitem</c>; null for none besides the one that the level implies.</param>
internal sealed record SetBlock(int Block, int Level, string? Slot) : ArticleEdit
{
    protected override EditPlan Plan(EditableArticle article)
    {
        if (article.FindBlock(Block) is not { } block)
        {
            return EditPlan.Refuse(EditRefusalReason.NotFound, "there is no such block");
        }

        if (Level is < 0 or > 6 || (Slot is not null && Vocabulary.FindSlot(Slot) is null))
        {
            return EditPlan.Refuse(EditRefusalReason.Invalid, "a block has a level from 0 to 6 and one of the slots " + string.Join(", ", Vocabulary.Slots.Select(static slot => slot.Class)));
        }

        SpanAttributes before = SpanAttributes.Of(block.Attributes ?? new AttributeList());
        List<string> classes = [.. before.Classes.Where(static name => Vocabulary.FindSlot(name) is null)];
        if (Slot is not null)
        {
            classes.Insert(0, Slot);
        }

        SpanAttributes wanted = before with { Classes = classes };
        List<TextEdit> edits = [.. ChangeAttributes(article, block, wanted), .. ChangeLevel(article, block)];
        var changed = new Dictionary<SpanAddress, SpanAttributes> { [new SpanAddress(Block, -1)] = wanted };
        return EditPlan.Of(
            TextGuards.Ways(article, block, edits, block.Positions!.Content.Start),
            after => SpanSignature.Match(article.Article, after.Article, changed) && HasLevels(article.Article, after.Article, Block, Level));
    }

    /// <summary>Whether a block has a level, and all others have the one that they had.</summary>
    public static bool HasLevels(Article before, Article after, int block, int level)
    {
        for (int i = 0; i < before.Blocks.Count; i++)
        {
            if (after.Blocks[i].Level != (i == block ? level : before.Blocks[i].Level))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The edits that make the attributes above a block state something else.</summary>
    public static IEnumerable<TextEdit> ChangeAttributes(EditableArticle article, Block block, SpanAttributes wanted)
    {
        if (block.Attributes is not { } list)
        {
            return wanted.IsEmpty ? [] : [TextEdit.Insert(block.Source.Start, wanted + "\n")];
        }

        if (!wanted.IsEmpty)
        {
            return AttributeEdits.Of(article.Text, list, wanted);
        }

        // The lines go; their comments become notes.
        string comments = string.Concat((list.Comments ?? []).Select(comment => "{%" + article.Substring(comment).Trim('%') + "%}\n"));
        return [new TextEdit(list.Source.Start, block.Source.Start - list.Source.Start, comments)];
    }

    private IEnumerable<TextEdit> ChangeLevel(EditableArticle article, Block block)
    {
        SourceSpan content = block.Positions!.Content;
        if (Level == block.Level)
        {
            yield break;
        }

        yield return new TextEdit(block.Source.Start, content.Start - block.Source.Start, Level == 0 ? "" : new string('#', Level) + " ");

        // A heading is one line: breaks that are only layout become spaces.
        for (int i = article.Text.IndexOf('\n', content.Start, content.Length); Level > 0 && i >= 0; i = article.Text.IndexOf('\n', i + 1, content.End - i - 1))
        {
            yield return new TextEdit(i, 1, " ");
        }
    }
}
