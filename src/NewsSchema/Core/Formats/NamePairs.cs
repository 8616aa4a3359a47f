namespace NewsSchema.Core.Formats;

/// <summary>
/// Pairs of a name of the article and a name of a format. Each pair is written once: a writer looks up the format's name, a reader the article's.
/// If several pairs share a name, the first one is found.
/// </summary>
/// <typeparam name="T">The type of the article's names: a class, a member or a concept.</typeparam>
internal sealed class NamePairs<T>
    where T : notnull
{
    private readonly Dictionary<T, string> _theirs = [];
    private readonly Dictionary<string, T> _ours = new(StringComparer.Ordinal);

    public NamePairs(params (T Ours, string Theirs)[] pairs)
    {
        Pairs = pairs;
        foreach ((T ours, string theirs) in pairs)
        {
            _theirs.TryAdd(ours, theirs);
            _ours.TryAdd(theirs, ours);
        }
    }

    public IReadOnlyList<(T Ours, string Theirs)> Pairs { get; }

    /// <summary>Whether no name is used twice on either side, so that the mapping can be reversed.</summary>
    public bool IsOneToOne => _theirs.Count == Pairs.Count && _ours.Count == Pairs.Count;

    /// <summary>The format's name.</summary>
    public string this[T ours] => _theirs[ours];

    /// <summary>The format's name; null if the format has none.</summary>
    public string? Find(T ours) => _theirs.GetValueOrDefault(ours);

    /// <summary>The article's name; false if the format's name has no equivalent in an article.</summary>
    public bool TryFindOurs(string theirs, out T? ours) => _ours.TryGetValue(theirs, out ours);
}
