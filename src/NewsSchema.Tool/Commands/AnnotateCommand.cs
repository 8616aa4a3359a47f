using System.CommandLine;
using System.Globalization;
using System.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Formats;
using NewsSchema.Tool.Annotations;
using NewsSchema.Tool.Conversion;
using NewsSchema.Tool.Drafting;
using NewsSchema.Tool.Findings;
using NewsSchema.Tool.Inputs;
using NewsSchema.Tool.Outputs;
using NewsSchema.Tool.Projects;
using NewsSchema.Tool.Starters;

namespace NewsSchema.Tool.Commands;

/// <summary>Makes a first draft of an annotated article from its text.</summary>
internal sealed class AnnotateCommand : ToolCommand
{
    private static readonly CompilerFindings s_messages = new(hasEnds: false);

    private readonly Argument<string[]> _paths = SharedOptions.Paths("The texts, in UTF-8; in folders, *.txt.", isRequired: true);
    private readonly Option<string?> _output = new("--output", "-o") { Description = "The article, or the folder for several. By default, one article goes to standard output.", HelpName = "path" };
    private readonly Option<string[]> _known = new("--gazetteer", "-g") { Description = "Articles, or folders of articles, whose entities are recognized by their names.", HelpName = "path", DefaultValueFactory = static _ => [] };
    private readonly Option<string?> _language = new("--language", "-l") { Description = $"The language of the text: {string.Join(" or ", DraftLanguage.Tags)}. By default, its words show it.", HelpName = "tag" };
    private readonly Option<string?> _published = new("--published") { Description = "The day of publication, such as 2021-12-07. Dates such as 'on Tuesday' are relative to it.", HelpName = "date" };
    private readonly Option<string[]> _rules = new("--rules") { Description = $"The rules to apply, separated by commas: {string.Join(", ", Enum.GetNames<DraftRule>()).ToLowerInvariant()}. By default, all.", HelpName = "names", DefaultValueFactory = static _ => [] };
    private readonly Option<double> _confidence = new("--min-confidence") { Description = "Leave out proposals that are less often right, from 0 to 1.", HelpName = "number", DefaultValueFactory = static _ => 0.9 };
    private readonly Option<bool> _explain = new("--explain") { Description = "Give each annotation a note with its rule and its confidence." };
    private readonly Option<string?> _with = new("--with") { Description = "A program that proposes names: it reads the text as JSON and writes one JSON object a line (docs/command-line.md).", HelpName = "command" };
    private readonly Option<string> _schema = new("--schema") { Description = "The schema of the article.", HelpName = "name", DefaultValueFactory = static _ => StarterFiles.Schema };
    private readonly Option<bool> _overwrite = new("--overwrite") { Description = "Replace articles that exist, with all work in them." };
    private readonly Option<string?> _stdinPath = SharedOptions.StdinPath();

