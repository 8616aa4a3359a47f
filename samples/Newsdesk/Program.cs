using Newsdesk;

if (args is ["--serve", ..])
{
    await StoryService.RunAsync(args[1..]);
    return;
}

WireStory story = WireStory.Fixtures.PutinNato;
var page = new StoryPage(Console.Out, colors: !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null);
page.Write(story);

byte[] json = story.ToUtf8Json();
WireStory again = WireStory.FromJson(json);
page.Section("Out and back");
page.Fact("JSON", $"{json.Length:N0} bytes, read back equal: {(again == story ? "yes" : "no")}");
page.Fact("news.md", $"{story.ToNewsMarkdown().Length:N0} characters, read back equal: {(WireStory.Parse(story.ToNewsMarkdown()) == story ? "yes" : "no")}");
page.Fact("plain text", $"{System.Text.Encoding.UTF8.GetByteCount(story.ToPlainText()):N0} bytes, the article as it came over the wire");
page.Fact("HTTP", "dotnet run --project samples/Newsdesk -- --serve");
