using NewsSchema.Generators.Naming;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Inference;

/// <summary>The members that records inherit from the runtime's base records, in the order of an article's data (docs/internals/article-tree.md).</summary>
internal static class BaseMembers
{
    private static readonly TypeDraft s_string = new(TypePlanKind.String);
    private static readonly TypeDraft s_strings = new(TypePlanKind.List, Element: s_string);
    private static readonly TypeDraft s_entity = new(TypePlanKind.Reference, Name: "NewsEntity");
    private static readonly TypeDraft s_spans = new(TypePlanKind.List, Element: new TypeDraft(TypePlanKind.Span));

    private static readonly MemberDraft[] s_ofText =
    [
        Required("text"), Optional("slot", s_string), Inherited("level", new TypeDraft(TypePlanKind.Int32)),
        Optional("separator", s_string), Inherited("spans", s_spans),
    ];

    private static readonly MemberDraft[] s_ofEntity = [Required("id"), Required("name"), Optional("sameAs", s_string)];

    private static readonly MemberDraft[] s_ofStatement =
    [
        Required("id"), Required("text"), Inherited("fragments", s_strings),
        Optional("speaker", s_entity), Optional("source", s_entity), Optional("addressee", s_entity), Inherited("cues", s_strings),
        Optional("medium", s_string), Optional("mode", s_string), Optional("act", s_string),
    ];

    private static readonly MemberDraft[] s_ofValue = [Required("id"), Required("text")];

    public static IReadOnlyList<MemberDraft> Of(RecordRole role) => role switch
    {
        RecordRole.Text => s_ofText,
        RecordRole.Entity => s_ofEntity,
        RecordRole.Statement => s_ofStatement,
        RecordRole.Value => s_ofValue,
        _ => [],
    };

    private static MemberDraft Required(string key) => Member(key, s_string, isRequired: true, isNullable: false);

    private static MemberDraft Optional(string key, TypeDraft type) => Member(key, type, isRequired: false, isNullable: true);

    /// <summary>A member that is not nullable: its default means absence.</summary>
    private static MemberDraft Inherited(string key, TypeDraft type) => Member(key, type, isRequired: false, isNullable: false);

    private static MemberDraft Member(string key, TypeDraft type, bool isRequired, bool isNullable) =>
        new(key, type, isRequired, isNullable, MemberOrigin.Inherited, IdentifierNaming.ToIdentifier(key));
}
