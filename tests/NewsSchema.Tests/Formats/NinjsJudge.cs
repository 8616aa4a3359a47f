using System.Diagnostics;
using NewsSchema.Tests.Syntax;

namespace NewsSchema.Tests.Formats;

/// <summary>The judge of ninjs files, <c>../shared/tools/validate-ninjs.mjs</c>, where node is installed and its packages can be fetched.</summary>
internal static class NinjsJudge
{
    private static readonly string s_folder = Path.Combine(Path.GetTempPath(), "newsschema-ninjs-judge");

    private static readonly string s_tools = Path.GetFullPath(Path.Combine(Seeds.Folder, "..", "..", "shared", "tools"));

    private static readonly Lazy<string?> s_missing = new(Prepare);

    /// <summary>Why the judge cannot be asked; null where it can.</summary>
    public static string? Missing => s_missing.Value;

    /// <summary>What the judge says of files; empty where all are valid.</summary>
    public static string Validate(string version, IEnumerable<string> files)
    {
        (int code, string output) = Run("node", ["validate-ninjs.mjs", version, "--quiet", $"--repo={Corpus.Path("newsinjson")}", .. files]);
        return code == 0 ? "" : output;
    }

    private static string? Prepare()
    {
        if (Corpus.Missing is { } missing)
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

            (int code, string output) = Run("npm", ["install", "--no-audit", "--no-fund"]);
            return code == 0 ? null : $"npm install failed: {output}";
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or IOException or UnauthorizedAccessException)
        {
            return $"node and npm cannot be run: {exception.Message}";
        }
    }

    private static (int Code, string Output) Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = s_folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
