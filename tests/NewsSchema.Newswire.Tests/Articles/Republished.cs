namespace NewsSchema.Newswire.Tests.Articles;

/// <summary>Checks what subscribers got.</summary>
internal static class Republished
{
    /// <summary>Each story came in the order of its versions, none of them twice, the newest as the last one, and nothing before the end of its embargo.</summary>
    public static void Check(IReadOnlyList<MadeArticle> articles, IReadOnlyList<(string Id, int Version, DateTimeOffset Time)> messages)
    {
        ILookup<string, (int Version, DateTimeOffset Time)> sent = messages.ToLookup(message => message.Id, message => (message.Version, message.Time));
        foreach (IGrouping<string, MadeArticle> story in articles.GroupBy(article => article.Id))
        {
            int[] versions = [.. sent[story.Key].Select(message => message.Version)];
            Assert.Equal(versions.Distinct().Order(), versions);
            if (story.First().Embargo is not { } embargo)
            {
                Assert.Equal(story.Max(article => article.Version), versions.LastOrDefault());
            }
            else if (embargo.Year == 2999)
            {
                Assert.Empty(versions);
            }
            else
            {
                Assert.Equal(story.Max(article => article.Version), versions.LastOrDefault());
                Assert.All(sent[story.Key], message => Assert.True(message.Time >= embargo.AddTicks(-(embargo.Ticks % TimeSpan.TicksPerSecond)), $"{story.Key} was sent at {message.Time:O}, before {embargo:O}"));
            }
        }

        Assert.Equal(articles.Select(article => article.Id).Distinct().Count(id => sent.Contains(id)), sent.Count);
    }
}
