namespace NewsSchema.Tool.Commands;

/// <summary>The list of all commands. A new command is a class and a line in this list.</summary>
internal static class ToolCommands
{
    public static IReadOnlyList<ToolCommand> Create(Terminal terminal) =>
    [
        new CheckCommand(terminal),
        new FormatCommand(terminal),
        new ConvertCommand(terminal),
        new DiffCommand(terminal),
        new SchemaCommand(terminal),
        new StatsCommand(terminal),
        new AnnotateCommand(terminal),
        new PreviewCommand(terminal),
        new ServeCommand(terminal),
        new NewCommand(terminal),
        new LspCommand(terminal),
    ];
}
