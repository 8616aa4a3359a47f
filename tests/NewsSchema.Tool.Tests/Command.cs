using System.Text;
using CliWrap;

namespace NewsSchema.Tool.Tests;

/// <summary>Runs <c>newsschema</c> as a process.</summary>
internal static class Command
{
    private static readonly string s_program = Path.Combine(AppContext.BaseDirectory, "NewsSchema.Tool.dll");

    /// <summary>Runs it in the repository's folder.</summary>
    public static Task<CommandResult> RunAsync(params string[] arguments) => RunAsync(RepositoryRoot.Folder, "", arguments);

    /// <summary>Runs it in a folder, with standard input.</summary>
    public static async Task<CommandResult> RunAsync(string folder, string input, string[] arguments, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var output = new StringBuilder();
        var error = new StringBuilder();
        CliWrap.CommandResult result = await Cli.Wrap("dotnet")
            .WithArguments([s_program, .. arguments])
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
}
