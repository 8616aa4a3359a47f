using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Emit;

/// <summary>Turns a project's plan into source: two files per record, two or three more for a root (JSON Schema, XML and fixtures), and one for System.Text.Json.</summary>
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
            yield return new PlannedFile(hints.Next(name, ".g.cs"), () => Finish(RecordFile.Write(record, schema, index, hasExtensions), plan));
            yield return new PlannedFile(hints.Next(name, ".Json.g.cs"), () => Finish(JsonFile.Write(record, index), plan));

            if (schema is not null)
            {
                yield return new PlannedFile(hints.Next(name, ".Schema.g.cs"), () => Finish(JsonSchemaFile.Write(record, index), plan));
            }

            if (schema?.Xml is { } xml)
            {
                yield return new PlannedFile(hints.Next(name, ".Xml.g.cs"), () => Finish(XmlFile.Write(record, xml), plan));
            }

            FixturePlan[] embedded = schema?.Fixtures.Where(fixture => fixture.Resource is not null).ToArray() ?? [];
            if (embedded.Length > 0)
            {
                yield return new PlannedFile(hints.Next(name, ".Fixtures.g.cs"), () => Finish(FixturesFile.Write(record, embedded, schema!.Xml is not null), plan));
            }
        }

        if (plan.ImplicitUsings && plan.Namespace.Length > 0)
        {
            yield return new PlannedFile(hints.Next("GlobalUsings", ".g.cs"), () => GlobalUsingsFile.Write(plan));
        }

        yield return new PlannedFile(hints.Next(plan.Resolver, ".g.cs"), () => Finish(ResolverFile.Write(plan, index), plan));
    }

    /// <summary>Below the directives, the warnings about what the user marked as obsolete or experimental: no line of generated code can avoid its use.</summary>
    private static string Finish(string text, ProjectPlan plan)
    {
        if (plan.Warnings.Count == 0)
        {
            return text;
        }

        int line = text.IndexOf("\n\n", StringComparison.Ordinal) + 1;
        return text.Insert(line, $"#pragma warning disable {string.Join(", ", plan.Warnings)}\n");
    }
}
