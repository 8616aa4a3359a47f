using NewsSchema.Core.Errors;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Diagnostics;
using NewsSchema.Generators.Emit;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Steps;

/// <summary>The generated files, or the reason why there are none.</summary>
internal sealed record EmitStep(EquatableArray<SourceFile> Files, EquatableArray<DiagnosticInfo> Diagnostics)
{
    public static EmitStep Of(ProjectPlan? project, CSharpVersion language, CancellationToken cancellation)
    {
        var files = new List<SourceFile>();
        var diagnostics = new List<DiagnosticInfo>();
        if (project is { Records.Count: > 0 } plan)
        {
            if (language.Number < CSharpVersion.Oldest)
            {
                SourceError error = GeneratorCodes.LanguageTooOld.At(default, language.Name);
                diagnostics.Add(new DiagnosticInfo(error.Code, error.Message, Location: null));
            }
            else
            {
                Emit(plan, language.Number >= CSharpVersion.WithExtensions, files, diagnostics, cancellation);
            }
        }

        return new EmitStep(new EquatableArray<SourceFile>(files), new EquatableArray<DiagnosticInfo>(diagnostics));
    }

    private static void Emit(ProjectPlan plan, bool hasExtensions, List<SourceFile> files, List<DiagnosticInfo> diagnostics, CancellationToken cancellation)
    {
        StepResult<List<PlannedFile>> planning = Step.Run("the project's types", location: null, () => Emitter.Plan(plan, hasExtensions).ToList());
        diagnostics.AddRange(planning.Failures);
        foreach (PlannedFile planned in planning.Value ?? [])
        {
            cancellation.ThrowIfCancellationRequested();
            StepResult<SourceFile> file = Step.Run(planned.HintName, location: null, () => new SourceFile(planned.HintName, planned.Write()));
            if (file.Value is { } value)
            {
                files.Add(value);
            }
            else
            {
                diagnostics.Add(file.Failure!);
            }
        }
    }
}
