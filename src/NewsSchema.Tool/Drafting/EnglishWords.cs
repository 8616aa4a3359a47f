using static NewsSchema.Tool.Drafting.WordLists;

namespace NewsSchema.Tool.Drafting;

/// <summary>The words of English.</summary>
internal static class EnglishWords
{
    public static DraftLanguage Create() => new()
    {
        Tag = "en",
        CueVerbs = Set(
            "said says say saying told tells tell telling added adds asked asks replied replies responded responds wrote writes written tweeted posted stated states explained explains "
            + "noted notes insisted insists argued argues warned warns claimed claims admitted admits acknowledged acknowledges announced announces declared declares stressed stresses "
            + "recalled recalls joked jokes quipped shouted shouts concluded concludes continued continues observed commented comments remarked remarks suggested suggests predicted predicts "
            + "testified testifies described describes called calls complained complains confirmed confirms denied denies urged urges vowed vows pledged pledges promised promises "
            + "criticized criticised criticizes criticises praised praises quoted quoting laughed recounted lamented maintained maintains reported reports alleged alleges accused accuses "
            + "emphasized emphasised cautioned cautions contended contends conceded concedes countered counters cried boasted read reads remembered thinking believes believed assured assures adding arguing noting writing insisting calling explaining claiming joking tweeting wondering"),
        CueParticiples = Set("saying telling adding arguing noting writing insisting calling explaining claiming joking tweeting wondering quoting"),
        CoordinatingWords = Set("and"),
        ContinuationWords = Set("further again"),
        CuePhrases = [["according", "to"], ["in", "the", "words", "of"]],
        CuesAfterQuotes = Set(""),
        ThatWords = Set("that whether"),
        DemandVerbs = Set("demands demanded demand"),
        DemandPrepositions = Set("from of"),
        CueNouns = Set("claim claims threat threats warning allegation allegations promise assurance statement hope fear fears concern concerns"),
        Acts = Map("demands demand demanded demand threat threat threats threat warned warning warns warning warning warning denied denial denies denial vowed promise vows promise promised promise promises promise promise promise assurance promise accused accusation accuses accusation allegation accusation fear concern fears concern concern concern concerns concern"),
        ImpersonalPronouns = Set("it"),
        Auxiliaries = Set("has have had"),
        VerbParticles = Set(""),
        Pronouns = Set("he she they it we i you"),
        ReferringPronouns = Set("he him his she her they them their its"),
        TopicPrepositions = Set("of against about over"),
        TopicVerbs = Set("warned warns warn"),
        ExpressionVerbs = Set("expressed expresses voiced voices"),
        ExpressionPhrase = [],
        ObjectParticiples = Set(""),
        ConditionWords = Set("if unless"),
        DurationAdjectives = Map("-hour H -minute M -second S -day D -week W -month MO"),
        SmallNumbers = Counted("one two three four five six seven eight nine ten eleven twelve"),
        RelativePronouns = Set("who"),
        Articles = Set("the a an his her its their our my this that these those one"),
        Prepositions = Set("in on at by for with from of to into over under about against after before during through between among near since until without as"),
        Conjunctions = Set("and or but that because if when while although though which whose where whether than so"),
        Roles =
        [
            "president", "chancellor", "minister", "secretary", "spokesman", "spokeswoman", "spokesperson", "chief", "chairman", "chairwoman", "chair", "director", "head", "leader", "coach", "expert", "lawyer",
            "attorney", "judge", "mayor", "senator", "sen", "rep", "representative", "congressman", "congresswoman", "governor", "gov", "professor", "prof", "dr", "researcher", "analyst", "economist",
            "general", "gen", "ambassador", "commissioner", "king", "queen", "pope", "bishop", "manager", "executive", "ceo", "author", "actor", "actress", "singer", "captain", "col", "lt", "sgt", "officer", "counterpart",
            "founder", "owner", "del", "hon", "rev", "capt", "maj", "cmdr", "adm", "supt", "insp", "atty", "premier", "mr", "mrs", "ms", "miss", "sir", "lady", "lord", "scientist", "historian", "doctor", "teacher", "player", "midfielder", "striker", "goalkeeper", "official", "candidate", "nominee", "adviser", "advisor", "strategist", "critic", "editor", "reporter", "prosecutor", "sheriff", "detective", "justice", "speaker", "whip", "deputy", "vice", "prime", "foreign", "defense", "defence", "finance", "interior",
        ],
        OrganizationWords =
        [
            "research", "group", "inc", "corp", "ltd", "plc", "llc", "company", "bank", "university", "college", "institute", "ministry", "department", "agency", "commission", "committee", "council", "party",
            "association", "union", "federation", "foundation", "court", "police", "office", "bureau", "times", "post", "journal", "news", "club", "united", "city", "house", "airlines", "airways", "motors",
        ],
        NameParticles = Set("von van de der den del di da bin ben al el la le ter ten ibn"),
        NoNames = Set(
            "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december "
            + "the a an it he she they we i you this that these those there here and but or if when while as at in on by for from with after before since so then now also yes no not "
            + "his her its their our my who what where why how one two three some many most all other another such still yet however meanwhile asked according"),
        TitleNouns = Set("newspaper magazine film movie novel book series album song play exhibition slogan motto title show programme program opera podcast titled entitled called named"),
        TermWords = Set("so-called dubbed named termed titled entitled labeled labelled nicknamed"),
        Abbreviations = Set("del hon rev capt maj cmdr adm supt insp atty mr mrs ms dr prof sen rep gov gen col lt sgt st jr sr no vs inc co corp ltd jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k u.n e.g i.e d.c a.m p.m"),
        BylineStarts = Set("by"),
        Months = Numbers("january february march april may june july august september october november december", "jan feb mar apr may jun jul aug sep oct nov dec", ("sept", 9)),
        Weekdays = Days("sunday monday tuesday wednesday thursday friday saturday"),
        RelativeDays = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["today"] = 0, ["yesterday"] = -1, ["tomorrow"] = 1 },
        NextWords = Set("next coming"),
        FutureVerbs = Set("will won't shall"),
        NoSubjunctives = Set(""),
        Multipliers = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["thousand"] = 3, ["million"] = 6, ["mln"] = 6, ["mn"] = 6, ["m"] = 6, ["M"] = 6, ["K"] = 3, ["k"] = 3, ["B"] = 9, ["billion"] = 9, ["bln"] = 9, ["bn"] = 9, ["trillion"] = 12, ["trn"] = 12,
        },
        Currencies = Map("euro EUR euros EUR dollar USD dollars USD pound GBP pounds GBP franc CHF francs CHF rouble RUB roubles RUB ruble RUB rubles RUB yen JPY yuan CNY rupees INR"),
        Units = Map("kilometers km kilometer km kilometres km kilometre km meters m meter m metres m metre m centimeters cm centimetres cm millimeters mm millimetres mm kilograms kg kilogram kg kilos kg grams g tonnes t tonne t liters l litres l hectares ha miles mi mile mi feet ft foot ft inches in acres ac pounds lb megawatts MW gigawatts GW km km kg kg mph mph"),
        PercentWords = Set("percent pct"),
        DecimalSign = '.',
        CapitalizesNouns = false,
        PutsVerbsLast = false,
    };
}
