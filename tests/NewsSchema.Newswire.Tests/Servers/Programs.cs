using System.Diagnostics;
using System.Globalization;

namespace NewsSchema.Newswire.Tests.Servers;

/// <summary>The programs of the operating system that tests start.</summary>
internal static class Programs
{
    /// <summary>Debian has nats-server and faketime outside of a user's path, and PostgreSQL in a folder for each version.</summary>
    private static readonly string[] s_folders =
    [
        .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
        "/usr/sbin",
        .. Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Select(static version => Path.Combine(version, "bin")) : [],
    ];

    public static string? Nats { get; } = Find("nats-server");

    public static string? Postgres { get; } = Find("postgres");

    public static string? InitDb { get; } = Find("initdb");

    /// <summary>Why tests with servers are skipped; null if the servers are there.</summary>
    public static string? SkipReason { get; } = OperatingSystem.IsWindows() ? "the servers of these tests are started by a shell"
        : Nats is null || Postgres is null || InitDb is null ? "needs NATS and PostgreSQL: apt-get install nats-server postgresql" : null;

    public static string? Find(string name) => s_folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    /// <summary>Sends a signal, such as <c>TERM</c>, to a process. <see cref="Process"/> knows only one.</summary>
    public static void Signal(int process, string signal)
    {
        using var kill = Process.Start("/bin/sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -{signal} {process}")]);
        kill.WaitForExit();
    }
}
