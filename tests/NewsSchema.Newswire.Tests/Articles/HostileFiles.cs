using System.Text;

namespace NewsSchema.Newswire.Tests.Articles;

/// <summary>Files that cannot become stories, with the format and the line that their dead letters must have.</summary>
internal static class HostileFiles
{
    private const string Nitf = "nitf-3.6";

    /// <summary>The name, the bytes, the format and the line of the error.</summary>
    public static IReadOnlyList<(string Name, byte[] Bytes, string Format, int Line)> All { get; } =
    [
        ("not-utf8.xml", [.. "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<nitf><body><body.content>\n<p>"u8, 0xFF, 0xE4, .. "</p></body.content></body></nitf>"u8], Nitf, 3),
        ("truncated.xml", Bytes("<nitf>\n<body><body.content>\n<p>The harbour"), Nitf, 3),
        ("laughs.xml", Bytes("<!DOCTYPE nitf [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>\n<nitf><body><body.content><p>&c;</p></body.content></body></nitf>"), Nitf, 2),
        ("other-root.xml", Bytes("<?xml version=\"1.0\"?>\n<invoice><total>3</total></invoice>"), "unknown", 1),
        ("no-id.xml", Bytes("<nitf><body><body.head><hedline><hl1>A</hl1></hedline></body.head><body.content><p>B</p></body.content></body></nitf>"), Nitf, 1),
        ("truncated.json", Bytes("{\"uri\": \"urn:x:1\",\n \"version\": \"1\", \"headline\": \"A\", \"body_text\": \"B"), "ninjs-1.4", 2),
        ("no-article.txt", Bytes("Hello"), "unknown", 1),
        ("error.news.md", Bytes("---\nschema: WireStory\nid: x\n---\n\n# A\n\n[b]{.person #p\n"), "news-markdown", 8),
        ("huge.xml", Bytes("<nitf><body><body.content>\n<p>" + new string('a', 9_000_000) + "</p></body.content></body></nitf>"), Nitf, 2),
        ("empty.xml", [], "unknown", 1),
    ];

    public static void Write(string folder)
    {
        foreach ((string name, byte[] bytes, _, _) in All)
        {
            File.WriteAllBytes(Path.Combine(folder, name), bytes);
        }
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
