using NewsSchema.Core.Text;
using NewsSchema.Core.Values;

namespace NewsSchema.Core.Articles;

/// <summary>A concept of a controlled vocabulary in metadata: a subject, a genre.</summary>
internal sealed class CodeView
{
    public const string MediaTopics = "medtop";
    public const string SubjectCodes = "subj";
    public const string Genres = "genre";
    public const string DigitalSourceTypes = "digsrctype";

    /// <summary>The vocabularies that a code may name by their aliases in the IPTC's catalog.</summary>
    private static readonly (string Alias, string Uri)[] s_vocabularies =
    [
        (MediaTopics, "http://cv.iptc.org/newscodes/mediatopic/"),
        (SubjectCodes, "http://cv.iptc.org/newscodes/subjectcode/"),
        (Genres, "http://cv.iptc.org/newscodes/genre/"),
        (DigitalSourceTypes, "http://cv.iptc.org/newscodes/digitalsourcetype/"),
        ("wikidata", "http://www.wikidata.org/entity/"),
    ];

    private CodeView(ArticleFact? stated, ArticleFact? nameFact, ValueView value)
    {
        Stated = stated;
        NameFact = nameFact;
        Value = value;
    }

    /// <summary>The code or URI, as in the article; null if there is only a name.</summary>
    public ArticleFact? Stated { get; }

    public ArticleFact? NameFact { get; }

    /// <summary>The name for readers; null for a bare code.</summary>
    public string? Name => NameFact?.Name;

    public ValueView Value { get; }

    /// <summary>The vocabulary's alias in the IPTC's catalog; null if the catalog does not contain it.</summary>
    public string? Alias { get; private init; }

    /// <summary>The code in its vocabulary; null if there is no <see cref="Alias"/>.</summary>
    public string? Code { get; private init; }

    public string? Uri { get; private init; }

    /// <summary>The vocabulary's URI; null if there is no <see cref="Alias"/>.</summary>
    public string? VocabularyUri => Alias is null ? null : Uri!.Substring(0, Uri.Length - Code!.Length);

    public string? QCode => Alias is null ? null : $"{Alias}:{Code}";

    public ArticleFact? Relevance => Value.FactOf("relevance");

    public ArticleFact? Confidence => Value.FactOf("confidence");

    /// <summary>An eight-digit code, as NITF requires it.</summary>
    public bool IsSubjectNumber => Alias is MediaTopics or SubjectCodes && IsNumber(Code!);

    /// <param name="value">A text (code, URI or name) or a map of <c>code</c> and <c>name</c>.</param>
    /// <param name="vocabulary">The vocabulary whose bare codes are recognised; null: none.</param>
    public static CodeView? From(ValueView value, string? vocabulary)
    {
        ArticleFact? stated = value.Fact ?? value.FactOf("code", "qcode", "uri", "id", "literal", "href", "refnum");
        ArticleFact? name = value.FactOf("name", "label", "title");
        if ((stated ?? name) is null)
        {
            return null;
        }

        if (stated is not null && stated.Target is null)
        {
            (string Alias, string Code)? known = Resolve(stated.Text, vocabulary);
            if (known is { } found)
            {
                return new CodeView(stated, name, value) { Alias = found.Alias, Code = found.Code, Uri = Base(found.Alias) + found.Code };
            }

            if (stated.Uri is { } uri)
            {
                return new CodeView(stated, name, value) { Uri = uri };
            }
        }

        return name is null
            ? new CodeView(null, stated, value) { Uri = UriText.Make(stated!.Target?.SameAs?.Text) }
            : new CodeView(stated, name, value);
    }

    private static (string Alias, string Code)? Resolve(string text, string? vocabulary)
    {
        foreach ((string alias, string uri) in s_vocabularies)
        {
            string? code = text.StartsWith(uri, StringComparison.Ordinal) ? text.Substring(uri.Length)
                : text.StartsWith(alias + ":", StringComparison.Ordinal) ? text.Substring(alias.Length + 1)
                : null;
            if (code is { Length: > 0 } && code.All(static c => Characters.IsLetterOrDigit(c) || c is '-' or '_'))
            {
                return (alias, code);
            }
        }

        return vocabulary switch
        {
            MediaTopics when IsNumber(text) => (IsMediaTopic(text) ? MediaTopics : SubjectCodes, text),
            DigitalSourceTypes when text.All(Characters.IsLetterOrDigit) => (DigitalSourceTypes, text),
            _ => null,
        };
    }

    /// <summary>The 17 top media topics end in six zeros, and all others start with 20; other eight-digit numbers are older subject codes.</summary>
    private static bool IsMediaTopic(string code) => code.StartsWith("20", StringComparison.Ordinal) || code.EndsWith("000000", StringComparison.Ordinal);

    private static bool IsNumber(string text) => text.Length == 8 && text.All(Characters.IsDigit);

    private static string Base(string alias) => Array.Find(s_vocabularies, vocabulary => vocabulary.Alias == alias).Uri;
}
