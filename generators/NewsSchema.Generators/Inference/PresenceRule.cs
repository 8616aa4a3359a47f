using NewsSchema.Core.Articles;
using NewsSchema.Generators.Plans;
using NewsSchema.Generators.Shapes;

namespace NewsSchema.Generators.Inference;

/// <summary>
/// Which members are required: those that every sample has and none has as null, with these exceptions, each of which would refuse
/// documents for no good.
/// <list type="bullet">
/// <item>Lists, maps and references: their default already says that nothing is there.</item>
/// <item>Attributes of the vocabulary's kinds and parts of slots: the format lets every annotation say less. A value has its value.</item>
/// <item>JSON of few samples: nobody promised that the next one has what a handful happen to have. A pin can promise it.</item>
/// </list>
/// </summary>
internal static class PresenceRule
{
    /// <summary>
    /// Fewer samples of an object prove no member. Of 166 files of the IPTC's, each read with the types of its version's others, 36 are
    /// refused for a missing member if all samples suffice, four with ten samples, one with twenty.
    /// </summary>
    public const int MinJsonSamples = 20;

    public static bool IsRequired(RecordDraft record, ObjectShape objects, MemberShape member, TypeDraft type)
    {
        bool isInAll = member.Value.Count == objects.Count && member.Value.Nulls == 0;
        bool hasDefault = type.IsCollection || type.Kind is TypePlanKind.Reference or TypePlanKind.Any;
        return isInAll && !hasDefault && (record.IsArticle ? MayBeRequired(record, member.Name) : objects.Count >= MinJsonSamples);
    }

    private static bool MayBeRequired(RecordDraft record, string member) => record.Role switch
    {
        RecordRole.Text => false,
        RecordRole.Value => member is "value" or "href",
        RecordRole.Entity or RecordRole.Statement => Vocabulary.FindKind(record.Kind!.Class) is null,
        _ => true,
    };
}
