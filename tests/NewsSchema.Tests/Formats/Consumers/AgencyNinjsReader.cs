using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using NewsSchema.Tests.Formats.Xhtml;

namespace NewsSchema.Tests.Formats.Consumers;

/// <summary>Reads ninjs 1.x as newsroom systems do: times only in UTC, and one body, plain or XHTML.</summary>
internal sealed class AgencyNinjsReader
{
    private static readonly string[] s_dates = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss'+00:00'", "yyyy-MM-dd'T'HH:mm:ss'+0000'"];

    public AgencyNinjsReader(string json)
    {
        JsonNode ninjs = JsonNode.Parse(json)!;
        Headline = (string?)ninjs["headline"];
        VersionCreated = Date((string?)ninjs["versioncreated"])!.Value;
        FirstCreated = Date((string?)ninjs["firstcreated"]);
        Embargoed = Date((string?)ninjs["embargoed"]);
        Paragraphs = XhtmlText.Story(XElement.Parse((string)ninjs["body_xhtml"]!, LoadOptions.PreserveWhitespace)).ToList();
        Text = (string)ninjs["body_text"]!;
    }

    public string? Headline { get; }

    public DateTimeOffset VersionCreated { get; }

    public DateTimeOffset? FirstCreated { get; }

    public DateTimeOffset? Embargoed { get; }

    public List<string> Paragraphs { get; }

    public string Text { get; }

    private static DateTimeOffset? Date(string? text) =>
        text is null ? null : DateTimeOffset.ParseExact(text, s_dates, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
