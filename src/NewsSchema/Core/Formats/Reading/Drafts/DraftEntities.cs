using System.Globalization;
using System.Text;
using NewsSchema.Core.Text;
using NewsSchema.Core.Values;

namespace NewsSchema.Core.Formats.Reading.Drafts;

/// <summary>
/// The entities of an article. Mentions with the same code are mentions of one entity; without a code, those of one kind with the same text.
/// </summary>
internal sealed class DraftEntities
{
    private const int MaxSlugLength = 40;

    private readonly Dictionary<(string Scheme, string Code), DraftEntity> _byCode = [];
    private readonly Dictionary<(string Kind, string Text), DraftEntity> _byText = [];
    private readonly Dictionary<string, DraftEntity> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DraftEntity> _byMark = new(StringComparer.Ordinal);
    private readonly List<DraftEntity> _all = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>All entities, in the order in which the file names them first.</summary>
    public IReadOnlyList<DraftEntity> All => _all;

    /// <summary>The entity with a code, or a URI without a vocabulary. The first mention decides the kind.</summary>
    public DraftEntity ByCode(string kind, string scheme, string code, SourceSpan place)
    {
        if (!_byCode.TryGetValue((scheme, code), out DraftEntity? entity))
        {
            entity = Add(new DraftEntity(kind, place) { Scheme = scheme, Code = code });
            _byCode.Add((scheme, code), entity);
        }

        return entity;
    }

    /// <summary>The entity of a kind that the file names by a text alone.</summary>
    public DraftEntity ByText(string kind, string text, SourceSpan place)
    {
        if (!_byText.TryGetValue((kind, text), out DraftEntity? entity))
        {
            entity = Add(new DraftEntity(kind, place));
            _byText.Add((kind, text), entity);
        }

        return entity;
    }

    /// <summary>The entity with an id of the article itself.</summary>
    public DraftEntity ById(string kind, string id, SourceSpan place)
    {
        if (!_byId.TryGetValue(id, out DraftEntity? entity))
        {
            entity = Add(new DraftEntity(kind, place) { WantedId = id });
            _byId.Add(id, entity);
        }

        return entity;
    }

    /// <summary>The entity with a code; null if there is none.</summary>
    public DraftEntity? FindByCode(string scheme, string code) => _byCode.GetValueOrDefault((scheme, code));

