using System.Collections.Immutable;

namespace StoryService;

/// <summary>The stories of the service, in memory. Starts with the fixtures.</summary>
internal sealed class StoryStore
{
    private ImmutableDictionary<string, WireStory> _stories = WireStory.Fixtures.All.ToImmutableDictionary(story => story.Id, StringComparer.Ordinal);

    /// <summary>The newest stories first.</summary>
    public IEnumerable<WireStory> All => _stories.Values.OrderByDescending(story => story.Published).ThenBy(story => story.Id, StringComparer.Ordinal);

    public WireStory? Find(string id) => _stories.GetValueOrDefault(id);

    /// <summary>Adds all stories or, if the id of one is taken, none.</summary>
    /// <returns>The first id that is taken, by a story of the service or by another one of these.</returns>
    public string? Add(IReadOnlyCollection<WireStory> stories)
    {
        while (true)
        {
            ImmutableDictionary<string, WireStory> before = _stories;
            ImmutableDictionary<string, WireStory>.Builder after = before.ToBuilder();
            foreach (WireStory story in stories)
            {
                if (!after.TryAdd(story.Id, story))
                {
                    return story.Id;
                }
            }

            if (ReferenceEquals(Interlocked.CompareExchange(ref _stories, after.ToImmutable(), before), before))
            {
                return null;
            }
        }
    }
}
