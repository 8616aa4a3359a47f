using System.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Tool.Findings;
using NewsSchema.Tool.Inputs;
using NewsSchema.Tool.Outputs;

namespace NewsSchema.Tool.Conversion;

/// <summary>Reads a result again: a complete format must give the same data, any other the same result when it is written again.</summary>
internal static class Verification
{
    public static IEnumerable<Finding> FindDifferences(List<SourceArticle> articles, OutputFile[] files, ArticleFormat format, ConvertOptions options)
    {
        if (!format.CanRead)
        {
            throw new ToolException($"{format.Title} cannot be read, so --verify cannot check it");
        }

        string folder = Directory.CreateTempSubdirectory("newsschema-").FullName;
        try
        {
            foreach (OutputFile file in files)
            {
                OutputFiles.Write(Path.Combine(folder, file.Name), file.Content);
            }

            OutputFile main = files.Last(static file => !file.IsExtra);
            SourceArticle[] read = [.. format.Read(new InputFile(Path.Combine(folder, main.Name), folder), options)];
            return [.. Compare(articles, read, files, format, options)];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<Finding> Compare(List<SourceArticle> articles, SourceArticle[] read, OutputFile[] files, ArticleFormat format, ConvertOptions options)
    {
        Finding? error = read.SelectMany(static article => article.Findings).FirstOrDefault(static finding => finding.Severity == NewsSeverity.Error);
        if (error is not null || read.Length != articles.Count)
        {
            yield return LossFindings.OfRefusal(articles[0], $"the result cannot be read again: {error?.Message ?? "it has another number of articles"}");
            yield break;
        }

        if (format.IsComplete)
        {
            if (!NodeText.AreEqual(articles[0].Document.Tree, read[0].Document.Tree))
            {
                yield return LossFindings.OfRefusal(articles[0], "the result is another article when it is read again");
            }

            yield break;
        }

        // Names come from the files, so the first article's decides where its result is.
        List<SourceArticle> again = [.. read.Select((article, i) => article with { Name = articles[i].Name })];
        OutputFile[] second = [.. format.Write(again, options, [])];
        foreach ((OutputFile first, OutputFile other) in files.Zip(second).Where(static pair => !pair.First.IsExtra && !pair.First.Content.AsSpan().SequenceEqual(pair.Second.Content)))
        {
            yield return LossFindings.OfRefusal(articles[0], $"the result is different when it is read and written again: {FirstDifference(first.Content, other.Content)}");
        }
    }

    private static string FirstDifference(byte[] first, byte[] second)
    {
        string[] lines = Encoding.UTF8.GetString(first).Split('\n');
        string[] others = Encoding.UTF8.GetString(second).Split('\n');
        int line = Enumerable.Range(0, Math.Min(lines.Length, others.Length)).FirstOrDefault(i => lines[i] != others[i], Math.Min(lines.Length, others.Length));
        return FormattableString.Invariant($"line {line + 1} is '{lines.ElementAtOrDefault(line)?.Trim()}', then '{others.ElementAtOrDefault(line)?.Trim()}'");
    }
}
