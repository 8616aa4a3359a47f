using System.Globalization;
using NewsSchema.Tool.Annotations;

namespace NewsSchema.Tool.Drafting;

/// <summary>The people and organizations of one text: those that other articles know, and those whose full name the text has.</summary>
internal sealed class SpeakerNames(DraftText text, DraftLanguage language, Gazetteer known)
{
    private readonly Dictionary<string, KnownEntity> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownEntity> _guesses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownEntity> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _allFullNames = new(StringComparer.Ordinal);
    private Dictionary<string, string>? _fullNames;

    /// <summary>The names that the text itself introduced.</summary>
    public IEnumerable<(string Name, KnownEntity Entity)> Introduced => _byName.Select(static pair => (pair.Key, pair.Value));

    /// <summary>The entity of a name; a full name that is not known yet is introduced as that of a person.</summary>
    /// <param name="name">The words, one space between them.</param>
    /// <param name="isFull">Whether they are a full name, and not one that was introduced before.</param>
    public KnownEntity? Find(string name, bool isFull)
    {
        if (FindKnown(name) is { } entity)
        {
            return entity;
        }

        _fullNames ??= FindFullNames();
        return isFull ? Introduce(name) : _fullNames.TryGetValue(name, out string? full) ? Introduce(full) : null;
    }

    /// <summary>Whether the text has two words as a full name, not necessarily that of someone who speaks.</summary>
    public bool IsFullName(string first, string last)
    {
        _fullNames ??= FindFullNames();
        return _allFullNames.Contains(first + " " + last);
    }

    /// <summary>The entity of a name that the text has introduced or that other articles know.</summary>
    public KnownEntity? FindKnown(string name)
    {
        string nominative = Genitive.Remove(name);
        return _byName.GetValueOrDefault(name) ?? _byName.GetValueOrDefault(nominative) ?? known.Find(name) ?? known.Find(nominative);
    }

    private KnownEntity Introduce(string name)
    {
        string last = name.Split(' ')[^1];
        string kind = language.IsOrganization(last) ? "org" : "person";
        var entity = new KnownEntity(NewId(kind == "org" ? name : last, kind), kind, name, null);
        _byId.Add(entity.Id, entity);
        _byName.TryAdd(name, entity);
        if (kind == "person")
        {
            _byName.TryAdd(last, entity);
        }

        return entity;
    }

    /// <summary>The full names of the text by their last words, such as "Eric Trowbridge"; the first one counts.</summary>
    private Dictionary<string, string> FindFullNames()
    {
        Dictionary<string, string> found = new(StringComparer.Ordinal);
        foreach (DraftParagraph paragraph in text.Paragraphs)
        {
            for (int i = 1; i < paragraph.Words.Count; i++)
            {
                string first = paragraph.Words[i - 1].Text;
                bool isName = paragraph.Words[i].IsCapitalized && paragraph.Words[i - 1] is { IsWord: true, IsCapitalized: true, IsAcronym: false };
                if (isName && !language.NoNames.Contains(first) && !language.IsRole(first) && !language.IsOrganization(first))
                {
                    string name = first + " " + paragraph.Words[i].Text;
                    _allFullNames.Add(name);
                    found.TryAdd(paragraph.Words[i].Text, name);
                }
            }
        }

        return found;
    }

    /// <summary>A single name, by which the text calls someone without a full name. Its kind is a guess, so that no other mention is one.</summary>
    public KnownEntity Guess(string name, string kind)
    {
        if (!_guesses.TryGetValue(name, out KnownEntity? entity))
        {
            _guesses.Add(name, entity = new KnownEntity(NewId(name, kind), kind, name, null));
            _byId.Add(entity.Id, entity);
        }

        return entity;
    }

    /// <summary>An entity of this text by its id.</summary>
    public KnownEntity? FindId(string id) => _byId.GetValueOrDefault(id);

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
}
