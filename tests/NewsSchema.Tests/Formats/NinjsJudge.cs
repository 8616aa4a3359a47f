using CliWrap;
using CliWrap.Buffered;

namespace NewsSchema.Tests.Formats;

/// <summary>The judge of ninjs files, <c>../shared/tools/validate-ninjs.mjs</c>, if node is installed and its packages can be fetched.</summary>
internal static class NinjsJudge
{
    private static readonly string s_folder = Path.Combine(Path.GetTempPath(), "newsschema-ninjs-judge");

    private static readonly string s_tools = Path.GetFullPath(RepositoryRoot.PathOf("../shared/tools"));

    private static readonly Lazy<string?> s_missing = new(Prepare);

    /// <summary>Why the judge cannot be asked; null if it can.</summary>
    public static string? Missing => s_missing.Value;

    /// <summary>The judge's output for files; empty if all are valid.</summary>
    public static async Task<string> ValidateAsync(string version, IEnumerable<string> files)
    {
        (int code, string output) = await RunAsync("node", ["validate-ninjs.mjs", version, "--quiet", $"--repo={CorpusFolder.PathOf("newsinjson")}", .. files]);
        return code == 0 ? "" : output;
    }

    private static string? Prepare()
    {
        if (CorpusFolder.Missing is { } missing)
        {
            return missing;
        }

        if (!Directory.Exists(s_tools))
        {
            return $"the judge of ninjs is not in {s_tools}";
        }

        try
        {
            Directory.CreateDirectory(s_folder);
            foreach (string file in Directory.GetFiles(s_tools))
            {
                File.Copy(file, Path.Combine(s_folder, Path.GetFileName(file)), overwrite: true);
                File.SetAttributes(Path.Combine(s_folder, Path.GetFileName(file)), FileAttributes.Normal);
            }

            if (Directory.Exists(Path.Combine(s_folder, "node_modules", "ajv")))
            {
                return null;
            }

            (int code, string output) = RunAsync("npm", ["install", "--no-audit", "--no-fund"]).GetAwaiter().GetResult();
            return code == 0 ? null : $"npm install failed: {output}";
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or IOException or UnauthorizedAccessException)
        {
            return $"node and npm cannot be run: {exception.Message}";
        }
    }

    private static async Task<(int Code, string Output)> RunAsync(string program, IEnumerable<string> arguments)
    {
        BufferedCommandResult result = await Cli.Wrap(program)
            .WithArguments(arguments)
            .WithWorkingDirectory(s_folder)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync();
        return (result.ExitCode, result.StandardOutput + result.StandardError);
    }
}
