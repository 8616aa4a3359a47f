using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;

namespace NewsSchema.Tests.Syntax.Editing;

/// <summary>What must be true of every edit.</summary>
internal static class Edited
{
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

    public static Article Read(string file) => ArticleReader.Read(file, []);

    private static string Strip(string file) => ArticleStripper.Strip(Read(file));
}
