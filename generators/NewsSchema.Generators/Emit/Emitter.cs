using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using NewsSchema.Generators.Pipeline;
using NewsSchema.Generators.Schemas;

namespace NewsSchema.Generators.Emit
{
    /// <summary>A project's plan becomes source: a file or two a record, one a schema's fixtures, one for System.Text.Json.</summary>
    internal static class Emitter
    {
        public static EquatableArray<SourceFile> Emit(ProjectPlan plan, CancellationToken cancellation)
        {
            var index = new PlanIndex(plan);
            var hints = new HintNames();
            var files = new List<SourceFile>();
            Dictionary<string, SchemaPlan> schemas = plan.Schemas.ToDictionary(schema => schema.Root, StringComparer.Ordinal);
            foreach (RecordPlan record in plan.Records)
            {
                cancellation.ThrowIfCancellationRequested();
                schemas.TryGetValue(record.Key, out SchemaPlan? schema);
                string name = record.Namespace == plan.Namespace ? record.Name : record.Key;
                files.Add(new SourceFile(hints.Next(name, ".g.cs"), RecordFile.Write(record, schema, index)));
                files.Add(new SourceFile(hints.Next(name, ".Json.g.cs"), JsonFile.Write(record, index)));
                FixturePlan[] embedded = schema?.Fixtures.Where(fixture => fixture.Resource is not null).ToArray() ?? Array.Empty<FixturePlan>();
                if (embedded.Length > 0)
                {
                    files.Add(new SourceFile(hints.Next(name, ".Fixtures.g.cs"), FixturesFile.Write(record, embedded)));
                }
            }

            if (plan.Schemas.Count > 0)
            {
                files.Add(new SourceFile(hints.Next(ResolverFile.ClassName, ".g.cs"), ResolverFile.Write(plan, index)));
            }

            return new EquatableArray<SourceFile>(files);
        }
    }
}
