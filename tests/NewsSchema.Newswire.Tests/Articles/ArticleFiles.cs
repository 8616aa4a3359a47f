using System.Globalization;
using System.Security;
using System.Text;
using System.Text.Json;

namespace NewsSchema.Newswire.Tests.Articles;

/// <summary>Writes made-up articles as agencies do: by templates of four formats, without the library's writers, which would make the same mistakes as its readers.</summary>
internal static class ArticleFiles
{
    private static readonly Func<MadeArticle, string>[] s_formats = [Nitf, NewsMlG2, Ninjs, NewsMarkdown];

    private static readonly string[] s_words =
        "the harbour council voted for a wall after two storms and many ferries from Größenau to Saltmarsh were late while “seven” of nine members said that trams & trains <must> run again by 5 May in rain or shine"
            .Split(' ');

    /// <summary>Makes articles. One in ten has several versions; one in fifty is under embargo for some seconds, one in a hundred for years.</summary>
    /// <param name="count">How many files.</param>
    /// <param name="seed">The same seed makes the same articles.</param>
    /// <param name="embargo">The end of the short embargoes.</param>
    public static IReadOnlyList<MadeArticle> Make(int count, int seed, DateTimeOffset embargo)
    {
        var random = new Random(seed);
        List<MadeArticle> articles = [];
        for (int story = 0; articles.Count < count; story++)
        {
            int versions = random.Next(10) == 0 ? random.Next(2, 5) : 1;
            DateTimeOffset? until = random.Next(100) switch { 0 or 1 => embargo, 2 => new DateTimeOffset(2999, 1, 1, 0, 0, 0, TimeSpan.Zero), _ => null };
            for (int version = 1; version <= versions && articles.Count < count; version++)
            {
                string id = string.Create(CultureInfo.InvariantCulture, $"tag:wire.example,2025:{seed}/{story}");
                articles.Add(new MadeArticle(id, version, Sentence(random, 8), [.. Enumerable.Range(0, random.Next(3, 8)).Select(_ => Sentence(random, 40))], until));
            }
        }

        return articles;
    }

    /// <summary>Writes each article as a file, in an order that mixes versions and formats.</summary>
    public static void Write(string folder, IReadOnlyList<MadeArticle> articles)
    {
        int[] order = [.. Enumerable.Range(0, articles.Count)];
        new Random(1).Shuffle(order);
        for (int i = 0; i < articles.Count; i++)
        {
            int format = i % s_formats.Length;
            string extension = format switch { 2 => "json", 3 => "news.md", _ => "xml" };
            string subfolder = Directory.CreateDirectory(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{order[i] % 50:00}"))).FullName;
            File.WriteAllText(Path.Combine(subfolder, string.Create(CultureInfo.InvariantCulture, $"{order[i]:00000}.{extension}")), s_formats[format](articles[i]));
        }
    }

    public static string Nitf(MadeArticle article) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <nitf><head><docdata management-status="{(article.Embargo is null ? "usable" : "embargoed")}"><doc-id id-string="{Xml(article.Id)}"/>
        <date.issue norm="20250304T101500+0000"/>{(article.Embargo is { } until ? $"<date.release norm=\"{Time(until)}\"/>" : "")}<du-key version="{Number(article.Version)}"/></docdata></head>
        <body><body.head><hedline><hl1>{Xml(article.Headline)}</hl1></hedline></body.head>
        <body.content>{string.Concat(article.Paragraphs.Select(static text => $"<p>{Xml(text)}</p>"))}</body.content></body></nitf>
        """;

    public static string NewsMlG2(MadeArticle article) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="{Xml(article.Id)}" version="{Number(article.Version)}" standard="NewsML-G2" standardversion="2.35" conformance="power">
        <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml"/>
        <itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:wire"/><versionCreated>2025-03-04T10:15:00Z</versionCreated>{(article.Embargo is { } until ? $"<embargoed>{Time(until)}</embargoed>" : "")}<pubStatus qcode="stat:usable"/></itemMeta>
        <contentMeta><headline>{Xml(article.Headline)}</headline></contentMeta>
        <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>{string.Concat(article.Paragraphs.Select(static text => $"<p>{Xml(text)}</p>"))}</body></html></inlineXML></contentSet>
        </newsItem>
        """;

    public static string Ninjs(MadeArticle article) => $$"""
        {"uri": {{Json(article.Id)}}, "version": "{{Number(article.Version)}}", "type": "text", "versioncreated": "2025-03-04T10:15:00Z",{{(article.Embargo is { } until ? $" \"embargoed\": \"{Time(until)}\"," : "")}}
         "headline": {{Json(article.Headline)}}, "body_text": {{Json(string.Join("\n\n", article.Paragraphs))}}}
        """;

    public static string NewsMarkdown(MadeArticle article) => $"""
        ---
        schema: WireStory
        id: "{article.Id}"
        version: {Number(article.Version)}
        updated: 2025-03-04T10:15:00Z
        {(article.Embargo is { } until ? "embargo: " + Time(until) : "slug: WIRE")}
        ---

        # {Markdown(article.Headline)}

        {string.Join("\n\n", article.Paragraphs.Select(Markdown))}

        """;

    private static string Sentence(Random random, int words)
    {
        var text = new StringBuilder();
        for (int i = 0; i < words; i++)
        {
            text.Append(i == 0 ? "" : " ").Append(s_words[random.Next(s_words.Length)]);
        }

        return text.Append(random.Next()).Append('.').ToString();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Xml(string text) => SecurityElement.Escape(text);

    private static string Json(string text) => JsonSerializer.Serialize(text);

    private static string Markdown(string text) => text.Replace("<", "\\<", StringComparison.Ordinal).Replace("&", "\\&", StringComparison.Ordinal);
}
