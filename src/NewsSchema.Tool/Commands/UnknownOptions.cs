using System.CommandLine;
using System.CommandLine.Parsing;
using NewsSchema.Core.Text;

namespace NewsSchema.Tool.Commands;

/// <summary>
/// Finds options that do not exist. The parser takes them for files if the command has an argument for any number of them,
/// so that a misspelled option would be ignored.
/// </summary>
internal static class UnknownOptions
{
    private const int MaxDistance = 3;

    /// <summary>The message about the first unknown option; null if there is none.</summary>
    public static string? Find(ParseResult result)
    {
        HashSet<Token> literal = [.. result.Tokens.SkipWhile(static token => token.Type != TokenType.DoubleDash)];
        Token? unknown = result.CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(static argument => argument.Tokens)
            .FirstOrDefault(token => IsOption(token.Value) && !literal.Contains(token));
        return unknown is null ? null : Describe(unknown.Value, result);
    }

    /// <summary>The message about an argument that nothing takes.</summary>
    public static string Describe(string token, ParseResult result)
    {
        string name = token.Split('=', ':')[0];
        string lower = name.ToLowerInvariant();
        bool isOption = IsOption(token);
        IEnumerable<string> known = isOption ? OptionsOf(result.CommandResult) : result.CommandResult.Command.Subcommands.Select(static command => command.Name);
        string? nearest = known
            .Select(other => (Name: other, Distance: IsBeginning(lower, other) ? 0 : EditDistance.Of(lower, other, MaxDistance)))
            .Where(static other => other.Distance <= MaxDistance && other.Distance < other.Name.TrimStart('-').Length)
            .OrderBy(static other => other.Distance).ThenBy(static other => other.Name, StringComparer.Ordinal)
            .Select(static other => other.Name)
            .FirstOrDefault();
        string what = isOption ? "option" : result.CommandResult.Command.Subcommands.Count > 0 ? "command" : "argument";
        return $"unknown {what} {name}{(nearest is null ? "" : $" (did you mean {nearest}?)")}";
    }

    /// <summary>Whether a name is cut off, such as <c>--lang</c>.</summary>
    private static bool IsBeginning(string name, string option) => name.Trim('-').Length >= 3 && option.StartsWith(name, StringComparison.Ordinal);

    private static bool IsOption(string token) => token.Length > 1 && token[0] == '-';

    private static IEnumerable<string> OptionsOf(CommandResult command)
    {
        for (CommandResult? current = command; current is not null; current = current.Parent as CommandResult)
        {
            foreach (Option option in current.Command.Options)
            {
                if (!option.Hidden && (current == command || option.Recursive))
                {
                    yield return option.Name;
                }
            }
        }
    }
}