    /// <summary>The entity with an id of the article itself; null if there is none.</summary>
    public DraftEntity? FindById(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Names the entity that the element with an id marks, wherever it is in the text.</summary>
    public void NameMark(string elementId, DraftEntity entity) => _byMark.TryAdd(elementId, entity);

    /// <summary>The entity that metadata name for the element with an id; null if they name none.</summary>
    public DraftEntity? FindMark(string elementId) => _byMark.TryGetValue(elementId, out DraftEntity? entity) ? entity : null;

    /// <summary>Removes an entity that turned out not to be one of the article.</summary>
    public void Remove(DraftEntity entity) => _all.Remove(entity);

    /// <summary>Removes the entities that a predicate selects.</summary>
    public void RemoveAll(Predicate<DraftEntity> isRemoved) => _all.RemoveAll(isRemoved);

    /// <summary>Makes a code another name of an entity.</summary>
    public void Alias(DraftEntity entity, string scheme, string code) => _byCode.TryAdd((scheme, code), entity);

    /// <summary>An entity without an id, which one mark mentions.</summary>
    public static DraftEntity Anonymous(string kind, SourceSpan place) => new(kind, place) { IsAnonymous = true };

    /// <summary>The only entity with each name; null if several have it.</summary>
    public Dictionary<string, DraftEntity?> ByName()
    {
        var names = new Dictionary<string, DraftEntity?>(StringComparer.Ordinal);
        foreach (DraftEntity entity in _all)
        {
            if ((entity.Name ?? entity.FirstText) is { } name)
            {
                names[name] = names.ContainsKey(name) ? null : entity;
            }
        }

        return names;
    }

    /// <summary>Gives every entity a legal id that no other has.</summary>
    /// <param name="documentId">The id of the article, which is the vocabulary of the ids in it.</param>
    /// <param name="taken">The ids of statements and values.</param>
    /// <param name="isOwn">Whether NewsSchema wrote the file, so that a code without a vocabulary in an article without an id is an id.</param>
    public void AssignIds(string? documentId, HashSet<string> taken, bool isOwn)
    {
        foreach (DraftEntity entity in _all)
        {
            if (entity.WantedId is null && entity.Code is not null && (entity.Scheme == documentId || (isOwn && documentId is null && entity.Scheme.Length == 0)))
            {
                entity.WantedId = entity.Code;
            }

            if (entity.WantedId is { } wanted && Characters.IsName(wanted) && taken.Add(wanted))
            {
                entity.Id = wanted;
            }
        }

        foreach (DraftEntity entity in _all)
        {
            if (entity.Id.Length == 0)
            {
                entity.Id = NewId(Slug(entity.WantedId ?? entity.Name ?? entity.FirstText ?? entity.Code ?? "") is { Length: > 0 } slug ? slug : entity.Kind, taken);
            }
        }
    }

    /// <summary>The URI of an entity, in an own file the text that the article has for it; null if its code is none.</summary>
    public static string? UriOf(DraftEntity entity, string? documentId, bool isOwn) =>
        entity.Code is null || (entity.Code == entity.Id && entity.Scheme.Length == 0) || (entity.Scheme == documentId && documentId is not null) ? null
        : isOwn ? entity.Scheme + entity.Code
        : UriText.IsAuthorityOrUrn(entity.Scheme + entity.Code) ? entity.Scheme + entity.Code
        : null;

    /// <summary>
    /// Whether a value reads as a name and not as a code: words of letters, <c>Ada Lind</c>, <c>Siemens</c>, <c>van der Meer</c>. One word in capitals, one that begins with a small letter, digits without another word, and
    /// any other character are those of codes.
    /// </summary>
    public static bool IsName(string value)
    {
        string[] words = value.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0
            && value.All(static c => char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || " .,'’–-&()".IndexOf(c) >= 0)
            && (words.Length > 1
                ? words.Any(static word => word.All(static c => !char.IsDigit(c)) && word.Any(char.IsLetter))
                : char.IsLetter(value[0]) && !char.IsLower(value[0]) && value.Any(static c => char.IsLetter(c) && !char.IsUpper(c)) && !value.Any(char.IsDigit));
    }

    /// <summary>A legal name made of a text: its letters in ASCII, and hyphens.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (char c in Decompose(text))
        {
            if (Characters.IsLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (slug.Length > 0 && slug[slug.Length - 1] != '-' && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                slug.Append('-');
            }

            if (slug.Length == MaxSlugLength)
            {
                break;
            }
        }

        string result = slug.ToString().Trim('-');
        return result.Length > 0 && !Characters.IsLetter(result[0]) ? "n" + result : result;
    }

    private string NewId(string slug, HashSet<string> taken)
    {
        string id = slug;
        _numbers.TryGetValue(slug, out int number);
        while (!taken.Add(id))
        {
            number = Math.Max(2, number + 1);
            id = slug + "-" + number.ToString(CultureInfo.InvariantCulture);
        }

        _numbers[slug] = number;
        return id;
    }

    /// <summary>The text with accents as separate characters; half a surrogate pair, which has no such form, is a separator.</summary>
    private static string Decompose(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            // There is no way to ask whether a text can be normalized but to compare all its surrogates, which nearly no text has.
            return new string([.. text.Select(static c => char.IsSurrogate(c) ? ' ' : c)]).Normalize(NormalizationForm.FormD);
        }
    }

    private DraftEntity Add(DraftEntity entity)
    {
        _all.Add(entity);
        return entity;
    }
}
