using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using NewsSchema.Generators.Checking.Exports;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Contract;
using NewsSchema.Generators.Emit;
using NewsSchema.Generators.Fixtures;
using NewsSchema.Generators.Inference;
using NewsSchema.Generators.Pins;
using NewsSchema.Generators.Pipeline;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators;

/// <summary>
/// Turns fixtures into typed records. The code follows the diagram in docs/internals/architecture.md: source depends on models and pins, which have
/// no positions and no prose, so that most edits stop there; positions are used only by diagnostics, on separate branches.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class NewsSchemaGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<SchemaOptions> options = context.AnalyzerConfigOptionsProvider
            .Select(ProjectOptions.Of).WithTrackingName(StepNames.Options);
        IncrementalValueProvider<LanguageVersion> language = context.ParseOptionsProvider
            .Select(static (options, _) => ((CSharpParseOptions)options).LanguageVersion).WithTrackingName(StepNames.Language);

        // Fixture -> Read -> Shape -> Collect by schema
        IncrementalValuesProvider<FixtureText> texts = context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Select(FixtureText.Of).WhereNotNull().WithTrackingName(StepNames.Texts);
        IncrementalValuesProvider<OpenStep> files = texts.Combine(texts.Collect().Select(OpenStep.AreKept))
            .Select(OpenStep.Of);
        IncrementalValuesProvider<ReadStep> readings = files
            .Select(ReadStep.Of).WithTrackingName(StepNames.Readings);
        IncrementalValuesProvider<FixtureModel> models = readings
            .Select(static (reading, _) => reading.Model).WhereNotNull().WithTrackingName(StepNames.Models);

        IncrementalValuesProvider<FixtureGroup> groups = models.Collect()
            .SelectMany(static (models, cancellation) => FixtureGroup.Of(models, cancellation))
            .Select(static (group, cancellation) => group.Merged(cancellation)).WithTrackingName(StepNames.Groups);

        // Pins
        IncrementalValuesProvider<PinDeclaration> declarations = context.SyntaxProvider
            .ForAttributeWithMetadataName(PinCollector.Attribute, PinCollector.IsCandidate, PinCollector.Collect)
            .WithTrackingName(StepNames.Declarations);
        IncrementalValuesProvider<Pin> pins = declarations
            .Select(static (declaration, _) => declaration.Pin).WhereNotNull().WithTrackingName(StepNames.Pins);

        // Schema -> Bind -> Plan -> Emit
        IncrementalValueProvider<((ImmutableArray<FixtureGroup>, ImmutableArray<Pin>), SchemaOptions)> parts = groups.Collect().Combine(pins.Collect()).Combine(options);
        IncrementalValueProvider<StepResult<PlanStep>> draft = parts
            .Select(PlanStep.Of).WithTrackingName(StepNames.Project);
        IncrementalValueProvider<NameStep> names = draft.Select(static (draft, _) => PlannedName.AllOf(draft.Value?.Plan)).Combine(context.CompilationProvider)
            .Select(NameStep.Of);
        IncrementalValueProvider<StepResult<PlanStep>> project = draft.Combine(names.Select(static (names, _) => names.Taken)).Combine(parts)
            .Select(PlanStep.Rename);
        IncrementalValueProvider<ProjectPlan?> plan = project
            .Select(static (project, _) => project.Value?.Plan).WithTrackingName(StepNames.Plan);
        IncrementalValueProvider<EmitStep> emission = plan.Combine(language)
            .Select(EmitStep.Of).WithTrackingName(StepNames.Emission);
        context.RegisterSourceOutput(emission.SelectMany(static (emission, _) => emission.Files).WithTrackingName(StepNames.Sources), AddSource);

        // Exports, if the project requests them
        IncrementalValueProvider<EquatableArray<string>> exports = context.AnalyzerConfigOptionsProvider.Select(ProjectOptions.Exports);
        IncrementalValuesProvider<ExportRequest> requests = files.Combine(exports)
            .Select(ExportRequest.Of).WhereNotNull().WithTrackingName(StepNames.ExportRequests);
        IncrementalValuesProvider<ExportCheckStep> exportCheckings = requests.Combine(plan.Select(static (plan, _) => PinnedConcepts.Of(plan)))
            .Select(ExportCheckStep.Of).WithTrackingName(StepNames.ExportCheckings);

        // Snapshots, if the project references Verify
        IncrementalValueProvider<bool> snapshots = context.CompilationProvider.Select(VerifyReference.IsUsable)
            .Combine(context.AnalyzerConfigOptionsProvider.Select(ProjectOptions.RegistersSnapshots))
            .Select(static (conditions, _) => conditions is { Left: true, Right: true });
        context.RegisterSourceOutput(snapshots.SelectMany(VerifyReference.Files), AddSource);

        // Diagnostics
        IncrementalValuesProvider<CheckStep> checkings = files.Combine(project.Select(static (project, _) => project.Value?.Checks ?? default))
            .Select(CheckStep.Of).WithTrackingName(StepNames.Checkings);
        IncrementalValueProvider<EquatableArray<PlanDiagnostic>> unions = checkings.Collect()
            .Select(CheckStep.FindUnions);
        IncrementalValueProvider<EquatableArray<PlanDiagnostic>> diagnostics = project
            .Select(static (project, _) => project.Value?.Diagnostics ?? default);
        context.Report(readings.SelectMany(static (reading, _) => reading.Diagnostics));
        context.Report(checkings.SelectMany(static (checking, _) => checking.Diagnostics));
        context.Report(unions.Combine(files.Collect()).Combine(declarations.Collect()).SelectMany(PlanDiagnosticLocator.Locate));
        context.Report(readings.Collect().Select(ReadStep.FindSlips).Combine(files.Collect()).Combine(declarations.Collect()).SelectMany(PlanDiagnosticLocator.Locate));
        context.ReportInCode(declarations.Select(static (declaration, _) => declaration.Error).WhereNotNull());
        context.ReportInCode(names.Combine(files.Collect()).SelectMany(NameStep.Report));
        context.ReportInCode(diagnostics.Combine(files.Collect()).Combine(declarations.Collect()).SelectMany(PlanDiagnosticLocator.Locate));
        context.Report(exportCheckings.SelectMany(static (checking, _) => checking.Diagnostics));
        context.Report(requests.Select(static (request, _) => request.Formats).Collect().SelectMany(static (formats, _) => ExportCheckStep.FindUnknown(formats)));
        context.Report(project.SelectMany(static (project, _) => project.Failures));
        context.Report(emission.SelectMany(static (emission, _) => emission.Diagnostics));

        // Contract, if the project has its files
        IncrementalValuesProvider<ContractText> contract = context.AdditionalTextsProvider
            .Select(ContractText.Of).WhereNotNull().WithTrackingName(StepNames.ContractTexts);
        IncrementalValuesProvider<StepResult<ContractReview>> reviews = contract.Collect().Combine(plan)
            .Combine(context.AnalyzerConfigOptionsProvider.Select(ContractSteps.TaskOf))
            .SelectMany(ContractSteps.Review).WithTrackingName(StepNames.ContractReviews);
        IncrementalValuesProvider<StepResult<ContractOccurrences>> occurrences = files.Combine(reviews.Collect())
            .SelectMany(ContractSteps.Search).WithTrackingName(StepNames.ContractOccurrences);
        IncrementalValueProvider<bool> isSound = readings.Collect()
            .Select(static (readings, _) => readings.All(static reading => reading.IsSound));
        context.RegisterSourceOutput(
            reviews.SelectMany(static (review, _) => review.Value?.Files ?? default).WithTrackingName(StepNames.ContractFiles), AddSource);
        context.Report(reviews.Combine(occurrences.Collect()).Combine(isSound).SelectMany(ContractSteps.Report)
            .Combine(files.Collect()).Combine(contract.Collect()).Select(ContractSteps.Locate));
        context.Report(reviews.SelectMany(static (review, _) => review.Failures));
        context.Report(occurrences.SelectMany(static (occurrences, _) => occurrences.Failures));
    }

    private static void AddSource(SourceProductionContext output, SourceFile file) =>
        output.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8));
}
