using System.CommandLine;
using NewsSchema.Tool.LanguageServer;
using NewsSchema.Tool.Outputs;

namespace NewsSchema.Tool.Commands;

/// <summary>Serves an editor, by the language server protocol over standard input and output.</summary>
internal sealed class LspCommand : ToolCommand
{
    public LspCommand(Terminal terminal)
        : base(terminal, "lsp", "Run the language server, which an editor starts: diagnostics, completion, rename and more while you write.")
    {
        // Editors pass it to every server; it is the only transport.
        Options.Add(new Option<bool>("--stdio") { Description = "Use standard input and output, as without it." });
    }

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("As the command of a language server in an editor's settings", ""),
    ];

    protected override int Run(ParseResult arguments, CancellationToken cancellation)
    {
        using Stream input = Console.OpenStandardInput();
        using Stream output = Console.OpenStandardOutput();
        using var server = new LspServer(input, output, Terminal.Error.WriteLine);
        return server.Run();
    }
}
