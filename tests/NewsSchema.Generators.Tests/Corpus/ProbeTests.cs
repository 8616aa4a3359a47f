using System.Globalization;
using NewsSchema.Core.Errors;
using NewsSchema.Generators.Fixtures;

namespace NewsSchema.Generators.Tests.Corpus;

/// <summary>Values that other tools' types rewrite, drop or refuse: samples and unseen documents are rewritten equal.</summary>
public class ProbeTests
{
    private static readonly (string Name, string[] Samples, string[] Unseen)[] s_probes =
    [
        ("time with Z", ["""{"v":"10:30:00Z"}"""], ["""{"v":"11:45:59Z"}"""]),
        ("fraction with trailing zero", ["""{"v":"2024-05-01T10:30:00.120+02:00"}"""], ["""{"v":"2024-05-01T10:30:00.100+02:00"}"""]),
        ("nanoseconds", ["""{"v":"2024-05-01T10:30:00.123456789Z"}"""], ["""{"v":"2024-05-01T10:30:00.000000001Z"}"""]),
        ("year", ["""{"v":"2024"}"""], ["""{"v":"1066"}""", """{"v":"9999"}"""]),
        ("month", ["""{"v":"2024-05"}"""], ["""{"v":"2024-12"}"""]),
        ("mixed precision", ["""{"v":"2024"}""", """{"v":"2024-05-01"}"""], ["""{"v":"2024-05"}""", """{"v":"2024-05-01T10:30:00Z"}"""]),
        ("date and prose", ["""{"v":"2024-05-01"}""", """{"v":"Last Tuesday"}"""], ["""{"v":"soon"}"""]),
        ("text and a number", ["""{"v":"12"}""", """{"v":5}"""], ["""{"v":"007"}""", """{"v":-1}"""]),
        ("leading zeros", ["""{"v":"04000000"}""", """{"v":"01067"}"""], ["""{"v":"3.0"}"""]),
        ("unsigned 64 bits", ["""{"v":18446744073709551615}"""], ["""{"v":18446744073709551616}"""]),
        ("money in cents", ["""{"v":1234567890123456.78}"""], ["""{"v":0.10}"""]),
        ("beyond double", ["""{"v":1e400}"""], ["""{"v":-2.5E-400}"""]),
        ("integer then fraction", ["""{"v":1}""", """{"v":1.5}"""], ["""{"v":2}"""]),
        ("integer then beyond 32 bits", ["""{"v":1}""", """{"v":3000000000}"""], ["""{"v":9000000000}"""]),
        ("language map", ["""{"title":{"en":"A","de":"B"}}"""], ["""{"title":{"fr":"C"}}"""]),
        ("sixty keys", ["{\"v\":{" + Keys(0, 60) + "}}"], ["{\"v\":{" + Keys(55, 65) + "}}"]),
        ("empty containers", ["""{"a":[],"o":{}}"""], ["""{"a":[1,"x",null],"o":{"k":[{}]}}"""]),
        ("null then object", ["""{"v":null}""", """{"v":{"a":1}}"""], ["""{"v":null}""", "{}", """{"v":{"a":2}}"""]),
        ("object then array", ["""{"v":{"a":1}}""", """{"v":[{"a":2},{"a":3}]}"""], ["""{"v":[]}""", """{"v":{"a":4}}"""]),
        ("two bylines, then a third", [.. Enumerable.Range(0, 12).Select(i => $$"""{"byline":"{{(i % 2 == 0 ? "dpa" : "AFP")}}"}""")], ["""{"byline":"Nell Frayne"}"""]),
        ("keys that differ in case and signs", ["""{"name":1,"Name":2,"NAME":3,"na-me":4,"@type":"x","$standard":"y","event":"z","object":"w"}"""], ["""{"NAME":5}"""]),
        ("a key of the IPTC's", ["""{"geometry_test-bad-characters-#$^-éééash-é™£":{"type":"Point"}}"""], ["""{"geometry_test-bad-characters-#$^-éééash-é™£":{"type":"Point","bbox":[1,2]}}"""]),
        ("unknown members", ["""{"a":1}"""], ["""{"a":1,"b":{"c":[true,null,1e5]},"d":null}"""]),
    ];

    private static readonly Lazy<GeneratedSchemas> s_types = new(() => GeneratedSchemas.Of(s_probes.SelectMany((probe, index) =>
        probe.Samples.Select((sample, i) => (SchemaOf(index), new CorpusFile($"{index}-{i}.json", sample))))));

    public static TheoryData<string> Probes => [.. s_probes.Select(probe => probe.Name)];

    [Theory]
    [MemberData(nameof(Probes))]
    public void A_probe_and_similar_documents_are_rewritten_equal(string name)
    {
        int index = Array.FindIndex(s_probes, probe => probe.Name == name);
        foreach (string document in s_probes[index].Samples.Concat(s_probes[index].Unseen))
        {
            RoundTrip result = s_types.Value.RoundTrip(SchemaOf(index), new CorpusFile(document, document));
            Assert.True(result.IsEqual, result.ToString());
        }
    }

    [Fact]
    public void A_lone_surrogate_is_an_error_at_its_position()
    {
        OpenedFixture reading = OpenedFixture.Open(new Fixture("a.json", "Item", Resource: null), """{"v":"\ud800"}""", CancellationToken.None);
        SourceError error = Assert.Single(reading.Errors);
        Assert.Equal(("NEWS4001", 6), (error.Code, error.Span.Start));
    }

    private static string SchemaOf(int index) => string.Create(CultureInfo.InvariantCulture, $"Probe{index}");

    private static string Keys(int from, int to) =>
        string.Join(',', Enumerable.Range(from, to - from).Select(i => string.Create(CultureInfo.InvariantCulture, $"\"key{i}\":\"value {i}\"")));
}
