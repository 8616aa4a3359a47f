using NewsSchema.Generators.Checking;
using NewsSchema.Generators.Checking.Exports;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Contract;
using NewsSchema.Generators.Diagnostics;
using NewsSchema.Generators.Fixtures;
using NewsSchema.Generators.Pins;
using NewsSchema.Generators.Plans;
using NewsSchema.Generators.Steps;

namespace NewsSchema.Workspaces;

/// <summary>
/// Runs the steps of the generator over the files of a folder or a project, without a compiler: what its build reports and generates. It is the diagram of
/// NewsSchemaGenerator without pins, because there is no C#. Files that did not change since the last run are not read again.
/// </summary>
public sealed class SchemaWorkspace
{
    private Dictionary<FixtureText, (OpenStep File, ReadStep Reading)> _known = [];

    /// <summary>Checks the files.</summary>
    /// <param name="files">The fixtures, and the contract's files, in any order.</param>
    /// <param name="properties">The project's properties; null for none.</param>
    /// <param name="cancellation">Cancels the check.</param>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public ProjectResult Run(IEnumerable<ProjectFile> files, ProjectProperties? properties = null, CancellationToken cancellation = default)
    {
        properties ??= new ProjectProperties();
        var options = new ProjectOptions(properties.Get);
        ProjectFile[] all = [.. files];
        ContractText[] contract = [.. all.Select(file => file.ToContract()).OfType<ContractText>()];
        FixtureText[] texts = [.. all.Where(file => file.ToContract() is null).Select(file => file.ToFixture(options.Schemas.EmbedFixtures))];

        (OpenStep File, ReadStep Reading)[] read = Read(texts, cancellation);
        Batch<OpenStep> opened = ToBatch(read.Select(file => file.File));
        Batch<ReadStep> readings = ToBatch(read.Select(file => file.Reading));
        Batch<FixtureGroup> groups = ToBatch(FixtureGroup
            .Of(readings.Select(reading => reading.Model).OfType<FixtureModel>(), cancellation)
            .Select(group => group.Merged(cancellation)));
        StepResult<PlanStep> project = PlanStep.Of(new PlanInput(groups, Batch<Pin>.Empty, options.Schemas), cancellation);
        ProjectPlan? plan = project.Value?.Plan;

        List<DiagnosticInfo> diagnostics = [.. readings.SelectMany(reading => reading.Diagnostics), .. options.FindUnknownValues(), .. project.Failures];
        diagnostics.AddRange(Check(opened, readings, project, cancellation));
        diagnostics.AddRange(CheckExports(opened, options.Exports, plan, cancellation));
        StepResult<ContractReview>[] reviews = [.. ContractSteps.Review(ToBatch(contract), plan, new Boxed<ContractTask>(options.ContractTask), cancellation)];
        diagnostics.AddRange(CheckContract(opened, readings, ToBatch(contract), ToBatch(reviews), cancellation));
        return new ProjectResult(plan, diagnostics, [.. reviews.SelectMany(review => review.Value?.Files ?? default)], [.. opened], properties.CSharpVersion);
    }

    private static Batch<T> ToBatch<T>(IEnumerable<T> items)
        where T : IEquatable<T> => new(new EquatableArray<T>(items));

    /// <summary>Reading a file depends on no other file, so that all cores read.</summary>
    private (OpenStep File, ReadStep Reading)[] Read(FixtureText[] texts, CancellationToken cancellation)
    {
        Boxed<bool> areKept = OpenStep.AreKept(ToBatch(texts), cancellation);
        var read = new (OpenStep File, ReadStep Reading)[texts.Length];
        Parallel.For(0, texts.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            if (!_known.TryGetValue(texts[i], out read[i]))
            {
                var file = OpenStep.Of(texts[i], areKept, cancellation);
                read[i] = (file, ReadStep.Of(file, cancellation));
            }
        });
        var known = new Dictionary<FixtureText, (OpenStep File, ReadStep Reading)>();
        foreach ((OpenStep File, ReadStep Reading) file in read)
        {
            known.TryAdd(file.File.Text, file);
        }

        _known = known;
        return read;
    }

    /// <summary>What all files together, or the types made from them, say about each.</summary>
    private static IEnumerable<DiagnosticInfo> Check(Batch<OpenStep> files, Batch<ReadStep> readings, StepResult<PlanStep> project, CancellationToken cancellation)
    {
        Batch<SchemaCheck> checks = new(project.Value?.Checks ?? default);
        Batch<CheckStep> checkings = ToBatch(files.Select(file => CheckStep.Of(file, checks, cancellation)));
        Batch<PlanDiagnostic>[] diagnostics =
        [
            CheckStep.FindUnions(checkings, cancellation),
            ReadStep.FindSlips(readings, cancellation),
            ReadStep.FindInterleavings(readings, project.Value?.Plan, cancellation),
            new Batch<PlanDiagnostic>(project.Value?.Diagnostics ?? default),
        ];
        return checkings.SelectMany(checking => checking.Diagnostics)
            .Concat(diagnostics.SelectMany(batch => PlanDiagnosticLocator.Locate(batch, files, Batch<PinDeclaration>.Empty, cancellation)));
    }

    private static IEnumerable<DiagnosticInfo> CheckExports(Batch<OpenStep> files, EquatableArray<string> formats, ProjectPlan? plan, CancellationToken cancellation)
    {
        ExportRequest[] requests = [.. files.Select(file => ExportRequest.Of(file, new Batch<string>(formats), cancellation)).OfType<ExportRequest>()];
        var pinned = new Batch<PinnedConcepts>(PinnedConcepts.Of(plan));
        return requests.SelectMany(request => ExportCheckStep.Of(request, pinned, cancellation).Diagnostics)
            .Concat(ExportCheckStep.FindUnknown(requests.Select(request => new Batch<string>(request.Formats))));
    }

    private static IEnumerable<DiagnosticInfo> CheckContract(
        Batch<OpenStep> files, Batch<ReadStep> readings, Batch<ContractText> contract, Batch<StepResult<ContractReview>> reviews, CancellationToken cancellation)
    {
        Batch<StepResult<ContractOccurrences>> occurrences = ToBatch(files.SelectMany(file => ContractSteps.Search(file, reviews, cancellation)));
        var areSound = new Boxed<bool>(readings.All(reading => reading.IsSound));
        return reviews.SelectMany(review => ContractSteps.Report(review, occurrences, areSound, cancellation))
            .Select(diagnostic => ContractSteps.Locate(diagnostic, files, contract, cancellation))
            .Concat(reviews.SelectMany(review => review.Failures))
            .Concat(occurrences.SelectMany(found => found.Failures));
    }
}
