using NewsSchema.Core.Articles;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.NewsMlG2;

/// <summary>
/// The vocabularies that the QCodes of an item name: those of the IPTC by the aliases in its catalog, and those that the item declares itself. Catalogs elsewhere are never fetched, so that a QCode whose alias
/// only such a catalog declares stays what it is.
/// </summary>
internal sealed class NewsMlG2Codes
{
    /// <summary>The aliases in the IPTC's catalog of the vocabularies that identify something.</summary>
    private static readonly NamePairs<string> s_known = new(
        (CodeView.MediaTopics, "http://cv.iptc.org/newscodes/mediatopic/"),
        (CodeView.SubjectCodes, "http://cv.iptc.org/newscodes/subjectcode/"),
        (CodeView.Genres, "http://cv.iptc.org/newscodes/genre/"),
        (CodeView.DigitalSourceTypes, "http://cv.iptc.org/newscodes/digitalsourcetype/"),
        ("cpnat", "http://cv.iptc.org/newscodes/cpnature/"),
        ("ninat", "http://cv.iptc.org/newscodes/ninature/"),
        ("stat", "http://cv.iptc.org/newscodes/pubstatusg2/"),
        ("sig", "http://cv.iptc.org/newscodes/signal/"),
        ("irel", "http://cv.iptc.org/newscodes/itemrelation/"),
        ("drol", "http://cv.iptc.org/newscodes/descriptionrole/"),
        ("nprov", "http://cv.iptc.org/newscodes/newsprovider/"),
        ("prov", "http://cv.iptc.org/newscodes/provider/"),
        ("nprod", "http://cv.iptc.org/newscodes/newsproduct/"),
        ("prodgenre", "http://cv.iptc.org/newscodes/productgenre/"),
        ("scn", "http://cv.iptc.org/newscodes/scene/"),
        ("squ", "http://cv.iptc.org/newscodes/subjectqualifier/"),
        ("tone", "http://cv.iptc.org/newscodes/tone/"),
        ("wldreg", "http://cv.iptc.org/newscodes/worldregion/"),
        ("a1312cat", "http://cvx.iptc.org/anpa1312-category/"),
        ("iso3166-1a2", "http://cvx.iptc.org/iso3166-1a2/"),
        ("iso3166-1a3", "http://cvx.iptc.org/iso3166-1a3/"),
        ("iso3166-2", "http://cvx.iptc.org/iso3166-2/"),
        ("iso4217a", "http://cvx.iptc.org/iso4217a/"),
        ("isin", "http://cvx.iptc.org/isin/"),
        ("mic", "http://cvx.iptc.org/iso10383-mic/"),
        ("ticker", "http://cvx.iptc.org/ticker/"),
        ("dbpedia", "http://dbpedia.org/resource/"),
        ("geonames", "http://sws.geonames.org/"),
        ("wikidata", "http://www.wikidata.org/entity/"),
        (NewsMlG2Tables.RoleAlias, NewsMlG2Tables.RoleUri),
        (NewsMlG2Tables.KindAlias, NewsMlG2Tables.KindUri));

    /// <summary>How the addresses of the versions of the IPTC's catalog begin.</summary>
    private static readonly string[] s_catalogs = ["http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_", "https://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_"];

    private readonly Dictionary<string, string> _declared = new(StringComparer.Ordinal);

    /// <summary>Whether a catalog is the IPTC's, whose aliases are known.</summary>
    public static bool IsKnownCatalog(string address) => Array.Exists(s_catalogs, start => address.StartsWith(start, StringComparison.Ordinal));

    /// <summary>Declares a vocabulary of the item's own catalog.</summary>
    public void Declare(string alias, string uri) => _declared[alias] = uri;

    /// <summary>The QCode with the IPTC's alias for its vocabulary, whatever alias the item declares for it.</summary>
    public string Normalize(string qcode)
    {
        (string alias, string code) = Split(qcode);
        return code.Length > 0 && _declared.TryGetValue(alias, out string? uri) ? OfUri(uri + code) ?? qcode : qcode;
    }

    /// <summary>The QCode of a URI in one of the IPTC's vocabularies; null if it is in none.</summary>
    public static string? OfUri(string uri)
    {
        foreach ((string alias, string vocabulary) in s_known.Pairs)
        {
            if (uri.Length > vocabulary.Length && uri.StartsWith(vocabulary, StringComparison.Ordinal))
            {
                return alias + ":" + uri.Substring(vocabulary.Length);
            }
        }

        return null;
    }

    /// <summary>The URI of a QCode; null if its vocabulary is not known.</summary>
    public string? UriOf(string qcode)
    {
        (string alias, string code) = Split(qcode);
        return code.Length == 0 ? null
            : _declared.TryGetValue(alias, out string? uri) ? uri + code
            : s_known.Find(alias) is { } known ? known + code
            : null;
    }

    /// <summary>The parts of a QCode; an empty alias if it has none.</summary>
    public static (string Alias, string Code) Split(string qcode)
    {
        int colon = qcode.IndexOf(':');
        return colon < 0 ? ("", qcode) : (qcode.Substring(0, colon), qcode.Substring(colon + 1));
    }

    /// <summary>The class of the kind of entity that a type names; null if it names none.</summary>
    public string? KindOf(string? type)
    {
        if (type is null)
        {
            return null;
        }

        string qcode = OfUri(type) ?? Normalize(type);
        if (NewsMlG2Tables.Natures.TryFindOurs(qcode, out string? kind))
        {
            return kind;
        }

        (string alias, string code) = Split(qcode);
        return alias == "cpnat" && code.Equals("poi", StringComparison.OrdinalIgnoreCase) ? "place"
            : alias == NewsMlG2Tables.KindAlias && (Vocabulary.FindKind(code) ?? Vocabulary.UserKind(code)).Role == NodeClass.Entity ? code
            : null;
    }
}
