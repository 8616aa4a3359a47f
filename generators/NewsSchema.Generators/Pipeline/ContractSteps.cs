using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis.Diagnostics;
using NewsSchema.Generators.Contract;
using NewsSchema.Generators.Diagnostics;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Pipeline;

/// <summary>The steps of the contract. They do nothing in a project without the contract's files.</summary>
internal static class ContractSteps
{
    private const string TaskProperty = "build_property._NewsSchemaContractTask";

    public static ContractTask TaskOf(AnalyzerConfigOptionsProvider provider, CancellationToken cancellation) =>
        provider.GlobalOptions.TryGetValue(TaskProperty, out string? task) && Enum.TryParse(task, out ContractTask known) ? known : ContractTask.Check;

    public static IEnumerable<StepResult<ContractReview>> Review(
        ((ImmutableArray<ContractText> Files, ProjectPlan? Plan) Parts, ContractTask Task) input, CancellationToken cancellation)
    {
        (ImmutableArray<ContractText> files, ProjectPlan? plan) = input.Parts;
        if (files.Length > 0 && plan is not null)
        {
            yield return Step.Run("the contract", location: null, () => ContractReview.Of(
                files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => ContractFile.Read(file.Path, file.Text, file.IsShipped)).ToList(),
                plan,
                input.Task));
        }
    }

    /// <summary>Finds the places in one fixture that cause the differences.</summary>
    public static IEnumerable<StepResult<ContractOccurrences>> Search((OpenStep File, ImmutableArray<StepResult<ContractReview>> Reviews) input, CancellationToken cancellation)
    {
        OpenStep file = input.File;
        if (input.Reviews.FirstOrDefault()?.Value is { Changes.Count: > 0 } review)
        {
            yield return Step.Run(file.Fixture.Path, file.Locations.Find(default), () => new ContractOccurrences(
                ContractSearcher.Search(file.Open(cancellation), review.Changes, review.Checks, cancellation)));
        }
    }

    public static IEnumerable<PlanDiagnostic> Report(
        ((StepResult<ContractReview> Review, ImmutableArray<StepResult<ContractOccurrences>> Occurrences) Parts, bool IsSound) input, CancellationToken cancellation) =>
        DiagnosticLimit.Apply(
            input.Parts.Review.Value?.Report(input.Parts.Occurrences.SelectMany(occurrences => occurrences.Value?.Occurrences ?? default), input.IsSound) ?? Array.Empty<PlanDiagnostic>(),
            diagnostic => (diagnostic.Path, diagnostic.Code),
            (diagnostic, more) => diagnostic with { Message = diagnostic.Message + more });

    public static DiagnosticInfo Locate(
        ((PlanDiagnostic Diagnostic, ImmutableArray<OpenStep> Fixtures) About, ImmutableArray<ContractText> Files) input, CancellationToken cancellation)
    {
        PlanDiagnostic diagnostic = input.About.Diagnostic;
        LocationMapper? locations =
            input.About.Fixtures.FirstOrDefault(file => file.Fixture.Path == diagnostic.Path)?.Locations
            ?? input.Files.FirstOrDefault(file => file.Path == diagnostic.Path)?.Locations;
        return new DiagnosticInfo(diagnostic.Code, diagnostic.Message, locations?.Find(diagnostic.Span));
    }
}
