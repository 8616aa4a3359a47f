using NewsSchema.Tool.Outputs;

namespace NewsSchema.Tool.Commands;

/// <summary>The list of all commands. A new command is a class and a line in this list.</summary>
internal static class ToolCommands
{
    private static readonly Dictionary<string, Func<Terminal, ToolCommand>> s_all = new(StringComparer.Ordinal)
    {
        ["check"] = static terminal => new CheckCommand(terminal),
        ["format"] = static terminal => new FormatCommand(terminal),
        ["convert"] = static terminal => new ConvertCommand(terminal),
        ["diff"] = static terminal => new DiffCommand(terminal),
        ["schema"] = static terminal => new SchemaCommand(terminal),
        ["stats"] = static terminal => new StatsCommand(terminal),
        ["annotate"] = static terminal => new AnnotateCommand(terminal),
        ["preview"] = static terminal => new PreviewCommand(terminal),
        ["serve"] = static terminal => new ServeCommand(terminal),
        ["new"] = static terminal => new NewCommand(terminal),
        ["completions"] = static terminal => new CompletionsCommand(terminal),
        ["lsp"] = static terminal => new LspCommand(terminal),
    };

    /// <summary>
    /// The command that arguments begin with, because making the options of all others takes time at every start. All commands if the arguments begin with anything else: help,
    /// completions and suggestions list them.
    /// </summary>
    public static IEnumerable<ToolCommand> Create(Terminal terminal, IReadOnlyList<string> arguments) =>
        arguments.Count > 0 && s_all.TryGetValue(arguments[0], out Func<Terminal, ToolCommand>? create) ? [create(terminal)] : s_all.Values.Select(other => other(terminal));
}
