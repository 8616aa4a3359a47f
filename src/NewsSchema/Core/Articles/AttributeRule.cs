using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Core.Values;

namespace NewsSchema.Core.Articles;

/// <summary>A rule of the vocabulary for an attribute (docs/format.md).</summary>
internal sealed class AttributeRule
{
    private static readonly AttributeRule s_open = new(AttributeType.Open);
    private static readonly AttributeRule s_text = new(AttributeType.Text);

    private static readonly AttributeRule s_date = Value("date", Iso8601.IsDate, "not an ISO date: write 2021-12-07, 2021-12, 2021, 2021-12-07T14:30 or an interval a/b");
    private static readonly AttributeRule s_time = Value("time", Iso8601.IsTime, "not an ISO time: write 14:30 or 14:30+01:00");
    private static readonly AttributeRule s_duration = Value("duration", Iso8601.IsDuration, "not an ISO duration: write PT2H or P3D");
    private static readonly AttributeRule s_number = Value("number", NumberText.IsNumber, "not a number: write 7, -3.2 or 1200000");
    private static readonly AttributeRule s_quantity = Value("quantity", AmountText.IsQuantity, "not a quantity: write \"120 km\"");
    private static readonly AttributeRule s_money = Value("money", AmountText.IsMoney, "not an amount of money: write \"3500000 EUR\"");

    /// <summary>The kinds that can speak.</summary>
    public static readonly AttributeRule Agent = new(AttributeType.Reference, "a person, org, group or place", "person", "org", "group", "place");
    private static readonly AttributeRule s_place = new(AttributeType.Reference, "a place", "place");
    private static readonly AttributeRule s_entities = new(AttributeType.References, "an entity");

    /// <summary>The kinds that an anchor may stand for.</summary>
    public static readonly AttributeRule Statements = new(AttributeType.References, "a quote or claim", "quote", "claim");

    /// <summary>A reference to anything that has an id.</summary>
    public static readonly AttributeRule Anything = new(AttributeType.References, null);

    /// <summary>The rules by kind and attribute.</summary>
    private static readonly Dictionary<string, Dictionary<string, AttributeRule>> s_rules = new(StringComparer.Ordinal)
    {
        ["person"] = new Dictionary<string, AttributeRule>(StringComparer.Ordinal) { ["affiliation"] = Agent },
        ["group"] = new Dictionary<string, AttributeRule>(StringComparer.Ordinal) { ["members"] = s_entities },
        ["event"] = new Dictionary<string, AttributeRule>(StringComparer.Ordinal) { ["start"] = s_date, ["end"] = s_date, ["duration"] = s_duration, ["place"] = s_place, ["participants"] = s_entities },
        ["work"] = new Dictionary<string, AttributeRule>(StringComparer.Ordinal) { ["by"] = Agent, ["date"] = s_date },
        ["product"] = new Dictionary<string, AttributeRule>(StringComparer.Ordinal) { ["by"] = Agent, ["date"] = s_date },
        ["thing"] = new Dictionary<string, AttributeRule>(StringComparer.Ordinal) { ["by"] = Agent, ["date"] = s_date },
        ["date"] = new Dictionary<string, AttributeRule>(StringComparer.Ordinal) { ["value"] = s_date },
        ["time"] = new Dictionary<string, AttributeRule>(StringComparer.Ordinal) { ["value"] = s_time },
        ["duration"] = new Dictionary<string, AttributeRule>(StringComparer.Ordinal) { ["value"] = s_duration },
        ["number"] = new Dictionary<string, AttributeRule>(StringComparer.Ordinal) { ["value"] = s_number },
        ["percent"] = new Dictionary<string, AttributeRule>(StringComparer.Ordinal) { ["value"] = s_number },
        ["quantity"] = new Dictionary<string, AttributeRule>(StringComparer.Ordinal) { ["value"] = s_quantity },
        ["money"] = new Dictionary<string, AttributeRule>(StringComparer.Ordinal) { ["value"] = s_money },
        ["quote"] = new Dictionary<string, AttributeRule>(StringComparer.Ordinal) { ["speaker"] = Agent, ["source"] = Agent, ["addressee"] = Agent },
        ["claim"] = new Dictionary<string, AttributeRule>(StringComparer.Ordinal) { ["speaker"] = Agent, ["source"] = Agent, ["addressee"] = Agent },
    };

