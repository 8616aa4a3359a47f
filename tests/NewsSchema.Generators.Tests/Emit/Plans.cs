using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Tests.Emit;

/// <summary>Helpers for plans that are written by hand.</summary>
internal static class Plans
{
    public static TypePlan Of(TypePlanKind kind) => new(kind);

    public static TypePlan List(TypePlan element) => new(TypePlanKind.List, Element: element);

    public static TypePlan Map(TypePlan element) => new(TypePlanKind.Map, Element: element);

    public static TypePlan OneOrMany(TypePlan element) => new(TypePlanKind.OneOrMany, Element: element);

    public static TypePlan Record(string key) => new(TypePlanKind.Record, key);

    public static TypePlan Reference(string? key, bool keepsHash = false) =>
        key is null ? new(TypePlanKind.Reference, Name: "NewsEntity", KeepsHash: keepsHash) : new(TypePlanKind.Reference, key, KeepsHash: keepsHash);

    public static TypePlan References(string key) => new(TypePlanKind.References, Element: new(TypePlanKind.Reference, key));

    public static MemberPlan Required(string jsonName, TypePlan type, string? name = null) =>
        Member(jsonName, type, name, isRequired: true, isNullable: false);

    public static MemberPlan Optional(string jsonName, TypePlan type, string? name = null) =>
        Member(jsonName, type, name, isRequired: false, isNullable: type.Kind is not (TypePlanKind.List or TypePlanKind.Map or TypePlanKind.OneOrMany or TypePlanKind.References));

    public static MemberPlan Member(string jsonName, TypePlan type, string? name, bool isRequired, bool isNullable) =>
        new(name ?? Pascal(jsonName), jsonName, type, isRequired, isNullable, MemberOrigin.Generated, new([$"`{jsonName}`: in 1 of 1 samples"]));

    public static MemberPlan Inherited(this MemberPlan member) => member with { Origin = MemberOrigin.Inherited };

    public static RecordPlan Record(string name, RecordRole role, params MemberPlan[] members) =>
        new($"News.{name}", "News", name, role, "public", new([$"A record for `{name}`."]), new(members), UnknownMemberHandling.Keep, null);

    public static ProjectPlan Project(RecordPlan root, params RecordPlan[] others)
    {
        var schema = new SchemaPlan(root.Name, root.Key, root.Role == RecordRole.Article, default, default);
        return new ProjectPlan("News", new([schema]), new([root, .. others]));
    }

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
