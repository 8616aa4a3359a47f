using NewsSchema.Tool.Commands;
using NewsSchema.Tool.Outputs;

namespace NewsSchema.Tool;

/// <summary>The program <c>newsschema</c>.</summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        using var terminal = Terminal.OfProcess();
        return CommandLine.Run(args, terminal);
    }
}
