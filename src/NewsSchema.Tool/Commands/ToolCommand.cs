using System.CommandLine;
using NewsSchema.Tool.Outputs;

namespace NewsSchema.Tool.Commands;

/// <summary>A command of <c>newsschema</c>.</summary>
internal abstract class ToolCommand : Command
{
    protected ToolCommand(Terminal terminal, string name, string description)
        : base(name, description)
    {
        Terminal = terminal;

        // Not on the calling thread, so that an interruption ends the process even while the command waits for input.
        SetAction((result, cancellation) => Task.Run(() => RunWithOptions(result, cancellation), cancellation));
    }

    /// <summary>The examples of its help.</summary>
    public abstract IReadOnlyList<CommandExample> Examples { get; }

    protected Terminal Terminal { get; }

    /// <summary>Runs the command.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    /// <exception cref="ToolException">The arguments do not fit together, or a file cannot be read or written.</exception>
    protected abstract int Run(ParseResult arguments, CancellationToken cancellation);

    private int RunWithOptions(ParseResult arguments, CancellationToken cancellation)
    {
        Terminal.IsQuiet = arguments.GetValue(SharedOptions.Quiet);
        if (arguments.GetValue(SharedOptions.NoColor))
        {
            Terminal.DisableColors();
        }

        int code = Run(arguments, cancellation);
        Terminal.Output.Flush();
        return Terminal.HasLeftOut ? ExitCode.Failure : code;
    }
}
