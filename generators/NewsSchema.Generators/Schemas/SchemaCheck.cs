using System;
using System.Collections.Generic;
using System.Linq;
using NewsSchema.Generators.Pipeline;

namespace NewsSchema.Generators.Schemas
{
    /// <summary>
    /// What one schema's samples are to be checked against: pins that may not hold them, unions whose places are to be named.
    /// Without doc comments, so that it changes with the types alone.
    /// </summary>
    /// <param name="Schema">The schema's name.</param>
    /// <param name="IsArticle">Whether its samples are annotated articles.</param>
    /// <param name="Root">The root record's key.</param>
    /// <param name="Records">All records that its samples can reach.</param>
    /// <param name="Enums">The enums that they use.</param>
    internal sealed record SchemaCheck(
        string Schema,
        bool IsArticle,
        string Root,
        EquatableArray<RecordPlan> Records,
        EquatableArray<EnumPlan> Enums)
    {
        /// <summary>What is to be checked; null where neither pins nor unions are in reach of the root.</summary>
        public static SchemaCheck? Of(string schema, RecordDraft root, IReadOnlyList<RecordPlan> records, ICollection<EnumPlan> enums)
        {
            Dictionary<string, RecordPlan> byKey = records.ToDictionary(record => record.Key, StringComparer.Ordinal);
            var reached = new SortedDictionary<string, RecordPlan>(StringComparer.Ordinal);
            Reach(root.FullName);
            return reached.Values.Any(record => record.Role == RecordRole.Union || record.Members.Any(member => member.Origin == MemberOrigin.Pinned))
                ? new SchemaCheck(schema, root.IsArticle, root.FullName, new EquatableArray<RecordPlan>(reached.Values), new EquatableArray<EnumPlan>(enums))
                : null;

            void Reach(string key)
            {
                if (reached.ContainsKey(key) || !byKey.TryGetValue(key, out RecordPlan? record))
                {
                    return;
                }

                reached.Add(key, WithoutDocs(record));
                foreach (MemberPlan member in record.Members)
                {
                    for (TypePlan? type = member.Type; type != null; type = type.Element)
                    {
                        if (type.Record != null)
                        {
                            Reach(type.Record);
                        }
                    }
                }
            }
        }

        private static RecordPlan WithoutDocs(RecordPlan record) => record with
        {
            Doc = default,
            Members = new EquatableArray<MemberPlan>(record.Members.Select(member => member with { Doc = default })),
        };
    }
}
