using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using NewsSchema.Tool.Annotator;
using NewsSchema.Tool.Outputs;

namespace NewsSchema.Tool.Commands;

/// <summary>Serves a folder of articles to a browser on this computer, to annotate them.</summary>
internal sealed class ServeCommand : ToolCommand
{
    private readonly Argument<string> _folder = new("folder") { Description = "The folder with articles and texts; by default, the current one.", DefaultValueFactory = static _ => "." };
    private readonly Option<int> _port = new("--port", "-p") { Description = "The port; 0 is any that is free.", HelpName = "number", DefaultValueFactory = static _ => 0 };
    private readonly Option<bool> _open = new("--open") { Description = "Open the page in the browser." };
    private readonly Option<bool> _readOnly = new("--read-only") { Description = "Show articles, and change nothing." };

    public ServeCommand(Terminal terminal)
        : base(terminal, "serve", "Annotate the articles of a folder in the browser. Only this computer can open the page.")
    {
        _port.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 65535)
            {
                result.AddError("a port is a number from 0 to 65535");
            }
        });
        Arguments.Add(_folder);
        Options.Add(_port);
        Options.Add(_open);
        Options.Add(_readOnly);
    }

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("The articles of a folder, in the browser", "articles/ --open"),
        new("Only to look at, always at the same address", "articles/ --read-only --port 5123"),
    ];

    protected override int Run(ParseResult arguments, CancellationToken cancellation)
    {
        AspNetCore.Require();
        return RunAsync(arguments, cancellation).GetAwaiter().GetResult();
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var options = new AnnotatorOptions
        {
            Folder = arguments.GetValue(_folder)!,
            Port = arguments.GetValue(_port),
            IsReadOnly = arguments.GetValue(_readOnly),
            Report = Terminal.Fail,
        };
        AnnotatorServer server = await AnnotatorServer.StartAsync(options, cancellation).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            Terminal.Output.WriteLine(server.Address);
            Terminal.Output.Flush();
            Terminal.Inform(options.IsReadOnly ? "read-only; press Ctrl+C to stop" : "changes are saved as you make them; press Ctrl+C to stop");
            if (arguments.GetValue(_open))
            {
                Open(server.Address);
            }

            try
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellation).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                Terminal.Inform("stopped");
            }
        }

        return ExitCode.Success;
    }

    private void Open(string address)
    {
        try
        {
            Process.Start(new ProcessStartInfo(address) { UseShellExecute = true })?.Dispose();
        }
        catch (Win32Exception exception)
        {
            Terminal.Fail($"the browser cannot be started: {exception.Message}. Open the address yourself");
        }
    }
}
