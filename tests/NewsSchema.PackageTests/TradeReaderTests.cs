using NewsSchema.PackageTests.Consuming;

namespace NewsSchema.PackageTests;

/// <summary>The readers of trade formats in programs that contain only what they call.</summary>
public class TradeReaderTests
{
    private const string NoReflection = "<JsonSerializerIsReflectionEnabledByDefault>false</JsonSerializerIsReflectionEnabledByDefault><InvariantGlobalization>true</InvariantGlobalization>";

    private const string Samples = "tests/NewsSchema.Benchmarks/Readers/Samples/";

    private const string Atom = """
        <?xml version="1.0" encoding="windows-1252"?>
        <feed xmlns="http://www.w3.org/2005/Atom"><title>nnb</title>
          <entry><title>Ferries to the islands run every hour again</title><id>urn:x:1</id><updated>2024-05-14T09:30:00Z</updated><content type="html">&lt;p&gt;From Monday.&lt;/p&gt;</content></entry>
        </feed>
        """;

    private const string Iptc7901 = "\u0001xca062 4 i 211 ccccb   dpa 061\r\n\r\nferries-islands/\r\n\u0002Ferries to the islands run every hour again =\r\n\r\n   Port Halvard (nnb) - From Monday.\r\n\r\nnnb tb\r\n\r\n"
        + "\u0003131137 GMT Nov 13 \r\n\u007F\r\n\u007F\u0004";

    private const string Anpa1312 = "\u0016\u0016\u0001W2870\u001F_asian\nf l\u0013\u0011 BC-XX--Ferries     11-13 0049\n\u0002^BC-XX--Ferries,49<\n^Ferries to the islands run every hour again<\n"
        + "\t   PORT HALVARD (AP) _ From Monday.\n\t   \u0003AP-WF-11-13-13 1509GMT<\n\n\u000C\n\u0004";

    private const string Program = """
        using NewsSchema.Formats;
        using Newsroom;

        foreach (string file in Directory.GetFiles("wire").Order(StringComparer.Ordinal))
        {
            using FileStream stream = File.OpenRead(file);
            NewsReadResult[] articles = new NewsReader().ReadAll(stream).ToArray();
            Story story = new NewsReader().Read<Story>(File.ReadAllBytes(file), out ReadReport report);
            Console.WriteLine($"{Path.GetFileName(file)} {articles.Length} {articles[0].Format?.Name} {report.HasErrors} {story.Headline}");
        }
        """;

    private static readonly string[] s_output =
    [
        "a.atom.xml 1 atom-1.0 False Ferries to the islands run every hour again",
        "b.7901.txt 1 iptc-7901 False Ferries to the islands run every hour again",
        "c.anpa.txt 1 anpa-1312 False Ferries to the islands run every hour again",
        "story.jsonld 1 schema-org False Ferries to the islands run every hour again",
        "story.newsml-1.2.xml 1 newsml-1.2 False Ferries to the islands run every hour again",
        "story.newsml-g2.xml 1 newsml-g2-2.35 False Ferries to the islands run every hour again",
        "story.ninjs.json 1 ninjs-3.1 False Ferries to the islands run every hour again",
        "story.nitf.xml 1 nitf-3.6 False Ferries to the islands run every hour again",
        "story.rss.xml 1 rss-2.0 False Ferries to the islands run every hour again",
    ];

    [SlowFact]
    public async Task A_trimmed_program_reads_all_formats()
    {
        using Workspace workspace = await Workspace.CreateAsync(otherSources: true);
        Write(workspace, NoReflection + "<PublishTrimmed>true</PublishTrimmed>", "net10.0");

        await AssertPublishedAsync(workspace);
    }

    [NativeFact]
    public async Task A_native_program_reads_all_formats()
    {
        using Workspace workspace = await Workspace.CreateAsync(otherSources: true);
        Write(workspace, NoReflection + "<PublishAot>true</PublishAot>", "net8.0");

        await AssertPublishedAsync(workspace);
    }

    private static void Write(Workspace workspace, string properties, string framework)
    {
        workspace.Project("App.csproj", properties, framework: framework)
            .Write("story.news.md", "---\nschema: Story\n---\n# Ferries\n\nFrom Monday.\n")
            .Write("Program.cs", Program)
            .Write("wire/a.atom.xml", Atom).Write("wire/b.7901.txt", Iptc7901).Write("wire/c.anpa.txt", Anpa1312);
        foreach (string sample in new[] { "story.jsonld", "story.newsml-1.2.xml", "story.newsml-g2.xml", "story.ninjs.json", "story.nitf.xml", "story.rss.xml" })
        {
            workspace.Copy(Samples + sample, "wire/" + sample);
        }
    }

    private static async Task AssertPublishedAsync(Workspace workspace)
    {
        (await workspace.DotNetAsync("publish", "--use-current-runtime", "-o", "out")).Succeeded();
        CommandResult run = (await workspace.StartAsync("out/App")).Succeeded();
        Assert.Equal(s_output, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
