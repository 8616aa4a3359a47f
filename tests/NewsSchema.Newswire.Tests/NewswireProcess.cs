using NewsSchema.Newswire.Tests.Servers;

namespace NewsSchema.Newswire.Tests;

/// <summary>The sample as a separate process.</summary>
internal static class NewswireProcess
{
    private static int s_count;

    private static readonly string s_program = Path.Combine(AppContext.BaseDirectory, "Newswire.dll");

    public static ChildProcess Start(TemporaryFolder folder, params string[] arguments) =>
        new(folder[$"{arguments[0]}-{Interlocked.Increment(ref s_count)}.log"], ["dotnet", s_program, .. arguments]);

    /// <summary>Runs the sample to its end, and returns its output.</summary>
    public static async Task<string> RunAsync(TemporaryFolder folder, params string[] arguments)
    {
        using var process = new ChildProcess(folder[Guid.NewGuid() + ".log"], ["dotnet", s_program, .. arguments]);
        await process.WaitAsync(TimeSpan.FromSeconds(60));
        Assert.True(process.ExitCode == 0, process.Output);
        return process.Output;
    }
}
