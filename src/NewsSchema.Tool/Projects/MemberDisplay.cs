using System.Text.RegularExpressions;
using NewsSchema.Generators.Emit;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Tool.Projects;

/// <summary>Shows the properties that a build generates as a person writes them: without the namespaces that generated code needs.</summary>
/// <param name="index">The records of the project.</param>
internal sealed partial class MemberDisplay(PlanIndex index)
{
    /// <summary>The name of a property.</summary>
    public static string NameOf(MemberPlan member) => EmittedNames.Property(member);

    /// <summary>The type of a property.</summary>
    public string TypeOf(RecordPlan record, MemberPlan member) => WithoutQualifiers(NamesIn(record).Of(member));

    /// <summary>The type of the values of a property that is a list or a map.</summary>
    public string ElementOf(RecordPlan record, TypePlan type) => WithoutQualifiers(NamesIn(record).OfElement(type));

    /// <summary>The declaration of a property, up to its name.</summary>
    public string Declare(RecordPlan record, MemberPlan member) => $"public {(member.IsRequired ? "required " : "")}{TypeOf(record, member)} {NameOf(member)}";

    private TypeNames NamesIn(RecordPlan record) => new(index, record.Namespace);

    private static string WithoutQualifiers(string type) => Qualifiers().Replace(type, "");

    [GeneratedRegex(@"global::(?:[\w@]+\.)*")]
    private static partial Regex Qualifiers();
}
