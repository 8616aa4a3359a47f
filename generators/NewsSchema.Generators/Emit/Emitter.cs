using System;
using System.Collections.Generic;
using System.Linq;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Emit;

/// <summary>A project's plan becomes source: two files a record, for a root its JSON Schema and its fixtures too, one for System.Text.Json.</summary>
internal static class Emitter
{
    /// <summary>The files, each to be written by itself.</summary>
    /// <param name="plan">The plan of the project.</param>
    /// <param name="hasExtensions">Whether the project's language version has static extension members (C# 14).</param>
    public static IEnumerable<PlannedFile> Plan(ProjectPlan plan, bool hasExtensions = false)
    {
        var index = new PlanIndex(plan);
        var hints = new HintNames();
        Dictionary<string, SchemaPlan> schemas = plan.Schemas.ToDictionary(schema => schema.Root, StringComparer.Ordinal);
        foreach (RecordPlan record in plan.Records)
        {
            schemas.TryGetValue(record.Key, out SchemaPlan? schema);
            string name = record.Namespace == plan.Namespace ? record.Name : record.Key;
            yield return new PlannedFile(hints.Next(name, ".g.cs"), () => RecordFile.Write(record, schema, index, hasExtensions));
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
