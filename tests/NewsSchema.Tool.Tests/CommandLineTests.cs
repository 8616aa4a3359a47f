using System.Diagnostics;
using NewsSchema.Tool.Commands;
using NewsSchema.Tool.Outputs;

namespace NewsSchema.Tool.Tests;

/// <summary>What all commands have in common: options, exit codes, help, colors.</summary>
public class CommandLineTests
{
    public static TheoryData<string> Commands
    {
        get
        {
            using Terminal terminal = Terminal.OfProcess();
            return [.. ToolCommands.Create(terminal, []).Select(command => command.Name)];
        }
    }

    [Fact]
    public async Task Help_lists_the_commands() => await Verifier.Verify((await Command.RunAsync("--help")).ToString());

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_of_a_command_has_examples(string command) =>
        await Verifier.Verify((await Command.RunAsync(command, "--help")).ToString()).UseParameters(command);

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_is_created_alone_by_its_name(string command)
    {
        using Terminal terminal = Terminal.OfProcess();
        Assert.Equal(command, Assert.Single(ToolCommands.Create(terminal, [command, "x"])).Name);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task An_unknown_option_is_not_a_file(string command)
    {
        CommandResult result = await Command.RunAsync(command, "--no-colr", "seeds/putin-nato.news.md");
        Assert.Equal(2, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.Equal($"newsschema: unknown option --no-colr (did you mean --no-color?)\n'newsschema {command} --help' shows what can be written.\n", result.Error);
    }

    [Theory]
    [InlineData("unknown value jso of --format (did you mean json?): write one of text, json, jsonl, sarif, github, msbuild", "check", "--format", "jso")]
    [InlineData("unknown value JSON of --format (did you mean json?): write one of text, json, csv", "stats", "--format=JSON")]
    [InlineData("unknown value python of --lang: write one of csharp, json-schema, typescript", "schema", "--lang", "python")]
    [InlineData("unknown value artikel of <what> (did you mean article?): write one of article, folder, project", "new", "artikel", "x")]
    [InlineData("unknown value fish of <shell>: write one of bash, zsh, pwsh", "completions", "fish")]
    [InlineData("a confidence is a number from 0 to 1", "annotate", "story.txt", "--min-confidence", "90")]
    public async Task A_wrong_value_is_refused_with_the_right_ones(string message, params string[] arguments)
    {
        CommandResult result = await Command.RunAsync(arguments);
        Assert.Equal(2, result.ExitCode);
        Assert.Equal($"newsschema: {message}\n'newsschema {arguments[0]} --help' shows what can be written.\n", result.Error);
    }

    [Fact]
    public async Task Help_is_a_command_too()
    {
        Assert.Equal((await Command.RunAsync("--help")).ToString(), (await Command.RunAsync("help")).ToString());
        Assert.Equal((await Command.RunAsync("check", "--help")).ToString(), (await Command.RunAsync("help", "check")).ToString());
    }

    [Fact]
    public async Task An_option_that_is_cut_off_is_suggested_whole() =>
        Assert.StartsWith("newsschema: unknown option --lang (did you mean --language?)\n", (await Command.RunAsync("annotate", "story.txt", "--lang", "de")).Error, StringComparison.Ordinal);

    [Fact]
    public async Task An_unknown_option_with_a_value_is_refused_by_its_name()
    {
        CommandResult result = await Command.RunAsync("stats", "--formt=json", "seeds");
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("newsschema: unknown option --formt (did you mean --format?)\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_whose_name_is_like_an_option_follows_two_hyphens()
    {
        using var folder = new TemporaryFolder();
        File.Copy(Path.Combine(Seeds.Folder, "flash-rate-cut.news.md"), folder["--quiet.news.md"]);
        CommandResult result = await folder.RunAsync("stats", "--", "--quiet.news.md");
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("1 article,", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("newsschema: unknown command convrt (did you mean convert?)", "convrt", "x.news.md")]
    [InlineData("newsschema: unknown option --FORMAT (did you mean --format?)", "stats", "--FORMAT", "json")]
    [InlineData("newsschema: absent.news.md does not exist", "stats", "absent.news.md")]
    [InlineData("newsschema: no file matches seeds/*.absent", "stats", "seeds/*.absent")]
    [InlineData("newsschema: unknown format ninsj (did you mean ninjs?)", "convert", "seeds/putin-nato.news.md", "--to", "ninsj")]
    [InlineData("newsschema: RSS 2.0 cannot be written, only read", "convert", "seeds/putin-nato.news.md", "--to", "rss")]
    [InlineData("newsschema: write --to and a format", "convert", "seeds/putin-nato.news.md")]
    [InlineData("newsschema: '5 hours' is not an offset from UTC", "convert", "seeds/putin-nato.news.md", "--to", "ninjs", "--utc-offset", "5 hours")]
    public async Task Wrong_arguments_end_with_2(string message, params string[] arguments)
    {
        CommandResult result = await Command.RunAsync(arguments);
        Assert.Equal(2, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.StartsWith(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_arguments_the_help_is_printed()
    {
        CommandResult result = await Command.RunAsync();
        Assert.Equal(0, result.ExitCode);
        Assert.Equal((await Command.RunAsync("--help")).Output, result.Output);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("diff", "seeds/flash-rate-cut.news.md", "seeds/putin-nato.news.md")]
    [InlineData("preview", "seeds/flash-rate-cut.news.md")]
    [InlineData("check", "--format", "absent")]
    public async Task A_process_prints_what_the_command_prints_in_this_process(params string[] arguments) =>
        Assert.Equal((await Command.RunAsync(arguments)).ToString(), (await Command.RunProcessAsync(RepositoryRoot.Folder, "", arguments)).ToString());

    [Theory]
    [InlineData("[suggest:11]", "newsschema ", "convert")]
    [InlineData("[suggest:27]", "newsschema stats --format j", "json")]
    [InlineData("[suggest:24]", "newsschema convert --to ", "newsml-g2")]
    [InlineData("[suggest]", "newsschema conv", "convert")]
    [InlineData("[suggest]", "newsschema check --format s", "sarif")]
    public async Task Completions_are_offered(string directive, string line, string expected) =>
        Assert.Contains(expected, (await Command.RunAsync(directive, line)).Output.Split('\n'));

    [ShellFact]
    public async Task A_shell_completes_options_and_values()
    {
        string profile = (await Command.RunAsync("completions", "bash")).Output;
        string complete = $$"""
            newsschema() { dotnet '{{Command.Program}}' "$@"; }
            {{profile}}
            COMP_LINE='newsschema check --format s'; COMP_POINT=${#COMP_LINE}; COMP_WORDS=($COMP_LINE); COMP_CWORD=3
            _newsschema
            echo "${COMPREPLY[@]}"
            """;
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-c", complete]) { RedirectStandardOutput = true })!;
        Assert.Equal("sarif\n", await bash.StandardOutput.ReadToEndAsync());
    }

    [Theory]
    [InlineData("FORCE_COLOR", "1", true)]
    [InlineData("FORCE_COLOR", "", false)]
    [InlineData("NO_COLOR", "1", false)]
    public async Task Colors_depend_on_the_environment(string variable, string value, bool hasColor)
    {
        CommandResult result = await Command.RunProcessAsync(RepositoryRoot.Folder, "", ["stats", "absent"], new Dictionary<string, string?> { [variable] = value });
        Assert.Equal(hasColor, result.Error.Contains('\u001B', StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_color_wins_over_force_color()
    {
        CommandResult result = await Command.RunProcessAsync(RepositoryRoot.Folder, "", ["stats", "absent"], new Dictionary<string, string?> { ["FORCE_COLOR"] = "1", ["NO_COLOR"] = "1" });
        Assert.DoesNotContain('\u001B', result.Error);
    }
}
