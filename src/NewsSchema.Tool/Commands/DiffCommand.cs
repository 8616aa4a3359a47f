using System.CommandLine;
using NewsSchema.Formats;
using NewsSchema.Html;
using NewsSchema.Tool.Comparison;
using NewsSchema.Tool.Conversion;
using NewsSchema.Tool.Findings;
using NewsSchema.Tool.Inputs;
using NewsSchema.Tool.Outputs;

namespace NewsSchema.Tool.Commands;

/// <summary>Compares two articles by what they say.</summary>
internal sealed class DiffCommand : ToolCommand
{
    private readonly Argument<string> _before = new("before") { Description = "The first article, in any format that can be read; - is standard input." };
    private readonly Argument<string> _after = new("after") { Description = "The second article." };
    private readonly Option<string> _format = SharedOptions.Choice("--format", "How to print differences.", "text", "json");

    public DiffCommand(Terminal terminal)
        : base(terminal, "diff", "Compare two articles: metadata, texts, entities, statements and values. Layout and ids of quotes do not count.")
    {
        Arguments.Add(_before);
        Arguments.Add(_after);
        Options.Add(_format);
    }

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("Two versions of an article", "old.news.md new.news.md"),
        new("What an agency's file says differently", "story.news.md story.nitf.xml"),
    ];

    protected override int Run(ParseResult arguments, CancellationToken cancellation)
    {
        NewsDocument before = Read(arguments.GetValue(_before)!);
        NewsDocument after = Read(arguments.GetValue(_after)!);
        IReadOnlyList<Difference> differences = ArticleComparison.Compare(before, after);
        if (arguments.GetValue(_format) == "json")
        {
            WriteJson(differences);
        }
        else
        {
            WriteText(differences);
        }

        return differences.Count == 0 ? ExitCode.Success : ExitCode.Findings;
    }

    /// <exception cref="ToolException">The file is not one article, or it has errors.</exception>
    private NewsDocument Read(string path)
    {
        if (InputFiles.Find([path], static _ => true, Terminal.InputAs(null)) is not [var file])
        {
            throw new ToolException($"{path} is not one file");
        }

        SourceArticle[] articles = [.. ArticleFormats.ReadAny(file, new ConvertOptions { Reading = new ReadOptions { Html = HtmlReader.Instance } })];
        Finding? error = articles.SelectMany(static article => article.Findings).FirstOrDefault(static finding => finding.Severity == NewsSeverity.Error);
        return error is not null ? throw new ToolException(FormattableString.Invariant($"{path}({error.Range.Line},{error.Range.Column}): {error.SeverityName} {error.Code}: {error.Message}"))
            : articles is [var article] ? article.Document
            : throw new ToolException($"{path} has {articles.Length} articles, and only two articles can be compared");
    }

    private void WriteText(IReadOnlyList<Difference> differences)
    {
        Colors colors = Terminal.OutputColors;
        foreach (Difference difference in differences)
        {
            Terminal.Output.WriteLine(colors.Bold(difference.Subject));
            if (difference.Before is { } before)
            {
                Terminal.Output.WriteLine(colors.Red("- " + Line(before)));
            }

            if (difference.After is { } after)
            {
                Terminal.Output.WriteLine(colors.Green("+ " + Line(after)));
            }
        }
    }

    private static string Line(string text) => text.Replace("\n", "\n  ", StringComparison.Ordinal);

    private void WriteJson(IReadOnlyList<Difference> differences) => Terminal.Output.WriteLine(JsonText.Write(json =>
    {
        json.WriteStartArray();
        foreach (Difference difference in differences)
        {
            json.WriteStartObject();
            json.WriteString("subject"u8, difference.Subject);
            json.WriteString("before"u8, difference.Before);
            json.WriteString("after"u8, difference.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }));
}
