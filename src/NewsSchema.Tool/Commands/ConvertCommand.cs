using System.CommandLine;
using NewsSchema.Formats;
using NewsSchema.Html;
using NewsSchema.Tool.Annotations;
using NewsSchema.Tool.Conversion;
using NewsSchema.Tool.Inputs;
using NewsSchema.Tool.Outputs;

namespace NewsSchema.Tool.Commands;

/// <summary>Converts articles from one format to another.</summary>
internal sealed class ConvertCommand : ToolCommand
{
    private readonly Argument<string[]> _paths = SharedOptions.Paths("The files to convert.", isRequired: true);
    private readonly Option<string?> _from = new("--from") { Description = "The format of the files. By default, their names and contents show it.", HelpName = "format" };
    private readonly Option<string?> _to = new("--to", "-t") { Description = $"The format to write: {string.Join(", ", ArticleFormats.Names(static format => format.CanWrite))}.", HelpName = "format" };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "The file or folder to write. By default, one result goes to standard output.", HelpName = "path" };
    private readonly Option<bool> _strict = new("--strict") { Description = "Treat what the target cannot hold, or what was read less exactly, as an error: nothing is written." };
    private readonly Option<bool> _verify = new("--verify") { Description = "Read each result again, and write it only if that gives the same result." };
    private readonly Option<string?> _schema = new("--schema") { Description = "The schema of articles that do not state one.", HelpName = "name" };
    private readonly Option<string?> _provider = new("--provider") { Description = "The sender, if an article does not state one.", HelpName = "name" };
    private readonly Option<string?> _uriBase = new("--uri-base") { Description = "What to put before an id that is not a URI, if the target needs one; it is removed in reading.", HelpName = "uri" };
    private readonly Option<string?> _offset = new("--utc-offset") { Description = "The offset of dates that state none, such as +01:00.", HelpName = "offset" };
    private readonly Option<bool> _compact = new("--compact") { Description = "Write JSON and XML without indentation." };
    private readonly Option<string?> _labels = new("--label-map") { Description = "A file that states what the labels of annotators mean (docs/command-line.md).", HelpName = "file" };
    private readonly Option<bool> _draft = new("--draft-map") { Description = "Print a map of the labels in the files, with their numbers, instead of converting." };
    private readonly Option<string?> _offsets = new("--offsets") { Description = "What the offsets of annotators count, if the file does not prove it.", HelpName = "unit" };
    private readonly Option<string?> _merge = new("--merge") { Description = "The article to change: its annotations become those of the file, all else stays.", HelpName = "article" };
    private readonly Option<string?> _text = new("--text") { Description = "The text that the tokens of a CoNLL file are from.", HelpName = "file" };
    private readonly Option<int> _column = new("--column") { Description = "The column with the labels of a CoNLL file, from 1; by default, the last one.", HelpName = "number" };
    private readonly Option<bool> _predictions = new("--predictions") { Description = "Read the predictions of Label Studio if a task has no annotations." };
    private readonly Option<string?> _stdinPath = SharedOptions.StdinPath();

    public ConvertCommand(Terminal terminal)
        : base(terminal, "convert", "Convert articles between formats. What the target cannot hold is listed on standard error.")
    {
        _from.CompletionSources.Add(ArticleFormats.Names(static format => format.CanRead));
        _to.CompletionSources.Add(ArticleFormats.Names(static format => format.CanWrite));
        _offsets.AcceptOnly([.. OffsetResolver.ByName.Keys]);
        Arguments.Add(_paths);
        Option[] options = [_to, _from, _output, _strict, _verify, _schema, _provider, _uriBase, _offset, _compact, _labels, _draft, _offsets, _merge, _text, _column, _predictions, _stdinPath];
        foreach (Option option in options)
        {
            Options.Add(option);
        }
    }

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("One article as ninjs, on standard output", "story.news.md --to ninjs"),
        new("A folder of NITF files as annotated articles", "wire/*.xml --to md -o fixtures/"),
        new("An article for annotators in brat", "story.news.md --to brat -o brat/"),
        new("Their work back into the article", "brat/story.ann --merge story.news.md -o story.news.md"),
        new("What the labels of a corpus would mean", "corpus/ --from brat --draft-map"),
    ];

    protected override int Run(ParseResult arguments, CancellationToken cancellation)
    {
        ArticleFormat? source = arguments.GetValue(_from) is { } from ? ArticleFormats.Get(from, static format => format.CanRead) : null;
        List<InputFile> files = InputFiles.Find(arguments.GetValue(_paths)!, source is null ? ArticleFormats.Takes : source.Takes, Terminal.InputAs(arguments.GetValue(_stdinPath)), Terminal.LeaveOut);
        if (files.Count == 0)
        {
            throw new ToolException("no files to convert found: name a file, or the format of a folder's files with --from");
        }

        string? merged = arguments.GetValue(_merge);
        ConvertOptions options = OptionsOf(arguments) with { MergeTarget = merged is null ? null : MergeTarget.Read(merged) };
        if (arguments.GetValue(_draft))
        {
            Terminal.Output.Write(LabelMapDraft.Write(files, source, options));
            return ExitCode.Success;
        }

        if (arguments.GetValue(_to) is null && merged is null)
        {
            throw new ToolException($"write --to and a format: {string.Join(", ", ArticleFormats.Names(static format => format.CanWrite))}");
        }

        ArticleFormat target = ArticleFormats.Get(arguments.GetValue(_to) ?? "md", static format => format.CanWrite);
        var conversion = new Converter(Terminal, target is DataFormat ? options with { Types = new RecordTypes(files, options.Schema, cancellation) } : options)
        {
            Source = source,
            Target = target,
            Output = arguments.GetValue(_output),
            IsStrict = arguments.GetValue(_strict),
            IsVerified = arguments.GetValue(_verify),
        };
        return conversion.Run(files, cancellation);
    }

    private ConvertOptions OptionsOf(ParseResult arguments)
    {
        TimeSpan? offset = arguments.GetValue(_offset) is { } text ? ParseOffset(text) : null;
        string uriBase = arguments.GetValue(_uriBase) ?? new ExportOptions().UriBase;
        string? schema = arguments.GetValue(_schema);
        return new ConvertOptions
        {
            Reading = new ReadOptions { Html = HtmlReader.Instance, AssumedOffset = offset, UriBase = uriBase, Schema = schema },
            Writing = new ExportOptions { AssumedOffset = offset, UriBase = uriBase, Provider = arguments.GetValue(_provider), Indented = !arguments.GetValue(_compact) },
            Schema = schema,
            Labels = arguments.GetValue(_labels) is { } map ? LabelMapReader.Read(map, new InputFile(map, ".").Read()) : LabelMap.Default,
            Offsets = arguments.GetValue(_offsets) is { } unit ? OffsetResolver.ByName[unit] : null,
            Column = arguments.GetValue(_column),
            ReadsPredictions = arguments.GetValue(_predictions),
            Text = arguments.GetValue(_text) is { } textFile ? new InputFile(textFile, ".").ReadText() : null,
        };
    }

    private static TimeSpan ParseOffset(string text)
    {
        string digits = text.TrimStart('+', '-');
        return TimeSpan.TryParseExact(digits, @"hh\:mm", System.Globalization.CultureInfo.InvariantCulture, out TimeSpan offset) && offset <= TimeSpan.FromHours(14) && digits.Length >= text.Length - 1
            ? text.StartsWith('-') ? -offset : offset
            : throw new ToolException($"'{text}' is not an offset from UTC: write +01:00 or -05:00");
    }
}
