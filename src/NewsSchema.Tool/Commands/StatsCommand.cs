using System.CommandLine;
using NewsSchema.Formats;
using NewsSchema.Html;
using NewsSchema.Tool.Conversion;
using NewsSchema.Tool.Findings;
using NewsSchema.Tool.Inputs;
using NewsSchema.Tool.Outputs;
using NewsSchema.Tool.Projects;
using NewsSchema.Tool.Statistics;

namespace NewsSchema.Tool.Commands;

/// <summary>Counts what articles contain.</summary>
internal sealed class StatsCommand : ToolCommand
{
    private readonly Argument<string[]> _paths = SharedOptions.Paths("The articles, in any format that can be read; in folders, *.news.md.");
    private readonly Option<string> _format = SharedOptions.Choice("--format", "How to print the numbers.", "text", "json", "csv");
    private readonly Option<string?> _stdinPath = SharedOptions.StdinPath();

    public StatsCommand(Terminal terminal)
        : base(terminal, "stats", "Count kinds, entities, speakers, and how much of the text is annotated.")
    {
        Arguments.Add(_paths);
        Options.Add(_format);
        Options.Add(_stdinPath);
    }

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("What a folder contains", "articles/"),
        new("One row for each article, for a spreadsheet", "articles/ --format csv"),
    ];

    protected override int Run(ParseResult arguments, CancellationToken cancellation)
    {
        List<InputFile> files = InputFiles.Find(arguments.GetValue(_paths)!, FixtureNames.IsArticle, Terminal.InputAs(arguments.GetValue(_stdinPath)), Terminal.LeaveOut);
        var options = new ConvertOptions { Reading = new ReadOptions { Html = HtmlReader.Instance } };
        List<ArticleCounts> counts = [];
        int broken = 0;
        foreach (InputFile file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            Terminal.Attempt(() =>
            {
                foreach (SourceArticle article in ArticleFormats.ReadAny(file, options))
                {
                    broken += article.Findings.Any(static finding => finding.Severity == NewsSeverity.Error) ? 1 : 0;
                    counts.Add(ArticleCounter.Count(article.Document, article.File));
                }
            });
        }

        if (counts.Count == 0 && Terminal.HasLeftOut)
        {
            return ExitCode.Failure;
        }

        var report = new Report(counts);
        Terminal.Output.Write(arguments.GetValue(_format) switch { "json" => report.ToJson() + "\n", "csv" => report.ToCsv(), _ => report.ToText() });
        if (broken == 0)
        {
            return ExitCode.Success;
        }

        Terminal.Inform($"{FindingSummary.Counted(broken, "article")} with errors, so the numbers may be too small: newsschema check shows them");
        return ExitCode.Findings;
    }
}
