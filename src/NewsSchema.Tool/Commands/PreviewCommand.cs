using System.CommandLine;
using System.Text;
using NewsSchema.Formats;
using NewsSchema.Html;
using NewsSchema.Tool.Conversion;
using NewsSchema.Tool.Inputs;
using NewsSchema.Tool.Outputs;
using NewsSchema.Tool.Preview;
using NewsSchema.Tool.Projects;

namespace NewsSchema.Tool.Commands;

/// <summary>Writes articles as pages that show their annotations.</summary>
internal sealed class PreviewCommand : ToolCommand
{
    private readonly Argument<string[]> _paths = SharedOptions.Paths("The articles, in any format that can be read; in folders, *.news.md.", isRequired: true);
    private readonly Option<string?> _output = new("--output", "-o") { Description = "The page, or the folder for several. By default, one page goes to standard output.", HelpName = "path" };
    private readonly Option<string?> _stdinPath = SharedOptions.StdinPath();

    public PreviewCommand(Terminal terminal)
        : base(terminal, "preview", "Draw articles with their annotations as HTML pages that need nothing else.")
    {
        Arguments.Add(_paths);
        Options.Add(_output);
        Options.Add(_stdinPath);
    }

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("A page to look at or to send", "story.news.md -o story.html"),
        new("All articles of a folder", "articles/ -o pages/"),
    ];

    protected override int Run(ParseResult arguments, CancellationToken cancellation)
    {
        List<InputFile> files = InputFiles.Find(arguments.GetValue(_paths)!, FixtureNames.IsArticle, Terminal.InputAs(arguments.GetValue(_stdinPath)), Terminal.LeaveOut);
        string? output = arguments.GetValue(_output);
        var options = new ConvertOptions { Reading = new ReadOptions { Html = HtmlReader.Instance } };
        List<(string Name, string Page)> pages = [];
        foreach (InputFile file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            Terminal.Attempt(() => pages.AddRange(PagesOf(file, options)));
        }

        bool isFolder = output is not null && (pages.Count > 1 || OutputFiles.IsFolder(output));
        if (pages.Count == 0 && Terminal.HasLeftOut)
        {
            return ExitCode.Failure;
        }

        if (output is null && pages.Count != 1)
        {
            throw new ToolException(pages.Count == 0 ? "no *.news.md files found: name an article" : "write --output and a folder for several articles");
        }

        foreach ((string name, string page) in pages)
        {
            if (output is null)
            {
                Terminal.Output.Write(page);
                continue;
            }

            string path = isFolder ? Path.Combine(output, name + ".html") : output;
            OutputFiles.Write(path, Encoding.UTF8.GetBytes(page));
            Terminal.Inform($"wrote {path}");
        }

        return ExitCode.Success;
    }

    /// <summary>The pages of a file. An annotated article is drawn as it is, even if it has errors.</summary>
    private static IEnumerable<(string Name, string Page)> PagesOf(InputFile file, ConvertOptions options) => FixtureNames.IsArticle(file.Name)
        ? [(file.RelativePath[..^FixtureNames.ArticleEnding.Length], PreviewPage.Write(file.ReadText(), file.Name))]
        : ArticleFormats.ReadAny(file, options).Select(static article => (article.Name, PreviewPage.Write(article.Document.ToNewsMarkdown(), article.File)));
}
