using CliWrap;
using CliWrap.Buffered;

namespace NewsSchema.Generators.Tests.Infrastructure;

/// <summary>The SDK's own compiler, which knows a newer C# than the Roslyn that these tests reference.</summary>
internal static class NewestCompiler
{
    /// <summary>The compiler's output for the sources at its newest stable C#; empty if there are no warnings.</summary>
    public static async Task<string> CompileAsync(IEnumerable<(string Path, string Text)> sources)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("newsschema-");
        try
        {
            List<string> arguments =
            [
                "-nologo", "-target:library", "-langversion:latest", "-nullable:enable", "-warn:9999", "-nostdlib",
                $"-out:{Path.Combine(folder.FullName, "Generated.dll")}",
                $"-doc:{Path.Combine(folder.FullName, "Generated.xml")}",
                .. ReferenceAssemblies.Paths.Select(path => $"-reference:{path}"),
            ];
            foreach ((string path, string text) in sources)
            {
                string file = Path.Combine(folder.FullName, path);
                File.WriteAllText(file, text);
                arguments.Add(file);
            }

            string response = Path.Combine(folder.FullName, "csc.rsp");
            File.WriteAllLines(response, arguments.Select(argument => $"\"{argument}\""));
            BufferedCommandResult result = await Cli.Wrap(Path.Combine(ReferenceAssemblies.DotNetRoot, "dotnet"))
                .WithArguments(["exec", FindCompiler(), "-noconfig", $"@{response}"])
                .WithEnvironmentVariables(variables => variables.Set("DOTNET_TieredPGO", "0"))
                .WithValidation(CommandResultValidation.None)
                .ExecuteBufferedAsync();
            return result.ExitCode == 0 ? result.StandardOutput : $"{result.StandardOutput}{result.StandardError}exit code {result.ExitCode}";
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string FindCompiler() =>
        Directory.GetDirectories(Path.Combine(ReferenceAssemblies.DotNetRoot, "sdk"))
            .OrderBy(path => path, StringComparer.Ordinal)
            .Select(path => Path.Combine(path, "Roslyn", "bincore", "csc.dll"))
            .Last(File.Exists);
}
