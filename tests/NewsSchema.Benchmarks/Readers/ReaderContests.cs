using System.Xml;
using System.Xml.Linq;
using NewsSchema.Benchmarks.Interleaved;

namespace NewsSchema.Benchmarks.Readers;

/// <summary>
/// The readers of trade formats, compared with a walk that only collects the same texts, with the usual trees, and with serializers on classes that were written by hand. All of them begin with
/// the bytes of the file.
/// </summary>
internal static class ReaderContests
{
    private const string Article = "**NewsSchema**, to an article";
    private const string Record = "**NewsSchema**, to a record";

    public static IEnumerable<Contest> All() =>
    [
        .. Of("NITF", ReaderFiles.Nitf, TextWalk.OfXml, Load, XmlPeers.Reader<NitfFile>()),
        .. Of("NewsML-G2", ReaderFiles.NewsMlG2, TextWalk.OfXml, Load, XmlPeers.Reader<NewsMlG2File>()),
        .. Of("NewsML 1.2", ReaderFiles.NewsMl1, TextWalk.OfXml, Load, XmlPeers.Reader<NewsMl1File>()),
        .. Of("ninjs", ReaderFiles.Ninjs, TextWalk.OfJson, TextWalk.Parse, JsonPeers.ReadNinjs),
        .. Of("schema.org", ReaderFiles.SchemaOrg, TextWalk.OfJson, TextWalk.Parse, JsonPeers.ReadSchemaOrg),
        .. Of("RSS", ReaderFiles.Rss, TextWalk.OfXml, Load, XmlPeers.Reader<RssFile>(), ReadFeed),
    ];

    private static IEnumerable<Contest> Of(string format, IEnumerable<ReaderPayload> payloads, Func<byte[], object?> walk, Func<byte[], object?> load, Func<byte[], object?> peer, Func<byte[], object?>? record = null)
    {
        bool isXml = load == Load;
        Func<byte[], object?> read = record ?? ReadRecord;
        foreach (ReaderPayload payload in payloads)
        {
            List<Alternative> alternatives =
            [
                new(isXml ? "XmlReader, all texts in a list" : "JsonDocument and XmlReader, all texts in a list", () => payload.Each(walk)),
                new(isXml ? "XDocument.Load" : "JsonDocument.Parse", () => payload.Each(load)),
            ];
            if (payload.IsRemade)
            {
                alternatives.Add(new(isXml ? "XmlSerializer, classes written by hand" : "System.Text.Json generator, classes written by hand", () => payload.Each(peer)));
            }

            alternatives.Add(new(Article, () => payload.Each(ReadArticles)));
            if (payload.Only(file => IsRecord(file, read)) is { Files.Count: > 0 } records)
            {
                bool isAll = records.Files.Count == payload.Files.Count;
                string baseline = "the same walk over the files that match the record";
                if (!isAll)
                {
                    alternatives.Add(new(baseline, () => records.Each(walk)));
                }

                alternatives.Add(new(Record, () => records.Each(read), isAll ? null : baseline));
            }

            yield return new Contest("Read " + format, payload.Name, alternatives);
        }
    }

    private static XDocument Load(byte[] file)
    {
        using XmlReader reader = TextWalk.Open(file);
        return XDocument.Load(reader);
    }

    private static NewsReadResult? ReadArticles(byte[] file)
    {
        NewsReadResult? last = null;
        foreach (NewsReadResult result in new NewsReader().ReadAll(new MemoryStream(file)))
        {
            last = result;
        }

        return last;
    }

    private static TradeStory? ReadRecord(byte[] file) => new NewsReader().Read<TradeStory>(file, out _);

    /// <summary>Reads all items of a feed, each into a record.</summary>
    private static TradeStory? ReadFeed(byte[] file)
    {
        TradeStory? last = null;
        foreach (NewsReadResult result in new NewsReader().ReadAll(new MemoryStream(file)))
        {
            last = NewsMarkdown.FromDocument<TradeStory>(result.Document);
        }

        return last;
    }

    private static bool IsRecord(byte[] file, Func<byte[], object?> read)
    {
        try
        {
            return read(file) is not null;
        }
        catch (NewsFormatException)
        {
            return false;
        }
    }
}
