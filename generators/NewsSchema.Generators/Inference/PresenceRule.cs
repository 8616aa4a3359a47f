using NewsSchema.Core.Articles;
using NewsSchema.Core.Tree;
using NewsSchema.Core.Xml;
using NewsSchema.Generators.Plans;
using NewsSchema.Generators.Shapes;

namespace NewsSchema.Generators.Inference;

/// <summary>
/// Decides which members are required: those that every sample has and none has as null, with exceptions for members that would refuse
/// valid documents.
/// <list type="bullet">
/// <item>Lists, maps and references: their default already means absence.</item>
/// <item>Attributes of the vocabulary's kinds and parts of slots: the format lets every annotation omit them. The value of a value is required.</item>
/// <item>The text of an XML element with attributes, unless it is a string: any such element may be empty, and only a string has a value for that.</item>
/// <item>The members of an abstract record: a type that no sample has may lack what all types of the samples have.</item>
/// <item>JSON with few samples: that a handful of samples have a member does not mean that the next one has it. A pin can require it.</item>
/// </list>
/// </summary>
internal static class PresenceRule
{
    /// <summary>
    /// If an object is in fewer samples than this, none of its members is required. Of the IPTC's 166 files, each read with the types of the others of its version, 36 are
    /// refused for a missing member if any number of samples suffices, four if ten are required, one if twenty are. Twenty items of one page are one sample: they come from
    /// one program on one day.
    /// </summary>
    public const int MinJsonSamples = 20;

    /// <summary>
    /// In a variant, whose type is known, as many samples suffice: few feeds have twenty samples of each type, and a type without required members is
    /// a list of question marks.
    /// </summary>
    public const int MinVariantSamples = 5;

    public static bool IsRequired(RecordDraft record, ObjectShape objects, MemberShape member, TypeDraft type)
    {
        bool isInAll = member.Value.Count == objects.Count && member.Value.Nulls == 0;
        bool hasDefault = type.IsCollection || type.Kind is TypePlanKind.Reference or TypePlanKind.Any;
        bool mayBeEmpty = member.Name == XmlType.Text && objects.Class == NodeClass.Element && type.Kind != TypePlanKind.String;
        return isInAll && !hasDefault && !mayBeEmpty && record.Decision is null && (record.IsArticle ? MayBeRequired(record, member.Name) : HasEnoughSamples(record, objects));
    }

    private static bool HasEnoughSamples(RecordDraft record, ObjectShape objects) =>
        objects.Documents >= (record.Role == RecordRole.Variant ? MinVariantSamples : MinJsonSamples);

    private static bool MayBeRequired(RecordDraft record, string member) => record.Role switch
    {
        RecordRole.Text => false,
        RecordRole.Value => member is "value" or "href",
        RecordRole.Entity or RecordRole.Statement => Vocabulary.FindKind(record.Kind!.Class) is null,
        _ => true,
    };
}
