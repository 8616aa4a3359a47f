using System.CommandLine;
using System.Text;
using NewsSchema.Tool.Annotations;
using NewsSchema.Tool.Outputs;
using NewsSchema.Tool.Starters;

namespace NewsSchema.Tool.Commands;

/// <summary>Writes files to start with.</summary>
internal sealed class NewCommand : ToolCommand
{
    private readonly Argument<string> _what = new("what") { Description = "article, folder or project." };
    private readonly Argument<string> _path = new("path") { Description = "The file of the article, or the folder; it must not exist." };
    private readonly Option<string> _schema = new("--schema") { Description = "The schema of the article.", HelpName = "name", DefaultValueFactory = static _ => StarterFiles.Schema };
    private readonly Option<string> _language = new("--language") { Description = "The language of the article, such as de or en-GB.", HelpName = "tag", DefaultValueFactory = static _ => "en" };

    public NewCommand(Terminal terminal)
        : base(terminal, "new", "Write a starter article, a folder for articles, or a C# project that uses one.")
    {
        _what.AcceptOnly("article", "folder", "project");
        Arguments.Add(_what);
        Arguments.Add(_path);
        Options.Add(_schema);
        Options.Add(_language);
    }

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("An article", "article flood.news.md --language en-GB"),
        new("A folder that git and GitHub treat as articles", "folder articles/"),
        new("A C# program with an article as a typed value", "project Newsroom"),
    ];

    protected override int Run(ParseResult arguments, CancellationToken cancellation)
    {
        string path = arguments.GetValue(_path)!;
        string schema = arguments.GetValue(_schema)!;
        if (!Core.Text.Characters.IsName(schema))
        {
            throw new ToolException($"'{schema}' cannot be the name of a schema: letters, digits, '-' and '_', a letter first, such as {ClassNames.Of(schema)}");
        }

        string article = StarterFiles.Article(schema, arguments.GetValue(_language)!);
        IReadOnlyList<(string Path, string Text)> files = arguments.GetValue(_what) switch
        {
            "article" => [(path.EndsWith(".news.md", StringComparison.Ordinal) ? path : path + ".news.md", article)],
            "folder" => [(Path.Combine(path, ".gitattributes"), StarterFiles.GitAttributes), (Path.Combine(path, "harbour.news.md"), article)],
            _ => [.. StarterFiles.Project(Path.GetFileName(Path.TrimEndingDirectorySeparator(path)), schema, article).Select(file => (Path.Combine(path, file.Name), file.Text))],
        };
        if (files.FirstOrDefault(static file => File.Exists(file.Path)) is { Path: { } existing })
        {
            throw new ToolException($"{existing} exists already: name another file");
        }

        foreach ((string file, string text) in files)
        {
            OutputFiles.Write(file, Encoding.UTF8.GetBytes(text));
            Terminal.Inform($"wrote {file}");
        }

        return ExitCode.Success;
    }
}
