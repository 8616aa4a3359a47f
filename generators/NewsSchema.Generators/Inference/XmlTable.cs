using NewsSchema.Core.Xml;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Inference;

/// <summary>Writes down, from the plan of a schema's records, what the runtime must know to turn a document into data.</summary>
internal static class XmlTable
{
    /// <param name="root">The schema's root.</param>
    /// <param name="rootName">The root's name in documents.</param>
    /// <param name="namespaces">The namespaces with their prefixes.</param>
    /// <param name="records">All records by key.</param>
    public static XmlPlan Of(RecordPlan root, string rootName, IReadOnlyList<XmlNamespace> namespaces, IReadOnlyDictionary<string, RecordPlan> records)
    {
        var reached = new List<RecordPlan> { root };
        var known = new HashSet<string>(StringComparer.Ordinal) { root.Key };
        var types = new List<string>();
        for (int i = 0; i < reached.Count; i++)
        {
            RecordPlan record = reached[i];
            IEnumerable<string> items = record.Variants is { } variants ? VariantsOf(variants)
                : (record.KeepsMismatches ? new[] { XmlType.KeepSign } : []).Concat(record.Members.Select(member => member.JsonName + FormOfMember(member)));
            types.Add(string.Join(" ", new[] { NameOf(record) }.Concat(items)));
        }

        // Names without a namespace have no prefix anyway, but may be those of a version whose root has none.
        bool hasVersions = namespaces.Count(item => item.Prefix.Length == 0) > 1;
        return new XmlPlan(
            rootName,
            new EquatableArray<XmlPrefixPlan>(namespaces.Where(item => item.Uri.Length > 0 || item.Prefix.Length > 0 || hasVersions).Select(item => new XmlPrefixPlan(item.Prefix, item.Uri))),
            new EquatableArray<string>(types));

        // An element without text has the empty text where each must have one.
        XmlForm FormOfMember(MemberPlan member) => member is { JsonName: XmlType.Text, IsRequired: true, Type.Kind: TypePlanKind.String }
            ? new XmlForm(XmlFormKind.RequiredText)
            : FormOf(member.Type);

        XmlForm FormOf(TypePlan type)
        {
            switch (type.Kind)
            {
                case TypePlanKind.List:
                    return new XmlForm(XmlFormKind.List, Item: FormOf(type.Element!));
                case TypePlanKind.OneOrMany:
                    return new XmlForm(XmlFormKind.OneOrMany, Item: FormOf(type.Element!));
                case TypePlanKind.Map:
                    return new XmlForm(XmlFormKind.Map, Item: FormOf(type.Element!));
                case TypePlanKind.Int32 or TypePlanKind.Int64 or TypePlanKind.Decimal or TypePlanKind.Double or TypePlanKind.Number:
                    return new XmlForm(XmlFormKind.Number);
                case TypePlanKind.Boolean:
                    return new XmlForm(XmlFormKind.Boolean);
                case TypePlanKind.Markup when type.Style == XmlRule.MarkupStyle:
                    return new XmlForm(XmlFormKind.Markup);
                case TypePlanKind.Record when records.TryGetValue(type.Record!, out RecordPlan? record) && record.Role != RecordRole.Union:
                    return new XmlForm(XmlFormKind.Object, Reach(record));

                // The reader of a union or of the user's own type decides by what the document has.
                case TypePlanKind.Record or TypePlanKind.Any:
                    return XmlForm.Any;
                default:
                    return XmlForm.Text;
            }
        }

        IEnumerable<string> VariantsOf(VariantsPlan variants) => variants.Items
            .Select(item => item.Value + "=" + Reach(records[item.Record]))
            .Append("=" + Reach(records[variants.Other]))
            .Prepend(XmlType.VariantSign + variants.JsonName);

        string Reach(RecordPlan record)
        {
            if (known.Add(record.Key))
            {
                reached.Add(record);
            }

            return NameOf(record);
        }

        string NameOf(RecordPlan record) => record.Namespace == root.Namespace ? record.Name : record.Key;
    }
}
