using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using NewsSchema.Generators.Contract;
using NewsSchema.Generators.Emit;
using NewsSchema.Generators.Exports;
using NewsSchema.Generators.Fixtures;
using NewsSchema.Generators.Pipeline;
using NewsSchema.Generators.Schemas;

namespace NewsSchema.Generators
{
    /// <summary>
    /// Fixtures become typed records. Reads as the diagram of docs/internals/architecture.md: source depends on models and pins, which hold
    /// no position and no prose, so that most edits stop there; positions go into diagnostics, on branches of their own.
    /// </summary>
    [Generator(LanguageNames.CSharp)]
    public sealed class NewsSchemaGenerator : IIncrementalGenerator
    {
        /// <inheritdoc/>
        public void Initialize(IncrementalGeneratorInitializationContext context)
        {
            IncrementalValueProvider<SchemaOptions> options = context.AnalyzerConfigOptionsProvider
                .Select(ProjectOptions.Of).WithTrackingName(Steps.Options);
            IncrementalValueProvider<LanguageVersion> language = context.ParseOptionsProvider
                .Select(static (options, _) => ((CSharpParseOptions)options).LanguageVersion).WithTrackingName(Steps.Language);

            // Fixture -> Read -> Shape -> Collect by schema
            IncrementalValuesProvider<FixtureText> files = context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
                .Select(FixtureText.Of).WhereNotNull().WithTrackingName(Steps.Texts);
            IncrementalValuesProvider<Reading> readings = files
                .Select(Reading.Of).WithTrackingName(Steps.Readings);
            IncrementalValuesProvider<FixtureModel> models = readings
                .Select(static (reading, _) => reading.Model).WhereNotNull().WithTrackingName(Steps.Models);

            IncrementalValuesProvider<FixtureGroup> groups = models.Collect()
                .SelectMany(static (models, cancellation) => FixtureGroup.Of(models, cancellation))
                .Select(static (group, cancellation) => group.Merged(cancellation)).WithTrackingName(Steps.Groups);

            // Pins
            IncrementalValuesProvider<PinDeclaration> declarations = context.SyntaxProvider
                .ForAttributeWithMetadataName(PinCollector.Attribute, PinCollector.IsCandidate, PinCollector.Collect)
                .WithTrackingName(Steps.Declarations);
            IncrementalValuesProvider<Pin> pins = declarations
                .Select(static (declaration, _) => declaration.Pin).WhereNotNull().WithTrackingName(Steps.Pins);

            // Schema -> Bind -> Plan -> Emit
            IncrementalValueProvider<Guarded<SchemaResult>> project = groups.Collect().Combine(pins.Collect()).Combine(options)
                .Select(Project.Build).WithTrackingName(Steps.Project);
            IncrementalValueProvider<ProjectPlan?> plan = project
                .Select(static (project, _) => project.Value?.Plan).WithTrackingName(Steps.Plan);
            IncrementalValueProvider<Emission> emission = plan.Combine(language)
                .Select(Emission.Of).WithTrackingName(Steps.Emission);
            context.RegisterSourceOutput(emission.SelectMany(static (emission, _) => emission.Files).WithTrackingName(Steps.Sources), AddSource);

            // Exports, where the project asks for them
            IncrementalValueProvider<EquatableArray<string>> exports = context.AnalyzerConfigOptionsProvider.Select(ProjectOptions.Exports);
            IncrementalValuesProvider<ExportRequest> requests = files.Combine(exports)
                .Select(ExportRequest.Of).WhereNotNull().WithTrackingName(Steps.ExportRequests);
            IncrementalValuesProvider<ExportChecking> exportCheckings = requests.Combine(plan.Select(static (plan, _) => PinnedConcepts.Of(plan)))
                .Select(ExportChecking.Of).WithTrackingName(Steps.ExportCheckings);

            // Diagnostics
            IncrementalValuesProvider<Checking> checkings = files.Combine(project.Select(static (project, _) => project.Value?.Checks ?? default))
                .Select(Checking.Of).WithTrackingName(Steps.Checkings);
            IncrementalValueProvider<EquatableArray<Finding>> unions = checkings.Collect()
                .Select(Checking.FindUnions);
            IncrementalValueProvider<EquatableArray<Finding>> findings = project
                .Select(static (project, _) => project.Value?.Findings ?? default);
            context.Report(readings.SelectMany(static (reading, _) => reading.Diagnostics));
            context.Report(checkings.SelectMany(static (checking, _) => checking.Diagnostics));
            context.Report(unions.Combine(files.Collect()).Combine(declarations.Collect()).SelectMany(FindingPlaces.Locate));
            context.ReportInCode(declarations.Select(static (declaration, _) => declaration.Error).WhereNotNull());
            context.ReportInCode(findings.Combine(files.Collect()).Combine(declarations.Collect()).SelectMany(FindingPlaces.Locate));
            context.Report(exportCheckings.SelectMany(static (checking, _) => checking.Diagnostics));
            context.Report(requests.Select(static (request, _) => request.Formats).Collect().SelectMany(static (formats, _) => ExportChecking.FindUnknown(formats)));
            context.Report(project.SelectMany(static (project, _) => project.Failures));
            context.Report(emission.SelectMany(static (emission, _) => emission.Diagnostics));

            // Contract: where the project has its files
            IncrementalValuesProvider<ContractText> contract = context.AdditionalTextsProvider
                .Select(ContractText.Of).WhereNotNull().WithTrackingName(Steps.ContractTexts);
            IncrementalValuesProvider<Guarded<ContractReview>> reviews = contract.Collect().Combine(plan)
                .Combine(context.AnalyzerConfigOptionsProvider.Select(Contracts.TaskOf))
                .SelectMany(Contracts.Review).WithTrackingName(Steps.ContractReviews);
            IncrementalValuesProvider<Guarded<ContractEvidence>> evidence = files.Combine(reviews.Collect())
                .SelectMany(Contracts.Search).WithTrackingName(Steps.ContractEvidence);
            IncrementalValueProvider<bool> isSound = readings.Collect()
                .Select(static (readings, _) => readings.All(static reading => reading.IsSound));
            context.RegisterSourceOutput(
                reviews.SelectMany(static (review, _) => review.Value?.Files ?? default).WithTrackingName(Steps.ContractFiles), AddSource);
            context.Report(reviews.Combine(evidence.Collect()).Combine(isSound).SelectMany(Contracts.Report)
                .Combine(files.Collect()).Combine(contract.Collect()).Select(Contracts.Locate));
            context.Report(reviews.SelectMany(static (review, _) => review.Failures));
            context.Report(evidence.SelectMany(static (evidence, _) => evidence.Failures));
        }

        private static void AddSource(SourceProductionContext output, SourceFile file) =>
            output.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8));
    }
}
