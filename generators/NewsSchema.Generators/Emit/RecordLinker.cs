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
                    WriteLink(source, member.Type, MemberNames.Target(member), member.IsNullable, 0);
                }
            }

            source.Close();
        }

        private static void WriteLink(SourceWriter source, TypePlan type, string value, bool isNullable, int depth)
        {
            if (type.Kind == TypeKind.Record)
            {
                source.Line($"{value}{(isNullable ? "?" : "")}.LinkReferences(index);");
                return;
            }

            string item = depth == 0 ? "item" : "item" + (depth + 1);
            bool isMap = type.Kind == TypeKind.Map;
            string items = isMap ? value + ".Values" : value;
            source.Open($"foreach (var {item} in {items})");
            WriteLink(source, type.Element!, item, type.Element!.IsNullable, depth + 1);
            source.Close();
        }
    }
}
