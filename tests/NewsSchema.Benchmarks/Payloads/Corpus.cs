using NewsSchema.Benchmarks.Interleaved;
using NewsSchema.Benchmarks.Peers;

namespace NewsSchema.Benchmarks.Payloads;

/// <summary>The JSON documents that are measured.</summary>
internal static class Corpus
{
    /// <param name="byOptions">Whether to measure JsonSerializer, with one set of options after the other.</param>
    public static IEnumerable<Contest> Contests(bool byOptions = false)
    {
        IEnumerable<Contest> payloads =
        [
            .. new JsonPayload<WireStory, Records.WireStory, Classes.WireStory>("seed article", WireStory.Fixtures.PutinNato, NewsJson.Default.WireStory, RecordJson.Default.WireStory, ClassJson.Default.WireStory).Contests(byOptions),
            .. JsonWorks.Together(
                "other seeds",
                new JsonPayload<CourtReport, Records.CourtReport, Classes.CourtReport>("court", CourtReport.Fixtures.CourtViolin, NewsJson.Default.CourtReport, RecordJson.Default.CourtReport, ClassJson.Default.CourtReport).Contests(byOptions),
                new JsonPayload<Interview, Records.Interview, Classes.Interview>("interview", Interview.Fixtures.InterviewGlocken, NewsJson.Default.Interview, RecordJson.Default.Interview, ClassJson.Default.Interview).Contests(byOptions),
                new JsonPayload<QuarterlyResults, Records.QuarterlyResults, Classes.QuarterlyResults>("results", QuarterlyResults.Fixtures.ResultsLumenta, NewsJson.Default.QuarterlyResults, RecordJson.Default.QuarterlyResults, ClassJson.Default.QuarterlyResults).Contests(byOptions)),
            .. Ninjs(byOptions),
            .. new JsonPayload<Alert, Records.Alert, Classes.Alert>("small", Alert.Fixtures.Alert, NewsJson.Default.Alert, RecordJson.Default.Alert, ClassJson.Default.Alert).Contests(byOptions),
        ];
        return payloads;
    }

#if NINJS
    private static IEnumerable<Contest> Ninjs(bool byOptions) =>
    [
        .. Ninjs("AP", "ap_video", byOptions),
        .. Ninjs("dpa", "dpa_text", byOptions),
        .. Ninjs("TT", "tt_text_image_3", byOptions),
        .. Ninjs("Business Wire", "businesswire-newsml-20130731006140", byOptions),
        .. Ninjs("NTB", "ntb_text", byOptions),
    ];

    private static IReadOnlyList<Contest> Ninjs(string name, string file, bool byOptions)
    {
        using Stream? resource = typeof(Corpus).Assembly.GetManifestResourceStream($"NewsFixtures/ninjs/{file}.json");
        if (resource is null)
        {
            Console.WriteLine($"{file}.json is not among the IPTC's examples of ninjs next to the repository: {name} is skipped.");
            return [];
        }

        using var published = new MemoryStream();
        resource.CopyTo(published);
        byte[] json = published.ToArray();
        return new JsonPayload<NinjsItem, NinjsRecords.Item, NinjsClasses.Item>(
            name, NinjsItem.FromJson(json), NewsJson.Default.NinjsItem, NinjsRecordJson.Default.Item, NinjsClassJson.Default.Item, json).Contests(byOptions);
    }
#else
    private static IEnumerable<Contest> Ninjs(bool byOptions)
    {
        Console.WriteLine("The IPTC's examples of ninjs are not next to the repository: AP, dpa, TT, Business Wire and NTB are skipped.");
        return [];
    }
#endif
}
