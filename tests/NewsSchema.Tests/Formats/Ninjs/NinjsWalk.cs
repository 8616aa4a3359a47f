using System.Net;
using System.Text.Json;
using NewsSchema.Tests.Formats.Reading;

namespace NewsSchema.Tests.Formats.Ninjs;

/// <summary>The facts of ninjs files by a walk over their JSON, which shares no code with the reader.</summary>
internal sealed record NinjsWalk(JsonElement Item)
{
    private static readonly string[] s_members =
        ["uri", "guid", "type", "version", "versioncreated", "versionCreated", "firstcreated", "pubstatus", "headline", "headlines", "bodies", "body_html", "body_text", "body_xhtml", "descriptions", "slugline", "urgency"];

    /// <summary>The items of a file: the outermost objects with members of ninjs.</summary>
    public static List<NinjsWalk> Of(string json)
    {
        var items = new List<NinjsWalk>();
        Find(JsonDocument.Parse(json).RootElement, items);
        return items;
    }

    public string Headline => Text("headline", "headline_main") ?? List("headlines").Where(text => Role(text) is "" or "main").Select(text => Of(text, "value")).FirstOrDefault() ?? "";

    /// <summary>The marked-up body if it is well-formed, otherwise the plain one; null if the item has another form of text.</summary>
    public List<string>? Paragraphs
    {
        get
        {
            List<JsonElement> bodies = [.. List("bodies")];
            string? markup = Text("body_xhtml", "body_html", "body_richtext") ?? Body(bodies, "html", "richtext");
            string? plain = Text("body_text", "body_main") ?? Body(bodies, "plain", "text", "main") ?? bodies.Where(body => Type(body).Length == 0).Select(body => Of(body, "value")).FirstOrDefault()
                ?? Item.EnumerateObject().Where(member => member.Name.StartsWith("body_", StringComparison.Ordinal)).Select(member => Of(Item, member.Name)).FirstOrDefault();
            markup ??= plain?.Contains("</", StringComparison.Ordinal) == true ? plain : null;
            return bodies.Exists(body => Type(body).Contains("nitf", StringComparison.OrdinalIgnoreCase)) ? null
                : (markup is null ? null : MarkupWalk.Paragraphs(markup)) ?? MarkupWalk.Lines(plain ?? "");
        }
    }

    public string? Id => Text("uri", "guid");

    public string? Language => Text("language");

    public string? Status => Text("pubstatus", "pubStatus");

    /// <summary>The byline of a text in NITF if it has one without markup, which counts before that of the item.</summary>
    public string? Byline => Body([.. List("bodies")], "nitf")?.Split("<byline>") is [_, var rest] && rest.IndexOf('<', StringComparison.Ordinal) is var end && rest[end..].StartsWith("</byline>", StringComparison.Ordinal)
        ? WebUtility.HtmlDecode(rest[..end])
        : Text("byline", "by");

    public string? Embargo => Text("embargoed", "embargoedUntil");

    public string? Updated => Text("versioncreated", "versionCreated");

    public IEnumerable<string> SubjectNames => List("subject").Concat(List("subjects")).Select(subject => Of(subject, "name")).OfType<string>();

    public static string? Of(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static void Find(JsonElement element, List<NinjsWalk> items)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement child in element.EnumerateArray())
            {
                Find(child, items);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.EnumerateObject().Count(member => s_members.Contains(member.Name)) >= 2 || element.TryGetProperty("uri", out _))
            {
                items.Add(new NinjsWalk(element));
                return;
            }

            foreach (JsonProperty member in element.EnumerateObject())
            {
                Find(member.Value, items);
            }
        }
    }

    private static string? Body(List<JsonElement> bodies, params string[] types) =>
        bodies.Where(body => types.Any(type => Type(body).Contains(type, StringComparison.OrdinalIgnoreCase))).Select(body => Of(body, "value")).FirstOrDefault();

    private static string Type(JsonElement body) => (Of(body, "contentType") ?? Of(body, "contenttype") ?? "") + Role(body);

    private static string Role(JsonElement text) => Of(text, "role") ?? "";

    private string? Text(params string[] names) => names.Select(name => Of(Item, name)).FirstOrDefault(text => text is not null);

    private IEnumerable<JsonElement> List(string name) =>
        Item.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object) : [];
}