    private static readonly HashSet<string> s_referenceNames = new(
        s_rules.Values.SelectMany(rules => rules).Where(rule => rule.Value.Type is AttributeType.Reference or AttributeType.References).Select(rule => rule.Key),
        StringComparer.Ordinal);

    private static readonly HashSet<string> s_texts = new(StringComparer.Ordinal)
    {
        "name", "role", "country", "geo", "act", "mode", "medium", "sameAs", "lang", "note", "href",
    };

    private readonly Func<string, bool>? _isValid;
    private readonly string[] _targets;

    private AttributeRule(AttributeType type, string? expected = null, params string[] targets)
    {
        Type = type;
        Expected = expected;
        _targets = targets;
    }

    private AttributeRule(string valueKind, Func<string, bool> isValid, string complaint)
        : this(AttributeType.Value, complaint)
    {
        ValueKind = valueKind;
        _isValid = isValid;
    }

    public AttributeType Type { get; }

    /// <summary>For a value, the class of the kind that has such values; otherwise, null.</summary>
    public string? ValueKind { get; }

    /// <summary>For a value, the description of a malformed one; for a reference, the kinds that it may refer to; null if everything is allowed.</summary>
    public string? Expected { get; }

    /// <summary>For a reference, the class of a kind that it may refer to, for an example.</summary>
    public string ExampleKind => _targets.Length > 0 ? _targets[0] : "thing";

    /// <summary>The names of the vocabulary's attributes of all kinds in data, in their order in data.</summary>
    public static readonly string[] Order =
    [
        "sameAs", "role", "affiliation", "country", "geo", "members", "start", "end", "duration", "place", "participants", "by", "date",
        "medium", "mode", "act",
    ];

    /// <summary>Whether an attribute of this name refers to something in every kind that the vocabulary gives it to.</summary>
    public static bool IsReference(string member) => s_referenceNames.Contains(member);

    /// <summary>Whether an article can state a value: ids for a reference, and a value of the attribute's form.</summary>
    /// <param name="kind">The kind of annotation that has the attribute; null for an anchor or a field.</param>
    /// <param name="member">The attribute's name in data.</param>
    /// <param name="text">The value.</param>
    public static bool CanState(Kind? kind, string member, string text)
    {
        if (kind is null)
        {
            return member is not ("for" or "of" or "cont") || ReferenceText.AreIds(text);
        }

        AttributeRule rule = Of(kind, member);
        return rule.Type switch
        {
            AttributeType.Reference => Characters.IsName(ReferenceText.Id(text)),
            AttributeType.References => ReferenceText.AreIds(text),
            _ => member == "cont" ? ReferenceText.AreIds(text) : rule.Accepts(text),
        };
    }

    /// <param name="kind">The kind of annotation that has the attribute.</param>
    /// <param name="member">The attribute's name in data: <c>sameAs</c>.</param>
    public static AttributeRule Of(Kind kind, string member) =>
        s_rules.TryGetValue(kind.Class, out Dictionary<string, AttributeRule>? rules) && rules.TryGetValue(member, out AttributeRule? rule) ? rule
        : s_texts.Contains(member) ? s_text
        : s_open;

    /// <summary>Whether a value has the required syntax; true if none is required.</summary>
    public bool Accepts(string value) => _isValid is null || _isValid(value);

    /// <summary>Whether a reference may refer to this kind; custom kinds are always allowed.</summary>
    public bool Accepts(Kind target) =>
        Expected is null
        || Vocabulary.FindKind(target.Class) is null
        || (_targets.Length == 0 ? target.Role == NodeClass.Entity : Array.IndexOf(_targets, target.Class) >= 0);

    private static AttributeRule Value(string kind, Func<string, bool> isValid, string complaint) => new(kind, isValid, complaint);
}
