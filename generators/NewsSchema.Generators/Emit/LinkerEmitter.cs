using System.Globalization;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Emit;

/// <summary>
/// Writes the methods that resolve a record's references. Reading resolves them in place. A root whose lists were changed by <c>with</c> or
/// an initializer resolves them in copies when they are first needed, because the records that it contains can belong to another root too.
/// </summary>
internal static class LinkerEmitter
{
    /// <summary>The interface that the methods implement, explicitly: they are not for users of the record.</summary>
    public const string Contract = TypeNames.CompilerServices + "INewsLinked";

    private const string Index = TypeNames.CompilerServices + "NewsIndex";

    /// <summary>Whether a root resolves references again after the member changes.</summary>
    public static bool Invalidates(MemberPlan member, PlanIndex index) => IsResolved(member, index) || index.IsAnnotationList(member.Type);

    /// <summary>Whether the value of a member depends on the lists of the root.</summary>
    public static bool IsResolved(MemberPlan member, PlanIndex index) => EmittedNames.IsReference(member) || index.IsLinked(member.Type);

    public static void Write(SourceWriter source, RecordPlan record, PlanIndex index)
    {
        source.Open($"void {Contract}.LinkReferences({Index} index)");
        if (record.Role == RecordRole.Statement)
        {
            source.Line("LinkStatement(index);");
        }

        foreach (MemberPlan member in record.Members)
        {
            if (EmittedNames.IsReference(member) && member.Origin != MemberOrigin.Inherited)
            {
                string field = EmittedNames.Reference(member);
                source.Line($"{field} = {field}.In(index, {CSharp.Literal(member.JsonName)}, this);");
            }
            else if (index.IsLinked(member.Type))
            {
                source.Line(Link(member.Type, EmittedNames.Target(record, member, index), 1));
            }
        }

        source.Close();
        source.Line();
        source.Line($"{Contract} {Contract}.Copy() => this with {{ {string.Join(", ", Copies(record, index))} }};");
        if (record.Role == RecordRole.Article)
        {
            source.Line();
            WriteRoot(source, record, index);
        }
    }

    /// <summary>The root holds the annotations that all references in the article refer to.</summary>
    private static void WriteRoot(SourceWriter source, RecordPlan record, PlanIndex index)
    {
        // A property that the user declares does not report that it changes, so the state remembers the list.
        string[] pinned = record.Members.Where(member => member.Origin == MemberOrigin.Pinned && index.IsAnnotationList(member.Type)).Select(EmittedNames.Property).ToArray();
        string remember = string.Concat(pinned.Select((list, i) => $".Pinned({Number(i)}, {list})"));

        // No field of a property has this name: those begin with an underscore.
        source.Line($"private {TypeNames.CompilerServices}NewsLinks linkState;");
        source.Line();
        source.Open("private void LinkReferences()");
        source.Line($"using var index = {Index}.Rent();");
        foreach (MemberPlan member in record.Members.Where(member => index.IsAnnotationList(member.Type)))
        {
            source.Line($"index.Add({EmittedNames.Source(record, member, index)});");
        }

        source.Line("index.Link(this);");
        source.Line($"linkState = index.Finish(){remember};");
        source.Close();

        source.Line();
        source.Open("private void Relink()");
        source.Line($"if (linkState.AreCurrent{string.Concat(pinned.Select((list, i) => $" && linkState.ArePinned({Number(i)}, {list})"))}) return;");
        source.Line($"var copy = ({CSharp.Identifier(record.Name)})(({Contract})this).Copy();");
        source.Line("copy.LinkReferences();");
        foreach (MemberPlan member in record.Members.Where(member => member.Origin == MemberOrigin.Generated && IsResolved(member, index)))
        {
            string field = EmittedNames.IsReference(member) ? EmittedNames.Reference(member) : EmittedNames.Field(member);
            source.Line($"{field} = copy.{field};");
        }

        source.Line($"linkState = copy.linkState{remember};");
        source.Close();

        source.Line();
        source.Open("private void CheckLinks()");
        if (record.Members.Any(member => member.Origin == MemberOrigin.Pinned && Invalidates(member, index)))
        {
            // A property that the user declares does not report that it changes.
            source.Line("linkState = default;");
        }

        source.Line("Relink();");
        source.Line("linkState.ThrowIfIncomplete();");
        source.Close();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

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

        string item = depth == 1 ? "item" : "item" + Number(depth);
        string items = type.Kind == TypePlanKind.Map ? value + ".Values" : value;
        return $"foreach (var {item} in {items}) {Link(type.Element!, item, depth + 1)}";
    }

    private static IEnumerable<string> Copies(RecordPlan record, PlanIndex index)
    {
        foreach (MemberPlan member in record.Members)
        {
            if (member.Type.Kind == TypePlanKind.References)
            {
                string field = EmittedNames.Reference(member);
                yield return $"{field} = {field}.Copy()";
            }
            else if (index.IsLinked(member.Type))
            {
                yield return $"{EmittedNames.Property(member)} = {Copy(member.Type, EmittedNames.Target(record, member, index), 1)}";
            }
        }
    }

    private static string Copy(TypePlan type, string value, int depth)
    {
        if (type.Kind == TypePlanKind.Record)
        {
            return $"{Index}.Copy({value})!";
        }

        if (type.Element!.Kind == TypePlanKind.Record)
        {
            return $"{Index}.CopyAll({value})";
        }

        string item = "item" + Number(depth);
        return $"{Index}.CopyEach({value}, static {item} => {Copy(type.Element!, item, depth + 1)})";
    }
}
