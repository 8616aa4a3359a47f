using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Articles;

/// <summary>The format's closed vocabulary (docs/format.md): which classes are kinds, slots and anchors, and what their names in data are.</summary>
internal static class Vocabulary
{
    /// <summary>How deep spans and containers may nest.</summary>
    public const int MaxDepth = 64;

    /// <summary>All kinds in the order of their lists in an article's data.</summary>
    public static readonly Kind[] Kinds =
    [
        new("person", NodeClass.Entity, "person", "people", "Person"),
        new("org", NodeClass.Entity, "organization", "organizations", "Organization"),
        new("place", NodeClass.Entity, "place", "places", "Place"),
        new("group", NodeClass.Entity, "group", "groups", "Group"),
        new("event", NodeClass.Entity, "event", "events", "Event"),
        new("work", NodeClass.Entity, "work", "works", "Work"),
        new("product", NodeClass.Entity, "product", "products", "Product"),
        new("thing", NodeClass.Entity, "thing", "things", "Thing"),
        new("date", NodeClass.Value, "date", "dates", "DateValue"),
        new("time", NodeClass.Value, "time", "times", "TimeValue"),
        new("duration", NodeClass.Value, "duration", "durations", "DurationValue"),
        new("number", NodeClass.Value, "number", "numbers", "NumberValue"),
        new("percent", NodeClass.Value, "percent", "percentages", "PercentValue"),
        new("quantity", NodeClass.Value, "quantity", "quantities", "QuantityValue"),
        new("money", NodeClass.Value, "money", "money", "MoneyValue"),
        new("link", NodeClass.Value, "link", "links", "LinkValue"),
        new("quote", NodeClass.Statement, "quote", "quotes", "Quote"),
        new("claim", NodeClass.Statement, "claim", "claims", "Claim"),
    ];

    /// <summary>All slots in the order of their members in an article's data.</summary>
    public static readonly Slot[] Slots =
    [
        new("kicker", "kicker", false),
        new("headline", "headline", false),
        new("deck", "deck", false),
        new("byline", "byline", false),
        new("author", "authors", true),
        new("dateline", "dateline", false),
        new("agency", "agency", false),
        new("lead", "lead", false),
        new("correction", "corrections", true),
        new("note", "notes", true),
        new("caption", "captions", true),
        new("credit", "credits", true),
        new("crosshead", "crossheads", true),
        new("listitem", "listItems", true),
    ];

    public static readonly string[] Anchors = ["cue", "speaker", "source", "addressee", "frame"];

    private static readonly Dictionary<string, Kind> s_kindsByClass = Kinds.ToDictionary(kind => kind.Class, StringComparer.Ordinal);

    private static readonly Dictionary<string, Slot> s_slotsByClass = Slots.ToDictionary(slot => slot.Class, StringComparer.Ordinal);

    public static Kind? FindKind(string className) => s_kindsByClass.TryGetValue(className, out Kind? kind) ? kind : null;

    public static Slot? FindSlot(string className) => s_slotsByClass.TryGetValue(className, out Slot? slot) ? slot : null;

    public static bool IsAnchor(string className) => Array.IndexOf(Anchors, className) >= 0;

    /// <summary>The kind that a custom class creates: <c>foo-bar</c> → type <c>FooBar</c>, member <c>fooBar</c>, list <c>fooBars</c>.</summary>
    public static Kind UserKind(string className)
    {
        string member = CaseConversion.ToCamelCase(className);
        return new Kind(className, NodeClass.Entity, member, CaseConversion.ToPlural(member), CaseConversion.ToPascalCase(className));
    }
}
