using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NewsSchema.Core.Xml;
using NewsSchema.Generators.Tests.Infrastructure;
using Xunit.Abstractions;

namespace NewsSchema.Generators.Tests.Xml;

/// <summary>Agencies' and standards' XML becomes types, and is read by them: its own samples equal, others equal or refused, all equal if they are kept, none changed silently.</summary>
public partial class XmlCorpusTests(ITestOutputHelper output)
{
    private const int Folds = 3;

    [SlowCorpusTheory]
    [InlineData("wire/newsml1")]
    [InlineData("wire/nitf")]
    [InlineData("wire/newsml-g2")]
    [InlineData("newsml-g2/examples")]
    [InlineData("newsinjson")]
    public void Samples_are_equal_and_others_equal_or_refused(string folder)
    {
        foreach (((string Path, string Text)[] files, string root) in GroupByRoot(folder))
        {
            var project = new TestProject();
            TestProject keeping = new TestProject().Option("NewsSchemaMismatch", "Keep");
            for (int i = 0; i < files.Length; i++)
            {
                project.Fixture($"own/{i:000}.xml", files[i].Text, "Own");
                for (int fold = 0; files.Length >= Folds && fold < Folds; fold++)
                {
                    if (i % Folds != fold)
                    {
                        project.Fixture($"fold{fold}/{i:000}.xml", files[i].Text, $"Fold{fold}");
                        keeping.Fixture($"fold{fold}/{i:000}.xml", files[i].Text, $"Fold{fold}");
                    }
                }
            }

            TestRun run = project.Run();
            Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
            Assembly assembly = run.Load();
            Assembly? kept = files.Length >= Folds ? keeping.Run().Load() : null;
            int refused = 0;
            for (int i = 0; i < files.Length; i++)
            {
                string difference = Read(assembly, "Own", files[i], out string refusal) + refusal;
                Assert.True(difference.Length == 0, difference);
                if (files.Length >= Folds)
                {
                    difference = Read(assembly, $"Fold{i % Folds}", files[i], out refusal);
                    Assert.True(difference.Length == 0, difference);
                    difference = Read(kept!, $"Fold{i % Folds}", files[i], out string other);
                    Assert.True(difference.Length == 0, difference);
                    Assert.True(other.Length == 0 || other.Contains("NEWS8403", StringComparison.Ordinal), other);
                    if (refusal.Length > 0)
                    {
                        refused++;
                        output.WriteLine($"{files[i].Path}: {refusal}");
                    }
                }
            }

            output.WriteLine($"{folder} {root}: {files.Length} equal, {refused} refused by the types of the others.");
        }
    }

    [CorpusTheory]
    [InlineData("wire/newsml1")]
    [InlineData("wire/nitf")]
    [InlineData("wire/newsml-g2")]
    [InlineData("newsml-g2/examples")]
    public void The_order_of_files_does_not_matter(string folder)
    {
        foreach (((string Path, string Text)[] files, _) in GroupByRoot(folder))
        {
            IReadOnlyDictionary<string, string> sources = Sources(files);
            Assert.Equal(sources, Sources([.. files.Reverse()]));
            Assert.Equal(sources, Sources([.. files.OrderBy(file => file.Text, StringComparer.Ordinal)]));
        }

        static IReadOnlyDictionary<string, string> Sources((string Path, string Text)[] files)
        {
            var project = new TestProject();
            foreach ((string path, string text) in files)
            {
                project.Fixture(path, text, "Item");
            }

            return project.Run().Sources;
        }
    }

    /// <summary>The files of a folder that are read, by the name of their root: those of one root are samples of one schema.</summary>
    private static IEnumerable<((string Path, string Text)[] Files, string Root)> GroupByRoot(string folder) => ReadAll(folder)
        .GroupBy(file => RootOf(file.Text))
        .Where(group => group.Key.Length > 0)
        .Select(group => (group.OrderBy(file => file.Path, StringComparer.Ordinal).ToArray(), group.Key));

    /// <summary>The difference between a document and its record; empty if they are equal, or the document is refused.</summary>
    private static string Read(Assembly assembly, string schema, (string Path, string Text) file, out string refusal)
    {
        refusal = "";
        try
        {
            var record = (INewsRecord)assembly.GetType("News." + schema)!.GetMethod("ParseXml", [typeof(string), typeof(NewsXmlOptions)])!.Invoke(null, [file.Text, null])!;
            using JsonDocument json = JsonDocument.Parse(record.ToJson(indented: false));
            XElement root = XDocument.Parse(Doctype().Replace(file.Text, ""), LoadOptions.PreserveWhitespace).Root!;
            return XmlTreeComparison.Find(root, json.RootElement, file.Path) ?? "";
        }
        catch (TargetInvocationException exception) when (exception.InnerException is NewsFormatException error)
        {
            refusal = error.Message;
            return "";
        }
    }

    /// <summary>The files as UTF-8, as a project would have them.</summary>
    private static IEnumerable<(string Path, string Text)> ReadAll(string folder)
    {
        string root = CorpusFolder.PathOf(folder.Split('/'));
        foreach (string path in Directory.GetFiles(root, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string text = File.ReadAllText(path, Encoding.UTF8);
            string? encoding = XmlDeclaration.FindEncoding(text);
            text = encoding is null || encoding.Equals("utf-8", StringComparison.OrdinalIgnoreCase) ? text : File.ReadAllText(path, CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding));
            yield return (Path.GetRelativePath(root, path).Replace('\\', '/'), Declared().Replace(text, "", 1));
        }
    }

    /// <summary>The name of the root; empty if the document is refused, as one that refers to entities of a document type is.</summary>
    private static string RootOf(string text) => XmlTree.Read(text, XmlLimits.Default, [])?.Root.Name.Key ?? "";

    [GeneratedRegex("""(?<=<\?xml[^>]*)\s+encoding\s*=\s*("[^"]*"|'[^']*')""")]
    private static partial Regex Declared();

    [GeneratedRegex(@"<!DOCTYPE[^\[>]*(\[.*?\])?\s*>", RegexOptions.Singleline)]
    private static partial Regex Doctype();
}
