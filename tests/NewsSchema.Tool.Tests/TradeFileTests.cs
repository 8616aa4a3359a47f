namespace NewsSchema.Tool.Tests;

/// <summary>A file that no build reads is in the trade format that its content shows, for every command.</summary>
public sealed class TradeFileTests : IDisposable
{
    private const string Nitf = "<nitf><head><title>Bees</title></head><body><body.head><hedline><hl1>Bees return</hl1></hedline></body.head><body.content><p>They are <person>Ada</person>.</p></body.content></body></nitf>";
    private const string Ninjs = """{"uri": "urn:bees", "headlines": [{"value": "Bees return"}], "bodies": [{"value": "They are back.", "contenttype": "text/plain"}]}""";
    private const string Rss = "<rss version=\"2.0\"><channel><title>Post</title><item><title>Bees return</title></item></channel></rss>";
    private const string Message = "\u0001xca062 4 i 211 ccccb   dpa 061\r\n\r\nBees/\r\n\u0002Bees return\nBy Jo Field =\r\n\r\n   Saltmarsh (nnb) - They are\r\nback.\r\n\r\n\u0003131137 GMT Nov 13 \r\n\u0004";

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("story.nitf", Nitf, "NITF 3.6")]
    [InlineData("story.xml", Nitf, "NITF 3.6")]
    [InlineData("item.json", Ninjs, "ninjs 2.1")]
    [InlineData("feed.xml", Rss, "RSS 2.0")]
    [InlineData("message.txt", Message, "IPTC 7901")]
    public async Task A_file_is_checked_as_its_content_shows(string name, string content, string format)
    {
        _folder.Write(name, content);
        CommandResult result = await _folder.RunAsync("check", name);
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith($"{name} is read as {format}; --from data reads it as data\n", result.Error, StringComparison.Ordinal);
        Assert.Contains("Bees return", (await _folder.RunAsync("convert", name, "--to", "text")).Output, StringComparison.Ordinal);

        CommandResult piped = await Command.RunAsync(_folder.Path, ["check", "-"], content);
        Assert.StartsWith($"<stdin> is read as {format}", piped.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(": error", piped.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_are_data_on_request()
    {
        _folder.Write("wire/story.xml", Nitf);
        Assert.Contains("record WireHead", (await _folder.RunAsync("schema", "wire/story.xml", "--from", "data")).Output, StringComparison.Ordinal);
        CommandResult article = await _folder.RunAsync("schema", "wire/story.xml");
        Assert.DoesNotContain("record WireHead", article.Output, StringComparison.Ordinal);
        Assert.Contains("is read as NITF 3.6", article.Error, StringComparison.Ordinal);
        Assert.Equal("exit code 0\n--- output\n--- error\nnothing wrong in 1 file\n", (await _folder.RunAsync("check", "wire/story.xml", "--from", "data")).ToString());
    }

    [Fact]
    public async Task Many_files_are_counted_by_format()
    {
        _folder.Write("a.xml", Nitf);
        _folder.Write("b.xml", Nitf);
        _folder.Write("c.xml", Rss);
        CommandResult result = await _folder.RunAsync("check", "*.xml", "--schema", "Wire");
        Assert.StartsWith("2 files are read as NITF 3.6; --from data reads them as data\nc.xml is read as RSS 2.0; --from data reads it as data\n", result.Error, StringComparison.Ordinal);
        Assert.Equal("", (await _folder.RunAsync("check", "*.xml", "--schema", "Wire", "-q")).Error);
    }

    [Fact]
    public async Task Files_of_a_build_are_what_the_build_reads()
    {
        _folder.Write("wire/story.news.xml", Nitf);
        _folder.Write("feed/story.xml", Nitf);
        _folder.Write("feed/other.xml", Nitf);
        _folder.Write("App.csproj", """<Project><ItemGroup><NewsFixture Include="feed/story.xml" Schema="Feed" /></ItemGroup></Project>""");
        CommandResult result = await _folder.RunAsync("check", ".", "feed/other.xml");
        Assert.Contains("other.xml is read as NITF 3.6", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("story", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "brat", "brat is not a trade format: write one of ")]
    [InlineData("schema", "md", "annotated article is not a trade format: write one of ")]
    [InlineData("check", "nitv", "unknown format nitv (did you mean nitf?)")]
    public async Task Other_formats_are_refused(string command, string format, string message)
    {
        _folder.Write("a.xml", Nitf);
        CommandResult result = await _folder.RunAsync(command, "a.xml", "--from", format);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.OrdinalIgnoreCase);
    }

    public void Dispose() => _folder.Dispose();
}
