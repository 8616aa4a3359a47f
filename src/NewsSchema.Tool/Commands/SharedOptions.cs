using System.CommandLine;

namespace NewsSchema.Tool.Commands;

/// <summary>The options and arguments that several commands have.</summary>
internal static class SharedOptions
{
    public static Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "Print results and errors only.", Recursive = true };

    public static Option<bool> NoColor { get; } = new("--no-color") { Description = "Print without colors, as with the environment variable NO_COLOR.", Recursive = true };

    /// <summary>The files of a command.</summary>
    /// <param name="description">What they are.</param>
    /// <param name="isRequired">Whether there must be one; otherwise, the default is the current folder.</param>
    public static Argument<string[]> Paths(string description, bool isRequired = false) => new("paths")
    {
        Description = description + " Folders are searched; * and ** match names; - is standard input.",
        Arity = isRequired ? ArgumentArity.OneOrMore : ArgumentArity.ZeroOrMore,
        DefaultValueFactory = static _ => [],
        HelpName = "path",
    };

    public static Option<string?> StdinPath() => new("--stdin-path")
    {
        Description = "The file name for standard input, such as story.news.md. Messages have it, and its ending decides the format.",
        HelpName = "name",
    };

    /// <summary>An option with a fixed set of values, which completions offer.</summary>
    public static Option<string> Choice(string name, string description, params string[] values)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => values[0] };
        option.AcceptOnlyFromAmong(values);
        return option;
    }
}
