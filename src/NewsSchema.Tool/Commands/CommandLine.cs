using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Globalization;
using NewsSchema.Tool.Outputs;

namespace NewsSchema.Tool.Commands;

/// <summary>Parses the arguments, refuses those that are wrong, and runs the command.</summary>
internal static class CommandLine
{
    public static int Run(string[] args, Terminal terminal)
    {
        // The parser reads numbers as the culture writes them: 0.5 would be 5 in German.
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        RootCommand root = CreateRoot(terminal, args);
        ParseResult result = root.Parse(args switch
        {
            [] => ["--help"],
            ["help", .. var command] => [.. command, "--help"],
            ["[suggest]", var line] => [$"[suggest:{line.Length}]", line],
            _ => args,
        });
        try
        {
            if (FindFault(result) is { } fault)
            {
                terminal.Fail(fault);
                terminal.Error.WriteLine($"'{PathOf(result.CommandResult)} --help' shows what can be written.");
                return ExitCode.Failure;
            }

            // Waiting is enough for a program that does one thing, and quicker to start than a state machine.
            return result.InvokeAsync(new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false }).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception exception) when (exception is ToolException or IOException or UnauthorizedAccessException)
        {
            terminal.Fail(exception.Message);
            return ExitCode.Failure;
        }
        catch (OutOfMemoryException)
        {
            terminal.Fail("the files need more memory than there is: name fewer or smaller ones");
            return ExitCode.Failure;
        }
        catch (Exception exception)
        {
            terminal.Fail($"an internal error, which is a bug of newsschema: please report it.\n{exception}");
            return ExitCode.Failure;
        }
    }

    private static RootCommand CreateRoot(Terminal terminal, string[] args)
    {
        var root = new RootCommand("Checks, converts, compares and counts annotated articles (*.news.md), and infers schemas from samples.") { HelpName = "newsschema" };
        root.Options.Add(SharedOptions.Quiet);
        root.Options.Add(SharedOptions.NoColor);
        foreach (ToolCommand command in ToolCommands.Create(terminal, args))
        {
            root.Subcommands.Add(command);
        }

        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }

    /// <summary>The first thing that is wrong with the arguments; null if nothing is. Help, completions and the version are shown for any arguments.</summary>
    private static string? FindFault(ParseResult result)
    {
        if (result.Action is HelpWithExamples || result.Tokens.Any(static token => token.Type == TokenType.Directive))
        {
            return null;
        }

        return UnknownOptions.Find(result)
            ?? result.UnmatchedTokens.Select(token => UnknownOptions.Describe(token, result)).FirstOrDefault()
            ?? result.Errors.Select(static error => error.Message).FirstOrDefault();
    }

    private static string PathOf(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{PathOf(parent)} {command.Command.Name}" : "newsschema";
}
