using static NewsSchema.Tool.Drafting.WordLists;

namespace NewsSchema.Tool.Drafting;

/// <summary>The words of German.</summary>
internal static class GermanWords
{
    public static DraftLanguage Create() => new()
    {
        Tag = "de",
        CueVerbs = Set(
            "sagte sagt sagten sagen gesagt erklärte erklärt erklärten betonte betont betonten meinte meint meinten schrieb schreibt schrieben teilte teilten mitteilte mitgeteilt "
            + "berichtete berichtet berichteten kritisierte kritisiert kritisierten warnte warnt warnten forderte fordert forderten verlangte verlangt kündigte kündigten ankündigte "
            + "fügte ergänzte ergänzt ergänzten fragte fragt fragten antwortete antwortet antworteten entgegnete entgegnet erwiderte erwidert räumte bestätigte bestätigt bestätigten "
            + "bekräftigte bekräftigt versicherte versichert versprach verspricht behauptete behauptet beklagte beklagt klagte klagt lobte lobt rief ruft nannte nennt nannten "
            + "bezeichnete bezeichnet bezeichneten sprach spricht sprachen äußerte äußert zitierte zitiert hieß heißt urteilte urteilt mahnte mahnt appellierte appelliert "
            + "resümierte resümiert erläuterte erläutert unterstrich unterstreicht verkündete verkündet wetterte twitterte postete erinnerte erinnert schilderte schildert begründete begründet "
            + "beteuerte kommentierte kommentiert wies verwies hob bemerkte bemerkt erzählte erzählt erzählten gestand witzelte scherzte jubelte freute monierte bemängelte bilanzierte "
            + "zeigte zeigten formulierte konstatierte prophezeite drohte droht beschrieb beschreibt bewertete bewertet bewerteten protestierte protestiert hielt stellte fuhr schloss"),
        CuePhrases = [["laut"], ["nach", "angaben"], ["nach", "worten"], ["nach", "den", "worten"], ["den", "worten"], ["so"]],
        CuesAfterQuotes = Set("so"),
        CueParticiples = Set(""),
        CoordinatingWords = Set("und"),
        ContinuationWords = Set("weiter dazu wörtlich"),
        ThatWords = Set("dass ob"),
        DemandVerbs = Set("fordert fordern forderte forderten verlangt verlangen verlangte verlangten"),
        DemandPrepositions = Set("von"),
        CueNouns = Set("Drohung Forderung Warnung Ankündigung Behauptung Vorwurf Zusage Versprechen Hinweis Aussage Befürchtung Besorgnis Sorge Hoffnung Erwartung Zusicherung"),
        Acts = Map("fordert demand fordern demand forderte demand forderten demand verlangt demand verlangte demand Forderung demand drohte threat droht threat Drohung threat warnte warning warnt warning warnten warning Warnung warning versprach promise verspricht promise Versprechen promise Zusage promise Zusicherung promise Vorwurf accusation Befürchtung concern Besorgnis concern Sorge concern bestritten denial dementiert denial gefordert demand gewarnt warning warnen warning"),
        ImpersonalPronouns = Set("es"),
        Auxiliaries = Set("hat haben hatte hatten habe hätten"),
        VerbParticles = Set("mit an hinzu ein fort aus"),
        Pronouns = Set("er sie es wir ich man dieser diese jener jene"),
        ReferringPronouns = Set("er ihm ihn sie ihnen ihr ihre ihrem ihren ihrer ihres sein seine seinem seinen seiner seines"),
        TopicPrepositions = Set("vor über"),
        TopicVerbs = Set("warnte warnten warnt warnen gewarnt"),
        ExpressionVerbs = Set("äußerte äußerten äußert äußern bekundete bekundeten"),
        ExpressionPhrase = ["zum", "Ausdruck"],
        ObjectParticiples = Set("bestritten dementiert gefordert verlangt"),
        ConditionWords = Set("falls sofern wenn"),
        DurationAdjectives = Map("stündig H minütig M sekündig S tägig D wöchig W monatig MO"),
        SmallNumbers = Counted("ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"),
        RelativePronouns = Set(""),
        Articles = Set("der die das den dem des ein eine einer einem einen eines sein seine seiner ihr ihre ihrer kein keine unser unsere"),
        Prepositions = Set("in im an am auf bei beim mit nach von vom zu zum zur für gegen über unter vor aus seit durch um ohne wegen während trotz laut gegenüber zwischen hinter neben bis"),
        Conjunctions = Set("falls sofern sobald bevor nachdem obwohl und oder aber denn dass weil wenn ob als wie sondern sowie doch daher deshalb zudem außerdem dabei damit dann"),
        Roles =
        [
            "präsident", "präsidentin", "kanzler", "kanzlerin", "minister", "ministerin", "sprecher", "sprecherin", "chef", "chefin", "vorsitzende", "vorsitzender", "vorsitzenden",
            "direktor", "direktorin", "leiter", "leiterin", "trainer", "trainerin", "experte", "expertin", "anwalt", "anwältin", "richter", "richterin", "bürgermeister",
            "bürgermeisterin", "senator", "senatorin", "abgeordnete", "abgeordneter", "abgeordneten", "politiker", "politikerin", "professor", "professorin", "forscher", "forscherin", "analyst",
            "analystin", "ökonom", "ökonomin", "general", "botschafter", "botschafterin", "sekretär", "sekretärin", "kommissar", "kommissarin", "könig", "königin", "papst",
            "bischof", "bischöfin", "manager", "managerin", "vorstand", "autor", "autorin", "regisseur", "regisseurin", "schauspieler", "schauspielerin", "sänger", "sängerin", "kapitän", "stürmer",
            "torwart", "geschäftsführer", "geschäftsführerin", "inhaber", "inhaberin", "gründer", "gründerin", "landrat", "landrätin", "premier", "premierministerin", "dr", "prof", "herr", "frau",
            "wissenschaftler", "wissenschaftlerin", "historiker", "historikerin", "arzt", "ärztin", "lehrer", "lehrerin", "kollege", "kollegin", "oberhaupt", "oberhäupter", "augenzeuge", "augenzeugin", "beauftragte", "beauftragter", "rat", "rätin", "wart", "meister", "meisterin",
        ],
        OrganizationWords =
        [
            "ministerium", "amt", "behörde", "verband", "bund", "bank", "universität", "institut", "agentur", "kommission", "partei", "fraktion", "gewerkschaft", "gericht", "polizei", "zeitung", "verein",
            "gmbh", "ag", "kg", "se", "konzern", "gruppe", "stiftung", "kammer", "klub", "club", "sender", "group", "inc", "research",
        ],
        NameParticles = Set("von van de der den zu zur vom del di da bin ben al el la le ter ten"),
        NoNames = Set(
            "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli august september oktober november dezember "
            + "der die das ein eine es er sie wir ich man dies diese dieser dabei damit doch auch aber und oder nach vor bei in im am auf mit zu zum zur für gegen über unter seit wie wenn als ob da dann so "
            + "jetzt heute gestern morgen hier dort nun nur noch schon einer einem einen den dem des sein seine ihr ihre was wer wo warum denn weil zudem außerdem zuvor danach laut"),
        TitleNouns = Set("zeitung magazin film roman buch serie album song stück ausstellung motto titel zeitschrift sendung sender programm oper podcast portal blatt nachrichtenmagazin wochenzeitung sonntagszeitung lied band projekt namen begriff stichwort aktion kampagne thema wort worte schiff marke"),
        TermWords = Set("sogenannte sogenannten sogenannter sogenanntes sogenanntem genannt genannte namens titels heißt lautet"),
        Abbreviations = Set("dr prof nr st bzw ca vgl evtl ggf inkl mio mrd str hl art abs bd jan feb mär apr jun jul aug sep sept okt nov dez z.b u.a d.h z.t o.ä i.d.r a.d s.o"),
        BylineStarts = Set("von text interview"),
        Months = Numbers("januar februar märz april mai juni juli august september oktober november dezember", "jan feb mär apr mai jun jul aug sep okt nov dez", ("sept", 9), ("jänner", 1), ("mrz", 3)),
        Weekdays = Days("sonntag montag dienstag mittwoch donnerstag freitag samstag", ("sonnabend", DayOfWeek.Saturday)),
        RelativeDays = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["heute"] = 0, ["gestern"] = -1, ["vorgestern"] = -2, ["übermorgen"] = 2 },
        NextWords = Set("nächsten nächster kommenden kommender"),
        FutureVerbs = Set("wird werden werde will wollen wolle soll sollen solle"),
        NoSubjunctives = Set("habe wurde heute gerne lange alle viele wenige einige ohne beinahe eine keine diese jene seine ihre beide bitte letzte nächste ganze erste gerade beste nahe müde"),
        Multipliers = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["Tausend"] = 3, ["tausend"] = 3, ["Million"] = 6, ["Millionen"] = 6, ["Mio"] = 6, ["Mill"] = 6, ["Milliarde"] = 9, ["Milliarden"] = 9, ["Mrd"] = 9, ["Billion"] = 12, ["Billionen"] = 12,
        },
        Currencies = Map("Euro EUR Euros EUR Dollar USD US-Dollar USD Pfund GBP Franken CHF Rubel RUB Yen JPY Yuan CNY Kronen SEK Zloty PLN Lira TRY Rupien INR"),
        Units = Map("Kilometer km Kilometern km Meter m Metern m Zentimeter cm Zentimetern cm Millimeter mm Kilogramm kg Gramm g Tonnen t Tonne t Liter l Litern l Hektar ha Quadratmeter m² Quadratmetern m² Quadratkilometer km² Kubikmeter m³ Grad °C Megawatt MW Gigawatt GW Kilowattstunden kWh Prozentpunkte pp Prozentpunkten pp km km kg kg"),
        PercentWords = Set("prozent"),
        DecimalSign = ',',
        CapitalizesNouns = true,
        PutsVerbsLast = true,
    };
}
