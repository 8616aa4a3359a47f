namespace NewsSchema.Generators.Naming;

/// <summary>
/// The English singular of a word, to name the elements of a list: <c>Bylines</c> → <c>Byline</c>, <c>Movies</c> → <c>Movie</c>. Only the
/// last word of a PascalCase name changes. Words that the rules do not cover stay as they are.
/// </summary>
internal static class EnglishSingular
{
    /// <summary>Words that are singular, or the same in both numbers, although they end like plurals.</summary>
    private static readonly HashSet<string> s_unchanging = Words(
        "news series species sports means headquarters crossroads innings barracks politics economics athletics mathematics physics ethics "
        + "logistics analytics alias atlas bias canvas gas lens chaos cosmos ethos pathos christmas pancreas");

    /// <summary>Plurals in -men that are singular words.</summary>
    private static readonly HashSet<string> s_wordsInMen = Words(
        "abdomen acumen albumen amen bitumen carmen cyclamen dolmen foramen hymen lumen omen ramen regimen semen specimen stamen stamen yemen");

    /// <summary>Irregular plurals.</summary>
    private static readonly Dictionary<string, string> s_irregular = Pairs(
        "children child|mice mouse|geese goose|feet foot|teeth tooth|oxen ox|criteria criterion|phenomena phenomenon|memoranda memorandum|"
        + "addenda addendum|errata erratum|alumni alumnus|nuclei nucleus|stimuli stimulus|syllabi syllabus|radii radius|fungi fungus|cacti cactus|"
        + "indices index|vertices vertex|vortices vortex|matrices matrix|appendices appendix|codices codex|axes axis|"
        + "crises crisis|analyses analysis|theses thesis|hypotheses hypothesis|syntheses synthesis|diagnoses diagnosis|prognoses prognosis|"
        + "parentheses parenthesis|emphases emphasis|synopses synopsis|oases oasis|"
        + "quizzes quiz|whizzes whiz|fezzes fez|topazes topaz|"
        + "lives life|wives wife|knives knife|midwives midwife|housewives housewife|leaves leaf|loaves loaf|thieves thief|shelves shelf|"
        + "bookshelves bookshelf|halves half|calves calf|wolves wolf|selves self|elves elf|scarves scarf|hooves hoof|sheaves sheaf|"
        + "ties tie|pies pie|lies lie|dies die|"
        + "uris uri|apis api|taxis taxi|skis ski|emojis emoji|wikis wiki");

    /// <summary>Words whose singular ends in -ie.</summary>
    private static readonly HashSet<string> s_wordsInIe = Words(
        "aunties birdies brownies budgies calories collies cookies coteries curies eyries foodies freebies genies hippies hoodies hotties indies "
        + "junkies laddies menageries movies newbies oldies pixies prairies quickies reveries rookies selfies smoothies sorties techies veggies zombies");

    /// <summary>Words whose singular ends in -s or -ss without an -e, except for those in -uses, which their vowels decide.</summary>
    private static readonly HashSet<string> s_wordsInS = Words(
        "aliases atlases biases canvases christmases gases pancreases lenses trellises irises pelvises tennises metropolises portcullises");

    /// <summary>Words in -uses whose singular keeps the -e.</summary>
    private static readonly HashSet<string> s_wordsInUse = Words("uses reuses fuses muses abuses excuses ruses recluses");

    /// <summary>Words in -oes whose singular keeps the -e.</summary>
    private static readonly HashSet<string> s_wordsInOe = Words("shoes horseshoes toes tiptoes canoes foes oboes woes hoes floes aloes");

    /// <summary>Words in -ches whose singular keeps the -e.</summary>
    private static readonly HashSet<string> s_wordsInChe = Words("caches aches headaches niches avalanches creches quiches moustaches psyches apaches");

    /// <param name="name">A word, or several in PascalCase.</param>
    public static string Of(string name)
    {
        int start = LastWord(name);
        string word = name.Substring(start).ToLowerInvariant();
        (int drop, string add) = Ending(word);
        bool isWhole = drop == word.Length && add.Length > 0;
        string added = isWhole && char.IsUpper(name[start]) ? char.ToUpperInvariant(add[0]) + add.Substring(1) : add;
        return name.Substring(0, name.Length - drop) + added;
    }

    /// <summary>The number of characters to drop, and their replacement.</summary>
    private static (int Drop, string Add) Ending(string word)
    {
        if (s_irregular.TryGetValue(word, out string? singular))
        {
            return (word.Length, singular);
        }

        if (word.EndsWith("people", StringComparison.Ordinal))
        {
            return (5, "erson");
        }

        if (word.EndsWith("men", StringComparison.Ordinal) && !s_wordsInMen.Contains(word))
        {
            return (2, "an");
        }

        if (word.Length < 2 || word[word.Length - 1] != 's' || s_unchanging.Contains(word)
            || EndsWith(word, "ss") || EndsWith(word, "us") || EndsWith(word, "is"))
        {
            return (0, "");
        }

        return !EndsWith(word, "es") || word.Length == 2 ? (1, "")
            : EndsWith(word, "ies") ? (word.Length > 4 && !s_wordsInIe.Contains(word) ? (3, "y") : (1, ""))
            : (IsLongPlural(word) ? 2 : 1, "");
    }

    /// <summary>Whether the plural adds -es instead of -s.</summary>
    private static bool IsLongPlural(string word) =>
        EndsWith(word, "uses") ? word.Length > 4 && !IsVowel(word[word.Length - 5]) && !s_wordsInUse.Contains(word)
        : EndsWith(word, "oes") ? !s_wordsInOe.Contains(word)
        : EndsWith(word, "ches") ? !s_wordsInChe.Contains(word)
        : EndsWith(word, "zes") ? word.Length > 3 && word[word.Length - 4] is 'z' or 't'
        : EndsWith(word, "sses") || EndsWith(word, "shes") || EndsWith(word, "xes") || s_wordsInS.Contains(word);

    /// <summary>The start of the last word of a PascalCase name.</summary>
    private static int LastWord(string name)
    {
        for (int i = name.Length - 1; i > 0; i--)
        {
            if (char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]))
            {
                return i;
            }
        }

        return 0;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static bool EndsWith(string word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);

    private static Dictionary<string, string> Pairs(string pairs)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string pair in pairs.Split('|'))
        {
            int space = pair.IndexOf(' ');
            map.Add(pair.Substring(0, space), pair.Substring(space + 1));
        }

        return map;
    }
}
