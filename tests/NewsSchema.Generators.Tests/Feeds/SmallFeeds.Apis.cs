namespace NewsSchema.Generators.Tests.Feeds;

/// <summary>What the interfaces of content systems and networks return: one here and many there, null, absent or empty, and numbers and texts for the same thing.</summary>
internal static partial class SmallFeeds
{
    /// <summary>Pages of a search whose items have tags and elements of several types, the data of an element in a separate member, as in the Guardian's content API.</summary>
    /// <param name="count">The number of pages.</param>
    public static IReadOnlyList<string> SearchPages(int count) => [.. Enumerable.Range(0, count).Select(i => $$$"""
        {"status":"ok","total":{{{100 + i}}},"results":[{"id":"world/{{{i}}}","webPublicationDate":"2026-03-1{{{i % 10}}}T09:30:00Z","fields":{"wordcount":"{{{300 + i}}}"{{{(i % 3 == 0 ? ",\"starRating\":\"4\"" : "")}}}},
        "tags":[{"id":"a","type":"keyword","sectionId":"world"},{"id":"b","type":"contributor","firstName":"Mara","lastName":"Lind"{{{(i % 4 == 0 ? ",\"bio\":\"<p/>\"" : "")}}}},{"id":"c","type":"series","description":"d"}],
        "elements":[{"type":"text","assets":[],"textTypeData":{"html":"<p>{{{Words(i, 4)}}}</p>"}},
        {"type":"image","assets":[{"mimeType":"image/jpeg","typeData":{"width":{{{140 + i}}}{{{(i % 2 == 0 ? ",\"isMaster\":true" : "")}}}}}],"imageTypeData":{"alt":"{{{Words(i, 2)}}}","credit":"c"}},
        {{{(i % 2 == 0 ? """{"type":"tweet","assets":[],"tweetTypeData":{"id":"7","html":"<x/>"}}""" : """{"type":"text","assets":[],"textTypeData":{"html":""}}""")}}}]}]}
        """)];

    /// <summary>Documents whose data is one resource or many, with related ones of several types, as in JSON:API.</summary>
    /// <param name="count">The number of documents.</param>
    public static IReadOnlyList<string> Resources(int count) => [.. Enumerable.Range(0, count).Select(i =>
    {
        string article = $$$"""
            {"type":"articles","id":"{{{i}}}","attributes":{"title":"{{{Words(i, 3)}}}","lead":{{{(i % 2 == 0 ? "null" : "\"x\"")}}},"word-count":{{{i}}}},"relationships":{
            "author":{"data":{{{(i % 5 == 0 ? "null" : """{"type":"people","id":"1"}""")}}}},"comments":{"links":{"related":{{{(i % 2 == 0 ? "\"/c\"" : """{"href":"/c","meta":{"count":3}}""")}}}},"data":[{"type":"comments","id":"2"}]} } }
            """;
        return $$$"""
            {"data":{{{(i % 4 == 1 ? article : $"[{article}]")}}},"links":{"self":"/","next":{{{(i % 4 == 0 ? "null" : "\"/2\"")}}}},"included":[
            {"type":"people","id":"1","attributes":{"first-name":"Mara"},"links":{"self":"/p"}},{"type":"comments","id":"2","attributes":{"body":"b"},"relationships":{"author":{"data":{"type":"people","id":"1"} } } },
            {"type":"tags","id":"3","attributes":{"name":"n","slug":"s"}}]}
            """;
    })];

    /// <summary>Posts of a network that can contain another post, with attachments whose details differ by type, as in Mastodon.</summary>
    /// <param name="count">The number of posts.</param>
    public static IReadOnlyList<string> Statuses(int count)
    {
        return [.. Enumerable.Range(0, count).Select(i => Status(i, isOuter: true))];

        static string Status(int i, bool isOuter) => $$$"""
            {"id":"{{{i}}}","created_at":"2026-03-11T09:30:00.{{{100 + i}}}Z","edited_at":{{{(i % 3 == 0 ? "\"2026-03-11T10:00:00Z\"" : "null")}}},"content":"<p>{{{Words(i, 5)}}}</p>",
            "reblog":{{{(isOuter && i % 4 == 0 ? Status(i + 1, isOuter: false) : "null")}}},"account":{"id":"7","acct":"desk","last_status_at":"2026-03-11","fields":[{"name":"Web","verified_at":{{{(i % 2 == 0 ? "null" : "\"2026-03-11T09:30:00.123+00:00\"")}}}}]},
            "media_attachments":[{{{(i % 3 == 0 ? $$$$"""{"id":"1","type":"image","url":"/i.jpg","meta":{"original":{"width":{{{{i}}}},"aspect":1.5},"focus":{"x":0.0,"y":-0.5}},"description":null}""" : i % 3 == 1 ? """{"id":"2","type":"video","url":null,"meta":{"length":"0:01:02.5","original":{"width":640,"frame_rate":"30/1"}},"description":"d"}""" : "")}}}],
            "card":null,"poll":{{{(i % 5 == 0 ? """{"expires_at":null,"options":[{"title":"Yes","votes_count":3},{"title":"No","votes_count":null}]}""" : "null")}}}}
            """;
    }

