using System.Diagnostics;
using NewsSchema.Tool.LanguageServer.Documents;

namespace NewsSchema.Tool.LanguageServer;

/// <summary>Starts <c>newsschema serve</c>, which opens the annotator in the browser; once for each folder. It ends with the language server.</summary>
internal sealed class AnnotatorProcess(Action<string> log) : IDisposable
{
    /// <summary>The command of the server.</summary>
    public const string Command = "newsschema.serve";

    /// <summary>The command of a client that opens the annotator itself, which it then names when it starts the server.</summary>
    public const string ClientCommand = "newsschema.openAnnotator";

    private readonly Dictionary<string, Process> _running = new(DocumentUri.Comparer);

    /// <returns>What happened, for the user.</returns>
    /// <exception cref="ToolException">The program does not start.</exception>
    public string Open(string folder)
    {
        lock (_running)
        {
            if (_running.TryGetValue(folder, out Process? running) && !running.HasExited)
            {
                return $"The annotator of {folder} is running already.";
            }

            // Its output must not get into the messages to the editor.
            string program = Environment.ProcessPath ?? throw new ToolException("the path of the program is not known");
            var start = new ProcessStartInfo(program) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
            if (Path.GetFileNameWithoutExtension(program).Equals("dotnet", StringComparison.OrdinalIgnoreCase))
            {
                start.ArgumentList.Add(Environment.GetCommandLineArgs()[0]);
            }

            foreach (string argument in new[] { "serve", folder, "--open" })
            {
                start.ArgumentList.Add(argument);
            }

            try
            {
                var process = Process.Start(start)!;
                process.OutputDataReceived += (_, line) => Log(line.Data);
                process.ErrorDataReceived += (_, line) => Log(line.Data);
                process.BeginOutputReadLine();
                process.BeginErrorReadLine();
                _running[folder] = process;
            }
            catch (System.ComponentModel.Win32Exception exception)
            {
                throw new ToolException($"{program} does not start: {exception.Message}");
            }

            return $"The annotator opens {folder} in the browser.";
        }
    }

    public void Dispose()
    {
        lock (_running)
        {
            foreach (Process process in _running.Values)
            {
                if (!process.HasExited)
                {
                    process.Kill(entireProcessTree: true);
                }

                process.Dispose();
            }

            _running.Clear();
        }
    }

    private void Log(string? line)
    {
        if (line is not null)
        {
            log("serve: " + line);
        }
    }
}
