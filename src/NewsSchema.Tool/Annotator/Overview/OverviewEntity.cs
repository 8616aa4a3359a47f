namespace NewsSchema.Tool.Annotator.Overview;

/// <summary>An entity of a folder: the entities of its articles that have the same address, or the same name.</summary>
/// <param name="Key">What its articles have in common.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">The class of its kind.</param>
/// <param name="SameAs">Its address; null if no article has one.</param>
/// <param name="Places">The entities of the articles.</param>
/// <param name="Conflict">What contradicts; null if nothing does.</param>
internal sealed record OverviewEntity(string Key, string Name, string Kind, string? SameAs, IReadOnlyList<(string Path, FolderEntity Entity)> Places, string? Conflict)
{
    public int Articles => Places.Select(static place => place.Path).Distinct().Count();

    public int Mentions => Places.Sum(static place => place.Entity.Words.Count);

    /// <summary>The entities of articles, those of the most articles first.</summary>
    public static IReadOnlyList<OverviewEntity> Find(IEnumerable<FolderArticle> articles)
    {
        (string Path, FolderEntity Entity)[] all = [.. articles.SelectMany(static article => article.Entities.Select(entity => (article.Path, entity)))];

        // One name with an address in one article and without in another is the same, unless there are several addresses.
        ILookup<string, string> addresses = all.Where(static place => place.Entity.SameAs is not null).ToLookup(static place => place.Entity.Name, static place => place.Entity.SameAs!, StringComparer.Ordinal);
        string KeyOf(FolderEntity entity) => entity.SameAs ?? (addresses[entity.Name].Distinct().Take(2).ToArray() is [var address] ? address : "name " + entity.Name);

        return
        [
            .. all.GroupBy(place => KeyOf(place.Entity), StringComparer.Ordinal)
                .Select(group => Of(group.Key, [.. group], addresses))
                .OrderByDescending(static entity => entity.Articles).ThenByDescending(static entity => entity.Mentions).ThenBy(static entity => entity.Name, StringComparer.Ordinal),
        ];
    }

    private static OverviewEntity Of(string key, IReadOnlyList<(string Path, FolderEntity Entity)> places, ILookup<string, string> addresses)
    {
        FolderEntity first = places.OrderByDescending(static place => place.Entity.SameAs is not null).ThenByDescending(static place => place.Entity.Name.Length).First().Entity;
        string? conflict =
            places.GroupBy(static place => place.Path, StringComparer.Ordinal).FirstOrDefault(static group => group.Count() > 1) is { } twice ? $"two ids in one article: {twice.Key} has {string.Join(" and ", twice.Select(static place => "#" + place.Entity.Id))}"
            : places.Select(static place => place.Entity.Kind).Distinct().Count() > 1 ? "kinds differ: " + string.Join(", ", places.Select(static place => place.Entity.Kind).Distinct())
            : addresses[first.Name].Distinct().Count() > 1 ? "addresses differ: " + string.Join(", ", addresses[first.Name].Distinct())
            : null;
        return new OverviewEntity(key, first.Name, first.Kind, first.SameAs, places, conflict);
    }
}
