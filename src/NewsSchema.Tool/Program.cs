namespace NewsSchema.Tool;

/// <summary>The program <c>newsschema</c>.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        using var terminal = Terminal.OfProcess();
        return await CommandLine.RunAsync(args, terminal).ConfigureAwait(false);
    }
}
