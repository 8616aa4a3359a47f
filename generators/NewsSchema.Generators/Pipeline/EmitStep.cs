using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis.CSharp;
using NewsSchema.Generators.Diagnostics;
using NewsSchema.Generators.Emit;
using NewsSchema.Generators.Schemas;
using NewsSchema.Syntax;

namespace NewsSchema.Generators.Pipeline
{
    /// <summary>The generated files, or why there are none.</summary>
    internal sealed record Emission(EquatableArray<SourceFile> Files, EquatableArray<DiagnosticInfo> Diagnostics)
    {
        public static Emission Of((ProjectPlan? Plan, LanguageVersion Language) input, CancellationToken cancellation)
        {
            var files = new List<SourceFile>();
            var diagnostics = new List<DiagnosticInfo>();
            if (input.Plan is { Records.Count: > 0 } plan)
            {
                if (input.Language < LanguageVersion.CSharp12)
                {
                    SyntaxError error = GeneratorCodes.LanguageTooOld.At(default, input.Language.ToDisplayString());
                    diagnostics.Add(new DiagnosticInfo(error.Code, error.Message, Place: null));
                }
                else
                {
                    Emit(plan, files, diagnostics, cancellation);
                }
            }

            return new Emission(new EquatableArray<SourceFile>(files), new EquatableArray<DiagnosticInfo>(diagnostics));
        }

        private static void Emit(ProjectPlan plan, List<SourceFile> files, List<DiagnosticInfo> diagnostics, CancellationToken cancellation)
        {
            Guarded<List<PlannedFile>> planning = Guard.Run("the project's types", place: null, () => Emitter.Plan(plan).ToList());
            diagnostics.AddRange(planning.Failures);
            foreach (PlannedFile planned in planning.Value ?? new List<PlannedFile>())
            {
                cancellation.ThrowIfCancellationRequested();
                Guarded<SourceFile> file = Guard.Run(planned.HintName, place: null, () => new SourceFile(planned.HintName, planned.Write()));
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
}
