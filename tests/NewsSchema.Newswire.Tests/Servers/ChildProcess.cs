using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace NewsSchema.Newswire.Tests.Servers;

/// <summary>A process of a test. Its output goes to a file: a pipe that a server inherits would keep the test run open.</summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly Process _process;
    private readonly string _log;

    /// <param name="log">The file for the output.</param>
    /// <param name="command">The program and its arguments.</param>
    public ChildProcess(string log, params IEnumerable<string> command)
    {
        _log = log;

        // The shell is replaced by the program, so that the id is that of the program. The output is added to, because a server is started several times.
        var start = new ProcessStartInfo("/bin/sh") { UseShellExecute = false };
        foreach (string argument in (string[])["-c", "log=$1; shift; exec \"$@\" >> \"$log\" 2>&1 < /dev/null", "sh", log, .. command])
        {
            start.ArgumentList.Add(argument);
        }

        _process = Process.Start(start)!;
    }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public int ExitCode => _process.ExitCode;

    public string Output => File.Exists(_log) ? File.ReadAllText(_log) : "";

    /// <summary>The memory that the process has, in bytes; 0 after its end.</summary>
    public long Memory
    {
        get
        {
            try
            {
                return File.ReadLines($"/proc/{Id.ToString(CultureInfo.InvariantCulture)}/status").Where(static line => line.StartsWith("RssAnon:", StringComparison.Ordinal))
                    .Select(static line => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Trim(), CultureInfo.InvariantCulture) * 1024).FirstOrDefault();
            }
            catch (IOException)
            {
                return 0;
            }
        }
    }

    /// <summary>A port that is not in use.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Signal(string signal)
    {
        if (!HasExited)
        {
            Programs.Signal(Id, signal);
        }
    }

    /// <summary>Waits until the process has written a text.</summary>
    /// <exception cref="TimeoutException">It did not in time, or has ended. The message has its output.</exception>
    public async Task WaitForOutputAsync(string text, TimeSpan timeout)
    {
        long end = Environment.TickCount64 + (long)timeout.TotalMilliseconds;
        while (!Output.Contains(text, StringComparison.Ordinal))
        {
            if (HasExited || Environment.TickCount64 > end)
            {
                throw new TimeoutException($"'{text}' was not written:\n{Output}");
            }

            await Task.Delay(50);
        }
    }

    /// <summary>Waits for the end of the process.</summary>
    /// <exception cref="TimeoutException">The process did not end in time; it has been killed. The message has its output.</exception>
    public async Task WaitAsync(TimeSpan timeout)
    {
        using var limit = new CancellationTokenSource(timeout);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{timeout.TotalSeconds} s were not enough:\n{Output}");
        }
    }

    public void Dispose()
    {
        if (!HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }
}
