using NewsSchema.Core.Articles;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Inference;

/// <summary>The members of an article's root: their order, and those that every article has (docs/internals/article-tree.md).</summary>
internal static class ArticleMembers
{
    private const int Metadata = 2;
    private const int TextFormat = 3;
    private const int Slots = 4;
    private const int Body = 100;
    private const int Sections = 101;
    private const int Kinds = 102;
    private const int UserKinds = 1000;

    /// <summary>The members that the runtime requires of every article, whether or not the samples have them.</summary>
    public static readonly MemberDraft[] Fixed =
    [
        new("textFormat", new TypeDraft(TypePlanKind.TextFormat), IsRequired: false, IsNullable: true, Doc: new("How the plain text is laid out.")),
        new("body", ListOf(TypePlanKind.Text), IsRequired: false, IsNullable: false, Doc: new("The blocks in order, without those of the head.")),
        new("sections", ListOf(TypePlanKind.Span), IsRequired: false, IsNullable: false, Doc: new("The containers; their offsets count blocks, head included.")),
    ];

    public static List<MemberDraft> Arrange(IEnumerable<MemberDraft> members) => members.OrderBy(Rank).ToList();

    private static int Rank(MemberDraft member)
    {
        switch (member.JsonName)
        {
            case "id":
                return 0;
            case "language":
                return 1;
            case "textFormat":
                return TextFormat;
            case "body":
                return Body;
            case "sections":
                return Sections;
        }

        int slot = Array.FindIndex(Vocabulary.Slots, slot => slot.Member == member.JsonName);
        if (slot >= 0)
        {
            return Slots + slot;
        }

        if (member.Type.Element?.Record?.Kind is not { } kind)
        {
            return Metadata;
        }

        int index = Array.FindIndex(Vocabulary.Kinds, known => known.Class == kind.Class);
        return index >= 0 ? Kinds + index : UserKinds;
    }

    private static TypeDraft ListOf(TypePlanKind element) => new(TypePlanKind.List, Element: new TypeDraft(element));
}
