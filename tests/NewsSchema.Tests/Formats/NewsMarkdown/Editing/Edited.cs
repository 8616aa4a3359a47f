using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;
using NewsSchema.Core.Text;

namespace NewsSchema.Tests.Formats.NewsMarkdown.Editing;

/// <summary>What must be true of every edit.</summary>
internal static class Edited
{
    private const string Comment = "{%note%}";

    /// <summary>Makes an edit, and checks that the plain text is the same, that the edits lead to the result and that undoing them leads back.</summary>
    public static string Apply(string file, ArticleEdit edit)
    {
        EditResult result = edit.ApplyTo(file);
        Assert.True(result.Refusal is null, $"{edit}: {result.Refusal?.Message}\n{file}");
        AssertSound(file, result);
        return result.Text!;
    }

    public static void AssertSound(string file, EditResult result)
    {
        Assert.Equal(result.Text, TextEdits.Apply(file, result.Edits));
        Assert.Equal(file, TextEdits.Apply(result.Text!, TextEdits.Invert(file, result.Edits)));
        Assert.Equal(Strip(file), Strip(result.Text!));
    }

    public static EditRefusal Refuse(string file, ArticleEdit edit)
    {
        EditResult result = edit.ApplyTo(file);
        Assert.Null(result.Text);
        return Assert.IsType<EditRefusal>(result.Refusal);
    }

    /// <summary>The same article with comments between characters of its blocks, and in its lists of attributes.</summary>
    public static string WithComments(string file, Random random)
    {
        Article article = ArticleReader.Read(file, [], default, keepsPositions: true);
        var edits = new List<TextEdit>();
        foreach (Block block in article.Blocks)
        {
            if (block.Text.Length > 0)
            {
                edits.Add(TextEdit.Insert(block.Positions!.ToSourceEnd(random.Next(1, block.Text.Length + 1)), Comment));
            }

            edits.AddRange(block.Spans.Where(span => span.Attributes.Pairs.Count > 0)
                .Select(span => TextEdit.Insert(span.Attributes.Pairs[0].NameSpan.Start, "% note % ")));
        }

        string commented = TextEdits.Apply(TextNormalization.Normalize(file), TextEdits.Sort(edits));
        return Strip(commented) == Strip(file) ? commented : file;
    }

    /// <summary>How many comments of <see cref="WithComments"/> an article has.</summary>
    public static int CommentsOf(string file) => file.Split(Comment).Length + file.Split("% note %").Length;

    public static Article Read(string file) => ArticleReader.Read(file, []);

    private static string Strip(string file) => ArticleStripper.Strip(Read(file));
}
