using CliWrap;
using CliWrap.Buffered;

namespace NewsSchema.Testing;

/// <summary>A folder of the machine's temporary files with scripts for node and their packages, which are fetched once.</summary>
internal sealed class NodeFolder(string name)
{
    /// <summary>The folder's path.</summary>
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), name);

    /// <summary>Writes the scripts, and fetches packages unless the folder has them.</summary>
    /// <param name="writeScripts">Writes the scripts into the folder.</param>
    /// <param name="package">A package that shows whether they were fetched.</param>
    /// <param name="install">The arguments of <c>npm install</c>.</param>
    /// <returns>Why scripts cannot be run; null if they can.</returns>
    public string? Prepare(Action writeScripts, string package, params string[] install)
    {
        try
        {
            Directory.CreateDirectory(Path);
            writeScripts();
            if (Directory.Exists(System.IO.Path.Combine(Path, "node_modules", package)))
            {
                return null;
            }

            (int code, string output) = RunAsync("npm", ["install", "--no-audit", "--no-fund", .. install]).GetAwaiter().GetResult();
            return code == 0 ? null : $"npm install failed: {output}";
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or IOException or UnauthorizedAccessException)
        {
            return $"node and npm cannot be run: {exception.Message}";
        }
    }

    /// <summary>Runs a program in the folder.</summary>
    public async Task<(int Code, string Output)> RunAsync(string program, IEnumerable<string> arguments)
    {
        BufferedCommandResult result = await Cli.Wrap(program)
            .WithArguments(arguments)
            .WithWorkingDirectory(Path)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync();
        return (result.ExitCode, result.StandardOutput + result.StandardError);
    }
}
