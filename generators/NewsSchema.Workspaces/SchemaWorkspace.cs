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
/// <param name="keepsFiles">Whether what was read is kept for the next run, as an editor needs it. A single run is faster without: most of what it reads lives for a moment.</param>
public sealed class SchemaWorkspace(bool keepsFiles = true)
{
    /// <summary>
    /// How many characters of files a single run reads before it collects young objects. Nearly all that it makes lives for a moment, but the garbage collector lets it fill fresh memory
    /// first, which the system must provide page by page: for a folder of 1,000 articles, a fifth of the time.
    /// </summary>
    private const int CharactersPerCollection = 250_000;

    /// <summary>
    /// The maximum number of files that one core reads before it merges their shapes. With more, more shapes outlive a garbage collection; with fewer, more is left to merge at the end, by one core.
    /// </summary>
    private const int MaxPart = 64;

    /// <summary>The number of parts of a small folder, so that all cores are busy to the end.</summary>
    private const int MinParts = 32;

    private Dictionary<FixtureText, KnownFile> _known = [];
    private int _charactersRead;

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

        ReadPart[] read = Read(texts, cancellation);
        Batch<OpenStep> opened = ToBatch(read.SelectMany(part => part.Files, (_, file) => file.File));
        Batch<ReadStep> readings = ToBatch(read.SelectMany(part => part.Files, (_, file) => file.Reading));
        Batch<FixtureGroup> groups = ToBatch(read.SelectMany(part => part.Groups));
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

    /// <summary>Reading a file depends on no other file, so that all cores read, and each merges what it read.</summary>
    private ReadPart[] Read(FixtureText[] texts, CancellationToken cancellation)
    {
        Boxed<bool> areKept = keepsFiles ? OpenStep.AreKept(ToBatch(texts), cancellation) : new Boxed<bool>(false);
        ReadPart[] parts = ParallelWork.Select(
            [.. texts.Chunk(Math.Clamp(texts.Length / MinParts, 1, MaxPart))],
            part => ReadPart.Of([.. part.Select(text => Read(text, areKept, texts.Length > 1, cancellation))], keepsFiles, cancellation),
            cancellation);
        if (keepsFiles)
        {
            _known = new Dictionary<FixtureText, KnownFile>(texts.Length);
            foreach (KnownFile file in parts.SelectMany(part => part.Files))
            {
                _known.TryAdd(file.File.Text, file);
            }
        }

        return parts;
    }

    private KnownFile Read(FixtureText text, Boxed<bool> areKept, bool isOneOfMany, CancellationToken cancellation)
    {
        if (keepsFiles && _known.TryGetValue(text, out KnownFile? known))
        {
            return known;
        }

        var file = OpenStep.Of(text, areKept, cancellation);
        known = new KnownFile(file, ReadStep.Of(file, cancellation));
        if (!keepsFiles && isOneOfMany)
        {
            CollectYoungObjects(text.Text.Length);
        }

        return known;
    }

    private void CollectYoungObjects(int characters)
    {
        if (Interlocked.Add(ref _charactersRead, characters) >= CharactersPerCollection)
        {
            Interlocked.Exchange(ref _charactersRead, 0);
            GC.Collect(0, GCCollectionMode.Forced, blocking: true);
        }
    }

    /// <summary>What all files together, or the types made from them, say about each.</summary>
    private static IEnumerable<DiagnosticInfo> Check(Batch<OpenStep> files, Batch<ReadStep> readings, StepResult<PlanStep> project, CancellationToken cancellation)
    {
        Batch<SchemaCheck> checks = new(project.Value?.Checks ?? default);

        // The files of other schemas are not opened again.
        OpenStep[] concerned = [.. files.Where((_, i) => readings[i].Model is { } model && checks.Any(check => check.Schema == model.Schema && check.IsArticle == model.IsArticle))];
        Batch<CheckStep> checkings = ToBatch(ParallelWork.Select(concerned, file => CheckStep.Of(file, checks, cancellation), cancellation));
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
        return ParallelWork.Select(requests, request => ExportCheckStep.Of(request, pinned, cancellation), cancellation)
            .SelectMany(step => step.Diagnostics)
            .Concat(ExportCheckStep.FindUnknown(requests.Select(request => new Batch<string>(request.Formats))));
    }

    private static IEnumerable<DiagnosticInfo> CheckContract(
        Batch<OpenStep> files, Batch<ReadStep> readings, Batch<ContractText> contract, Batch<StepResult<ContractReview>> reviews, CancellationToken cancellation)
    {
        Batch<StepResult<ContractOccurrences>> occurrences = ToBatch(ParallelWork.Select(files, file => ContractSteps.Search(file, reviews, cancellation).ToList(), cancellation).SelectMany(found => found));
        var areSound = new Boxed<bool>(readings.All(reading => reading.IsSound));
        return reviews.SelectMany(review => ContractSteps.Report(review, occurrences, areSound, cancellation))
            .Select(diagnostic => ContractSteps.Locate(diagnostic, files, contract, cancellation))
            .Concat(reviews.SelectMany(review => review.Failures))
            .Concat(occurrences.SelectMany(found => found.Failures));
    }

    /// <summary>A file that was read. A class, because .NET compiles generic code again for every struct, which a short run waits for.</summary>
    private sealed record KnownFile(OpenStep File, ReadStep Reading);

    /// <summary>Files that were read one after the other, and what they contribute to the types together.</summary>
    private sealed record ReadPart(KnownFile[] Files, FixtureGroup[] Groups)
    {
        /// <param name="files">The files.</param>
        /// <param name="keepsShapes">Whether the shapes of the files themselves are needed again.</param>
        /// <param name="cancellation">Cancels the merging.</param>
        public static ReadPart Of(KnownFile[] files, bool keepsShapes, CancellationToken cancellation)
        {
            FixtureGroup[] groups = [.. FixtureGroup.OfPart(files.Select(file => file.Reading.Model).OfType<FixtureModel>(), cancellation).Select(group => group.Merged(cancellation))];
            return keepsShapes
                ? new ReadPart(files, groups)
                : new ReadPart([.. files.Select(file => file with { Reading = file.Reading.WithoutShape() })], [.. groups.Select(group => group.WithoutParts())]);
        }
    }
}
