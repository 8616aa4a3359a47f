using System.Text.Json;
using NewsSchema.Newswire.Tests.Articles;

namespace NewsSchema.Newswire.Tests;

/// <summary>Looks into stored stories without the library.</summary>
internal static class StoredJson
{
    /// <summary>The hash of the words of a story, as <see cref="MadeArticle.Hash"/>.</summary>
    public static string HashOf(string json)
    {
        using JsonDocument story = JsonDocument.Parse(json);
        return MadeArticle.HashOf(
            story.RootElement.GetProperty("headline").GetProperty("text").GetString()!,
            story.RootElement.GetProperty("body").EnumerateArray().Select(static block => block.GetProperty("text").GetString()!));
    }
}
