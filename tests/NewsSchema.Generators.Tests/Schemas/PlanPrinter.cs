using System.Globalization;
using System.Text;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Tests.Schemas;

/// <summary>A plan as a text that a person can review.</summary>
internal static class PlanPrinter
{
    public static string Print(ProjectPlan plan, bool withDocs = true)
    {
        var text = new StringBuilder();
        foreach (SchemaPlan schema in plan.Schemas)
        {
            text.Append(CultureInfo.InvariantCulture, $"schema {schema.Name} ({(schema.IsArticle ? "article" : "data")}): {schema.Root}");
            text.Append(schema.UserKinds.Count == 0 ? "\n" : $" kinds: {string.Join(' ', schema.UserKinds)}\n");
            foreach (FixturePlan fixture in schema.Fixtures)
            {
                text.Append(CultureInfo.InvariantCulture, $"  fixture {fixture.Name}{(fixture.IsList ? "[]" : "")} ({fixture.FileName}, {fixture.Resource ?? "not embedded"})\n");
            }
        }

        foreach (RecordPlan record in plan.Records)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{record.Accessibility} {record.Role} {record.Key}");
            text.Append(record.ListName is null ? "" : $" in {record.ListName}");
            text.Append(record.UnknownMembers == UnknownMemberHandling.Keep ? "\n" : $" ({record.UnknownMembers})\n");
            AppendDoc(record.Doc, withDocs);
            foreach (MemberPlan member in record.Members)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {(member.IsRequired ? "required " : "")}{Print(member.Type)}{(member.IsNullable ? "?" : "")} {member.Name}");
                text.Append(CultureInfo.InvariantCulture, $" = \"{member.JsonName}\"{(member.Origin == MemberOrigin.Generated ? "" : $" [{member.Origin}]")}\n");
                AppendDoc(member.Doc, withDocs);
            }
        }

        return text.ToString();

        void AppendDoc(IEnumerable<string> lines, bool isShown)
        {
            foreach (string line in isShown ? lines : [])
            {
                text.Append(CultureInfo.InvariantCulture, $"    // {line}\n");
            }
        }
    }

    public static string Print(TypePlan type)
    {
        string name = type.Kind switch
        {
            TypePlanKind.List => $"List<{Print(type.Element!)}>",
            TypePlanKind.OneOrMany => $"OneOrMany<{Print(type.Element!)}>",
            TypePlanKind.Map => $"Map<{Print(type.Element!)}>",
            TypePlanKind.References => $"References<{Print(type.Element!)}>",
            TypePlanKind.DateTime => $"DateTime({type.Style})",
            TypePlanKind.Enum => $"Enum {type.Record}{(type.Style is null ? "" : $"({type.Style})")}",
            TypePlanKind.Record => type.Record!,
            TypePlanKind.Reference => "→" + (type.Record ?? type.Name),
            _ => type.Kind.ToString(),
        };
        return name + (type.KeepsHash ? "#" : "") + (type.IsNullable ? "?" : "");
    }
}
