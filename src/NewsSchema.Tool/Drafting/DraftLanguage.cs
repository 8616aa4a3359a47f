namespace NewsSchema.Tool.Drafting;

/// <summary>The words of a language that the rules use. Words are in lower case where the language does not tell them apart by case.</summary>
internal sealed class DraftLanguage
{
    /// <summary>The languages by their tags. Their words are made when they are needed: every command of the tool starts with the list of tags.</summary>
    private static readonly Dictionary<string, Lazy<DraftLanguage>> s_languages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["de"] = new(GermanWords.Create),
        ["en"] = new(EnglishWords.Create),
    };

    /// <summary>The tags of the languages that have rules.</summary>
    public static IReadOnlyCollection<string> Tags => s_languages.Keys;

    public required string Tag { get; init; }

    /// <summary>Verbs that say that someone speaks, in the forms that news use.</summary>
    public required IReadOnlySet<string> CueVerbs { get; init; }

    /// <summary>Words that name a speaker without a verb, such as "according to"; each with the words before the name.</summary>
    public required IReadOnlyList<string[]> CuePhrases { get; init; }

    /// <summary>The words of <see cref="CuePhrases"/> that count only after a quotation.</summary>
    public required IReadOnlySet<string> CuesAfterQuotes { get; init; }

    /// <summary>Forms of these verbs whose subject is that of the sentence: "saying".</summary>
    public required IReadOnlySet<string> CueParticiples { get; init; }

    /// <summary>Words that join two verbs of one subject.</summary>
    public required IReadOnlySet<string> CoordinatingWords { get; init; }

    /// <summary>Words between a speaker's name and a colon that say that the quotation goes on.</summary>
    public required IReadOnlySet<string> ContinuationWords { get; init; }

    /// <summary>Words that begin a clause which says what someone says: "that".</summary>
    public required IReadOnlySet<string> ThatWords { get; init; }

    /// <summary>Verbs whose object is what someone asks for: "demands assurances".</summary>
    public required IReadOnlySet<string> DemandVerbs { get; init; }

    /// <summary>Prepositions before whom a demand is made of.</summary>
    public required IReadOnlySet<string> DemandPrepositions { get; init; }

    /// <summary>Nouns before a clause that says what someone says: "the threat to …".</summary>
    public required IReadOnlySet<string> CueNouns { get; init; }

    /// <summary>Prepositions before what someone fears or warns of, after such a noun or verb.</summary>
    public required IReadOnlySet<string> TopicPrepositions { get; init; }

    /// <summary>Verbs whose topic is what someone says: "warned of".</summary>
    public required IReadOnlySet<string> TopicVerbs { get; init; }

    /// <summary>Verbs before or after a noun of what someone feels or says: "voiced concern".</summary>
    public required IReadOnlySet<string> ExpressionVerbs { get; init; }

    /// <summary>Words that are such a verb with one after them: "zum Ausdruck brachte"; empty if there are none.</summary>
    public required IReadOnlyList<string> ExpressionPhrase { get; init; }

    /// <summary>Participles after their object and an auxiliary: "hat jede Absicht bestritten".</summary>
    public required IReadOnlySet<string> ObjectParticiples { get; init; }

    /// <summary>Conjunctions of a condition, which belongs to what someone says also after the verb.</summary>
    public required IReadOnlySet<string> ConditionWords { get; init; }

    /// <summary>Adjectives of a duration by their ends, with the unit of ISO 8601: "-hour", "stündig".</summary>
    public required IReadOnlyDictionary<string, string> DurationAdjectives { get; init; }

    /// <summary>The small numbers as words.</summary>
    public required IReadOnlyDictionary<string, int> SmallNumbers { get; init; }

    /// <summary>What is done by saying something, by the verbs and nouns that say so: demand, threat, denial.</summary>
    public required IReadOnlyDictionary<string, string> Acts { get; init; }

    /// <summary>The words of "as was said": an impersonal pronoun after a verb.</summary>
    public required IReadOnlySet<string> ImpersonalPronouns { get; init; }

    /// <summary>Verbs before a participle: "haben erklärt", "has said".</summary>
    public required IReadOnlySet<string> Auxiliaries { get; init; }

    /// <summary>The second parts of verbs that are divided: "teilte … mit".</summary>
    public required IReadOnlySet<string> VerbParticles { get; init; }

    public required IReadOnlySet<string> Pronouns { get; init; }

    /// <summary>Pronouns that mean someone or something named before, also those before a noun: "its troops".</summary>
    public required IReadOnlySet<string> ReferringPronouns { get; init; }

    /// <summary>Pronouns that begin a clause about the noun before them, where no comma does.</summary>
    public required IReadOnlySet<string> RelativePronouns { get; init; }

    public required IReadOnlySet<string> Articles { get; init; }

    public required IReadOnlySet<string> Prepositions { get; init; }

    /// <summary>Words that begin clauses.</summary>
    public required IReadOnlySet<string> Conjunctions { get; init; }

    /// <summary>Nouns of offices and professions, also the ends of compounds.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>The last words, or in German the ends of the last words, of the names of organizations.</summary>
    public required IReadOnlyList<string> OrganizationWords { get; init; }

    /// <summary>Small words within names.</summary>
    public required IReadOnlySet<string> NameParticles { get; init; }

    /// <summary>Words with a capital that do not begin a name: days, months, adjectives of nations at the beginning of sentences, common nouns of news.</summary>
    public required IReadOnlySet<string> NoNames { get; init; }

    /// <summary>Nouns before a title in quotation marks, such as a newspaper's.</summary>
    public required IReadOnlySet<string> TitleNouns { get; init; }

    /// <summary>Words before a term in quotation marks that is not a quotation, such as "so-called".</summary>
    public required IReadOnlySet<string> TermWords { get; init; }

    /// <summary>Abbreviations whose point does not end a sentence.</summary>
    public required IReadOnlySet<string> Abbreviations { get; init; }

    /// <summary>The words before the authors in a byline.</summary>
    public required IReadOnlySet<string> BylineStarts { get; init; }

    /// <summary>The numbers of the months by their names and abbreviations, without points.</summary>
    public required IReadOnlyDictionary<string, int> Months { get; init; }

    public required IReadOnlyDictionary<string, DayOfWeek> Weekdays { get; init; }

    /// <summary>Days relative to that of publication.</summary>
    public required IReadOnlyDictionary<string, int> RelativeDays { get; init; }

    /// <summary>Words before a weekday that say that it is to come.</summary>
    public required IReadOnlySet<string> NextWords { get; init; }

    /// <summary>Verbs of a clause that say that its weekday is to come.</summary>
    public required IReadOnlySet<string> FutureVerbs { get; init; }

    /// <summary>Words that end as a verb in the subjunctive does, and are none or say what is past; empty if the language has no such forms.</summary>
    public required IReadOnlySet<string> NoSubjunctives { get; init; }

    /// <summary>Words such as "million", with their zeros.</summary>
    public required IReadOnlyDictionary<string, int> Multipliers { get; init; }

    /// <summary>The codes of ISO 4217 by the names of currencies.</summary>
    public required IReadOnlyDictionary<string, string> Currencies { get; init; }

    /// <summary>The symbols of units by their names.</summary>
    public required IReadOnlyDictionary<string, string> Units { get; init; }

    public required IReadOnlySet<string> PercentWords { get; init; }

    public required char DecimalSign { get; init; }

    /// <summary>Whether every noun has a capital, so that a capital alone makes no name.</summary>
    public required bool CapitalizesNouns { get; init; }

    /// <summary>Whether the verb of a clause can follow everything else in it.</summary>
    public required bool PutsVerbsLast { get; init; }

    /// <summary>The language of a tag such as de-AT; null if there are no words for it.</summary>
    public static DraftLanguage? Find(string tag) => s_languages.GetValueOrDefault(tag.Split('-')[0])?.Value;

    /// <summary>The language that most of a text's short words are of.</summary>
    public static DraftLanguage Guess(string text) => Rank(text)[0].Language;

    /// <summary>The language of a text; null if it is too short, or seems to be in another one.</summary>
    public static DraftLanguage? Recognize(string text) => Rank(text) is [{ Share: >= 0.1 } best, { } second, ..] && best.Share > 2 * second.Share ? best.Language : null;

    /// <summary>The languages with the share of words that are short words of them, the most likely one first.</summary>
    private static (DraftLanguage Language, double Share)[] Rank(string text)
    {
        string[] words = text.ToLowerInvariant().Split([' ', '\n', '\r', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. s_languages.Values
                .Select(static language => language.Value)
                .Select(language => (language, Share: words.Count(language.IsShortWord) / Math.Max(words.Length, 1.0)))
                .OrderByDescending(static language => language.Share),
        ];
    }

    private bool IsShortWord(string word) => Articles.Contains(word) || Conjunctions.Contains(word) || Prepositions.Contains(word);

    /// <summary>Whether a word names an office or a profession.</summary>
    public bool IsRole(string word) => EndsInOneOf(word, Roles);

    /// <summary>Whether a word, the last one of a name, says that it is that of an organization.</summary>
    public bool IsOrganization(string word) => EndsInOneOf(word, OrganizationWords);

    /// <summary>Whether a word is one of a list, or a compound of it.</summary>
    private bool EndsInOneOf(string word, IReadOnlyList<string> ends)
    {
        string lower = word.ToLowerInvariant();
        foreach (string end in ends)
        {
            if (lower.EndsWith(end, StringComparison.Ordinal) && (CapitalizesNouns || lower.Length == end.Length || lower[lower.Length - end.Length - 1] == '-'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The number of words of a phrase such as "according to" that begins at a word; 0 if none does.</summary>
    public int CuePhraseAt(DraftParagraph paragraph, int at, int end)
    {
        foreach (string[] phrase in CuePhrases)
        {
            bool isThere = at + phrase.Length < end;
            for (int i = 0; isThere && i < phrase.Length; i++)
            {
                isThere = phrase[i].Equals(paragraph.Words[at + i].Text, StringComparison.OrdinalIgnoreCase);
            }

            if (isThere)
            {
                return phrase.Length;
            }
        }

        return 0;
    }
}