    /// <summary>Posts of a content system that writes an empty object as a list, numbers as texts now and then, and a graph of schema.org, as WordPress does.</summary>
    /// <param name="count">The number of posts.</param>
    public static IReadOnlyList<string> Posts(int count) => [.. Enumerable.Range(0, count).Select(i => $$$"""
        {"id":{{{i}}},"date":"2026-03-11T09:30:{{{10 + (i % 50)}}}","title":{"rendered":"{{{Words(i, 3)}}}"},"meta":{{{(i % 2 == 0 ? "[]" : """{"footnotes":"x"}""")}}},"acf":{{{(i % 5 == 0 ? "[]" : $$$$"""{"hero":{{{{(i % 2 == 0 ? "false" : "{\"url\":\"/h.jpg\"}")}}}}}""")}}},
        "tags":[{{{(i % 4 == 0 ? "" : "1,2")}}}],"sizes":{"medium":{"file":"m.jpg","height":{{{(i % 8 == 0 ? "\"200\"" : "200")}}}},"large":{"file":"l.jpg","height":800}{{{(i % 2 == 0 ? ",\"full\":{\"file\":\"f.jpg\",\"height\":1200}" : "")}}}},
        "@graph":[{"@type":"Article","@id":"#a","headline":"h","wordCount":{{{i}}}},{"@type":{{{(i % 7 == 0 ? "[\"Person\"]" : "\"Person\"")}}},"@id":"#p","name":"Mara"},{"@type":"BreadcrumbList","@id":"#b","itemListElement":[{"position":1,"name":"Home"}]}]}
        """)];

    /// <summary>Events of three types that share members of all kinds: dates, records in records, lists, maps, mixed kinds, one or many.</summary>
    /// <param name="count">The number of documents.</param>
    public static IReadOnlyList<string> Logs(int count) => [.. Enumerable.Range(0, count).Select(i => "{\"events\":[" + string.Join(',', Enumerable.Range(0, 3).Select(t => $$$"""
        {"type":"t{{{t}}}","own{{{t}}}":1,"more{{{t}}}":2,"when":"2026-03-11T09:30:00Z","day":"2026-03-11","who":{"name":"a","age":{{{i}}},"address":{"city":"b","zip":null}},"tags":["x"],"list":[{"n":1}],
        "map":{"en":"a","de":"b"},"mixed":{{{(i % 2 == 0 ? "\"a\"" : "{\"v\":1}")}}},"many":{{{(i % 2 == 0 ? "1" : "[1,2]")}}},"live":true,"n":1.5}
        """)) + "]}")];

    /// <summary>Activities as servers deliver them to each other: the context in several forms, whatever the type.</summary>
    /// <param name="count">The number of activities.</param>
    public static IReadOnlyList<string> Deliveries(int count) => [.. Enumerable.Range(0, count).Select(i => $$$"""
        {"@context":{{{(i * 7 % 4) switch { 0 => "\"https://www.w3.org/ns/activitystreams\"", 1 => """["https://www.w3.org/ns/activitystreams",{"@language":"en"}]""", 2 => """["https://www.w3.org/ns/activitystreams","https://w3id.org/security/v1"]""", _ => """{"@vocab":"https://www.w3.org/ns/activitystreams"}""" }}}},
        "id":"https://example.org/{{{i}}}","actor":"https://example.org/a",{{{(i % 5) switch
        {
            0 => """ "type":"Create","published":"2026-03-11T09:30:00Z","object":{"type":"Note","content":"c","tag":[]} """,
            1 => """ "type":"Like","rating":5,"liked":"https://example.org/n" """,
            2 => """ "type":"Follow","target":"https://example.org/b","isPending":true """,
            3 => """ "type":"Announce","shared":"https://example.org/n","to":["https://example.org/p"] """,
            _ => """ "type":"Accept","accepted":"https://example.org/f","reason":"r" """,
        }}}}}
        """)];
}
