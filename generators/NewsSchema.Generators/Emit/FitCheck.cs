using System.Globalization;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Emit;

/// <summary>The checks of records that keep mismatches: whether a value can be read into a member.</summary>
internal static class FitCheck
{
    private const string Kinds = "global::System.Text.Json.JsonValueKind.";
    private const string Check = "static (ref " + TypeNames.CompilerServices + "NewsJsonReader ";

    /// <summary>
    /// Whether a member's values are checked before they are read. Members that the runtime or a pin requires are not: they cannot be empty. A discriminator
    /// fits any value: one that is not a text is that of the variant for other values.
    /// </summary>
    public static bool Applies(RecordPlan record, MemberPlan member) =>
        record.KeepsMismatches
        && !member.IsRequired
        && (member.Origin != MemberOrigin.Inherited || record.Role == RecordRole.Variant)
        && member.Origin != MemberOrigin.Discriminator
        && !EmittedNames.IsReference(member)
        && member.Type.Kind != TypePlanKind.Any;

    /// <summary>The condition that the next value of a reader fits a member.</summary>
    public static string Of(MemberPlan member, TypeNames types, string json = "json") =>
        member.Nothing.Count == 0 ? Of(member.Type, types, json) : $"({json}.IsNothing({ReaderEmitter.Nothing(member)}) || {Of(member.Type, types, json)})";

    /// <summary>The condition that the next value of a reader fits a type.</summary>
    public static string Of(TypePlan type, TypeNames types, string json = "json", int depth = 1)
    {
        switch (type.Kind)
        {
            case TypePlanKind.Any:
                return "true";
            case TypePlanKind.Enum:
                return Scalars.IsNamedEnum(type) ? $"{json}.FitsString()" : $"{json}.FitsEnum<{types.Of(type)}>()";
            case TypePlanKind.List:
            case TypePlanKind.Map:
            case TypePlanKind.OneOrMany:
                string item = "item" + (depth == 1 ? "" : depth.ToString(CultureInfo.InvariantCulture));
                string nulls = type.Element!.IsNullable || type.Element.Kind == TypePlanKind.Any ? "true" : "false";
                return $"{json}.Fits{type.Kind}({Lambda(item, Of(type.Element, types, item, depth + 1))}, nulls: {nulls})";
            default:
                return Scalars.Method(type.Kind) is { } method ? $"{json}.Fits{method}({(type.Kind == TypePlanKind.DateTime ? Scalars.Style(type) : "")})" : $"{json}.Fits<{types.Of(type)}>()";
        }
    }

    /// <summary>The same condition as a delegate.</summary>
    public static string DelegateOf(MemberPlan member, TypeNames types) => Lambda("json", Of(member, types));

    /// <summary>Writes the method with which a union tells whether it has the kind of the next value.</summary>
    public static void WriteUnion(SourceWriter source, RecordPlan union, TypeNames types, string contract)
    {
        source.Line($"static bool {contract}.Fits(ref {TypeNames.CompilerServices}NewsJsonReader json) => json.PeekKind() switch");
        source.Open();
        source.Line($"{Kinds}Null => true,");
        foreach (MemberPlan member in union.Members)
        {
            string kind = member.JsonName switch
            {
                "string" => $"{Kinds}String",
                "number" => $"{Kinds}Number",
                "boolean" => $"{Kinds}True or {Kinds}False",
                "object" => $"{Kinds}Object",
                _ => $"{Kinds}Array",
            };
            source.Line($"{kind} => {Of(member.Type, types)},");
        }

        source.Line("_ => false,");
        source.Close("};");
    }

    /// <summary>Writes the method with which a record tells whether an object has all that it requires, and nothing that contradicts its members.</summary>
    public static void WriteRecord(SourceWriter source, RecordPlan record, TypeNames types, string contract)
    {
        source.Open($"static bool {contract}.Fits(ref {TypeNames.CompilerServices}NewsJsonReader json)");
        source.Line($"if (json.PeekKind() != {Kinds}Object) return json.PeekKind() == {Kinds}Null;");
        source.Line($"{TypeNames.CompilerServices}NewsJsonReader copy = json;");
        foreach (MemberPlan member in record.Members.Where(member => member.IsRequired))
        {
            source.Line($"bool {EmittedNames.Seen(member)} = false;");
        }

        string[] cases = Cases(record, types).ToArray();
        source.Open("for (bool more = copy.BeginObject(); more; more = copy.NextMember())");
        source.Line(cases.Length == 0 ? "copy.ReadName();" : "ReadOnlySpan<byte> name = copy.ReadName();");
        if (cases.Length > 0)
        {
            source.Open("switch (IndexOfMember(ref copy, name))");
            Array.ForEach(cases, source.Line);
            source.Close();
            source.Line();
        }

        source.Line("copy.Skip();");
        source.Close();
        source.Line();
        string[] required = record.Members.Where(member => member.IsRequired).Select(EmittedNames.Seen).ToArray();
        source.Line($"return {(required.Length == 0 ? "true" : string.Join(" && ", required))};");
        source.Close();
    }

    /// <summary>For each member, and for those that no sample has, what refuses the object.</summary>
    private static IEnumerable<string> Cases(RecordPlan record, TypeNames types)
    {
        for (int i = 0; i < record.Members.Count; i++)
        {
            MemberPlan member = record.Members[i];
            string fits = EmittedNames.IsReference(member) ? "true" : Of(member, types, "copy");
            if (member.IsRequired || fits != "true")
            {
                string nulls = member.IsRequired ? $"copy.PeekKind() != {Kinds}Null && " : "";
                string seen = member.IsRequired ? $"{EmittedNames.Seen(member)} = true; " : "";
                yield return $"case {i.ToString(CultureInfo.InvariantCulture)}: if (!({nulls}{fits})) return false; {seen}break;";
            }
        }

        if (record.UnknownMembers == UnknownMemberHandling.Reject && record.Members.Count > 0)
        {
            yield return "case -1: return false;";
        }
    }

    private static string Lambda(string parameter, string condition) => $"{Check}{parameter}) => {condition}";
}
