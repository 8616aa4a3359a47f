using System.Text.Json.Nodes;

namespace NewsSchema.Generators.Tests.Feeds;

/// <summary>Feeds whose types another member divides again.</summary>
internal static partial class SmallFeeds
{
    /// <summary>Stories with embeds of three subtypes, whose configuration differs, as in ANS.</summary>
    /// <param name="count">The number of stories.</param>
    public static IReadOnlyList<string> Embeds(int count) => [.. Enumerable.Range(0, count).Select(i => new JsonObject
    {
        ["_id"] = $"STORY{i}",
        ["type"] = "story",
        ["content_elements"] = new JsonArray([.. Enumerable.Range(0, 6).Select(j => (JsonNode)(((i + j) % 6) switch
        {
            0 => new JsonObject { ["_id"] = $"E{i}{j}", ["type"] = "text", ["content"] = Words(j, 9) },
            1 => new JsonObject { ["_id"] = $"E{i}{j}", ["type"] = "image", ["url"] = $"https://img.example.org/{i}.jpg", ["width"] = 1200 + i, ["height"] = 800 },
            2 => new JsonObject { ["_id"] = $"E{i}{j}", ["type"] = "header", ["content"] = Words(i, 3), ["level"] = 2 },
            var kind => Embed($"E{i}{j}", i + j, kind - 3),
        }))]),
    }.ToJsonString())];

    /// <summary>Pages whose blocks are of one type and differ by their kind, and that have pictures and dividers: only both members together tell the shapes apart.</summary>
    /// <param name="count">The number of pages.</param>
    public static IReadOnlyList<string> Blocks(int count) => [.. Enumerable.Range(0, count).Select(i =>
    {
        var blocks = new JsonArray(
            new JsonObject { ["type"] = "block", ["kind"] = "header", ["id"] = $"h{i}", ["text"] = Words(i, 3), ["level"] = 2 },
            new JsonObject { ["type"] = "block", ["kind"] = "paragraph", ["id"] = $"p{i}", ["text"] = Words(i, 9), ["marks"] = new JsonArray(new JsonObject { ["from"] = 1, ["to"] = 3 + i }) },
            new JsonObject { ["id"] = $"t{i}", ["kind"] = "table", ["type"] = "block", ["rows"] = new JsonArray(new JsonArray(Words(i, 1), Words(i, 2))), ["caption"] = Words(i, 2) },
            new JsonObject { ["type"] = "block", ["kind"] = "code", ["id"] = $"c{i}", ["source"] = "x = 1", ["language"] = "py" },
            new JsonObject { ["type"] = "image", ["id"] = $"i{i}", ["url"] = $"/{i}.jpg", ["width"] = 300 + i });
        if (i % 2 == 1)
        {
            blocks.Add(new JsonObject { ["type"] = "divider", ["id"] = $"d{i}", ["style"] = "thin" });
        }

        return new JsonObject { ["page"] = i, ["blocks"] = blocks }.ToJsonString();
    })];

    /// <summary>Results of a search for pages, blocks and users: the object says which, and the type of a block or user says more, as in Notion.</summary>
    /// <param name="count">The number of results.</param>
    public static IReadOnlyList<string> Workspaces(int count) => [.. Enumerable.Range(0, count).Select(i => new JsonObject
    {
        ["object"] = "list",
        ["results"] = new JsonArray(
            new JsonObject { ["object"] = "page", ["id"] = $"p{i}", ["url"] = $"https://notes.example.org/{i}", ["properties"] = new JsonObject { ["title"] = Words(i, 2) } },
            new JsonObject { ["object"] = "block", ["id"] = $"h{i}", ["type"] = "heading", ["has_children"] = false, ["heading"] = new JsonObject { ["text"] = Words(i, 2), ["color"] = "red" } },
            new JsonObject { ["object"] = "block", ["id"] = $"q{i}", ["type"] = "paragraph", ["has_children"] = i % 2 == 0, ["paragraph"] = new JsonObject { ["text"] = Words(i, 8) } },
            new JsonObject { ["object"] = "block", ["id"] = $"t{i}", ["type"] = "to_do", ["has_children"] = false, ["to_do"] = new JsonObject { ["text"] = Words(i, 2), ["checked"] = true } },
            i % 2 == 0
                ? new JsonObject { ["object"] = "user", ["id"] = $"u{i}", ["type"] = "person", ["name"] = Words(i, 2), ["person"] = new JsonObject { ["email"] = "a@example.org" } }
                : new JsonObject { ["object"] = "user", ["id"] = $"u{i}", ["type"] = "bot", ["name"] = Words(i, 2), ["bot"] = new JsonObject { ["owner"] = Words(i, 1) } }),
    }.ToJsonString())];

    private static JsonObject Embed(string id, int seed, int subtype) => new()
    {
        ["_id"] = id,
        ["type"] = "custom_embed",
        ["subtype"] = new[] { "tweet", "poll", "video" }[subtype],
        ["embed"] = new JsonObject
        {
            ["id"] = $"X{seed}",
            ["url"] = $"https://embeds.example.org/{seed}",
            ["config"] = subtype switch
            {
                0 => new JsonObject { ["tweet_id"] = $"T{seed}", ["theme"] = "dark" },
                1 => new JsonObject { ["question"] = Words(seed, 5), ["options"] = new JsonArray(Words(seed, 1), Words(seed, 2)) },
                _ => new JsonObject { ["src"] = $"https://video.example.org/{seed}.m3u8", ["duration"] = 30 + seed, ["autoplay"] = seed % 2 == 0 },
            },
        },
    };
}
