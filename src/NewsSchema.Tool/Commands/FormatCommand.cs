using System.CommandLine;
using System.Text;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Tool.Findings;
using NewsSchema.Tool.Formatting;
using NewsSchema.Tool.Inputs;
using NewsSchema.Tool.Outputs;
using NewsSchema.Tool.Projects;

namespace NewsSchema.Tool.Commands;

/// <summary>Writes articles in the canonical form.</summary>
internal sealed class FormatCommand : ToolCommand
{
    private readonly Argument<string[]> _paths = SharedOptions.Paths("The articles; in folders, *.news.md.");
    private readonly Option<bool> _check = new("--check") { Description = "Change nothing; print the files that would change, and end with 1 if there are any." };
    private readonly Option<bool> _diff = new("--diff") { Description = "Change nothing; print the lines that would change." };
    private readonly Option<string?> _stdinPath = SharedOptions.StdinPath();

    public FormatCommand(Terminal terminal)
        : base(terminal, "format", "Write articles in the canonical form, in place. Text, meaning and comments stay.")
    {
        Arguments.Add(_paths);
        Options.Add(_check);
        Options.Add(_diff);
        Options.Add(_stdinPath);
    }

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("All articles of a folder", "articles/"),
        new("For a build server: does anything need formatting?", "articles/ --check"),
        new("In an editor, from standard input to standard output", "- --stdin-path story.news.md"),
    ];

    protected override int Run(ParseResult arguments, CancellationToken cancellation)
    {
        List<InputFile> files = InputFiles.Find(arguments.GetValue(_paths)!, FixtureNames.IsArticle, Terminal.InputAs(arguments.GetValue(_stdinPath)), Terminal.LeaveOut);
        bool changesNothing = arguments.GetValue(_check) || arguments.GetValue(_diff);
        int read = 0;
        int changed = 0;
        bool hasErrors = false;
        foreach (InputFile file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            Terminal.Attempt(() =>
            {
                string source = file.ReadText();
                read++;
                string? formatted = Format(file, source);
                hasErrors |= formatted is null;
                changed += formatted is null || formatted == source ? 0 : 1;
                if (file.IsStandardInput && !changesNothing)
                {
                    Terminal.Output.Write(formatted);
                }
                else if (formatted is not null && formatted != source)
                {
                    Report(file, source, formatted, arguments);
                }
            });
        }

        Terminal.Output.Flush();
        if (read > 0 || !Terminal.HasLeftOut)
        {
            Terminal.Inform($"{FindingSummary.Counted(changed, "file")} {(changesNothing ? "would change" : "changed")} of {read}");
        }

        return hasErrors || (changesNothing && changed > 0) ? ExitCode.Findings : ExitCode.Success;
    }

    /// <summary>The article in the canonical form; null, and a message, if it cannot be formatted.</summary>
    private string? Format(InputFile file, string source)
    {
        EditResult result = ArticleFormatter.Format(source);
        if (result.Refusal is { } refusal)
        {
            Terminal.Error.WriteLine($"{file.Path}: {refusal.Message}");
        }

        return result.Text;
    }

    private void Report(InputFile file, string source, string formatted, ParseResult arguments)
    {
        if (arguments.GetValue(_diff))
        {
            Terminal.Output.Write(LineDifference.Write(file.Path, source, formatted, Terminal.OutputColors));
        }
        else if (arguments.GetValue(_check))
        {
            Terminal.Output.WriteLine(file.Path);
        }
        else
        {
            OutputFiles.Write(file.Path, Encoding.UTF8.GetBytes(formatted));
        }
    }
}
