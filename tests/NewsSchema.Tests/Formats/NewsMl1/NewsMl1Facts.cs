using System.Xml.Linq;
using NewsSchema.Tests.Formats.Reading;
using NewsSchema.Tests.Formats.WireText;

namespace NewsSchema.Tests.Formats.NewsMl1;

/// <summary>What a file of NewsML 1.2 states, by a walk over its DOM.</summary>
internal static class NewsMl1Facts
{
    private static readonly string[] s_notText = ["title", "headline", "caption"];

    /// <summary>The facts of each news item.</summary>
    public static List<WireFacts> Of(XElement root) => root.Each("NewsItem").Select(Read).ToList();

    private static WireFacts Read(XElement item)
    {
        List<XElement> texts = item.All("DataContent").Where(data => data.Words() is not null && !s_notText.Contains(RoleOf(data))).ToList();
        XElement? first = texts.FirstOrDefault();
        bool isMarkup = first?.HasElements == true;
        XElement? nitf = first?.All("nitf").FirstOrDefault();
        XElement? body = nitf?.All("body.content").FirstOrDefault() ?? first?.All("body").FirstOrDefault() ?? first;
        List<XElement> lines = item.All("NewsLines").ToList();
        string? id = item.At("Identification", "NewsIdentifier", "PublicIdentifier").Words();
        string? status = item.At("NewsManagement", "Status")?.Attribute("FormalName")?.Value;
        return new WireFacts
        {
            Headline = lines.Select(line => line.At("HeadLine").Words()).FirstOrDefault(line => line is not null) ?? nitf?.All("hl1").FirstOrDefault().Words(),
            Paragraphs = first is null ? [] : isMarkup ? DomWalk.Paragraphs(body!) : null,
            Others = [.. lines.Elements().Select(line => line.Words()).Concat(item.All("hl2").Concat(item.All("byline")).Concat(item.All("distributor")).Select(head => head.Words())).OfType<string>()],
            Id = id,
            Language = item.Attribute(XNamespace.Xml + "lang")?.Value ?? (Component(first) ?? item.At("NewsComponent"))?.Attribute(XNamespace.Xml + "lang")?.Value
                ?? item.All("Language").FirstOrDefault()?.Attribute("FormalName")?.Value ?? nitf?.Attribute("baselang")?.Value,
            Byline = lines.FirstOrDefault().At("ByLine").Words(),
            Dateline = lines.FirstOrDefault().At("DateLine").Words(),
            Status = status,
            Updated = item.At("NewsManagement", "ThisRevisionCreated").Words(),
            Created = item.At("NewsManagement", "FirstCreated").Words(),
            Embargo = item.At("NewsManagement", "StatusWillChange", "DateAndTime").Words(),
            Subjects = [.. item.All("SubjectCode").Elements().Select(code => code.Attribute("FormalName")?.Value).OfType<string>()],
        };
    }

    private static XElement? Component(XElement? data) => data?.Ancestors().FirstOrDefault(element => element.Name.LocalName == "NewsComponent");

    private static string RoleOf(XElement data) => Component(data).At("Role")?.Attribute("FormalName")?.Value.ToLowerInvariant() ?? "";
}
