using System.Globalization;
using System.Linq;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Emit;

/// <summary>Writes the method that resolves a record's references after all annotations of the article are read.</summary>
internal static class LinkerEmitter
{
    /// <summary>The interface that the method implements explicitly, because it is not for users of the record.</summary>
    public const string Contract = TypeNames.CompilerServices + "INewsLinked";

    public static void Write(SourceWriter source, RecordPlan record, PlanIndex index)
    {
        source.Open($"void {Contract}.LinkReferences({TypeNames.CompilerServices}NewsIndex index)");
        if (record.Role == RecordRole.Statement)
        {
            source.Line("LinkStatement(index);");
        }

        foreach (MemberPlan member in record.Members)
        {
            if (EmittedNames.IsReference(member) && member.Origin != MemberOrigin.Inherited)
            {
                string field = EmittedNames.Reference(member);
                source.Line($"{field} = {field}.In(index);");
            }
            else if (index.IsLinked(member.Type))
            {
                source.Line(Link(member.Type, EmittedNames.Target(member), 1));
            }
        }

        source.Close();
        if (record.Role == RecordRole.Article)
        {
            source.Line();
            WriteRoot(source, record, index);
        }
    }

    /// <summary>The root holds the annotations that all references in the article refer to.</summary>
    private static void WriteRoot(SourceWriter source, RecordPlan record, PlanIndex index)
    {
        source.Open("private void LinkReferences()");
        source.Line($"using var index = {TypeNames.CompilerServices}NewsIndex.Rent();");
        foreach (MemberPlan member in record.Members.Where(member => index.IsAnnotationList(member.Type)))
        {
            source.Line($"index.Add({EmittedNames.Target(member)});");
        }

        source.Line("index.Link(this);");
        source.Close();
    }

    private static string Link(TypePlan type, string value, int depth)
    {
        if (type.Kind == TypePlanKind.Record)
        {
            // System.Text.Json links before it looks for missing members, so the value can be null.
            return $"index.Link({value});";
        }

        if (type.Element!.Kind == TypePlanKind.Record)
        {
            return $"index.LinkAll({value});";
        }

        string item = depth == 1 ? "item" : "item" + depth.ToString(CultureInfo.InvariantCulture);
        string items = type.Kind == TypePlanKind.Map ? value + ".Values" : value;
        return $"foreach (var {item} in {items}) {Link(type.Element!, item, depth + 1)}";
    }
}
