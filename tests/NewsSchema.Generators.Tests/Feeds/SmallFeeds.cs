using System.Text.Json.Nodes;

namespace NewsSchema.Generators.Tests.Feeds;

/// <summary>Small feeds as their publishers' documentation describes them, made again for these tests: the objects of a list differ by a member such as <c>type</c>.</summary>
internal static partial class SmallFeeds
{
    private static readonly string[] s_words = ["harbour", "council", "budget", "ferry", "storm", "school", "market", "bridge"];

    /// <summary>Stories whose content consists of ten types of elements, as in ANS.</summary>
    /// <param name="count">The number of stories.</param>
    public static IReadOnlyList<string> Stories(int count)
    {
        var stories = new List<string>();
        for (int i = 0; i < count; i++)
        {
            var elements = new JsonArray();
            for (int j = 0; j < 8; j++)
            {
                elements.Add(Element(i, j, (i + j) % 10));
            }

            stories.Add(new JsonObject
            {
                ["_id"] = $"STORY{i}", ["type"] = "story", ["version"] = "0.10.9", ["headlines"] = new JsonObject { ["basic"] = Words(i, 4) },
                ["content_elements"] = elements,
            }.ToJsonString());
        }

        return stories;
    }

    /// <summary>Activities, each with an object; one in ten has no type or several, as in ActivityStreams.</summary>
    /// <param name="count">The number of activities.</param>
    public static IReadOnlyList<string> Activities(int count) => [.. Enumerable.Range(0, count).Select(i =>
    {
        var activity = new JsonObject { ["@context"] = "https://www.w3.org/ns/activitystreams", ["id"] = $"https://example.org/activities/{i}" };
        if (i % 10 != 9)
        {
            activity["type"] = new[] { "Create", "Like", "Follow", "Announce", "Question" }[i % 5];
        }
        else if (i % 20 == 9)
        {
            activity["type"] = new JsonArray("Create", "ex:Special");
        }

        activity["summary"] = Words(i, 3);
        switch (i % 5)
        {
            case 0:
                activity["published"] = "2024-05-01T10:00:00Z";
                activity["object"] = i % 2 == 0
                    ? new JsonObject { ["type"] = "Note", ["content"] = Words(i, 6), ["inReplyTo"] = $"https://example.org/notes/{i}" }
                    : new JsonObject { ["type"] = "Article", ["name"] = Words(i, 2), ["wordCount"] = 100 + i, ["attachment"] = new JsonArray($"https://example.org/{i}.pdf") };
                break;
            case 1:
                activity["rating"] = i;
                activity["liked"] = $"https://example.org/notes/{i}";
                break;
            case 2:
                activity["target"] = $"https://example.org/people/{i}";
                activity["isPending"] = i % 2 == 0;
                break;
            case 3:
                activity["shared"] = $"https://example.org/notes/{i}";
                activity["to"] = new JsonArray("https://example.org/public");
                break;
            default:
                activity["oneOf"] = new JsonArray(new JsonObject { ["name"] = "Yes", ["votes"] = i }, new JsonObject { ["name"] = "No", ["votes"] = 1 });
                activity["endTime"] = "2024-06-01T10:00:00Z";
                break;
        }

        return activity.ToJsonString();
    })];

    /// <summary>Pages with a graph of things, most types of which are there once, and of which one has two spellings, as in schema.org's JSON-LD.</summary>
    /// <param name="count">The number of pages.</param>
    public static IReadOnlyList<string> Graphs(int count) => [.. Enumerable.Range(0, count).Select(i => new JsonObject
    {
        ["@context"] = "https://schema.org",
        ["@graph"] = new JsonArray(
            new JsonObject { ["@type"] = "NewsArticle", ["@id"] = $"#article{i}", ["headline"] = Words(i, 5), ["dateline"] = "BRACKWATER", ["wordCount"] = 300 + i },
            new JsonObject { ["@type"] = i % 2 == 0 ? "Person" : "schema:Person", ["@id"] = $"#person{i}", ["givenName"] = Words(i, 1), ["jobTitle"] = Words(i, 2) },
            new JsonObject { ["@type"] = "http://schema.org/Organization", ["@id"] = $"#org{i}", ["legalName"] = Words(i, 2), ["foundingDate"] = "1953-02-01" },
            new JsonObject { ["@type"] = "BreadcrumbList", ["@id"] = $"#crumbs{i}", ["itemListElement"] = new JsonArray(new JsonObject { ["position"] = 1, ["name"] = Words(i, 1) }) },
            new JsonObject { ["@type"] = "ImageObject", ["@id"] = $"#image{i}", ["contentUrl"] = $"https://img.example.org/{i}.jpg", ["caption"] = Words(i, 4) }),
    }.ToJsonString())];

