using NewsSchema.Core.Text;

namespace NewsSchema.Core.Articles;

/// <summary>The names of the vocabulary, of which all articles share one instance.</summary>
internal static class VocabularyNames
{
    public static readonly StringTable Table = new(
        Vocabulary.Kinds.Select(kind => kind.Class)
            .Concat(Vocabulary.Slots.Select(slot => slot.Class))
            .Concat(Vocabulary.Anchors)
            .Concat(AttributeRule.Order)
            .Concat(TreeMemberNames.SpanAttributes)
            .Concat(["name", "value", "href"]));
}
