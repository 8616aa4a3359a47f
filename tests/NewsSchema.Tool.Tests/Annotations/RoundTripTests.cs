using NewsSchema.Tool.Conversion;
using NewsSchema.Tool.Inputs;

namespace NewsSchema.Tool.Tests.Annotations;

/// <summary>Articles in the formats of annotators and back: the second export is the first one, byte for byte.</summary>
public sealed class RoundTripTests : IDisposable
{
    /// <summary>Characters that each unit counts differently, in an article with every sort of annotation.</summary>
    private const string Hostile = """
        ---
        schema: Story
        text: {eol: crlf, bom: true, end: "\n"}
        entities:
          anna: {kind: person, name: Anna, same-as: "https://www.wikidata.org/entity/Q1", role: "Ärztin, \"Chefin\""}
        ---

        # [😀 Anna]{#anna} in [Köln]{.place #koeln country=DE}

        {.lead}
        [Sie]{#anna} [teilte]{.cue for="#c1"} am [7. Mai]{.date value=2024-05-07} [mit]{.cue for="#c1" cont="#c1"},
        [dass e\u0301ine [👩‍👩‍👧]{.group #drei members="#anna #koeln"} käme]{.claim #c1 speaker="#anna" act=threat}.

        ### Dritte Ebene

        [„Ja“]{.quote #q1 speaker="#anna"}, sagte [die [Ärztin]{.role of="#anna"}]{.speaker for="#q1"}, [„nein“]{#q1}. [a]{.person}[b]{.org .vip}
        """;

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (string format in new[] { "brat", "spacy", "doccano", "label-studio", "cas-json" })
            {
                foreach (string article in (string[])[.. Seeds.Articles, "hostile"])
                {
                    cases.Add(format, article);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_export_of_the_import_of_an_export_is_the_export(string format, string article)
    {
        string text = article == "hostile" ? Hostile.Replace("\\u0301", "\u0301", StringComparison.Ordinal) : Seeds.Read(article);
        NewsDocument document = NewsDocument.Parse(text);
        Assert.Empty(document.Errors.Where(error => error.Severity == NewsSeverity.Error).Select(error => error.ToString()));
        OutputFile[] first = Write(format, document);
        SourceArticle read = Read(format, first);
        Assert.Empty(read.Findings.Where(finding => finding.Severity == NewsSeverity.Error).Select(finding => finding.Message));
        Assert.Equal(document.ToPlainText(), read.Document.ToPlainText());
        OutputFile[] second = Write(format, read.Document);
        Assert.Equal(Text(first), Text(second));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_unchanged_export_is_merged_without_a_change(string format, string article)
    {
        string text = (article == "hostile" ? Hostile.Replace("\\u0301", "\u0301", StringComparison.Ordinal) : Seeds.Read(article)) + "\n{% a comment %}\n";
        string path = _folder.Write("fixture.news.md", text);
        OutputFile[] export = Write(format, NewsDocument.Parse(text));
        SourceArticle merged = Read(format, export, Options(format) with { MergeTarget = Tool.Annotations.MergeTarget.Read(path) });
        Assert.Empty(merged.Findings.Where(finding => finding.Severity == NewsSeverity.Error).Select(finding => finding.Message));
        Assert.Equal(text, merged.Source);
    }

    public void Dispose() => _folder.Dispose();

    private static OutputFile[] Write(string format, NewsDocument document) =>
        [.. ArticleFormats.Get(format, static _ => true).Write([new SourceArticle(document, "story.news.md", "story", [])], Options(format), [])];

    private SourceArticle Read(string format, OutputFile[] files, ConvertOptions? options = null)
    {
        foreach (OutputFile file in files)
        {
            File.WriteAllBytes(_folder[file.Name], file.Content);
        }

        OutputFile main = files.Last(static file => !file.IsExtra);
        return Assert.Single(ArticleFormats.Get(format, static _ => true).Read(new InputFile(_folder[main.Name], _folder.Path), options ?? Options(format)));
    }

    /// <summary>doccano does not state its unit, and its marks have no text that proves it.</summary>
    private static ConvertOptions Options(string format) =>
        new() { Offsets = format == "doccano" ? Tool.Annotations.OffsetUnit.Graphemes : null };

    private static string Text(OutputFile[] files) => string.Join('\n', files.Where(static file => !file.IsExtra).Select(static file => System.Text.Encoding.UTF8.GetString(file.Content)));
}
