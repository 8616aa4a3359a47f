using System.Text;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Core.Formats.NewsMarkdown.Fixing;
using NewsSchema.Tool.Inputs;
using NewsSchema.Tool.Outputs;

namespace NewsSchema.Tool.Projects;

/// <summary>Makes the fixes of articles that need no question, such as the correction of a misspelled id.</summary>
internal static class FixtureFixes
{
    /// <summary>A fix can make the next error visible.</summary>
    private const int MaxPasses = 10;

    /// <summary>Fixes an article in place.</summary>
    /// <returns>The number of fixes; 0 for other files.</returns>
    /// <exception cref="ToolException">The file cannot be read or written.</exception>
    public static int Apply(InputFile file)
    {
        if (file.IsStandardInput || !FixtureNames.IsArticle(file.Name) || !Utf8Text.TryDecode(file.Read(), file.Path, out string text, out _))
        {
            return 0;
        }

        int count = 0;
        for (int pass = 0; pass < MaxPasses && FindFixes(text) is { Count: > 0 } fixes; pass++)
        {
            count += fixes.Count;
            text = TextEdits.Apply(text, TextEdits.Sort(fixes.SelectMany(static fix => fix.Edits)));
        }

        if (count > 0)
        {
            OutputFiles.Write(file.Path, Encoding.UTF8.GetBytes(text));
        }

        return count;
    }

    /// <summary>The preferred fix of each error, without those that change the same place as an earlier one.</summary>
    private static List<TextFix> FindFixes(string text)
    {
        var article = new ArticleFixes(text);
        List<TextFix> fixes = [];
        foreach (TextFix fix in article.Errors.Select(error => article.Find(error).FirstOrDefault(static fix => fix.IsPreferred)).OfType<TextFix>())
        {
            if (!fixes.SelectMany(static other => other.Edits).Any(other => fix.Edits.Any(edit => edit.Start <= other.End && other.Start <= edit.End)))
            {
                fixes.Add(fix);
            }
        }

        return fixes;
    }
}
