using NewsSchema.Benchmarks.Interleaved;
using NewsSchema.Benchmarks.Peers;

namespace NewsSchema.Benchmarks.Payloads;

/// <summary>The JSON documents that are measured.</summary>
internal static class Corpus
{
    public static IEnumerable<Contest> Contests()
    {
        IEnumerable<Contest> payloads =
        [
            .. new JsonPayload<WireStory, Records.WireStory, Classes.WireStory>("seed article", WireStory.Fixtures.PutinNato, NewsJson.Default.WireStory, RecordJson.Default.WireStory, ClassJson.Default.WireStory).Contests(),
            .. JsonWorks.Together(
                "other seeds",
                new JsonPayload<CourtReport, Records.CourtReport, Classes.CourtReport>("court", CourtReport.Fixtures.CourtViolin, NewsJson.Default.CourtReport, RecordJson.Default.CourtReport, ClassJson.Default.CourtReport).Contests(),
                new JsonPayload<Interview, Records.Interview, Classes.Interview>("interview", Interview.Fixtures.InterviewGlocken, NewsJson.Default.Interview, RecordJson.Default.Interview, ClassJson.Default.Interview).Contests(),
                new JsonPayload<QuarterlyResults, Records.QuarterlyResults, Classes.QuarterlyResults>("results", QuarterlyResults.Fixtures.ResultsLumenta, NewsJson.Default.QuarterlyResults, RecordJson.Default.QuarterlyResults, ClassJson.Default.QuarterlyResults).Contests()),
            .. Ninjs(),
            .. new JsonPayload<Alert, Records.Alert, Classes.Alert>("small", Alert.Fixtures.Alert, NewsJson.Default.Alert, RecordJson.Default.Alert, ClassJson.Default.Alert).Contests(),
        ];
        return payloads;
    }

#if NINJS
    private static IEnumerable<Contest> Ninjs() =>
    [
        .. Ninjs("AP", "ap_video"),
        .. Ninjs("dpa", "dpa_text"),
        .. Ninjs("TT", "tt_text_image_3"),
        .. Ninjs("Business Wire", "businesswire-newsml-20130731006140"),
        .. Ninjs("NTB", "ntb_text"),
    ];

    private static IReadOnlyList<Contest> Ninjs(string name, string file)
    {
        using Stream? resource = typeof(Corpus).Assembly.GetManifestResourceStream($"NewsFixtures/ninjs/{file}.json");
        if (resource is null)
        {
            Console.WriteLine($"{file}.json is not among the IPTC's examples of ninjs beside the repository: {name} is skipped.");
            return [];
        }

        using var published = new MemoryStream();
        resource.CopyTo(published);
        byte[] json = published.ToArray();
        return new JsonPayload<NinjsItem, NinjsRecords.Item, NinjsClasses.Item>(
            name, NinjsItem.FromJson(json), NewsJson.Default.NinjsItem, NinjsRecordJson.Default.Item, NinjsClassJson.Default.Item, json).Contests();
    }
#else
    private static IEnumerable<Contest> Ninjs()
    {
        Console.WriteLine("The IPTC's examples of ninjs do not lie beside the repository: AP, dpa, TT, Business Wire and NTB are skipped.");
        return [];
    }
#endif
}
