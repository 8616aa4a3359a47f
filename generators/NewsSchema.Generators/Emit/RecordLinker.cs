using System.Globalization;
using NewsSchema.Generators.Schemas;

namespace NewsSchema.Generators.Emit
{
    /// <summary>Writes the method that gives a record's references their targets, once all annotations of the article are read.</summary>
    internal static class RecordLinker
    {
        public static void Write(SourceWriter source, RecordPlan record, PlanIndex index)
        {
            source.Open($"internal void LinkReferences({TypeNames.Model}NewsIndex index)");
            if (record.Role == RecordRole.Statement)
            {
                source.Line("LinkStatement(index);");
            }

            foreach (MemberPlan member in record.Members)
            {
                if (MemberNames.IsReference(member) && member.Origin != MemberOrigin.Inherited)
                {
                    string field = MemberNames.Reference(member);
                    source.Line($"{field} = {field}.In(index);");
                }
                else if (index.IsLinked(member.Type))
                {
                    source.Line(Link(member.Type, MemberNames.Target(member), member.IsNullable, 1));
                }
            }

            source.Close();
        }

        private static string Link(TypePlan type, string value, bool isNullable, int depth)
        {
            if (type.Kind == TypeKind.Record)
            {
                return $"{value}{(isNullable ? "?" : "")}.LinkReferences(index);";
            }

            string item = depth == 1 ? "item" : "item" + depth.ToString(CultureInfo.InvariantCulture);
            string items = type.Kind == TypeKind.Map ? value + ".Values" : value;
            return $"foreach (var {item} in {items}) {Link(type.Element!, item, type.Element!.IsNullable, depth + 1)}";
        }
    }
}
