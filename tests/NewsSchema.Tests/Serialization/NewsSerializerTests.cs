using System.Buffers;
using System.Text;
using System.Text.Json;

namespace NewsSchema.Tests.Serialization;

public class NewsSerializerTests
{
    public const string Full =
        """{"title":"Gefährliche „Versuche“ \" \\ \n 😀","count":-12,"rank":3,"price":12.50,"ratio":0.1,"live":true,"day":"2021-12-07","updated":"2021-12-07T08:05:03.120Z","time":"10:30:00","length":"P1DT2H","when":"2024-05","at":"14:30+01:00","prize":"3500000 EUR","distance":"120 km","exact":1e400,"link":"https://a.example/x?y#z","any":{"a":[1,{"b":null}]},"words":["a","b"],"numbers":[1,2,3],"captions":{"x":{"text":"X"}},"lead":{"text":"Lead","level":2,"spans":[{"start":0,"end":4,"ref":"a","role":"speaker","for":["q1"]}]},"body":[],"author":"#a","people":[{"id":"a","name":"A","role":"r","spouse":"b","friends":["b","zz"]},{"id":"b","name":"B","spouse":"a"}],"quotes":[{"id":"q1","text":"„Nein“","speaker":"b","cues":["sagte"]}],"unknown":{"x":[1.50,true,null]},"day2":null}""";

    [Fact]
    public void A_record_is_read_and_written_back_to_the_byte()
    {
        Sample sample = NewsSerializer.FromJson<Sample>(Full);
        Assert.Equal(Full, NewsSerializer.ToJson(sample));
        Assert.Equal(Full, Encoding.UTF8.GetString(NewsSerializer.ToUtf8Json(sample)));
    }

    [Fact]
    public void A_byte_order_mark_at_the_start_is_skipped()
    {
        Sample sample = NewsSerializer.FromJson<Sample>(Full);
        Assert.Equal(sample, NewsSerializer.FromJson<Sample>([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Full)]));
        Assert.Equal(sample, NewsSerializer.FromJson<Sample>("\uFEFF" + Full));
        Assert.Equal(sample, NewsSerializer.FromJson<Sample>(Stream("\uFEFF" + Full)));
        Assert.Throws<JsonException>(() => NewsSerializer.FromJson<Sample>("\uFEFF\uFEFF" + Full));
        Assert.Throws<JsonException>(() => NewsSerializer.FromJson<Sample>(Stream("\uFEFF\uFEFF" + Full)));
        Assert.Throws<JsonException>(() => NewsSerializer.FromJson<Sample>(Full + "\uFEFF"));

        static MemoryStream Stream(string json) => new(Encoding.UTF8.GetBytes(json));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100_000)]
    public void JSON_in_segments_of_any_length_is_the_same_record(int length)
    {
        byte[] json = Encoding.UTF8.GetBytes("\uFEFF" + Full);
        Assert.Equal(NewsSerializer.FromJson<Sample>(Full), NewsSerializer.FromJson<Sample>(Segments(json, length)));
        JsonException error = Assert.Throws<JsonException>(() => NewsSerializer.FromJson<Sample>(Segments("""{"title":"a","count":true}"""u8.ToArray(), length)));
        Assert.Equal("$.count", error.Path);
    }

    [Fact]
    public void JSON_in_no_segment_is_refused() => Assert.Throws<JsonException>(() => NewsSerializer.FromJson<Sample>(ReadOnlySequence<byte>.Empty));

    [Fact]
    public void References_return_the_records_themselves_even_in_cycles()
    {
        Sample sample = NewsSerializer.FromJson<Sample>(Full);
        Assert.Same(sample.People[0], sample.Author);
        Assert.Same(sample.People[1], sample.People[0].Spouse);
        Assert.Same(sample.People[0], sample.People[1].Spouse);
        Assert.Same(sample.People[1], sample.Quotes[0].Speaker);
        Assert.Equal([sample.People[1]], sample.People[0].Friends);
        Assert.Equal("A", sample.People[1].Spouse!.ToString());
        Sample again = NewsSerializer.FromJson<Sample>(NewsSerializer.ToUtf8Json(sample));
        Assert.Equal(sample, again);
        Assert.Equal(sample.GetHashCode(), again.GetHashCode());
    }

    private static ReadOnlySequence<byte> Segments(byte[] bytes, int length)
    {
        var first = new Segment(bytes.AsMemory(0, Math.Min(length, bytes.Length)), null);
        Segment last = first;
        for (int start = length; start < bytes.Length; start += length)
        {
            last = new Segment(bytes.AsMemory(start, Math.Min(length, bytes.Length - start)), last);
        }

        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, Segment? previous)
        {
            Memory = memory;
            if (previous is not null)
            {
                RunningIndex = previous.RunningIndex + previous.Memory.Length;
                previous.Next = this;
            }
        }
    }
}
