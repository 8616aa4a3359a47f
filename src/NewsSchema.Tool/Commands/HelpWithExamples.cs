using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace NewsSchema.Tool.Commands;

/// <summary>Prints the help of a command, and its examples after it.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        help.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is ToolCommand { Examples.Count: > 0 } command)
        {
            output.WriteLine("Examples:");
            foreach (CommandExample example in command.Examples)
            {
                output.WriteLine($"  # {example.Purpose}");
                output.WriteLine($"  newsschema {command.Name} {example.Arguments}");
            }
        }
        else if (parseResult.CommandResult.Command is RootCommand)
        {
            output.WriteLine("First steps:");
            output.WriteLine("  newsschema new article story");
            output.WriteLine("  newsschema check story.news.md");
            output.WriteLine();
            output.WriteLine("Exit codes:");
            output.WriteLine("  0 nothing is wrong, 1 errors or differences, 2 wrong arguments or unreadable files, 130 interrupted");
        }

        return ExitCode.Success;
    }
}
