using System.Xml.Linq;
using NewsSchema.Tests.Formats.Reading;
using NewsSchema.Tests.Formats.WireText;

namespace NewsSchema.Tests.Formats.Nitf;

/// <summary>What a file of NITF states, by a walk over its DOM.</summary>
internal static class NitfFacts
{
    /// <summary>The facts of the document; none if the file is in another format.</summary>
    public static List<WireFacts> Of(XElement root) => root.Name.LocalName == "nitf" ? [Read(root)] : [];

    private static WireFacts Read(XElement nitf)
    {
        XElement? data = nitf.At("head", "docdata");
        XElement? body = nitf.At("body");
        XElement? head = body.At("body.head");
        List<XElement> headlines = [.. head.Each("hedline"), .. head.Each("headline")];
        string? release = Norm(data.At("date.release"));
        bool isEmbargoed = data?.Attribute("management-status")?.Value.Trim().ToLowerInvariant() == "embargoed";
        string? dateline = head.At("dateline").Words();
        return new WireFacts
        {
            Headline = headlines.SelectMany(line => line.Each("hl1")).Select(line => line.Words()).FirstOrDefault(words => words is not null) ?? nitf.At("head", "title").Words(),
            Paragraphs = [.. body.Each("body.content").Concat(body.Each("body.end")).SelectMany(DomWalk.Paragraphs)],
            Others = [.. new[] { "hl1", "hl2", "byline", "dateline", "distributor" }.SelectMany(name => head?.All(name) ?? []).Select(line => line.Words()).OfType<string>()],
            Id = Value(data.At("doc-id"), "id-string") ?? Meta(nitf, "NTBID"),
            Language = Value(nitf, "baselang") ?? body?.Attribute(XNamespace.Xml + "lang")?.Value,
            Byline = string.Join(' ', head.Each("byline").Select(Credit).Where(words => words.Length > 0)) is { Length: > 0 } by ? by : null,
            Dateline = dateline is null || char.IsDigit(dateline[0]) ? null : dateline,
            Status = isEmbargoed && release is not null ? null : data?.Attribute("management-status")?.Value,
            Issued = Norm(data.At("date.issue")),
            Embargo = isEmbargoed ? release : null,
            Published = isEmbargoed ? null : release,
            Urgency = Value(data.At("urgency"), "ed-urg") ?? Meta(nitf, "NTBPrioritet"),
            Slug = Value(data.At("du-key"), "key") ?? Meta(nitf, "anpa-keyword") ?? Meta(nitf, "NTBStikkord"),
            Subjects = [.. nitf.All("tobject.subject").Select(subject => Value(subject, "tobject.subject.refnum")).OfType<string>()],
        };
    }

    /// <summary>A byline, in which the title of an author is a separate word.</summary>
    private static string Credit(XElement byline) => DomWalk.Words(string.Concat(byline.Nodes().Select(node => node is XElement { Name.LocalName: "byttl" } title ? " " + title.Value : node is XElement other ? other.Value : ((node as XText)?.Value ?? ""))));

    private static string? Norm(XElement? date) => Value(date, "norm");

    private static string? Value(XElement? element, string attribute) => element?.Attribute(attribute)?.Value is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;

    private static string? Meta(XElement nitf, string name) => nitf.At("head").Each("meta").Where(meta => Value(meta, "name") == name).Select(meta => Value(meta, "content")).FirstOrDefault();
}
