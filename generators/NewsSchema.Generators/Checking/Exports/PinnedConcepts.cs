using NewsSchema.Formats;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Checking.Exports;

/// <summary>The concepts that the pins of one schema give to its metadata; see <see cref="MemberPlan.Concept"/>.</summary>
/// <param name="Schema">The schema's name.</param>
/// <param name="Members">JSON names, each with its concept.</param>
internal sealed record PinnedConcepts(string Schema, EquatableArray<(string JsonName, string Concept)> Members)
{
    public static EquatableArray<PinnedConcepts> Of(ProjectPlan? plan)
    {
        var concepts = new List<PinnedConcepts>();
        foreach (SchemaPlan schema in plan?.Schemas ?? default)
        {
            RecordPlan root = plan!.Records.First(record => record.Key == schema.Root);
            var members = new EquatableArray<(string, string)>(
                root.Members.Where(member => member.Concept is not null).Select(member => (member.JsonName, member.Concept!)));
            if (members.Count > 0)
            {
                concepts.Add(new PinnedConcepts(schema.Name, members));
            }
        }

        return new EquatableArray<PinnedConcepts>(concepts);
    }

    /// <summary>The concepts by name, as the generated record passes them to the exports. An unknown concept does not compile in the record.</summary>
    public Dictionary<string, NewsConcept> ToDictionary()
    {
        var map = new Dictionary<string, NewsConcept>(StringComparer.Ordinal);
        foreach ((string name, string concept) in Members)
        {
            if (Enum.TryParse(concept, out NewsConcept known))
            {
                map[name] = known;
            }
        }

        return map;
    }
}
