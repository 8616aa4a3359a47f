using System.Globalization;
using NewsSchema.Tool.Findings;
using NewsSchema.Tool.Inputs;
using NewsSchema.Tool.Outputs;

namespace NewsSchema.Tool.Conversion;

/// <summary>Reads files, and writes each article in another format, unless something is wrong with it.</summary>
internal sealed class Converter(Terminal terminal, ConvertOptions options)
{
    /// <summary>How often the same message is printed; the messages about a folder are as many as its files.</summary>
    private const int MaxRepeats = 3;

    private static readonly CompilerFindings s_messages = new(hasEnds: false);

    private readonly Dictionary<string, string> _written = new(StringComparer.OrdinalIgnoreCase);
    private readonly OrderedDictionary<(string Code, string Message), int> _messages = [];
    private bool _hasErrors;

    /// <summary>The format of the files; null if each shows its own.</summary>
    public ArticleFormat? Source { get; init; }

    public required ArticleFormat Target { get; init; }

    /// <summary>The file or folder to write; null for standard output.</summary>
    public string? Output { get; init; }

    /// <summary>Whether a loss is an error.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Whether a result is read again before it is written.</summary>
    public bool IsVerified { get; init; }

    /// <returns>One of <see cref="ExitCode"/>.</returns>
    /// <exception cref="ToolException">A file cannot be read or written.</exception>
    public int Run(IReadOnlyList<InputFile> files, CancellationToken cancellation)
    {
        List<SourceArticle> articles = [];
        for (int i = 0; i < files.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            ShowProgress(i, files.Count);
            terminal.Attempt(() => Read(files[i], articles));

            if (!Target.HoldsAll && (files.Count > 1 || Output is not null))
            {
                WriteEach(articles, isOne: files.Count == 1 && articles.Count == 1);
                articles.Clear();
            }
        }

        if (Target.HoldsAll && articles.Count > 0)
        {
            Write(articles, isOne: true);
        }
        else
        {
            WriteEach(articles, isOne: articles.Count == 1);
        }

        foreach (((string code, string message), int count) in _messages.Where(static message => message.Value > MaxRepeats))
        {
            terminal.Inform(string.Create(CultureInfo.InvariantCulture, $"{code}: {message} ({count - MaxRepeats} more times)"));
        }

        return _hasErrors ? ExitCode.Findings : ExitCode.Success;
    }

    private void Read(InputFile file, List<SourceArticle> articles)
    {
        SourceArticle[] read = [.. Source is null ? ArticleFormats.ReadAny(file, options) : Source.Read(file, options)];
        if (read.Length == 0)
        {
            throw new UnreadableFileException($"{file.Path} has no article, or none that an annotator accepted");
        }

        foreach (SourceArticle article in read)
        {
            if (!Report(article.Findings))
            {
                articles.Add(article);
            }
        }
    }

    private void WriteEach(List<SourceArticle> articles, bool isOne)
    {
        foreach (SourceArticle article in articles)
        {
            Write([article], isOne);
        }
    }

    private void Write(List<SourceArticle> articles, bool isOne)
    {
        List<Finding> losses = [];
        OutputFile[] files = [.. Target.Write(articles, options, losses)];
        if (IsVerified && files.Length > 0)
        {
            losses.AddRange(Verification.FindDifferences(articles, files, Target, options));
        }

        if (Report(losses) || files.Length == 0)
        {
            return;
        }

        OutputFile[] main = [.. files.Where(static file => !file.IsExtra)];
        if (Output is null)
        {
            if (!isOne || main.Length > 1)
            {
                throw new ToolException(main.Length > 1 ? $"{Target.Title} is several files: write -o and a folder" : "there are several articles: write -o and a folder");
            }

            terminal.Write(main[0].Content);
        }
        else if (isOne && main.Length == 1 && !OutputFiles.IsFolder(Output))
        {
            OutputFiles.Write(Output, main[0].Content);
        }
        else
        {
            foreach (OutputFile file in files)
            {
                WriteInFolder(file, articles[0].File);
            }
        }
    }

    private void WriteInFolder(OutputFile file, string source)
    {
        string path = Path.Combine(Output!, file.Name);
        if (!_written.TryAdd(path, source) && !file.IsExtra)
        {
            throw new ToolException($"{source} and {_written[path]} would both be written to {path}: rename one, or convert them one after the other");
        }

        OutputFiles.Write(path, file.Content);
    }

    /// <summary>Prints findings to standard error.</summary>
    /// <returns>Whether one of them is an error.</returns>
    private bool Report(IEnumerable<Finding> findings)
    {
        Finding[] counted = [.. findings.Select(finding => IsStrict && IsLoss(finding) ? finding with { Severity = NewsSeverity.Error } : finding)];
        s_messages.Write([.. counted.Where(finding => finding.Severity == NewsSeverity.Error || (!terminal.IsQuiet && Count(finding) <= MaxRepeats))], terminal.Error, terminal.ErrorColors);
        bool hasErrors = counted.Any(static finding => finding.Severity == NewsSeverity.Error);
        _hasErrors |= hasErrors;
        return hasErrors;
    }

    private int Count(Finding finding) => _messages[(finding.Code, finding.Message)] = _messages.GetValueOrDefault((finding.Code, finding.Message)) + 1;

    /// <summary>Whether a finding is about something that is gone or less exact. A note about what stays in the article, and one about what it never stated, is not.</summary>
    private static bool IsLoss(Finding finding) => finding.Severity == NewsSeverity.Warning || finding.Code == LossFindings.Approximated;

    private void ShowProgress(int index, int count)
    {
        if (terminal.IsWatched && !terminal.IsQuiet && count >= 100 && index % 50 == 0)
        {
            terminal.Error.Write(FormattableString.Invariant($"\r{index} of {count} files\r"));
        }
    }
}
