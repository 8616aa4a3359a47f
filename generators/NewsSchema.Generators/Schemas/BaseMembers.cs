using System.Collections.Generic;

namespace NewsSchema.Generators.Schemas
{
    /// <summary>The members that records have from the runtime's base records, in the order of an article's data (docs/internals/article-tree.md).</summary>
    internal static class BaseMembers
    {
        private static readonly TypeDraft String = new TypeDraft(TypeKind.String);
        private static readonly TypeDraft Strings = new TypeDraft(TypeKind.List, Element: String);
        private static readonly TypeDraft Entity = new TypeDraft(TypeKind.Reference, Name: "NewsEntity");
        private static readonly TypeDraft Spans = new TypeDraft(TypeKind.List, Element: new TypeDraft(TypeKind.Span));

        private static readonly MemberDraft[] OfText =
        {
            Required("text"), Optional("slot", String), Inherited("level", new TypeDraft(TypeKind.Int32)),
            Optional("separator", String), Inherited("spans", Spans),
        };

        private static readonly MemberDraft[] OfEntity = { Required("id"), Required("name"), Optional("sameAs", String) };

        private static readonly MemberDraft[] OfStatement =
        {
            Required("id"), Required("text"), Inherited("fragments", Strings),
            Optional("speaker", Entity), Optional("source", Entity), Optional("addressee", Entity), Inherited("cues", Strings),
            Optional("medium", String), Optional("mode", String), Optional("act", String),
        };

        private static readonly MemberDraft[] OfValue = { Required("id"), Required("text") };

        public static IReadOnlyList<MemberDraft> Of(RecordRole role) => role switch
        {
            RecordRole.Text => OfText,
            RecordRole.Entity => OfEntity,
            RecordRole.Statement => OfStatement,
            RecordRole.Value => OfValue,
            _ => System.Array.Empty<MemberDraft>(),
        };

        private static MemberDraft Required(string key) => Member(key, String, isRequired: true, isNullable: false);

        private static MemberDraft Optional(string key, TypeDraft type) => Member(key, type, isRequired: false, isNullable: true);

        /// <summary>A member that is not nullable: its default is what an absent one means.</summary>
        private static MemberDraft Inherited(string key, TypeDraft type) => Member(key, type, isRequired: false, isNullable: false);

        private static MemberDraft Member(string key, TypeDraft type, bool isRequired, bool isNullable) =>
            new MemberDraft(key, type, isRequired, isNullable, MemberOrigin.Inherited, Words.ToIdentifier(key));
    }
}
