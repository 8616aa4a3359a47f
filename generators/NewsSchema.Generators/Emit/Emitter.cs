using System;
using System.Collections.Generic;
using System.Linq;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Emit;

/// <summary>Turns a project's plan into source: two files per record, two more for a root (JSON Schema and fixtures), and one for System.Text.Json.</summary>
internal static class Emitter
{
    /// <summary>The files; each can be written separately.</summary>
    public static IEnumerable<PlannedFile> Plan(ProjectPlan plan)
    {
        var index = new PlanIndex(plan);
        var hints = new HintNames();
        Dictionary<string, SchemaPlan> schemas = plan.Schemas.ToDictionary(schema => schema.Root, StringComparer.Ordinal);
        foreach (RecordPlan record in plan.Records)
        {
            schemas.TryGetValue(record.Key, out SchemaPlan? schema);
            string name = record.Namespace == plan.Namespace ? record.Name : record.Key;
            yield return new PlannedFile(hints.Next(name, ".g.cs"), () => RecordFile.Write(record, schema, index));
            yield return new PlannedFile(hints.Next(name, ".Json.g.cs"), () => JsonFile.Write(record, index));

            if (schema is not null)
            {
                yield return new PlannedFile(hints.Next(name, ".Schema.g.cs"), () => JsonSchemaFile.Write(record, index));
            }

            FixturePlan[] embedded = schema?.Fixtures.Where(fixture => fixture.Resource is not null).ToArray() ?? Array.Empty<FixturePlan>();
            if (embedded.Length > 0)
            {
                yield return new PlannedFile(hints.Next(name, ".Fixtures.g.cs"), () => FixturesFile.Write(record, embedded));
            }
        }

        yield return new PlannedFile(hints.Next(ResolverFile.ClassName, ".g.cs"), () => ResolverFile.Write(plan, index));
    }
}
