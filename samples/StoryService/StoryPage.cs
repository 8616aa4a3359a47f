using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace StoryService;

/// <summary>A story as a web page, with its data for search engines (JSON-LD of schema.org).</summary>
internal static class StoryPage
{
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Write(WireStory story) => $"""
        <!doctype html>
        <html lang="{Encode(story.Language)}">
        <head>
        <meta charset="utf-8">
        <title>{Encode(story.Headline)}</title>
        <link rel="alternate" type="application/json" href="/stories/{Uri.EscapeDataString(story.Id)}">
        <script type="application/ld+json">{story.ToSchemaOrg()}</script>
        </head>
        <body>
        <article>
        <h1>{Encode(story.Headline)}</h1>
        {string.Concat(story.Body.Select(block => $"<p>{Encode(block.Text)}</p>\n"))}</article>
        <ul>
        {string.Concat(story.Quotes.Select(quote => $"<li><q>{Encode(quote.InnerText)}</q> {Encode(quote.Speaker?.Name ?? "")}</li>\n"))}</ul>
        </body>
        </html>

        """;

    private static string Encode(string text) => s_encoder.Encode(text);
}
