using System.CommandLine;
using System.CommandLine.Parsing;
using NewsSchema.Core.Text;

namespace NewsSchema.Tool.Commands;

/// <summary>The options and arguments that several commands have.</summary>
internal static class SharedOptions
{
    private const int MaxDistance = 2;

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
        option.AcceptOnly(values);
        return option;
    }

    /// <summary>Refuses all values except some, which help and completions show.</summary>
    public static void AcceptOnly(this Option option, params string[] values)
    {
        option.CompletionSources.Clear();
        option.CompletionSources.Add(values);
        option.Validators.Add(result => Refuse(result, option.Name, result.Tokens, values));
    }

    /// <inheritdoc cref="AcceptOnly(Option, string[])"/>
    public static void AcceptOnly(this Argument argument, params string[] values)
    {
        argument.CompletionSources.Clear();
        argument.CompletionSources.Add(values);
        argument.Validators.Add(result => Refuse(result, $"<{argument.Name}>", result.Tokens, values));
    }

    private static void Refuse(SymbolResult result, string name, IEnumerable<Token> tokens, string[] values)
    {
        if (tokens.Select(static token => token.Value).FirstOrDefault(value => !values.Contains(value)) is { } unknown)
        {
            // Less than half of a short value may differ.
            int limit = Math.Min(MaxDistance, (unknown.Length - 1) / 2);
            string suggestion = EditDistance.Nearest(unknown.ToLowerInvariant(), values, limit) is { } nearest ? $" (did you mean {nearest}?)" : "";
            result.AddError($"unknown value {unknown} of {name}{suggestion}: write one of {string.Join(", ", values)}");
        }
    }
}
