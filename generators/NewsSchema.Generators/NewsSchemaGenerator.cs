using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NewsSchema.Generators.Checking;
using NewsSchema.Generators.Checking.Exports;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Contract;
using NewsSchema.Generators.Emit;
using NewsSchema.Generators.Fixtures;
using NewsSchema.Generators.Inference;
using NewsSchema.Generators.Pins;
using NewsSchema.Generators.Pipeline;
using NewsSchema.Generators.Plans;
using NewsSchema.Generators.Steps;

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
            .Select(OptionSteps.Schemas).WithTrackingName(StepNames.Options);
        IncrementalValueProvider<CSharpVersion> language = context.ParseOptionsProvider
            .Select(OptionSteps.Language).WithTrackingName(StepNames.Language);
        IncrementalValueProvider<LibraryVersion> library = context.CompilationProvider
            .Select(LibraryReference.Find);

        // Fixture -> Read -> Shape -> Collect by schema
        IncrementalValuesProvider<FixtureText> texts = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider, AdditionalFiles.ToFixture).WhereNotNull().WithTrackingName(StepNames.Texts);
        IncrementalValuesProvider<OpenStep> files = texts
            .Combine(texts.Gather().Select(OpenStep.AreKept), OpenStep.Of);
        IncrementalValueProvider<Batch<OpenStep>> allFiles = files.Gather();
        IncrementalValuesProvider<ReadStep> readings = files
            .Select(ReadStep.Of).WithTrackingName(StepNames.Readings);
        IncrementalValuesProvider<FixtureModel> models = readings
            .Select(static (reading, _) => reading.Model).WhereNotNull().WithTrackingName(StepNames.Models);

        IncrementalValuesProvider<FixtureGroup> groups = models.Gather()
            .SelectMany(static (models, cancellation) => FixtureGroup.Of(models, cancellation))
            .Select(static (group, cancellation) => group.Merged(cancellation)).WithTrackingName(StepNames.Groups);

        // Pins
        IncrementalValuesProvider<PinDeclaration> declarations = context.SyntaxProvider
            .ForAttributeWithMetadataName(PinCollector.Attribute, PinCollector.IsCandidate, PinCollector.Collect)
            .WithTrackingName(StepNames.Declarations);
        IncrementalValueProvider<Batch<PinDeclaration>> allDeclarations = declarations.Gather();
        IncrementalValuesProvider<Pin> pins = declarations
            .Select(static (declaration, _) => declaration.Pin).WhereNotNull().WithTrackingName(StepNames.Pins);

        // Schema -> Bind -> Plan -> Emit
        IncrementalValueProvider<PlanInput> parts = groups.Gather()
            .Combine(pins.Gather(), options, static (groups, pins, options, _) => new PlanInput(groups, pins, options));
        IncrementalValueProvider<StepResult<PlanStep>> draft = parts
            .Select(PlanStep.Of).WithTrackingName(StepNames.Project);
        IncrementalValueProvider<NameStep> names = draft.Select(static (draft, _) => PlannedName.AllOf(draft.Value?.Plan))
            .Combine(context.CompilationProvider, NameStep.Of);
        IncrementalValueProvider<StepResult<PlanStep>> project = draft
            .Combine(names.Select(static (names, _) => new Batch<string>(names.Taken)), parts, PlanStep.Rename);
        IncrementalValueProvider<ProjectPlan?> plan = project
            .Select(static (project, _) => project.Value?.Plan).WithTrackingName(StepNames.Plan);
        IncrementalValueProvider<EmitStep> emission = plan
            .Combine(language, library, EmitStep.Of).WithTrackingName(StepNames.Emission);
        context.RegisterSourceOutput(emission.SelectMany(static (emission, _) => emission.Files).WithTrackingName(StepNames.Sources), AddSource);

        // Exports, if the project requests them
        IncrementalValuesProvider<ExportRequest> requests = files
            .Combine(context.AnalyzerConfigOptionsProvider.Select(OptionSteps.Exports), ExportRequest.Of).WhereNotNull().WithTrackingName(StepNames.ExportRequests);
        IncrementalValuesProvider<ExportCheckStep> exportCheckings = requests
            .Combine(plan.Select(static (plan, _) => new Batch<PinnedConcepts>(PinnedConcepts.Of(plan))), ExportCheckStep.Of).WithTrackingName(StepNames.ExportCheckings);

        // Snapshots, if the project references Verify
        context.RegisterSourceOutput(
            context.CompilationProvider.Select(VerifyReference.IsUsable)
                .CombineMany(library, context.AnalyzerConfigOptionsProvider.Select(OptionSteps.RegistersSnapshots), VerifyReference.Files),
            AddSource);

        // Diagnostics
        IncrementalValuesProvider<CheckStep> checkings = files
            .Combine(project.Select(static (project, _) => new Batch<SchemaCheck>(project.Value?.Checks ?? default)), CheckStep.Of).WithTrackingName(StepNames.Checkings);
        IncrementalValueProvider<Batch<PlanDiagnostic>> unions = checkings.Gather()
            .Select(CheckStep.FindUnions);
        IncrementalValueProvider<Batch<PlanDiagnostic>> slips = readings.Gather()
            .Select(ReadStep.FindSlips);
        IncrementalValueProvider<Batch<PlanDiagnostic>> interleavings = readings.Gather()
            .Combine(plan, ReadStep.FindInterleavings);
        IncrementalValueProvider<Batch<PlanDiagnostic>> diagnostics = project
            .Select(static (project, _) => new Batch<PlanDiagnostic>(project.Value?.Diagnostics ?? default));
        context.Report(readings.SelectMany(static (reading, _) => reading.Diagnostics));
        context.Report(checkings.SelectMany(static (checking, _) => checking.Diagnostics));
        context.Report(unions.CombineMany(allFiles, allDeclarations, PlanDiagnosticLocator.Locate));
        context.Report(slips.CombineMany(allFiles, allDeclarations, PlanDiagnosticLocator.Locate));
        context.Report(interleavings.CombineMany(allFiles, allDeclarations, PlanDiagnosticLocator.Locate));
        context.ReportInCode(declarations.Select(static (declaration, _) => declaration.Error).WhereNotNull());
        context.ReportInCode(names.CombineMany(allFiles, NameStep.Report));
        context.ReportInCode(diagnostics.CombineMany(allFiles, allDeclarations, PlanDiagnosticLocator.Locate));
        context.Report(exportCheckings.SelectMany(static (checking, _) => checking.Diagnostics));
        context.Report(requests.Select(static (request, _) => new Batch<string>(request.Formats)).Gather().SelectMany(static (formats, _) => ExportCheckStep.FindUnknown(formats)));
        context.Report(context.AnalyzerConfigOptionsProvider.SelectMany(OptionSteps.FindUnknownValues));
        context.Report(project.SelectMany(static (project, _) => project.Failures));
        context.Report(emission.SelectMany(static (emission, _) => emission.Diagnostics));

        // Contract, if the project has its files
        IncrementalValuesProvider<ContractText> contract = context.AdditionalTextsProvider
            .Select(AdditionalFiles.ToContract).WhereNotNull().WithTrackingName(StepNames.ContractTexts);
        IncrementalValueProvider<Batch<ContractText>> allContract = contract.Gather();
        IncrementalValuesProvider<StepResult<ContractReview>> reviews = allContract
            .CombineMany(plan, context.AnalyzerConfigOptionsProvider.Select(OptionSteps.Contract), ContractSteps.Review).WithTrackingName(StepNames.ContractReviews);
        IncrementalValuesProvider<StepResult<ContractOccurrences>> occurrences = files
            .CombineMany(reviews.Gather(), ContractSteps.Search).WithTrackingName(StepNames.ContractOccurrences);
        IncrementalValueProvider<Boxed<bool>> areSound = readings.Gather()
            .Select(static (readings, _) => new Boxed<bool>(readings.All(static reading => reading.IsSound)));
        context.RegisterSourceOutput(
            reviews.SelectMany(static (review, _) => review.Value?.Files ?? default).WithTrackingName(StepNames.ContractFiles), AddSource);
        context.Report(reviews.CombineMany(occurrences.Gather(), areSound, ContractSteps.Report).Combine(allFiles, allContract, ContractSteps.Locate));
        context.Report(reviews.SelectMany(static (review, _) => review.Failures));
        context.Report(occurrences.SelectMany(static (occurrences, _) => occurrences.Failures));
    }

    private static void AddSource(SourceProductionContext output, SourceFile file) =>
        output.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8));
}
