using System.Globalization;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Emit;

/// <summary>The checks of records that keep mismatches: whether a value can be read into a member.</summary>
internal static class FitCheck
{
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
    public static string Of(MemberPlan member, TypeNames types) =>
        member.Nothing.Count == 0 ? Of(member.Type, types) : $"(json.IsNothing({ReaderEmitter.Nothing(member)}) || {Of(member.Type, types)})";

    /// <summary>The condition that the next value of a reader fits a type.</summary>
    public static string Of(TypePlan type, TypeNames types, string json = "json", int depth = 1)
    {
        switch (type.Kind)
        {
            case TypePlanKind.Any:
                return "true";
            case TypePlanKind.Enum:
                return Scalars.IsNamedEnum(type) ? $"{json}.FitsString()" : $"{json}.FitsInt64()";
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
        const string kinds = "global::System.Text.Json.JsonValueKind.";
        source.Line($"static bool {contract}.Fits(ref {TypeNames.CompilerServices}NewsJsonReader json) => json.PeekKind() switch");
        source.Open();
        source.Line($"{kinds}Null => true,");
        foreach (MemberPlan member in union.Members)
        {
            string kind = member.JsonName switch
            {
                "string" => $"{kinds}String",
                "number" => $"{kinds}Number",
                "boolean" => $"{kinds}True or {kinds}False",
                "object" => $"{kinds}Object",
                _ => $"{kinds}Array",
            };
            source.Line($"{kind} => {Of(member.Type, types)},");
        }

        source.Line("_ => false,");
        source.Close("};");
    }

    private static string Lambda(string parameter, string condition) => $"{Check}{parameter}) => {condition}";
}
