using System.Text;
using System.Text.Json;

WireStory story = WireStory.Fixtures.PutinNato;
if (args is ["--as", string format])
{
    return TradeFormats.Print(story, format);
}

if (args is ["--read", string file])
{
    return TradeFormats.Read(file);
}

var page = new StoryPage(Console.Out, colors: !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null);
page.Write(story);

byte[] json = story.ToUtf8Json();
string article = story.ToNewsMarkdown();
string plain = story.ToPlainText();
page.Section("In the trade's formats");
Console.WriteLine();
TradeFormats.List(story, page);
page.Fact("to see one", "dotnet run --project samples/Newsdesk -- --as ninjs");
page.Fact("to read one", "dotnet run --project samples/Newsdesk -- --read FILE");

page.Section("Out and back");
Console.WriteLine();
page.Fact("JSON", $"{json.Length} bytes, {(WireStory.FromJson(json) == story ? "the same" : "another")} record when read");
page.Fact("article", $"{Encoding.UTF8.GetByteCount(article)} bytes, {(WireStory.Parse(article) == story ? "the same" : "another")} record when parsed");
page.Fact("plain text", $"{Encoding.UTF8.GetByteCount(plain)} bytes, as it came over the wire");
page.Fact("a quote", JsonSerializer.Serialize(story.Quotes[0], NewsJson.Default.Quote));
page.Fact("over HTTP", "dotnet run --project samples/StoryService");
return 0;
