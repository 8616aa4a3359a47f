using System.Buffers;
using NewsSchema.Benchmarks.Interleaved;

namespace NewsSchema.Benchmarks.Payloads;

/// <summary>The annotated text and the exports, compared with the record's own JSON.</summary>
internal static class Articles
{
    public static IEnumerable<Contest> Contests()
    {
        WireStory story = WireStory.Fixtures.PutinNato;
        byte[] json = story.ToUtf8Json();
        string markdown = story.ToNewsMarkdown();
        var output = new ArrayBufferWriter<byte>(1 << 17);
        yield return new Contest("Write the article's formats", "seed article", [
            new("NewsSchema JSON", () => { output.ResetWrittenCount(); story.WriteTo(output); return null; }),
            new("annotated text", () => story.ToNewsMarkdown()),
            new("ninjs 3.1", () => { output.ResetWrittenCount(); return story.ToNinjs(output); }),
            new("schema.org", () => { output.ResetWrittenCount(); return story.ToSchemaOrg(output); }),
            new("NITF 3.6", () => { output.ResetWrittenCount(); return story.ToNitf(output); }),
            new("NewsML-G2 2.35", () => { output.ResetWrittenCount(); return story.ToNewsMlG2(output); }),
        ]);
        yield return new Contest("Read an article", "seed article", [
            new("NewsSchema JSON", () => WireStory.FromJson(json)),
            new("annotated text, to a document", () => NewsDocument.Parse(markdown)),
            new("annotated text, to a record", () => WireStory.Parse(markdown)),
        ]);
    }
}
