using System.CommandLine;
using NewsSchema.Core.Text;
using NewsSchema.Generators.Diagnostics;
using NewsSchema.Tool.Conversion;
using NewsSchema.Tool.Findings;
using NewsSchema.Tool.Inputs;
using NewsSchema.Tool.Outputs;
using NewsSchema.Tool.Projects;

namespace NewsSchema.Tool.Commands;

/// <summary>Reports what a build would report.</summary>
internal sealed class CheckCommand : ToolCommand
{
    private readonly Argument<string[]> _paths = SharedOptions.Paths("The files to check; in folders, *.news.md, *.news.json, *.news.jsonl and *.news.xml.");
    private readonly Option<string> _format = SharedOptions.Choice("--format", "How to print findings.", [.. FindingFormat.Names]);
    private readonly Option<string[]> _select = new("--select") { Description = "Print only findings whose codes begin so, such as NEWS30.", HelpName = "code", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string[]> _ignore = new("--ignore") { Description = "Do not print findings whose codes begin so.", HelpName = "code", AllowMultipleArgumentsPerToken = true };
    private readonly Option<bool> _warningsAsErrors = new("--warnings-as-errors") { Description = "Treat warnings as errors." };
    private readonly Option<bool> _fix = new("--fix") { Description = "Correct what needs no question, such as a misspelled id, in the articles." };
    private readonly Option<bool> _statistics = new("--statistics") { Description = "Print how often each code occurs, instead of the findings." };
    private readonly Option<string?> _explain = new("--explain") { Description = "Print what a code means and how to correct it.", HelpName = "code" };
    private readonly Option<bool> _watch = new("--watch") { Description = "Check again whenever a file changes, until interrupted." };
    private readonly Option<string?> _schema = new("--schema") { Description = "The schema of data that names none; by default, that of its folder.", HelpName = "name" };
    private readonly Option<string?> _from = ArticleFormats.TradeOption();
    private readonly Option<string[]> _properties = new("--property", "-p") { Description = "A property as in a project file, such as NewsSchemaExports=ninjs-3.1.", HelpName = "name=value" };
    private readonly Option<string?> _stdinPath = SharedOptions.StdinPath();

    public CheckCommand(Terminal terminal)
        : base(terminal, "check", "Report the errors, warnings and notes that a build reports, without a project.")
    {
        Arguments.Add(_paths);
        Option[] options = [_format, _select, _ignore, _warningsAsErrors, _fix, _statistics, _explain, _watch, _schema, _from, _properties, _stdinPath];
        foreach (Option option in options)
        {
            Options.Add(option);
        }
    }

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("One article", "story.news.md"),
        new("All articles and samples of this folder, whenever one changes", "--watch"),
        new("What an error means", "--explain NEWS3001"),
        new("For the code scanning of a repository", ". --format sarif > newsschema.sarif"),
        new("What ninjs would lose", "story.news.md -p NewsSchemaExports=ninjs-3.1"),
    ];

    protected override int Run(ParseResult arguments, CancellationToken cancellation)
    {
        if (arguments.GetValue(_explain) is { } code)
        {
            return Explain(code);
        }

        var options = new CheckOptions(arguments.GetValue(_schema), ArticleFormats.TradeName(arguments.GetValue(_from)), ReadProperties(arguments.GetValue(_properties) ?? []));
        if (arguments.GetValue(_watch))
        {
            return new FolderWatch(Terminal, arguments.GetValue(_paths)!).Run(() => Check(arguments, options, cancellation), cancellation);
        }

        return Check(arguments, options, cancellation);
    }

    private int Check(ParseResult arguments, CheckOptions options, CancellationToken cancellation)
    {
        IReadOnlyList<ProjectGroup> groups = ProjectFiles.Find(arguments.GetValue(_paths)!, Terminal.InputAs(arguments.GetValue(_stdinPath)), Terminal.LeaveOut);
        int files = groups.Sum(static group => group.Files.Count);
        if (files == 0)
        {
            Terminal.Inform("No articles or samples found: name a folder with *.news.md files.");
            return ExitCode.Success;
        }

        if (arguments.GetValue(_fix))
        {
            int fixes = 0;
            foreach (InputFile file in groups.SelectMany(static group => group.Files))
            {
                Terminal.Attempt(() => fixes += FixtureFixes.Apply(file));
            }

            Terminal.Inform($"{FindingSummary.Counted(fixes, "correction")} made");
        }

        var selection = new FindingSelection(arguments.GetValue(_select) ?? [], arguments.GetValue(_ignore) ?? [], arguments.GetValue(_warningsAsErrors));
        var format = FindingFormat.Of(arguments.GetValue(_format)!);
        List<Finding> findings = selection.Apply(groups.SelectMany(group => ProjectFindings.Of(group.Run(options, LeaveOut, Terminal.Inform, cancellation), format.HasFixes)));
        if (files == 0)
        {
            return ExitCode.Failure;
        }

        if (arguments.GetValue(_statistics))
        {
            foreach (string line in FindingSummary.Statistics(findings))
            {
                Terminal.Output.WriteLine(line);
            }
        }
        else
        {
            format.Write(findings, Terminal);
        }

        Terminal.Output.Flush();
        Terminal.Inform(FindingSummary.Of(findings, files));
        return findings.Exists(static finding => finding.Severity == NewsSeverity.Error) ? ExitCode.Findings : ExitCode.Success;

        void LeaveOut(string message)
        {
            files--;
            Terminal.LeaveOut(message);
        }
    }

    private int Explain(string code)
    {
        string name = code.StartsWith("NEWS", StringComparison.OrdinalIgnoreCase) ? code.ToUpperInvariant() : "NEWS" + code;
        if (Explanations.Find(name) is not { } text)
        {
            string suggestion = EditDistance.Nearest(name, Explanations.Codes, 2) is { } nearest ? $" (did you mean {nearest}?)" : "";
            throw new ToolException($"unknown code {code}{suggestion}");
        }

        Terminal.Output.WriteLine($"{Terminal.OutputColors.Bold(name)}\n\n{text}\n\n{DiagnosticCatalogue.HelpLink(name)}");
        return ExitCode.Success;
    }

    private static Dictionary<string, string> ReadProperties(string[] properties)
    {
        Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);
        foreach (string property in properties)
        {
            int equals = property.IndexOf('=', StringComparison.Ordinal);
            values[equals > 0 ? property[..equals] : throw new ToolException($"'{property}' is not a property: write NAME=VALUE")] = property[(equals + 1)..];
        }

        return values;
    }
}
