using System.Xml.Linq;
using NewsSchema.Tests.Formats.Reading;
using NewsSchema.Tests.Formats.WireText;

namespace NewsSchema.Tests.Formats.NewsMlG2;

/// <summary>What a file of NewsML-G2 states, by a walk over its DOM.</summary>
internal static class NewsMlG2Facts
{
    private static readonly string[] s_mainRoles = ["", "title", "main", "headline", "head", "hl1", "long"];

    /// <summary>The facts of each news item and package.</summary>
    public static List<WireFacts> Of(XElement root) => root.DescendantsAndSelf()
        .Where(element => element.Name.LocalName is "newsItem" or "packageItem" || (element == root && element.Name.LocalName is "contentSet" or "contentMeta" or "groupSet"))
        .Select(Read).ToList();

    private static WireFacts Read(XElement item)
    {
        XElement? meta = item.Name.LocalName == "contentMeta" ? item : item.At("contentMeta");
        XElement? content = item.Name.LocalName == "contentSet" ? item : item.At("contentSet");
        XElement? text = content.Each("inlineXML").FirstOrDefault(part => part.Elements().Any(child => child.Name.LocalName is "nitf" or "html" or "body" or "div" or "p"));
        XElement? nitf = text?.All("nitf").FirstOrDefault();
        XElement? body = nitf is not null ? nitf.All("body.content").FirstOrDefault() : text?.All("body").FirstOrDefault() ?? text;
        string? data = text is null ? content.Each("inlineData").Concat(content.Each("inlineXML")).FirstOrDefault(part => !part.HasElements)?.Value : null;
        List<XElement> headlines = meta.Each("headline").Where(line => line.Words() is not null).ToList();
        string? headline = (headlines.Find(line => s_mainRoles.Contains(RoleOf(line))) ?? headlines.FirstOrDefault()).Words()
            ?? (nitf ?? item).All("hl1").FirstOrDefault().Words() ?? body?.All("h1").FirstOrDefault().Words() ?? text?.All("title").FirstOrDefault().Words();
        List<XElement> heads = [.. headlines, .. meta.Each("by"), .. meta.Each("dateline"), .. nitf?.All("hl1") ?? [], .. nitf?.All("hl2") ?? [], .. nitf?.All("byline") ?? [], .. nitf?.All("dateline") ?? [], .. nitf?.All("distributor") ?? []];
        return new WireFacts
        {
            Headline = headline,
            Paragraphs = body is not null ? DomWalk.Paragraphs(WithoutTopics(body)) : data is { Length: > 0 } ? null : [],
            Others = [.. heads.Select(head => head.Words()).OfType<string>()],
            Id = item.Attribute("guid")?.Value,
            Language = Language(item, meta, text),
            Byline = string.Join(' ', meta.Each("by").Take(1).Select(by => by.Words())) is { Length: > 0 } by ? by : null,
            Dateline = meta.At("dateline").Words(),
            Status = item.At("itemMeta", "pubStatus")?.Attribute("qcode")?.Value.Split(':').Last(),
            Updated = item.At("itemMeta", "versionCreated").Words() ?? meta.At("contentModified")?.Value,
            Created = item.At("itemMeta", "firstCreated").Words() ?? meta.At("contentCreated")?.Value,
            Urgency = meta.At("urgency").Words(),
            Slug = meta.At("slugline").Words(),
            Embargo = item.At("itemMeta", "embargoed")?.Value is { Length: > 0 } embargo ? embargo : null,
            Subjects = [.. meta.Each("subject").Select(subject => subject.Attribute("qcode")?.Value ?? subject.At("name").Words()).OfType<string>().Select(code => code.Split(':').Last())],
        };
    }

    /// <summary>Without the topics and the moment in the header of a page, which its text does not have in dpa's JSON of the same articles.</summary>
    private static XElement WithoutTopics(XElement body)
    {
        var copy = new XElement(body);
        copy.Descendants().Where(element => element.Parent?.Name.LocalName == "header" && element.Name.LocalName is "ul" or "time").Remove();
        return copy;
    }

    private static string? Language(XElement item, XElement? meta, XElement? text) =>
        item.Attribute(XNamespace.Xml + "lang")?.Value ?? meta.At("language")?.Attribute("tag")?.Value
        ?? text?.Descendants().Select(element => element.Attribute(XNamespace.Xml + "lang")?.Value ?? element.Attribute("baselang")?.Value).FirstOrDefault(language => language is not null);

    private static string RoleOf(XElement headline) => headline.Attribute("role")?.Value.Split(':', '/', '#').Last().ToLowerInvariant() ?? "";
}
