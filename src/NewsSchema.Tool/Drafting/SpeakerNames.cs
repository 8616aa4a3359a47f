using System.Globalization;
using NewsSchema.Tool.Annotations;

namespace NewsSchema.Tool.Drafting;

/// <summary>The people and organizations of one text: those that other articles know, and those whose full name the text has.</summary>
internal sealed class SpeakerNames(Gazetteer known)
{
    private readonly Dictionary<string, KnownEntity> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownEntity> _guesses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    /// <summary>The names that the text itself introduced.</summary>
    public IEnumerable<(string Name, KnownEntity Entity)> Introduced => _byName.Select(static pair => (pair.Key, pair.Value));

    /// <summary>The entity of a name; a full name that is not known yet is introduced as that of a person.</summary>
    /// <param name="name">The words, one space between them.</param>
    /// <param name="isFull">Whether they are a full name, and not one that was introduced before.</param>
    public KnownEntity? Find(string name, bool isFull)
    {
        string nominative = Nominative(name);
        if ((_byName.GetValueOrDefault(name) ?? _byName.GetValueOrDefault(nominative) ?? known.Find(name) ?? known.Find(nominative)) is { } entity)
        {
            return entity;
        }

        if (!isFull)
        {
            return null;
        }

        string last = name.Split(' ')[^1];
        entity = new KnownEntity(NewId(last, "person"), "person", name, null);
        _byName.Add(name, entity);
        _byName.TryAdd(last, entity);
        return entity;
    }

    /// <summary>A single name, by which the text calls someone without a full name. Its kind is a guess, so that no other mention is one.</summary>
    public KnownEntity Guess(string name, string kind)
    {
        if (!_guesses.TryGetValue(name, out KnownEntity? entity))
        {
            _guesses.Add(name, entity = new KnownEntity(NewId(name, kind), kind, name, null));
        }

        return entity;
    }

    /// <summary>An entity of this text by its id.</summary>
    public KnownEntity? FindId(string id) => _byName.Values.FirstOrDefault(entity => entity.Id == id);

    private string NewId(string name, string kind)
    {
        string wanted = ClassNames.IdOf(name, kind);
        string id = wanted;
        for (int number = 2; known.FindId(id) is not null || !_ids.TryAdd(id, name); number++)
        {
            id = wanted + "-" + number.ToString(CultureInfo.InvariantCulture);
        }

        return id;
    }

    private static string Nominative(string name) => name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal) ? name[..^2]
        : name.EndsWith('s') || name.EndsWith('\'') || name.EndsWith('’') ? name[..^1] : name;
}
