using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.NewsMarkdown.Fixing;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Generators.Diagnostics;
using NewsSchema.Generators.Emit;
using NewsSchema.Generators.Fixtures;
using NewsSchema.Generators.Plans;
using NewsSchema.Generators.Steps;

namespace NewsSchema.Workspaces;

/// <summary>What the build of a project reports and generates.</summary>
public sealed class ProjectResult
{
    private readonly IReadOnlyList<SourceFile> _contract;
    private readonly ILookup<string, FixtureText> _fixtures;
    private readonly Dictionary<string, ArticleFixes> _fixes = new(StringComparer.Ordinal);
    private readonly int _csharpVersion;
    private PlanIndex? _index;

    internal ProjectResult(ProjectPlan? plan, IEnumerable<DiagnosticInfo> diagnostics, IReadOnlyList<SourceFile> contract, IReadOnlyList<OpenStep> files, int csharpVersion)
    {
        Plan = plan;
        Diagnostics = Sort(diagnostics);
        Files = files;
        _contract = contract;
        _fixtures = files.ToLookup(file => file.Fixture.Path, file => file.Text, StringComparer.Ordinal);
        _csharpVersion = csharpVersion;
    }

    /// <summary>The diagnostics, ordered by file and position.</summary>
    public IReadOnlyList<ProjectDiagnostic> Diagnostics { get; }

    /// <summary>Whether a diagnostic is an error.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == NewsSeverity.Error);

    /// <summary>The names of the schemas, ordered.</summary>
    public IReadOnlyList<string> Schemas => Plan is null ? [] : [.. Plan.Schemas.Select(schema => schema.Name)];

    /// <summary>The types; null if planning failed, which is then a diagnostic.</summary>
    internal ProjectPlan? Plan { get; }

    /// <summary>The fixtures, which are opened when they are needed.</summary>
    internal IReadOnlyList<OpenStep> Files { get; }

    /// <summary>Generates the C# files.</summary>
    /// <param name="diagnostics">What generating reports; empty unless the generator has a bug or the C# version is too old.</param>
    /// <param name="cancellation">Cancels the work between files.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public IReadOnlyList<GeneratedFile> GenerateCSharp(out IReadOnlyList<ProjectDiagnostic> diagnostics, CancellationToken cancellation = default)
    {
        EmitStep step = EmitStep.Of(Plan, new CSharpVersion(_csharpVersion, $"{_csharpVersion / 100}.{_csharpVersion % 100}"), cancellation);
        diagnostics = Sort(step.Diagnostics);
        return [.. step.Files.Concat(_contract).Select(file => new GeneratedFile(file.HintName, file.Text))];
    }

    /// <summary>Generates the JSON Schema of each schema's records, as files named after the schemas.</summary>
    public IReadOnlyList<GeneratedFile> GenerateJsonSchemas()
    {
        if (Plan is null)
        {
            return [];
        }

        var index = new PlanIndex(Plan);
        Dictionary<string, RecordPlan> records = Plan.Records.ToDictionary(record => record.Key, StringComparer.Ordinal);
        return [.. Plan.Schemas.Select(schema => new GeneratedFile(
            schema.Name + ".schema.json", string.Concat(new JsonSchemaWriter(records[schema.Root], index).Write().Select(line => line + "\n"))))];
    }

    /// <summary>Gives the data of an article the types of its schema's record: see <see cref="TypedTree"/>.</summary>
    internal MapNode ApplyTypes(string path, MapNode tree)
    {
        string? name = _fixtures[path].FirstOrDefault() is { } fixture ? OpenedFixture.Open(fixture.Fixture, fixture.Text, CancellationToken.None).Schema : null;
        if (Plan?.Schemas.FirstOrDefault(schema => schema.Name == name && schema.IsArticle) is not { } schema)
        {
            return tree;
        }

        _index ??= new PlanIndex(Plan);
        return _index.Find(schema.Root) is { } root ? new TypedTree(_index).Apply(root, tree) : tree;
    }

    /// <summary>Finds the fixes of a diagnostic, the preferred one first; empty if only the author can know, and for files that are not annotated articles.</summary>
    /// <param name="diagnostic">One of <see cref="Diagnostics"/>.</param>
    public IReadOnlyList<ProjectFix> FindFixes(ProjectDiagnostic diagnostic)
    {
        if (diagnostic.Path is null || _fixtures[diagnostic.Path].FirstOrDefault() is not { } fixture
            || FixtureFormat.Of(fixture.Fixture, diagnostic.Path, fixture.Text) is not ArticleFormat)
        {
            return [];
        }

        if (!_fixes.TryGetValue(diagnostic.Path, out ArticleFixes? fixes))
        {
            _fixes[diagnostic.Path] = fixes = new ArticleFixes(fixture.Text);
        }

        var lines = new LineMap(fixture.Text);
        int start = lines.GetOffset(diagnostic.Line, diagnostic.Column);
        var span = SourceSpan.FromBounds(start, lines.GetOffset(diagnostic.EndLine, diagnostic.EndColumn));
        return [.. fixes.Find(new SourceError(diagnostic.Code, diagnostic.Message, span) { Correction = diagnostic.Correction })
            .Select(fix => new ProjectFix(fix.Title, fix.IsPreferred, [.. fix.Edits.Select(edit => new ProjectEdit(edit.Start, edit.Length, edit.Replacement))]))];
    }

    private static List<ProjectDiagnostic> Sort(IEnumerable<DiagnosticInfo> diagnostics) =>
        [.. diagnostics.Select(ProjectDiagnostic.Of)
            .OrderBy(diagnostic => diagnostic.Path, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Start)
            .ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal)];
}
