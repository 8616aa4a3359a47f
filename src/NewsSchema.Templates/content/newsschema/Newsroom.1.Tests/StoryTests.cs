using System.Runtime.CompilerServices;
using System.Text.Json;
using NewsSchema;

namespace Newsroom._1.Tests;

public class StoryTests
{
    private static readonly JsonSerializerOptions s_indented = new(NewsJson.Default.Options) { WriteIndented = true };

    [Fact]
    public void The_json_of_the_stories_is_as_agreed() =>
        Verify("stories.json", JsonSerializer.Serialize(Story.Fixtures.All.ToList(), s_indented));

    [Fact]
    public void Every_story_is_equal_after_json_and_after_its_text() =>
        Assert.All(Story.Fixtures.All, story =>
        {
            Assert.Equal(story, Story.FromJson(story.ToJson()));
            Assert.Equal(story, NewsMarkdown.Parse<Story>(story.ToNewsMarkdown()));
        });

    /// <summary>
    /// Compares with the file next to this one. If they differ, review the difference to the .received file, and replace the file
    /// with it. The package Verify.Xunit does this with less code: https://github.com/newsschema/newsschema/blob/main/docs/guides/snapshots.md
    /// </summary>
    private static void Verify(string name, string received, [CallerFilePath] string file = "")
    {
        string agreed = Path.Combine(Path.GetDirectoryName(file)!, name);
        string differs = Path.ChangeExtension(agreed, ".received" + Path.GetExtension(agreed));
        received = received.ReplaceLineEndings("\n") + "\n";
        if (File.ReadAllText(agreed).ReplaceLineEndings("\n") == received)
        {
            File.Delete(differs);
            return;
        }

        File.WriteAllText(differs, received);
        Assert.Fail($"{agreed} is not what was made: see {differs}");
    }
}
