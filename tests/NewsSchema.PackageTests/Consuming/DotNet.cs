using System.Diagnostics;
using System.Text;

namespace NewsSchema.PackageTests.Consuming;

/// <summary>The <c>dotnet</c> command, run as by a user: nothing of this test run's environment reaches it.</summary>
internal static class DotNet
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(10);

    /// <param name="folder">The working directory.</param>
    /// <param name="packages">The package cache.</param>
    /// <param name="arguments">What to do.</param>
    public static Task<CommandResult> RunAsync(string folder, string? packages, params string[] arguments) =>
        StartAsync("dotnet", folder, packages, arguments);

    /// <inheritdoc cref="RunAsync"/>
    public static async Task<CommandResult> StartAsync(string program, string folder, string? packages, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (string name in start.Environment.Keys.Where(IsOfTheTestRun).ToArray())
            start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        // A node or a compiler server that outlives the command would keep its output open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        if (packages is not null)
            start.Environment["NUGET_PACKAGES"] = packages;

        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        using var timeout = new CancellationTokenSource(s_limit);
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(timeout.Token);
            Task<string> errors = process.StandardError.ReadToEndAsync(timeout.Token);
            string text = await output + await errors;
            await process.WaitForExitAsync(timeout.Token);
            return new CommandResult($"{program} {string.Join(' ', arguments)}", process.ExitCode, text);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} ran for more than {s_limit.TotalMinutes} minutes in {folder}.");
        }
    }

    private static bool IsOfTheTestRun(string variable) =>
        variable.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || variable.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
        || variable.StartsWith("DOTNET_HOST", StringComparison.OrdinalIgnoreCase)
        || variable.StartsWith("NEWSSCHEMA", StringComparison.OrdinalIgnoreCase)
        || variable is "CI" or "NUGET_PACKAGES";
}
