using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Contract;
using NewsSchema.Generators.Diagnostics;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Steps;

/// <summary>The steps of the contract. They do nothing in a project without the contract's files.</summary>
internal static class ContractSteps
{
    public static IEnumerable<StepResult<ContractReview>> Review(
        Batch<ContractText> files, ProjectPlan? plan, Boxed<ContractTask> task, CancellationToken cancellation)
    {
        if (files.Count > 0 && plan is not null)
        {
            yield return Step.Run("the contract", location: null, () => ContractReview.Of(
                files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => ContractFile.Read(file.Path, file.Text, file.IsShipped)).ToList(),
                plan,
                task.Value));
        }
    }

    /// <summary>Finds the places in one fixture that cause the differences.</summary>
    public static IEnumerable<StepResult<ContractOccurrences>> Search(OpenStep file, Batch<StepResult<ContractReview>> reviews, CancellationToken cancellation)
    {
        if (reviews.FirstOrDefault()?.Value is { Changes.Count: > 0 } review)
        {
            yield return Step.Run(file.Fixture.Path, file.Locations.Find(default), () => new ContractOccurrences(
                ContractSearcher.Search(file.Open(cancellation), review.Changes, review.Checks, cancellation)));
        }
    }

    public static IEnumerable<PlanDiagnostic> Report(
        StepResult<ContractReview> review, Batch<StepResult<ContractOccurrences>> occurrences, Boxed<bool> isSound, CancellationToken cancellation) =>
        DiagnosticLimit.Apply(
            review.Value?.Report(occurrences.SelectMany(found => found.Value?.Occurrences ?? default), isSound.Value) ?? [],
            diagnostic => (diagnostic.Path, diagnostic.Code),
            (diagnostic, more) => diagnostic with { Message = diagnostic.Message + more });

    public static DiagnosticInfo Locate(PlanDiagnostic diagnostic, Batch<OpenStep> fixtures, Batch<ContractText> files, CancellationToken cancellation)
    {
        LocationMapper? locations =
            fixtures.FirstOrDefault(file => file.Fixture.Path == diagnostic.Path)?.Locations
            ?? files.FirstOrDefault(file => file.Path == diagnostic.Path)?.Locations;
        return new DiagnosticInfo(diagnostic.Code, diagnostic.Message, locations?.Find(diagnostic.Span));
    }
}
