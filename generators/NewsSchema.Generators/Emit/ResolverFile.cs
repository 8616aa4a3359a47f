using System.Globalization;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Emit;

/// <summary><c>NewsJson.g.cs</c>: the metadata of the records for System.Text.Json, without reflection.</summary>
internal static class ResolverFile
{
    private const string Options = "global::System.Text.Json.JsonSerializerOptions";
    private const string TypeInfo = "global::System.Text.Json.Serialization.Metadata.JsonTypeInfo";

    public static string Write(ProjectPlan plan, PlanIndex index)
    {
        var types = new TypeNames(index, plan.Namespace);
        SourceWriter source = SourceWriter.StartFile(plan.Namespace);
        source.Summary(
        [
            $"The records' metadata for System.Text.Json: `JsonSerializer.Serialize(value, {plan.Resolver}.Default.X)`,",
            $"or `options.TypeInfoResolverChain.Insert(0, {plan.Resolver}.Default)`.",
        ]);
        source.Line(GeneratedCode.Attribute);
        source.Open($"public sealed class {plan.Resolver} : {TypeNames.CompilerServices}NewsJsonContext");

        source.Summary("The metadata with the library's own options, which leave text in any language readable.");
        source.Line($"public static {plan.Resolver} Default {{ get; }} = new(null);");
        source.Line();
        source.Summary("The metadata with the given options, which can then no longer be changed; null for the library's own options.");
        source.Line($"public {plan.Resolver}({Options}? options) : base(options) {{ }}");

        foreach ((RecordPlan record, string property) in Properties(plan))
        {
            string type = types.Of(record);
            source.Line();
            source.Summary($"The metadata of `{record.Name}`.");
            source.Line($"{record.Accessibility} {TypeInfo}<{type}> {property} => Get<{type}>();");
        }

        source.Line();
        source.Line("/// <inheritdoc/>");
        source.Line($"protected override {TypeInfo}? Find(global::System.Type type, {Options} options) =>");
        source.Indent();
        for (int i = 0; i < plan.Records.Count; i++)
        {
            RecordPlan record = plan.Records[i];
            string call = $"Find<{types.Of(record)}>(type, options)";
            source.Line((i == 0 ? "" : "?? ") + call + (i + 1 < plan.Records.Count ? "" : ";"));
        }

        source.Outdent();
        source.Close();
        return source.ToString();
    }

    /// <summary>One property per record, with its name; a name gets a number if another record or a member of the class has it already.</summary>
    private static IEnumerable<(RecordPlan Record, string Property)> Properties(ProjectPlan plan)
    {
        var used = new HashSet<string>(StringComparer.Ordinal)
        {
            plan.Resolver, "Default", "Options", "GeneratedSerializerOptions", "GetTypeInfo", "Find", "Get",
            "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals",
        };
        foreach (RecordPlan record in plan.Records)
        {
            string name = record.Name;
            for (int n = 2; !used.Add(name); n++)
            {
                name = record.Name + n.ToString(CultureInfo.InvariantCulture);
            }

            yield return (record, CSharp.Identifier(name));
        }
    }
}
