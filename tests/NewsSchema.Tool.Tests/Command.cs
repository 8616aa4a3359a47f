using System.Text;
using CliWrap;
using NewsSchema.Tool.Commands;
using NewsSchema.Tool.Outputs;

namespace NewsSchema.Tool.Tests;

/// <summary>Runs <c>newsschema</c>.</summary>
internal static class Command
{
    /// <summary>The file of the program.</summary>
    public static readonly string Program = Path.Combine(AppContext.BaseDirectory, "NewsSchema.Tool.dll");

    /// <summary>The current folder belongs to the process, so one command runs at a time.</summary>
    private static readonly SemaphoreSlim s_folder = new(1);

    /// <summary>Runs it in the repository's folder.</summary>
    public static Task<CommandResult> RunAsync(params string[] arguments) => RunAsync(RepositoryRoot.Folder, arguments);

    /// <summary>Runs it in a folder, in this process: a separate process takes ten times as long to start as the command takes to run.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="input">Standard input.</param>
    public static async Task<CommandResult> RunAsync(string folder, string[] arguments, string input = "")
    {
        using IDisposable held = await HoldFolderAsync();
        string previous = Directory.GetCurrentDirectory();
        try
        {
            Directory.SetCurrentDirectory(folder);
            using var output = new MemoryStream();
            using var error = new MemoryStream();
            int exitCode;
            using (var terminal = new Terminal(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error))
            {
                exitCode = CommandLine.Run(arguments, terminal);
            }

            return new CommandResult(exitCode, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
        }
        finally
        {
            Directory.SetCurrentDirectory(previous);
        }
    }

    /// <summary>Keeps commands from changing the current folder until the result is disposed.</summary>
    public static async Task<IDisposable> HoldFolderAsync()
    {
        await s_folder.WaitAsync();
        return new HeldFolder();
    }

    /// <summary>Runs it as a process in a folder, with standard input and environment variables.</summary>
    public static async Task<CommandResult> RunProcessAsync(string folder, string input, string[] arguments, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var output = new StringBuilder();
        var error = new StringBuilder();
        CliWrap.CommandResult result = await Cli.Wrap("dotnet")
            .WithArguments([Program, .. arguments])
            .WithWorkingDirectory(folder)
            .WithEnvironmentVariables(variables =>
            {
                variables.Set("NO_COLOR", null).Set("FORCE_COLOR", null).Set("DOTNET_TieredPGO", "0");
                foreach ((string name, string? value) in environment ?? new Dictionary<string, string?>())
                {
                    variables.Set(name, value);
                }
            })
            .WithStandardInputPipe(PipeSource.FromString(input, Encoding.UTF8))
            .WithStandardOutputPipe(PipeTarget.ToStringBuilder(output, Encoding.UTF8))
            .WithStandardErrorPipe(PipeTarget.ToStringBuilder(error, Encoding.UTF8))
            .WithValidation(CommandResultValidation.None)
            .ExecuteAsync();
        return new CommandResult(result.ExitCode, output.ToString(), error.ToString());
    }

    private sealed class HeldFolder : IDisposable
    {
        public void Dispose() => s_folder.Release();
    }
}
