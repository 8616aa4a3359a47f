using System.Reflection;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Pipeline;

public class SeedTests
{
    [Fact]
    public void A_seed_becomes_records_that_hold_it_whole()
    {
        TestRun run = new TestProject().Fixture("putin-nato.news.md", Seeds.Read("putin-nato.news.md")).Run();
        Assert.Empty(run.Messages);
        Assembly assembly = run.Load();
        Type type = assembly.GetType("News.WireStory", throwOnError: true)!;
        object story = type.GetNestedType("Fixtures")!.GetProperty("PutinNato")!.GetValue(null)!;
        byte[] json = (byte[])type.GetMethod("ToUtf8Json")!.Invoke(story, null)!;
        Console.WriteLine(System.Text.Encoding.UTF8.GetString(json));
    }

    private static void Dump(TestRun run)
    {
        Directory.CreateDirectory("/tmp/gen");
        foreach ((string hint, string text) in run.Sources) File.WriteAllText("/tmp/gen/" + hint, text);
    }
}
