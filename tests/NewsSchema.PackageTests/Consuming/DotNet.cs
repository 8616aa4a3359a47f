using System.Text;
using CliWrap;
using CliWrap.Buffered;

namespace NewsSchema.PackageTests.Consuming;

/// <summary>The <c>dotnet</c> command, run as a user runs it: the environment of the test run does not reach it.</summary>
internal static class DotNet
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(10);

    /// <param name="folder">The working directory.</param>
    /// <param name="packages">The package cache.</param>
    /// <param name="arguments">The arguments of <c>dotnet</c>.</param>
    public static Task<CommandResult> RunAsync(string folder, string? packages, params string[] arguments) =>
        StartAsync("dotnet", folder, packages, arguments);

    /// <inheritdoc cref="RunAsync"/>
    public static async Task<CommandResult> StartAsync(string program, string folder, string? packages, params string[] arguments)
    {
        using var limit = new CancellationTokenSource(s_limit);
        string command = $"{program} {string.Join(' ', arguments)}";
        try
        {
            BufferedCommandResult result = await Cli.Wrap(program)
                .WithArguments(arguments)
                .WithWorkingDirectory(folder)
                .WithEnvironmentVariables(Variables(packages))
                .WithValidation(CommandResultValidation.None)
                .ExecuteBufferedAsync(Encoding.UTF8, limit.Token);
            return new CommandResult(command, result.ExitCode, result.StandardOutput + result.StandardError);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"{command} ran for more than {s_limit.TotalMinutes} minutes in {folder}.");
        }
    }

    /// <summary>What differs from the environment of the test run; a variable without a value is removed.</summary>
    private static Dictionary<string, string?> Variables(string? packages)
    {
        Dictionary<string, string?> variables = Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(IsOfTheTestRun).ToDictionary(name => name, _ => (string?)null);
        variables["DOTNET_CLI_UI_LANGUAGE"] = "en";
        variables["DOTNET_NOLOGO"] = "1";
        // These processes end before a profile for a later tier of the just-in-time compiler pays off.
        variables["DOTNET_TieredPGO"] = "0";
        // A node or a compiler server that outlives the command would keep its output open.
        variables["MSBUILDDISABLENODEREUSE"] = "1";
        variables["UseSharedCompilation"] = "false";
        variables["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        if (packages is not null)
        {
            variables["NUGET_PACKAGES"] = packages;
        }

        return variables;
    }

    private static bool IsOfTheTestRun(string variable) =>
        variable.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || variable.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
        || variable.StartsWith("DOTNET_HOST", StringComparison.OrdinalIgnoreCase)
        || variable.StartsWith("NEWSSCHEMA", StringComparison.OrdinalIgnoreCase)
        || variable is "CI" or "NUGET_PACKAGES";
}
