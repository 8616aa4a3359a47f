using System.Globalization;
using NewsSchema.Formats;

namespace NewsSchema.Tests.Formats.Reading;

/// <summary>
/// Files that make a careless reader look at all parts for each part. What a reader allocates is counted, because it is the same in each run: eight times a file must not need much more than eight times as much.
/// </summary>
public class HostileGrowthTests
{
    private const int Few = 250;
    private const int Many = 8 * Few;
    private const double MostGrowth = 12;

    public static TheoryData<string> Files => [.. s_files.Keys];

    private static readonly Dictionary<string, Func<int, string>> s_files = new()
    {
        ["persons and roles in one paragraph"] = count => Nitf("<p>" + Repeat(count, i => $"<person>Person {i}</person>, <function>role {i}</function>; ") + "</p>"),
        ["roles after one person"] = count => Nitf("<p><person>Person</person>" + Repeat(count, i => $" <function>role {i}</function>") + "</p>"),
        ["marks that go on in each paragraph"] = count => Nitf(Repeat(100, _ => "<q>") + Repeat(count, _ => "<p>a</p>")),
        ["marks that overlap"] = count => "{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"a\",\"articleBody\":\"" + Repeat(count, i => $"w{i} ") + "\",\"hasPart\":["
            + string.Join(',', Enumerable.Range(0, count - 3).Select(i => $"{{\"@type\":\"Quotation\",\"text\":\"w{i} w{i + 1} w{i + 2}\"}}")) + "]}",
        ["articles in one graph"] = count => "{\"@context\":\"https://schema.org\",\"@graph\":["
            + string.Join(',', Enumerable.Range(0, count).Select(i => $"{{\"@type\":\"NewsArticle\",\"@id\":\"#{i}\",\"headline\":\"a\",\"author\":{{\"@id\":\"#p{i}\",\"name\":\"b\"}}}}")) + "]}",
        ["attributes of a tag"] = count => Nitf("<p><x " + Repeat(count, i => $"a{i}='' ") + "/>a</p>"),
        ["marks of a dateline"] = count => "<nitf><body><body.head><dateline>" + Marks(count) + "</dateline></body.head><body.content><p>" + Marks(count) + " a</p></body.content></body></nitf>",
        ["empty paragraphs after others"] = count => Nitf(Repeat(count, _ => "<p>a</p>") + Repeat(count, _ => "<p/>")),
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Memory_grows_with_the_file(string file)
    {
        string few = s_files[file](Few);
        string many = s_files[file](Many);
        Allocated(few);

        double growth = (double)Allocated(many) / Allocated(few);

        Assert.True(growth < MostGrowth, string.Create(CultureInfo.InvariantCulture, $"Eight times {file} allocate {growth:F1} times as much."));
    }

    private static long Allocated(string file)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (NewsReadResult result in new NewsReader().ReadAll(file))
        {
            Assert.False(result.Report.HasErrors, result.Report.ToString());
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Nitf(string content) => "<nitf><body><body.content>" + content + (content.StartsWith("<q>", StringComparison.Ordinal) ? Repeat(100, _ => "</q>") : "") + "</body.content></body></nitf>";

    private static string Marks(int count) => Repeat(count, i => $"<location>w{i}</location> ");

    private static string Repeat(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));
}
