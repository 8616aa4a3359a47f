using System;
using System.Collections.Generic;
using System.Linq;
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
    {
        new Kind("person", NodeClass.Entity, "person", "people", "Person"),
        new Kind("org", NodeClass.Entity, "organization", "organizations", "Organization"),
        new Kind("place", NodeClass.Entity, "place", "places", "Place"),
        new Kind("group", NodeClass.Entity, "group", "groups", "Group"),
        new Kind("event", NodeClass.Entity, "event", "events", "Event"),
        new Kind("work", NodeClass.Entity, "work", "works", "Work"),
        new Kind("product", NodeClass.Entity, "product", "products", "Product"),
        new Kind("thing", NodeClass.Entity, "thing", "things", "Thing"),
        new Kind("date", NodeClass.Value, "date", "dates", "DateValue"),
        new Kind("time", NodeClass.Value, "time", "times", "TimeValue"),
        new Kind("duration", NodeClass.Value, "duration", "durations", "DurationValue"),
        new Kind("number", NodeClass.Value, "number", "numbers", "NumberValue"),
        new Kind("percent", NodeClass.Value, "percent", "percentages", "PercentValue"),
        new Kind("quantity", NodeClass.Value, "quantity", "quantities", "QuantityValue"),
        new Kind("money", NodeClass.Value, "money", "money", "MoneyValue"),
        new Kind("link", NodeClass.Value, "link", "links", "LinkValue"),
        new Kind("quote", NodeClass.Statement, "quote", "quotes", "Quote"),
        new Kind("claim", NodeClass.Statement, "claim", "claims", "Claim"),
    };

    /// <summary>All slots in the order of their members in an article's data.</summary>
    public static readonly Slot[] Slots =
    {
        new Slot("kicker", "kicker", false),
        new Slot("headline", "headline", false),
        new Slot("deck", "deck", false),
        new Slot("byline", "byline", false),
        new Slot("author", "authors", true),
        new Slot("dateline", "dateline", false),
        new Slot("agency", "agency", false),
        new Slot("lead", "lead", false),
        new Slot("correction", "corrections", true),
        new Slot("note", "notes", true),
        new Slot("caption", "captions", true),
        new Slot("credit", "credits", true),
        new Slot("crosshead", "crossheads", true),
        new Slot("listitem", "listItems", true),
    };

    public static readonly string[] Anchors = { "cue", "speaker", "source", "addressee", "frame" };

    private static readonly Dictionary<string, Kind> KindsByClass = Kinds.ToDictionary(kind => kind.Class, StringComparer.Ordinal);

    private static readonly Dictionary<string, Slot> SlotsByClass = Slots.ToDictionary(slot => slot.Class, StringComparer.Ordinal);

    public static Kind? FindKind(string className) => KindsByClass.TryGetValue(className, out Kind? kind) ? kind : null;

    public static Slot? FindSlot(string className) => SlotsByClass.TryGetValue(className, out Slot? slot) ? slot : null;

    public static bool IsAnchor(string className) => Array.IndexOf(Anchors, className) >= 0;

    /// <summary>The kind that a custom class creates: <c>foo-bar</c> → type <c>FooBar</c>, member <c>fooBar</c>, list <c>fooBars</c>.</summary>
    public static Kind UserKind(string className)
    {
        string member = CaseConversion.ToCamelCase(className);
        return new Kind(className, NodeClass.Entity, member, CaseConversion.ToPlural(member), CaseConversion.ToPascalCase(className));
    }
}
