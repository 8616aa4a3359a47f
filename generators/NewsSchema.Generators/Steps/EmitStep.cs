using NewsSchema.Core.Errors;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Diagnostics;
using NewsSchema.Generators.Emit;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Steps;

/// <summary>The generated files, or the reason why there are none.</summary>
internal sealed record EmitStep(EquatableArray<SourceFile> Files, EquatableArray<DiagnosticInfo> Diagnostics)
{
    public static EmitStep Of(ProjectPlan? project, CSharpVersion language, LibraryVersion library, CancellationToken cancellation)
    {
        var files = new List<SourceFile>();
        var diagnostics = new List<DiagnosticInfo>();
        if (project is { Records.Count: > 0 } plan)
        {
            if (FindObstacle(language, library) is { } error)
            {
                diagnostics.Add(new DiagnosticInfo(error.Code, error.Message, Location: null));
            }
            else
            {
                Emit(plan, language.Number >= CSharpVersion.WithExtensions, files, diagnostics, cancellation);
            }
        }

        return new EmitStep(new EquatableArray<SourceFile>(files), new EquatableArray<DiagnosticInfo>(diagnostics));
    }

    /// <summary>Why no generated file would compile; null if they do.</summary>
    private static SourceError? FindObstacle(CSharpVersion language, LibraryVersion library)
    {
        string version = LibraryVersion.OfGenerator.Number!;
        return language.Number < CSharpVersion.Oldest ? GeneratorCodes.LanguageTooOld.At(default, language.Name)
            : library.Number is null ? GeneratorCodes.NoLibrary.At(default, version, "does not reference it")
            : library.Number != version ? GeneratorCodes.NoLibrary.At(default, version, "references version " + library.Number)
            : null;
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
