using System.CommandLine;
using System.Text;
using NewsSchema.Tool.Conversion;
using NewsSchema.Tool.Findings;
using NewsSchema.Tool.Inputs;
using NewsSchema.Tool.Outputs;
using NewsSchema.Tool.Projects;
using NewsSchema.Tool.TypeScript;
using NewsSchema.Workspaces;

namespace NewsSchema.Tool.Commands;

/// <summary>Infers types from samples, without a project.</summary>
internal sealed class SchemaCommand : ToolCommand
{
    private readonly Argument<string[]> _paths = SharedOptions.Paths("The samples: articles, JSON, JSON Lines and XML; in folders, *.news.*.");
    private readonly Option<string> _language = SharedOptions.Choice("--lang", "The language to write.", "csharp", "json-schema", "typescript");
    private readonly Option<string?> _name = new("--name", "-n") { Description = "The schema of data that names none; by default, that of its folder.", HelpName = "name" };
    private readonly Option<string?> _namespace = new("--namespace") { Description = "The namespace of the C# types.", HelpName = "name" };
    private readonly Option<string?> _from = ArticleFormats.TradeOption();
    private readonly Option<string?> _output = new("--output", "-o") { Description = "The folder to write to, or the file if there is one. By default, all goes to standard output.", HelpName = "path" };
    private readonly Option<bool> _watch = new("--watch") { Description = "Write again whenever a sample changes, until interrupted." };
    private readonly Option<string?> _stdinPath = SharedOptions.StdinPath();

    public SchemaCommand(Terminal terminal)
        : base(terminal, "schema", "Infer types from samples: C# with serializers, JSON Schema or TypeScript.")
    {
        Arguments.Add(_paths);
        Option[] options = [_language, _name, _namespace, _from, _output, _watch, _stdinPath];
        foreach (Option option in options)
        {
            Options.Add(option);
        }
    }

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("TypeScript for the JSON of a feed", "feed/*.json --name Item --lang typescript"),
        new("JSON Schema of a folder's articles", "articles/ --lang json-schema -o schemas/"),
        new("The C# that a build generates", "articles/ --namespace Newsroom -o Generated/"),
    ];

    protected override int Run(ParseResult arguments, CancellationToken cancellation) => arguments.GetValue(_watch)
        ? new FolderWatch(Terminal, arguments.GetValue(_paths)!).Run(() => Write(arguments, cancellation), cancellation)
        : Write(arguments, cancellation);

    private int Write(ParseResult arguments, CancellationToken cancellation)
    {
        IReadOnlyList<ProjectGroup> groups = ProjectFiles.Find(arguments.GetValue(_paths)!, Terminal.InputAs(arguments.GetValue(_stdinPath)), Terminal.LeaveOut);
        if (groups.Count != 1)
        {
            throw new ToolException(groups.Count == 0 ? "no samples found: name a folder with *.news.md files, or samples" : "the samples are of several projects: name the files of one");
        }

        Dictionary<string, string> properties = new(StringComparer.Ordinal);
        if (arguments.GetValue(_namespace) is { } name)
        {
            properties["NewsSchemaNamespace"] = name;
        }

        ProjectResult result = groups[0].Run(new CheckOptions(arguments.GetValue(_name), ArticleFormats.TradeName(arguments.GetValue(_from)), properties), Terminal.LeaveOut, Terminal.Inform, cancellation);
        bool hasErrors = Report(result.Diagnostics);
        IReadOnlyList<GeneratedFile> files = arguments.GetValue(_language) switch
        {
            "json-schema" => result.GenerateJsonSchemas(),
            "typescript" => TypeScriptFiles(result),
            _ => CSharpFiles(result, cancellation),
        };
        if (files.Count == 0)
        {
            throw new ToolException("the samples give no types: newsschema check shows why");
        }

        Write(files, arguments.GetValue(_output));
        return hasErrors ? ExitCode.Findings : ExitCode.Success;
    }

    private bool Report(IReadOnlyList<ProjectDiagnostic> diagnostics)
    {
        Finding[] findings = [.. diagnostics.Where(static diagnostic => diagnostic.Severity != NewsSeverity.Note).Select(ProjectFindings.Of)];
        new CompilerFindings(hasEnds: false).Write([.. findings.Where(finding => !Terminal.IsQuiet || finding.Severity == NewsSeverity.Error)], Terminal.Error, Terminal.ErrorColors);
        return findings.Any(static finding => finding.Severity == NewsSeverity.Error);
    }

    private IReadOnlyList<GeneratedFile> CSharpFiles(ProjectResult result, CancellationToken cancellation)
    {
        IReadOnlyList<GeneratedFile> files = result.GenerateCSharp(out IReadOnlyList<ProjectDiagnostic> diagnostics, cancellation);
        Report(diagnostics);
        return files;
    }

    private static IReadOnlyList<GeneratedFile> TypeScriptFiles(ProjectResult result) =>
        [.. result.GenerateJsonSchemas().Select(static schema => new GeneratedFile(schema.Name.Replace(".schema.json", ".ts", StringComparison.Ordinal), TypeScriptWriter.Write(schema.Text)))];

    private void Write(IReadOnlyList<GeneratedFile> files, string? output)
    {
        if (output is null)
        {
            if (files.Count > 1 && files[0].Name.EndsWith(".json", StringComparison.Ordinal))
            {
                throw new ToolException($"there are {files.Count} schemas: write -o and a folder");
            }

            foreach (GeneratedFile file in files)
            {
                Terminal.Output.Write(files.Count == 1 ? file.Text : $"// {file.Name}\n{file.Text}\n");
            }
        }
        else if (files.Count == 1 && !OutputFiles.IsFolder(output))
        {
            OutputFiles.Write(output, Encoding.UTF8.GetBytes(files[0].Text));
        }
        else
        {
            foreach (GeneratedFile file in files)
            {
                OutputFiles.Write(Path.Combine(output, file.Name), Encoding.UTF8.GetBytes(file.Text));
            }

            Terminal.Inform($"{FindingSummary.Counted(files.Count, "file")} written to {output}");
        }
    }
}
