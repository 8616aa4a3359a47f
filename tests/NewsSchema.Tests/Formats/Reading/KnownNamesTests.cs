using NewsSchema.Core.Xml;
using NewsSchema.Formats;

namespace NewsSchema.Tests.Formats.Reading;

/// <summary>A thread keeps names and paths of the XML files that it read. What one file declares is nevertheless unknown in the next one, and short files are guarded like others.</summary>
public class KnownNamesTests
{
    private static readonly NewsReader s_reader = new();

    [Fact]
    public void What_a_broken_file_declares_is_not_known_in_the_next_one()
    {
        Assert.True(s_reader.Read("<nitf xmlns:x=\"urn:x\"><body><body.content><p x:a=\"1\">a").Report.HasErrors);

        ReadNote error = Assert.Single(s_reader.Read(Nitf("<p x:a=\"1\">a</p>")).Report.Notes, note => note.Severity == NewsSeverity.Error);
        Assert.Equal("NEWS8401", error.Code);
    }

    [Fact]
    public void Files_that_are_read_by_turns_do_not_mix()
    {
        string[] files = [.. Enumerable.Range(0, 3).Select(file => "<newsMessage><itemSet>"
            + string.Concat(Enumerable.Range(0, 4).Select(item => $"<newsItem guid=\"urn:{file}:{item}\"><x{file} a{file}=\"1\"/><contentMeta><headline>Head {file} {item}</headline></contentMeta></newsItem>"))
            + "</itemSet></newsMessage>")];
        string[][] expected = [.. files.Select(file => s_reader.ReadAll(file).Select(Describe).ToArray())];

        IEnumerator<NewsReadResult>[] readers = [.. files.Select(file => s_reader.ReadAll(file).GetEnumerator())];
        for (int item = 0; item < 4; item++)
        {
            for (int file = 0; file < files.Length; file++)
            {
                Assert.True(readers[file].MoveNext());
                Assert.Equal(expected[file][item], Describe(readers[file].Current));
            }
        }

        static string Describe(NewsReadResult result) => result.Document.ToNewsMarkdown() + result.Report;
    }

    [Theory]
    [InlineData("<a>b</a>", true)]
    [InlineData("<a b='&lt;&amp;&quot;'>&gt;&apos;&#228;&#xE4;</a>", true)]
    [InlineData("<a>&auml;</a>", false)]
    [InlineData("<a>&b;</a>", false)]
    [InlineData("<a>b & c;</a>", false)]
    [InlineData("<a>&amp</a>", false)]
    [InlineData("<a>&", false)]
    [InlineData("<!DOCTYPE a><a/>", false)]
    public void A_short_text_without_references_needs_no_guard(string text, bool isHarmless) => Assert.Equal(isHarmless, XmlGuard.IsHarmless(text, new XmlLimits()));

    [Fact]
    public void A_text_that_could_exceed_a_limit_needs_a_guard()
    {
        Assert.True(XmlGuard.IsHarmless("<a>b</a>", new XmlLimits(MaxLength: 8, MaxTagLength: 8, MaxItemLength: 8)));
        Assert.False(XmlGuard.IsHarmless("<a>b</a>", new XmlLimits(MaxLength: 7)));
        Assert.False(XmlGuard.IsHarmless("<a>b</a>", new XmlLimits(MaxTagLength: 7)));
        Assert.False(XmlGuard.IsHarmless("<a>b</a>", new XmlLimits(MaxItemLength: 7)));
    }

    private static string Nitf(string content) => "<nitf><body><body.content>" + content + "</body.content></body></nitf>";
}