    public AnnotateCommand(Terminal terminal)
        : base(terminal, "annotate", "Make a draft of an annotated article from its text: dateline, byline, quotes with speakers, dates, amounts, known names.")
    {
        _language.CompletionSources.Add([.. DraftLanguage.Tags]);
        _rules.CompletionSources.Add([.. Enum.GetNames<DraftRule>().Select(static name => name.ToLowerInvariant())]);
        _rules.AllowMultipleArgumentsPerToken = true;
        _confidence.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<double>() is not (>= 0 and <= 1))
            {
                result.AddError("a confidence is a number from 0 to 1");
            }
        });
        Arguments.Add(_paths);
        Option[] options = [_output, _known, _language, _published, _rules, _confidence, _explain, _with, _schema, _overwrite, _stdinPath];
        foreach (Option option in options)
        {
            Options.Add(option);
        }
    }

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("A draft with the names that the folder's articles know", "story.txt --gazetteer articles/ --published 2021-12-07 -o story.news.md"),
        new("Only quotes and their speakers, also unsure ones, with reasons", "story.txt --rules quotes --min-confidence 0.5 --explain"),
        new("With the names that a model finds", "story.txt --with \"python3 names.py\""),
    ];

    protected override int Run(ParseResult arguments, CancellationToken cancellation)
    {
        List<InputFile> files = InputFiles.Find(arguments.GetValue(_paths)!, static name => name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase), Terminal.InputAs(arguments.GetValue(_stdinPath)), Terminal.LeaveOut);
        string? output = arguments.GetValue(_output);
        if (files.Count != 1 && output is null)
        {
            throw new ToolException(files.Count == 0 ? "no *.txt files found: name a text" : "write --output and a folder for several texts");
        }

        bool isFolder = output is not null && (files.Count > 1 || OutputFiles.IsFolder(output));
        string?[] targets = [.. files.Select(file => isFolder ? Path.Combine(output!, Path.ChangeExtension(file.RelativePath, null) + FixtureNames.ArticleEnding) : output)];
        if (!arguments.GetValue(_overwrite) && Array.Find(targets, File.Exists) is { } existing)
        {
            throw new ToolException($"{existing} exists already: name another file, or write --overwrite to lose what is in it");
        }

        string[] known = arguments.GetValue(_known)!;
        Gazetteer gazetteer = known.Length == 0
            ? Gazetteer.Empty
            : Gazetteer.Of(InputFiles.Find(known, FixtureNames.IsArticle, Terminal.InputAs(null), Terminal.LeaveOut), Terminal, cancellation);
        bool isFailed = false;
        foreach ((InputFile file, string? target) in files.Zip(targets))
        {
            cancellation.ThrowIfCancellationRequested();
            SourceArticle? annotated = null;
            Terminal.Attempt(() => annotated = Annotate(file, arguments, gazetteer, cancellation));
            if (annotated is not { } article)
            {
                continue;
            }

            if (article.Findings.Any(static finding => finding.Severity == NewsSeverity.Error))
            {
                s_messages.Write(article.Findings, Terminal.Error, Terminal.ErrorColors);
                isFailed = true;
                continue;
            }

            string text = article.Document.ToNewsMarkdown();
            if (target is null)
            {
                Terminal.Output.Write(text);
                continue;
            }

            OutputFiles.Write(target, Encoding.UTF8.GetBytes(text));
            Terminal.Inform($"wrote {target}: {FindingSummary.Counted(article.Document.Article.Blocks.Sum(static block => block.Spans.Count), "annotation")}");
        }

        return isFailed ? ExitCode.Findings : ExitCode.Success;
    }

    private SourceArticle Annotate(InputFile file, ParseResult arguments, Gazetteer gazetteer, CancellationToken cancellation)
    {
        if (FixtureNames.IsArticle(file.Name))
        {
            throw new ToolException($"{file.Path} is an annotated article already: newsschema convert {file.Path} --to text gives its text");
        }

        // The markup of a trade format is not the text of its article.
        if (NewsReader.Detect(file.Read()) is { } format && format != NewsFormats.NewsMarkdown)
        {
            throw new ToolException($"{file.Path} is {format.Title}, not a text: newsschema convert {file.Path} --to text gives its text");
        }

        string text = file.ReadText();
        var options = new DraftOptions
        {
            Language = LanguageOf(arguments.GetValue(_language), text),
            Published = PublishedOf(arguments),
            Rules = RulesOf(arguments.GetValue(_rules)!),
            MinConfidence = arguments.GetValue(_confidence),
            Explains = arguments.GetValue(_explain),
            Known = gazetteer,
            Model = arguments.GetValue(_with),
        };
        AnnotatedText draft = Draft.MakeAsync(text, options, cancellation).GetAwaiter().GetResult();
        var conversion = new ConvertOptions
        {
            Schema = arguments.GetValue(_schema),
            Facts = [.. FactOf("language", arguments.GetValue(_language) ?? DraftLanguage.Recognize(text)?.Tag), .. FactOf("published", arguments.GetValue(_published))],
            Offsets = OffsetUnit.Utf16,
        };
        return AnnotationConversion.ToArticle(draft, file.Path, file.Name, [OffsetUnit.Utf16], conversion, []);
    }

    private static Member[] FactOf(string name, string? value) => value is null ? [] : [new Member(name, default, new ScalarNode(value, ScalarKind.Plain))];

    private static DraftLanguage LanguageOf(string? tag, string text) => tag is null
        ? DraftLanguage.Guess(text)
        : DraftLanguage.Find(tag) ?? throw new ToolException($"unknown language {tag}: write one of {string.Join(", ", DraftLanguage.Tags)}");

    private DateOnly? PublishedOf(ParseResult arguments)
    {
        if (arguments.GetValue(_published) is not { } text)
        {
            return null;
        }

        return DateOnly.TryParseExact(text.Split('T')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? date
            : throw new ToolException($"'{text}' is not a date: write one such as 2021-12-07");
    }

    private static HashSet<DraftRule> RulesOf(string[] names)
    {
        HashSet<DraftRule> rules = [];
        foreach (string name in names.SelectMany(static list => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        {
            rules.Add(Enum.TryParse(name, ignoreCase: true, out DraftRule rule) && !char.IsAsciiDigit(name[0])
                ? rule
                : throw new ToolException($"unknown rule {name}: write some of {string.Join(", ", Enum.GetNames<DraftRule>()).ToLowerInvariant()}"));
        }

        return rules.Count > 0 ? rules : [.. Enum.GetValues<DraftRule>()];
    }
}
