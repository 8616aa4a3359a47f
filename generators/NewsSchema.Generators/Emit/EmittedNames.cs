using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Emit;

/// <summary>
/// The names of members in generated code. Generated properties begin with an upper-case letter and all locals begin with
/// a lower-case one, so only a property that the user declares can be mistaken for a local; it is qualified.
/// </summary>
internal static class EmittedNames
{
    /// <summary>The property's name after a dot.</summary>
    public static string Property(MemberPlan member) => CSharp.Identifier(member.Name);

    /// <summary>Where a reader stores the value: the property, its field, or the reference of the property.</summary>
    public static string Target(RecordPlan record, MemberPlan member, PlanIndex index) =>
        IsReference(member) ? Reference(member)
        : HasField(record, member, index) ? Field(member)
        : StartsUpper(member.Name) ? member.Name
        : "this." + Property(member);

    /// <summary>The expression from which a writer takes the value, after the dot.</summary>
    public static string Source(RecordPlan record, MemberPlan member, PlanIndex index) =>
        IsReference(member) ? Reference(member) : HasField(record, member, index) ? Field(member) : Property(member);

    /// <summary>
    /// Whether the property has a field that is declared in the source, because setting the property has an effect: it removes what
    /// was kept for the member, or invalidates the references of a root; or because methods other than the constructor read the members of a
    /// large record. Generated code uses the field, since the getter of a root can resolve references.
    /// </summary>
    public static bool HasField(RecordPlan record, MemberPlan member, PlanIndex index) =>
        member.Origin is MemberOrigin.Generated or MemberOrigin.Discriminator
        && !IsReference(member)
        && (CanKeep(member) || LargeRecord.Is(record) || (index.IsLinkedRoot(record) && LinkerEmitter.Invalidates(member, index)));

    /// <summary>Whether reading can keep a JSON value for the member that its property does not hold.</summary>
    public static bool CanKeep(MemberPlan member) => !member.IsRequired || member.Type.KeepsSpelling;

    /// <summary>The field of a property.</summary>
    public static string Field(MemberPlan member) => "_" + CSharp.LowerFirst(member.Name);

    public static bool IsReference(MemberPlan member) => member.Type.Kind is TypePlanKind.Reference or TypePlanKind.References;

    /// <summary>The backing field of a property that refers to annotations; the runtime's records have a property for it.</summary>
    public static string Reference(MemberPlan member) =>
        member.Origin == MemberOrigin.Inherited ? member.Name + "Reference" : "_" + CSharp.LowerFirst(member.Name);

    /// <summary>The method that gets a union's value if it is of the member's kind.</summary>
    public static string TryGet(MemberPlan member) => "TryGet" + member.Name;

    /// <summary>The label at which reading a member begins.</summary>
    public static string Label(MemberPlan member) => StartsUpper(member.Name) ? member.Name : "at" + member.Name;

    /// <summary>The label at which a reader continues if an optional member is absent.</summary>
    public static string Past(MemberPlan member) => "past" + member.Name;

    /// <summary>The local that records whether a required value was read.</summary>
    public static string Seen(MemberPlan member) => "has" + member.Name;

    private static bool StartsUpper(string name) => char.IsUpper(name[0]);
}
