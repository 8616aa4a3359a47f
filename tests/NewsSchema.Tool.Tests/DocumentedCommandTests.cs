using System.Text.RegularExpressions;

namespace NewsSchema.Tool.Tests;

/// <summary>Each command that the documentation prints does what a reader expects: it is run as printed, in a folder with the files that the page names.</summary>
public sealed partial class DocumentedCommandTests(DocumentedCommandTests.PageFiles files) : IClassFixture<DocumentedCommandTests.PageFiles>
{
    /// <summary>They run until they are interrupted, or need another program.</summary>
    private static readonly string[] s_endless = ["serve", "lsp", "--watch", "--with"];

    public static TheoryData<string> Lines =>
    [
        .. new[] { "docs/command-line.md", "docs/guides/editors.md", "docs/guides/annotator.md" }
            .SelectMany(static page => ShellBlock().Matches(File.ReadAllText(Path.Combine(RepositoryRoot.Folder, page))))
            .SelectMany(static block => block.Groups["lines"].Value.Split('\n'))
            .Where(static line => line.StartsWith("newsschema ", StringComparison.Ordinal) && !s_endless.Any(line.Contains))
            .Select(static line => Comment().Replace(line, ""))
            .Distinct(),
    ];

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task A_documented_command_runs(string line)
    {
        string[] arguments = [.. Argument().Matches(Redirection().Replace(line, "")).Select(static argument => argument.Value.Trim('"')).Skip(1)];
        using TemporaryFolder folder = files.Copy();
        RemoveResult(folder, arguments);
        CommandResult result = await folder.RunAsync(arguments);

        // An error in an article, and a difference, end with 1; wrong arguments and absent files with 2.
        bool isDifference = arguments[0] == "diff" || arguments.Contains("--check") || arguments.Contains("--diff");
        Assert.Equal((isDifference, ""), (result.ExitCode == 1, result.ExitCode > 1 ? result.Error : ""));
    }

    [Fact]
    public void The_documentation_prints_commands() => Assert.InRange(Lines.Count, 30, 200);

    /// <summary>Removes the file that a command makes, which must not exist.</summary>
    private static void RemoveResult(TemporaryFolder folder, string[] arguments)
    {
        string? name = arguments switch
        {
            ["new", _, var path, ..] => path,
            ["annotate", .., "-o", var path] => path,
            _ => null,
        };
        if (name is not null && Directory.Exists(folder[name]))
        {
            Directory.Delete(folder[name], recursive: true);
        }
        else if (name is not null)
        {
            File.Delete(folder[name]);
        }
    }

    [GeneratedRegex(@"```sh\n(?<lines>.*?)```", RegexOptions.Singleline)]
    private static partial Regex ShellBlock();

    [GeneratedRegex(@"\s+#\s.*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s>.*$")]
    private static partial Regex Redirection();

    [GeneratedRegex("\"[^\"]*\"|[^\\s\"]+")]
    private static partial Regex Argument();

    /// <summary>The files that the pages name.</summary>
    public sealed class PageFiles : IAsyncLifetime
    {
        private readonly TemporaryFolder _all = new();

        public async Task InitializeAsync()
        {
            string story = await File.ReadAllTextAsync(Path.Combine(Seeds.Folder, "putin-nato.news.md"));
            const string Flood = "---\nschema: Story\nlanguage: de\n---\n\n# [Wasser]{.thing}  steigt\n\n[Ada Brook]{.person #brook} kommt.\n";
            foreach ((string name, string text) in new[] { ("story", story), ("articles/1", story), ("new", story), ("flood", Flood), ("articles/2", Flood), ("old", Flood) })
            {
                _all.Write(name + ".news.md", text);
            }

            foreach (string name in new[] { "story.txt", "flood.txt", "press.txt" })
            {
                _all.Write(name, "Hafen offen\n\nDer Hafen ist seit Dienstag wieder offen, und die Fähren fahren.\n");
            }

            _all.Write("feed.rss", "<rss version=\"2.0\"><channel><title>F</title><item><title>One</title></item></channel></rss>");
            _all.Write("feed/1.json", """{"id": 1, "title": "One"}""");
            await _all.RunAsync("convert", "flood.news.md", "--to", "nitf", "-o", "wire/flood.xml");
            await _all.RunAsync("convert", "flood.news.md", "--to", "nitf", "-o", "story.xml");
            await _all.RunAsync("convert", "story.news.md", "--to", "brat", "-o", "brat");
            await _all.RunAsync("convert", "flood.news.md", "--to", "brat", "-o", "corpus");
            _all.Write("labels.yaml", (await _all.RunAsync("convert", "corpus", "--from", "brat", "--draft-map")).Output);
        }

        internal TemporaryFolder Copy()
        {
            var copy = new TemporaryFolder();
            foreach (string file in Directory.EnumerateFiles(_all.Path, "*", SearchOption.AllDirectories))
            {
                copy.Write(Path.GetRelativePath(_all.Path, file), File.ReadAllText(file));
            }

            return copy;
        }

        public Task DisposeAsync()
        {
            _all.Dispose();
            return Task.CompletedTask;
        }
    }
}