    /// <summary>Documents of blocks whose data differs by the block's type, as in Editor.js.</summary>
    /// <param name="count">The number of documents.</param>
    public static IReadOnlyList<string> Documents(int count) => [.. Enumerable.Range(0, count).Select(i => new JsonObject
    {
        ["time"] = 1700000000000 + i,
        ["blocks"] = new JsonArray(
            new JsonObject { ["id"] = $"h{i}", ["type"] = "header", ["data"] = new JsonObject { ["text"] = Words(i, 3), ["level"] = 2 } },
            new JsonObject { ["id"] = $"p{i}", ["type"] = "paragraph", ["data"] = new JsonObject { ["text"] = Words(i, 9) } },
            new JsonObject { ["id"] = $"l{i}", ["type"] = "list", ["data"] = new JsonObject { ["style"] = "ordered", ["items"] = new JsonArray(Words(i, 1), Words(i, 2)) } },
            new JsonObject { ["id"] = $"i{i}", ["type"] = "image", ["data"] = new JsonObject { ["file"] = new JsonObject { ["url"] = $"/{i}.jpg" }, ["caption"] = Words(i, 2), ["stretched"] = false } }),
    }.ToJsonString())];

    /// <summary>Features whose geometries differ in the depth of their lists alone, as in GeoJSON.</summary>
    /// <param name="count">The number of feature collections.</param>
    public static IReadOnlyList<string> Features(int count) => [.. Enumerable.Range(0, count).Select(i => new JsonObject
    {
        ["type"] = "FeatureCollection",
        ["features"] = new JsonArray([.. Enumerable.Range(0, 3).Select(n => (JsonNode)new JsonObject
        {
            ["type"] = "Feature",
            ["properties"] = new JsonObject { ["name"] = Words(i + n, 1) },
            ["geometry"] = n switch
            {
                0 => new JsonObject { ["type"] = "Point", ["coordinates"] = Position(i) },
                1 => new JsonObject { ["type"] = "LineString", ["coordinates"] = new JsonArray(Position(i), Position(i + 1)) },
                _ => new JsonObject { ["type"] = "Polygon", ["coordinates"] = new JsonArray(new JsonArray(Position(i), Position(i + 1), Position(i + 2), Position(i))) },
            },
        })]),
    }.ToJsonString())];

    /// <summary>Persons whose type says nothing about what is known of them.</summary>
    /// <param name="count">The number of lists.</param>
    public static IReadOnlyList<string> Catalogues(int count) => [.. Enumerable.Range(0, count).Select(i => new JsonObject
    {
        ["entries"] = new JsonArray([.. Enumerable.Range(0, 6).Select(n => (JsonNode)new JsonObject
        {
            ["type"] = new[] { "mayor", "judge", "player" }[n % 3],
            ["name"] = Words(n, 2),
            [(i + n) % 2 == 0 ? "born" : "party"] = "1970",
            [(i + (n / 2)) % 3 == 0 ? "email" : "phone"] = "x",
        })]),
    }.ToJsonString())];

    private static JsonArray Position(int i) => new(13.5 + (i % 7), 52.25 + (i % 5));

    private static JsonObject Element(int i, int j, int kind)
    {
        var element = new JsonObject();
        if ((i + j) % 7 != 0)
        {
            element["_id"] = $"EL{i}{j}";
        }

        // The discriminator is not always the first member.
        element["type"] = new[] { "text", "header", "image", "quote", "list", "raw_html", "video", "gallery", "oembed_response", "interstitial_link" }[kind];
        switch (kind)
        {
            case 0:
                element["content"] = Words(j, 12);
                element["alignment"] = i % 2 == 0 ? "left" : null;
                break;
            case 1:
                element["content"] = Words(j, 3);
                element["level"] = 2 + (i % 3);
                break;
            case 2:
                element["url"] = $"https://img.example.org/{i}.jpg";
                element["width"] = 1200 + i;
                element["height"] = 800;
                if (i / 3 % 2 == 0)
                {
                    element["caption"] = Words(i, 5);
                }

                break;
            case 3:
                element["content_elements"] = new JsonArray(new JsonObject { ["_id"] = $"Q{i}{j}", ["type"] = "text", ["content"] = Words(i, 8) });
                element["citation"] = new JsonObject { ["type"] = "text", ["content"] = Words(j, 2) };
                break;
            case 4:
                element["list_type"] = i % 2 == 0 ? "ordered" : "unordered";
                element["items"] = new JsonArray(
                    new JsonObject { ["type"] = "text", ["content"] = Words(i, 4) }, new JsonObject { ["type"] = "text", ["content"] = Words(j, 4) });
                break;
            case 5:
                element["content"] = $"<div id=\"x{i}\"></div>";
                element["subtype"] = "embed";
                break;
            case 6:
                element["duration"] = 1000 * i;
                element["streams"] = new JsonArray(new JsonObject { ["bitrate"] = 300 + j, ["url"] = $"https://v.example.org/{i}.m3u8" });
                element["promo_image"] = new JsonObject { ["url"] = $"https://img.example.org/{j}.jpg" };
                break;
            case 7:
                element["content_items"] = new JsonArray(new JsonObject { ["src"] = $"{i}.jpg", ["title"] = Words(i, 2) });
                element["slug"] = Words(i, 1);
                break;
            case 8:
                element["raw_oembed"] = new JsonObject { ["html"] = "<blockquote/>", ["provider_name"] = "Video", ["width"] = 500 };
                element["referent_id"] = $"R{i}";
                break;
            default:
                element["url"] = $"https://www.example.org/{i}";
                element["link_text"] = Words(i, 3);
                break;
        }

        return element;
    }

    private static string Words(int seed, int count) => string.Join(' ', Enumerable.Range(0, count).Select(i => s_words[(seed + (i * 3)) % s_words.Length]));
}
