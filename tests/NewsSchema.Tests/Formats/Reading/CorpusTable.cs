using System.Xml.Linq;
using NewsSchema.Formats;
using NewsSchema.Tests.Formats.WireText;
using Xunit.Abstractions;

namespace NewsSchema.Tests.Formats.Reading;

/// <summary>Compares what the files of a folder state, by an independent walk over their DOM, with what a reader made of them, fact by fact.</summary>
internal static class CorpusTable
{
    /// <summary>The files of a folder of the corpus, without schemas and documentation.</summary>
    public static IEnumerable<string> FilesOf(string folder) => Directory.EnumerateFiles(CorpusFolder.PathOf(folder.Split('/')), "*", SearchOption.AllDirectories)
        .Where(file => Path.GetExtension(file) is not (".xsd" or ".md" or ".py" or ".scala")).OrderBy(file => file, StringComparer.Ordinal);

    /// <summary>Asserts that no file differs, and writes a line for each article.</summary>
    /// <param name="folder">The folder, below the corpus.</param>
    /// <param name="format">The format of its files.</param>
    /// <param name="factsOf">The facts of each article of a file, by its root.</param>
    /// <param name="output">Receives the table.</param>
    public static void AssertEqual(string folder, NewsFormat format, Func<XElement, List<WireFacts>> factsOf, ITestOutputHelper output)
    {
        List<string> different = [];
        int files = 0;
        int articles = 0;
        foreach (string file in FilesOf(folder))
        {
            files++;
            byte[] bytes = File.ReadAllBytes(file);
            List<NewsReadResult> results = [.. new NewsReader(new ReadOptions { Format = format }).ReadAll(new MemoryStream(bytes))];
            XElement? root = DomWalk.Parse(bytes);
            List<WireFacts> facts = root is null ? [] : factsOf(root);
            string name = Path.GetRelativePath(CorpusFolder.PathOf(folder.Split('/')), file);
            foreach (NewsReadResult result in results)
            {
                NewsDocument again = NewsDocument.Parse(result.Document.ToNewsMarkdown());
                Assert.False(again.HasErrors, name + ": " + string.Join("\n", again.Errors));
            }

            if (facts.Count > 0 && facts.Count != results.Count)
            {
                different.Add($"{name}: {results.Count} articles of {facts.Count}");
                continue;
            }

            for (int i = 0; i < facts.Count; i++)
            {
                articles++;
                List<string> differences = [.. facts[i].Differences(results[i].Document)];
                output.WriteLine(name + " " + WireFacts.Codes(results[i].Report));
                if (differences.Count > 0)
                {
                    different.Add(WireFacts.Line(name, differences));
                }
            }
        }

        output.WriteLine($"{folder}: {files} files, {articles} articles, {different.Count} differ");
        Assert.True(different.Count == 0, string.Join('\n', different));
    }
}
