namespace NewsSchema.Core.Formats.Xhtml;

/// <summary>The elements and attributes of the article's kinds and members in XHTML; all others are a <c>span</c> with classes and <c>data-*</c> attributes.</summary>
internal static class XhtmlTables
{
    /// <summary>The members of the vocabulary, in the order of their attributes; others follow, sorted by name.</summary>
    private static readonly string[] s_order =
    [
        "value", "href", "sameAs", "role", "affiliation", "born", "died", "founded", "dissolved", "country", "geo", "start", "end", "duration", "place",
        "participants", "members", "by", "date", "speaker", "source", "addressee", "act", "mode", "medium",
    ];

    /// <summary>The element of any other span. Every element has the kind among its classes.</summary>
    public const string OtherElement = "span";

    /// <summary>The element of each kind; several kinds share an element and differ in their class.</summary>
    public static readonly NamePairs<string> Elements = new(("date", "time"), ("time", "time"), ("duration", "time"), ("link", "a"));

    /// <summary>Members of an annotation that are attributes of XHTML itself, by kind.</summary>
    public static readonly NamePairs<(string Kind, string Member)> Attributes = new(
        (("date", "value"), "datetime"),
        (("time", "value"), "datetime"),
        (("duration", "value"), "datetime"),
        (("link", "href"), "href"));

    /// <summary>Members whose attribute has a name other than <c>data-</c> and the member.</summary>
    public static readonly NamePairs<string> DataAttributes = new(("sameAs", "data-uri"));

    /// <summary>The place of a member's attribute among those of an annotation.</summary>
    public static int OrderOf(string member)
    {
        int order = Array.IndexOf(s_order, member);
        return order < 0 ? s_order.Length : order;
    }
}
