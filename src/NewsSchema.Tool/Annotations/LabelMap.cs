using NewsSchema.Core.Articles;

namespace NewsSchema.Tool.Annotations;

/// <summary>
/// What the labels of annotators mean in an article: a label is a class, a relation is an attribute, the role of an event is an attribute or an anchor.
/// The same map is used in both directions.
/// </summary>
internal sealed class LabelMap
{
    /// <summary>The attribute that keeps a label, if its class does not lead back to it.</summary>
    public const string LabelAttribute = "label";

    /// <summary>The usual names of labels, which need no entry.</summary>
    private static readonly Dictionary<string, string> s_usual = new(StringComparer.OrdinalIgnoreCase)
    {
        ["PER"] = "person", ["PERS"] = "person", ["ORGANIZATION"] = "org", ["ORGANISATION"] = "org", ["LOC"] = "place", ["LOCATION"] = "place", ["GPE"] = "place",
        ["FAC"] = "place", ["NORP"] = "group", ["EVT"] = "event", ["WORK_OF_ART"] = "work", ["PERCENTAGE"] = "percent", ["CARDINAL"] = "number", ["QUOTATION"] = "quote",
        ["PROD"] = "product",
    };

    /// <summary>The map without entries.</summary>
    public static LabelMap Default { get; } = new();

    /// <summary>The classes by label.</summary>
    public Dictionary<string, string> Labels { get; } = new(StringComparer.Ordinal);

    /// <summary>The relations by label.</summary>
    public Dictionary<string, RelationRule> Relations { get; } = new(StringComparer.Ordinal);

    /// <summary>The names of attributes, by event and role.</summary>
    public Dictionary<string, Dictionary<string, string>> Events { get; } = new(StringComparer.Ordinal);

    /// <summary>The names of attributes by their names in the file; null for those that are left out.</summary>
    public Dictionary<string, string?> Attributes { get; } = new(StringComparer.Ordinal);

    /// <summary>The unit of offsets that the map states; null if it states none.</summary>
    public OffsetUnit? Offsets { get; set; }

    /// <summary>Whether the class of a label is what its author expects: the map or custom gives it, or it is the label itself.</summary>
    public bool Knows(string label) => Labels.ContainsKey(label) || s_usual.ContainsKey(label) || IsVocabulary(label.ToLowerInvariant()) || ClassNames.Of(label) == label;

    /// <summary>The class of a label.</summary>
    public string ClassOf(string label) =>
        Labels.GetValueOrDefault(label) ?? s_usual.GetValueOrDefault(label) ?? (IsVocabulary(label.ToLowerInvariant()) ? label.ToLowerInvariant() : ClassNames.Of(label));

    /// <summary>The label of a class: the first one that the map gives it, otherwise the class itself.</summary>
    public string LabelOf(string name) => Labels.FirstOrDefault(entry => entry.Value == name).Key ?? name;

    /// <summary>The rule of a relation or of the role of an event.</summary>
    public RelationRule RuleOf(MarkRelation relation)
    {
        if (relation.Event is { } name && Events.TryGetValue(name, out Dictionary<string, string>? roles) && roles.TryGetValue(relation.Label, out string? attribute))
        {
            return new RelationRule(attribute, false);
        }

        return Relations.GetValueOrDefault(relation.Label) ?? new RelationRule(ClassNames.Of(relation.Label), false);
    }

    /// <summary>The label of the relation that an attribute becomes, and whether it points from the attribute's value to its mark.</summary>
    public (string Label, bool IsReversed) RelationOf(string attribute) =>
        Relations.FirstOrDefault(entry => entry.Value.Attribute == attribute) is { Key: { } label, Value: { } rule } ? (label, rule.IsReversed) : (attribute, false);

    /// <summary>Whether a class has a meaning of the format: a kind, a slot or an anchor.</summary>
    public static bool IsVocabulary(string name) => Vocabulary.FindKind(name) is not null || Vocabulary.FindSlot(name) is not null || Vocabulary.IsAnchor(name);
}
