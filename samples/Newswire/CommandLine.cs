using System.CommandLine;

namespace Newswire;

/// <summary>The commands and options of the program.</summary>
internal static class CommandLine
{
    private static readonly Argument<string> s_source = new("FOLDER") { Description = "The folder with the files of any trade format; '-' reads one from standard input." };
    private static readonly Option<string?> s_bus = new("--bus") { Description = "The NATS server with JetStream; without it, the queue is in this process.", HelpName = "nats://HOST:4222" };
    private static readonly Option<string> s_store = new("--store") { Description = "The file of SQLite, or the connection string of PostgreSQL.", HelpName = "FILE|Host=…;Database=…", DefaultValueFactory = _ => "newswire.db" };
    private static readonly Option<string?> s_out = new("--out") { Description = "The folder for republished stories; by default the bus, if there is one.", HelpName = "FOLDER" };
    private static readonly Option<int> s_queueLimit = new("--queue-limit") { Description = "The most stories that wait for a worker. More make readers wait.", HelpName = "n", DefaultValueFactory = _ => 10_000 };

    public static Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Reads trade files, checks and types their stories, stores each version once, and republishes the newest when its embargo is over.") { s_source, s_bus, s_store, s_out, s_queueLimit };
        root.SetAction((parsed, cancellationToken) => RunAsync(parsed, (parts, token) => Roles.RunAllAsync(parts, parsed.GetRequiredValue(s_source), token), cancellationToken));
        root.Subcommands.Add(Role("ingest", "Reads files into the queue of a bus.", [s_source, s_bus, s_queueLimit], static (parts, parsed, token) => Roles.IngestAsync(parts, parsed.GetRequiredValue(s_source), token)));
        root.Subcommands.Add(Role("work", "Stores what is in the queue of a bus, until it is stopped. Start as many as you like.", [s_bus, s_store, s_queueLimit], static (parts, _, token) => Roles.WorkAsync(parts, token)));
        root.Subcommands.Add(Role("republish", "Republishes stories whose embargo is over, until it is stopped.", [s_bus, s_store, s_out, s_queueLimit], static (parts, _, token) => Roles.RepublishAsync(parts, token)));
        foreach (Command role in root.Subcommands.Take(2))
        {
            role.Validators.Add(static result =>
            {
                if (result.GetValue(s_bus) is null)
                {
                    result.AddError("Name the bus that connects the roles: --bus nats://HOST:4222.");
                }
            });
        }

        root.Subcommands[2].Validators.Add(static result =>
        {
            if (result.GetValue(s_bus) is null && result.GetValue(s_out) is null)
            {
                result.AddError("Say where subscribers get stories: --bus nats://HOST:4222 or --out FOLDER.");
            }
        });

        // A role that is stopped commits what it has begun; this is how long it may take.
        return root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(15), EnableDefaultExceptionHandler = false });
    }

    private static Command Role(string name, string description, Symbol[] symbols, Func<Parts, ParseResult, CancellationToken, Task> run)
    {
        var command = new Command(name, description);
        foreach (Symbol symbol in symbols)
        {
            if (symbol is Argument argument)
            {
                command.Arguments.Add(argument);
            }
            else
            {
                command.Options.Add((Option)symbol);
            }
        }

        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, (parts, token) => run(parts, parsed, token), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Func<Parts, CancellationToken, Task> role, CancellationToken cancellationToken)
    {
        string? source = parsed.GetResult(s_source) is null ? null : parsed.GetValue(s_source);
        if (source is not (null or "-") && !Directory.Exists(source))
        {
            await Console.Error.WriteLineAsync($"There is no folder {source}.").ConfigureAwait(false);
            return 1;
        }

        var tally = new Tally(Console.Error);
        await using var parts = new Parts(new Settings(parsed.GetValue(s_bus), parsed.GetValue(s_store)!, parsed.GetValue(s_out), parsed.GetValue(s_queueLimit)), tally);
        await using (new Progress(tally, Console.Error, isTerminal: !Console.IsErrorRedirected))
        {
            try
            {
                await role(parts, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                await Console.Error.WriteLineAsync("stopped; nothing is lost").ConfigureAwait(false);
            }
        }

        Console.WriteLine(tally);
        return 0;
    }
}
