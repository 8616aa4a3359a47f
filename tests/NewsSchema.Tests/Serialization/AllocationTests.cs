using System.Buffers;
using System.Text;

namespace NewsSchema.Tests.Serialization;

/// <summary>Writing into a writer that has room allocates nothing; reading allocates only what the record contains.</summary>
public class AllocationTests
{
    [Fact]
    public void Writing_allocates_nothing()
    {
        Sample sample = NewsSerializer.FromJson<Sample>(NewsSerializerTests.Full) with { ExtensionData = default };
        foreach (int room in (int[])[1 << 10, 1 << 16])
        {
            // Into its own buffer, and into the output's memory.
            var output = new ArrayBufferWriter<byte>(room);
            Assert.Equal(0, Measure(() =>
            {
                output.ResetWrittenCount();
                NewsSerializer.WriteTo(sample, output);
            }));
        }
    }

    [Fact]
    public void Reading_allocates_no_more_than_a_copy()
    {
        byte[] json = Encoding.UTF8.GetBytes("""{"title":"Gefährliche „Versuche“, Maßnahmen","body":[{"text":"Der russische Präsident hat \"gefordert\".","spans":[{"start":0,"end":5,"ref":"putin","role":"speaker","for":["q1","c0"]},{"start":6,"end":8}]},{"text":"Zweiter Absatz, ganz ohne Umlaute."}],"people":[{"id":"putin","name":"Wladimir Wladimirowitsch Putin","spouse":"putin"}]}""");
        Sample sample = NewsSerializer.FromJson<Sample>(json);
        long read = Measure(() => GC.KeepAlive(NewsSerializer.FromJson<Sample>(json)));

        // Repeated words are shared, all other strings are new.
        long copy = Measure(() => GC.KeepAlive(Copy(sample)));
        Assert.Equal(copy, read);
    }

    private static Sample Copy(Sample sample) => sample with
    {
        Title = Copy(sample.Title),
        Body = CopyAll(sample.Body, text => text with { Text = Copy(text.Text), Spans = CopyAll(text.Spans, span => span with { For = CopyAll(span.For, id => id) }) }),
        People = CopyAll(sample.People, person => person with { Name = Copy(person.Name) }),
    };

    private static string Copy(string text) => new(text.AsSpan());

    private static NewsList<T> CopyAll<T>(NewsList<T> list, Func<T, T> copy)
    {
        if (list.IsAbsent)
        {
            return default;
        }

        var items = new T[list.Count];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = copy(list[i]);
        }

        return NewsList<T>.Wrap(items);
    }

    private static long Measure(Action action)
    {
        // The smallest of many measurements: sometimes the runtime itself allocates.
        long least = long.MaxValue;
        for (int i = 0; i < 200; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
