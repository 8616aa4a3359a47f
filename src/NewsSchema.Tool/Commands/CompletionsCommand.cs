using System.CommandLine;
using NewsSchema.Tool.Outputs;

namespace NewsSchema.Tool.Commands;

/// <summary>Prints the lines that make a shell complete commands, options and their values. They ask the program itself, and leave names of files to the shell.</summary>
internal sealed class CompletionsCommand : ToolCommand
{
    private const string Bash = """
        _newsschema() {
            local word="${COMP_WORDS[COMP_CWORD]}"
            COMPREPLY=($(compgen -W "$(newsschema '[suggest]' "${COMP_LINE:0:$COMP_POINT}" 2>/dev/null)" -- "$word"))
        }
        complete -o default -F _newsschema newsschema

        """;

    private const string Zsh = """
        _newsschema() {
            local -a found=("${(@f)$(newsschema '[suggest]' "${(j: :)words[1,CURRENT]}" 2>/dev/null)}")
            compadd -a found || _files
        }
        compdef _newsschema newsschema

        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName newsschema -ScriptBlock {
            param($word, $line, $position)
            newsschema '[suggest]' "$line".PadRight($position).Substring(0, $position) |
                Where-Object { $_ -like "$word*" } |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
        }

        """;

    private readonly Argument<string> _shell = new("shell") { Description = "bash, zsh or pwsh." };

    public CompletionsCommand(Terminal terminal)
        : base(terminal, "completions", "Print the lines for the profile of a shell that make it complete commands, options and values.")
    {
        _shell.AcceptOnly("bash", "zsh", "pwsh");
        Arguments.Add(_shell);
    }

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("For bash", "bash >> ~/.bashrc"),
        new("For zsh, after compinit", "zsh >> ~/.zshrc"),
        new("For PowerShell", "pwsh >> $PROFILE"),
    ];

    protected override int Run(ParseResult arguments, CancellationToken cancellation)
    {
        Terminal.Output.Write(arguments.GetValue(_shell) switch
        {
            "bash" => Bash,
            "zsh" => Zsh,
            _ => PowerShell,
        });
        return ExitCode.Success;
    }
}
