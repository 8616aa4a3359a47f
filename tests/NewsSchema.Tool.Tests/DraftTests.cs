using NewsSchema.Tool.Annotations;
using NewsSchema.Tool.Conversion;
using NewsSchema.Tool.Drafting;

namespace NewsSchema.Tool.Tests;

/// <summary>The rules of <c>annotate</c> on sentences as in news. The expected text is the whole article without its front matter.</summary>
public class DraftTests
{
    private static readonly DateOnly s_published = new(2021, 12, 7);

    [Theory]
    [InlineData("\"We have never seen this before,\" said Anna Kowalski on Monday.", "[\"We have never seen this before,\"]{.quote #q1 speaker=\"#kowalski\"} [said]{.cue for=\"#q1\"} [Anna Kowalski]{.person #kowalski} on Monday.")]
    [InlineData("“No one told us about the plan,” Mayor Anna Kowalski said.", "[“No one told us about the plan,”]{.quote #q1 speaker=\"#kowalski\"} Mayor [Anna Kowalski]{.person #kowalski} [said]{.cue for=\"#q1\"}.")]
    [InlineData("\"Leave the town before it is dark,\" the fire chief, Tom Baker, told residents.", "[\"Leave the town before it is dark,\"]{.quote #q1 speaker=\"#baker\"} the fire chief, [Tom Baker]{.person #baker}, [told]{.cue for=\"#q1\"} residents.")]
    [InlineData("A spokeswoman for the company, Mary O'Neil, said: \"Production stopped and will not resume.\"", "A spokeswoman for the company, [Mary O'Neil]{.person #o-neil}, [said]{.cue for=\"#q1\"}: [\"Production stopped and will not resume.\"]{.quote #q1 speaker=\"#o-neil\"}")]
    [InlineData("R N Bhaskar, a journalist who wrote about the group, said, \"He is close to every politician in power.\"", "[R N Bhaskar]{.person #bhaskar}, a journalist who wrote about the group, [said]{.cue for=\"#q1\"}, [\"He is close to every politician in power.\"]{.quote #q1 speaker=\"#bhaskar\"}")]
    [InlineData("\"It has to be profitable to be repeatable,\" he says.", "[\"It has to be profitable to be repeatable,\"]{.quote #q1} [he]{.speaker for=\"#q1\"} [says]{.cue for=\"#q1\"}.")]
    [InlineData("Eric Trowbridge runs the school.\n\n\"We need to bring the whole community together,\" Trowbridge said.", "[Eric Trowbridge]{.person #trowbridge} runs the school.\n\n[\"We need to bring the whole community together,\"]{.quote #q1 speaker=\"#trowbridge\"} [Trowbridge]{.person #trowbridge} [said]{.cue for=\"#q1\"}.")]
    [InlineData("The report by Hindenburg Research called it \"the largest con in corporate history\".", "The report by [Hindenburg Research]{.org #hindenburg-research} [called]{.cue for=\"#q1\"} it [\"the largest con in corporate history\"]{.quote #q1 speaker=\"#hindenburg-research\"}.")]
    [InlineData("\"We saw it from the pier,\" he said. \"No one else came to the harbour.\"", "[\"We saw it from the pier,\"]{.quote #q1} [he]{.speaker for=\"#q1 #q2\"} [said]{.cue for=\"#q1\"}. [\"No one else came to the harbour.\"]{.quote #q2}")]
    [InlineData("\"Ships are not optional for an island,\" Rep. Anna Kowalski (R-Ohio) said.", "[\"Ships are not optional for an island,\"]{.quote #q1 speaker=\"#kowalski\"} Rep. [Anna Kowalski]{.person #kowalski} (R-Ohio) [said]{.cue for=\"#q1\"}.")]
    [InlineData("\"They asked: 'Where can we moor the boat?'\" Anna Kowalski said.", "[\"They asked: 'Where can we moor the boat?'\"]{.quote #q1 speaker=\"#kowalski\"} [Anna Kowalski]{.person #kowalski} [said]{.cue for=\"#q1\"}.")]
    [InlineData("\"The harbour is the heart of the town,\" said an industry lobbyist who asked for silence.", "[\"The harbour is the heart of the town,\"]{.quote #q1} [said]{.cue for=\"#q1\"} [an industry lobbyist]{.speaker for=\"#q1\"} who asked for silence.")]
    [InlineData("\"The harbour is the heart of the town,\" the Republican lawmaker told reporters.", "[\"The harbour is the heart of the town,\"]{.quote #q1} [the Republican lawmaker]{.speaker for=\"#q1\"} [told]{.cue for=\"#q1\"} reporters.")]
    [InlineData("Anna Kowalski left the room, saying it was \"a bad deal with no future\".", "[Anna Kowalski]{.person #kowalski} left the room, [saying]{.cue for=\"#q1\"} it was [\"a bad deal with no future\"]{.quote #q1 speaker=\"#kowalski\"}.")]
    [InlineData("\"Ships are not optional for an island,\" Rep. Anna Kowalski (R-Fla.) said. \"They are the only way.\"", "[\"Ships are not optional for an island,\"]{.quote #q1 speaker=\"#kowalski\"} Rep. [Anna Kowalski]{.person #kowalski} (R-Fla.) [said]{.cue for=\"#q1\"}. [\"They are the only way.\"]{.quote #q2 speaker=\"#kowalski\"}")]
    [InlineData("\"No one asked us about the ship at all,\" Erica Kowalski said. She is a daughter of Marek Kowalski.", "[\"No one asked us about the ship at all,\"]{.quote #q1 speaker=\"#kowalski\"} [Erica Kowalski]{.person #kowalski} [said]{.cue for=\"#q1\"}. She is a daughter of Marek Kowalski.")]
    [InlineData("The book \"A History of Rain\" and the so-called \"rain tax on every home\" sold well.", "The book \"A History of Rain\" and the so-called \"rain tax on every home\" sold well.")]
    [InlineData("He is a \"hero\", the paper wrote.", "He is a \"hero\", the paper wrote.")]
    public async Task English_quotations(string text, string expected) => Assert.Equal(expected, await DraftOf(text, "en", DraftRule.Quotes, DraftRule.Entities));

    [Theory]
    [InlineData("„Das ist ein Schlag ins Gesicht der Bürger“, sagte die Fraktionschefin Claudia Berger am Dienstag.", "[„Das ist ein Schlag ins Gesicht der Bürger“]{.quote #q1 speaker=\"#berger\"}, [sagte]{.cue for=\"#q1\"} die Fraktionschefin [Claudia Berger]{.person #berger} am Dienstag.")]
    [InlineData("Ministerpräsident Karl Hofer erklärte hingegen: „Wir haben genug Geld dafür vorgesehen.“", "Ministerpräsident [Karl Hofer]{.person #hofer} [erklärte]{.cue for=\"#q1\"} hingegen: [„Wir haben genug Geld dafür vorgesehen.“]{.quote #q1 speaker=\"#hofer\"}")]
    [InlineData("Am Montag sagte Ursula von der Leyen: »Europa muss jetzt sehr schnell handeln.«", "Am Montag [sagte]{.cue for=\"#q1\"} [Ursula von der Leyen]{.person #leyen}: [»Europa muss jetzt sehr schnell handeln.«]{.quote #q1 speaker=\"#leyen\"}")]
    [InlineData("„Wir wollen das nicht und wir bezahlen es auch nicht“, so der Vorsitzende der NATO-Gruppe, Jens Ole Petersen, in Berlin.", "[„Wir wollen das nicht und wir bezahlen es auch nicht“]{.quote #q1 speaker=\"#petersen\"}, [so]{.cue for=\"#q1\"} der Vorsitzende der NATO-Gruppe, [Jens Ole Petersen]{.person #petersen}, in Berlin.")]
    [InlineData("Der Sprecher des Kremls, Dmitri Peskow, sagte, man habe „rote Linien, die niemand überschreiten dürfe“.", "Der Sprecher des Kremls, [Dmitri Peskow]{.person #peskow}, [sagte]{.cue for=\"#q1\"}, man habe [„rote Linien, die niemand überschreiten dürfe“]{.quote #q1 speaker=\"#peskow\"}.")]
    [InlineData("„Das war ein sehr schwerer Weg für alle“, sagte sie.", "[„Das war ein sehr schwerer Weg für alle“]{.quote #q1}, [sagte]{.cue for=\"#q1\"} [sie]{.speaker for=\"#q1\"}.")]
    [InlineData("„Das war ein sehr schwerer Weg für alle“, sagte ein Sprecher der Polizei.", "[„Das war ein sehr schwerer Weg für alle“]{.quote #q1}, [sagte]{.cue for=\"#q1\"} [ein Sprecher]{.speaker for=\"#q1\"} der Polizei.")]
    [InlineData("„Heute haben wir eine besondere Lage“, leitete Bürgermeister Karl Hofer die Sitzung ein.", "[„Heute haben wir eine besondere Lage“]{.quote #q1 speaker=\"#hofer\"}, [leitete]{.cue for=\"#q1\"} Bürgermeister [Karl Hofer]{.person #hofer} die Sitzung ein.")]
    [InlineData("Eva Palla (Trainerin): „Wir haben alles gegeben und doch verloren.“", "[Eva Palla]{.person #palla} (Trainerin): [„Wir haben alles gegeben und doch verloren.“]{.quote #q1 speaker=\"#palla\"}")]
    [InlineData("Karl Hofer schwieg zuerst. Hofer weiter: „Ich habe davon erst heute gehört.“", "[Karl Hofer]{.person #hofer} schwieg zuerst. [Hofer]{.person #hofer} [weiter]{.cue for=\"#q1\"}: [„Ich habe davon erst heute gehört.“]{.quote #q1 speaker=\"#hofer\"}")]
    [InlineData("Karl Hofer erklärte dazu:\n\n„Wir haben genug Geld für den Deich.“", "[Karl Hofer]{.person #hofer} [erklärte]{.cue for=\"#q1\"} dazu:\n\n[„Wir haben genug Geld für den Deich.“]{.quote #q1 speaker=\"#hofer\"}")]
    [InlineData("„Die Arbeit im Rat ist unmöglich geworden“, heißt es in dem Schreiben.", "[„Die Arbeit im Rat ist unmöglich geworden“]{.quote #q1}, [heißt es]{.cue for=\"#q1\"} in dem Schreiben.")]
    [InlineData("In Handschellen protestierte er im Saal: „Ich bin an dem Brand unschuldig.“", "In Handschellen [protestierte]{.cue for=\"#q1\"} [er]{.speaker for=\"#q1\"} im Saal: [„Ich bin an dem Brand unschuldig.“]{.quote #q1}")]
    [InlineData("Das Fazit: „Alles ist gut gegangen an diesem Tag.“", "Das Fazit: „Alles ist gut gegangen an diesem Tag.“")]
    [InlineData("Die Zeitung „Die Welt“ und der Roman „Der Zauberberg“ unter dem Motto „Mehr Licht“.", "Die Zeitung „Die Welt“ und der Roman „Der Zauberberg“ unter dem Motto „Mehr Licht“.")]
    [InlineData("„Der erste Absatz geht noch weiter.\n\n„Und hier endet er nach vielen Worten“, sagte Ali bin Said.", "[„Der erste Absatz geht noch weiter.]{.quote #q1 speaker=\"#said\"}\n\n[„Und hier endet er nach vielen Worten“]{#q1}, [sagte]{.cue for=\"#q1\"} [Ali bin Said]{.person #said}.")]
    public async Task German_quotations(string text, string expected) => Assert.Equal(expected, await DraftOf(text, "de", DraftRule.Quotes, DraftRule.Entities));

    /// <summary>A word in quotation marks is more often a title, a term or a doubt than speech, so that only a comma or a colon makes it a quote, and never a sure one.</summary>
    [Theory]
    [InlineData("„Nein“, sagte Karl Hofer.", "[„Nein“]{.quote #q1 speaker=\"#hofer\"}, [sagte]{.cue for=\"#q1\"} [Karl Hofer]{.person #hofer}.")]
    [InlineData("Karl Hofer sagte: „Niemals!“", "[Karl Hofer]{.person #hofer} [sagte]{.cue for=\"#q1\"}: [„Niemals!“]{.quote #q1 speaker=\"#hofer\"}")]
    [InlineData("Karl Hofer sprach von „Verrat“ und las „Freiheit“.", "Karl Hofer sprach von „Verrat“ und las „Freiheit“.")]
    [InlineData("Der Roman „Freiheit“ erschien im Mai.", "Der Roman „Freiheit“ erschien im Mai.")]
    [InlineData("Der Verein „Heimat“, sagte Karl Hofer, wird alt.", "Der Verein „Heimat“, sagte Karl Hofer, wird alt.")]
    [InlineData("Laut Karl Hofer ist es ein „Skandal“.", "Laut Karl Hofer ist es ein „Skandal“.")]
    [InlineData("Die „Brücke“, so heißt das Stück, läuft im Mai.", "Die „Brücke“, so heißt das Stück, läuft im Mai.")]
    public async Task A_single_word_in_quotation_marks_is_offered_only_if_someone_says_it(string text, string expected)
    {
        Assert.Equal(expected, await DraftOf(text, "de", s_published, 0.5, DraftRule.Quotes));
        Assert.Equal(text, await DraftOf(text, "de", DraftRule.Quotes));
    }

    [Theory]
    [InlineData("de", "Der Hafen werde erst im Mai wieder öffnen, sagte Claudia Berger am Dienstag.", "[Der Hafen werde erst im Mai wieder öffnen]{.claim #c1 speaker=\"#berger\"}, [sagte]{.cue for=\"#c1\"} [Claudia Berger]{.person #berger} am Dienstag.")]
    [InlineData("de", "Die Fähren fahren wieder nach Plan, teilte die Reederei am Abend mit.", "[Die Fähren fahren wieder nach Plan]{.claim #c1}, [teilte]{.cue for=\"#c1\"} [die Reederei]{.speaker for=\"#c1\"} am Abend [mit]{.cue for=\"#c1\"}.")]
    [InlineData("de", "Nach dem Treffen mit Karl Hofer sagte Claudia Berger, die Stadt habe genug Geld für den Deich, so der Sender Nordwelle.", "Nach dem Treffen mit Karl Hofer [sagte]{.cue for=\"#c1\"} [Claudia Berger]{.person #berger}, [die Stadt habe genug Geld für den Deich]{.claim #c1 speaker=\"#berger\"}, [so]{.cue for=\"#c1\"} [der Sender Nordwelle]{.source for=\"#c1\"}.")]
    [InlineData("de", "Berger, die vor der Sitzung erklärte, dass sie keinen Streit erwarte, kam zu spät.", "[Berger]{.person #berger}, die vor der Sitzung [erklärte]{.cue for=\"#c1\"}, [dass sie keinen Streit erwarte]{.claim #c1 speaker=\"#berger\"}, kam zu spät.")]
    [InlineData("de", "Die Brücke sei seit Jahren nicht geprüft worden, hieß es weiter.", "[Die Brücke sei seit Jahren nicht geprüft worden]{.claim #c1}, [hieß es weiter]{.cue for=\"#c1\"}.")]
    [InlineData("de", "Karl Hofer fordert von Claudia Berger Geld für den Deich.", "[Karl Hofer]{.person #hofer} [fordert]{.cue for=\"#c1\"} von [Claudia Berger]{.person #berger} [Geld für den Deich]{.claim #c1 speaker=\"#hofer\" addressee=\"#berger\" act=demand}.")]
    [InlineData("de", "Eva Palla kündigte an, dass die Fahrt teurer werde.", "[Eva Palla]{.person #palla} [kündigte]{.cue for=\"#c1\"} [an]{.cue for=\"#c1\"}, [dass die Fahrt teurer werde]{.claim #c1 speaker=\"#palla\"}.")]
    [InlineData("de", "Er sprach mit dem Mann, der gestern kam, und warnte, falls es regnet.", "Er sprach mit dem Mann, der gestern kam, und warnte, falls es regnet.")]
    [InlineData("en", "Jane Doe told reporters that the harbour would stay closed until May.", "[Jane Doe]{.person #doe} [told]{.cue for=\"#c1\"} reporters [that the harbour would stay closed until May]{.claim #c1 speaker=\"#doe\"}.")]
    [InlineData("en", "The bridge will not reopen before winter, the mayor said.", "[The bridge will not reopen before winter]{.claim #c1}, [the mayor]{.speaker for=\"#c1\"} [said]{.cue for=\"#c1\"}.")]
    [InlineData("en", "The ferries are running again, according to Jane Doe.", "[The ferries are running again]{.claim #c1 speaker=\"#doe\"}, [according to]{.cue for=\"#c1\"} [Jane Doe]{.person #doe}.")]
    [InlineData("en", "Critics repeated the claim that the bridge was never inspected.", "Critics repeated the [claim]{.cue for=\"#c1\"} [that the bridge was never inspected]{.claim #c1}.")]
    [InlineData("en", "The mayor said nothing and left, but she read a book.", "The mayor said nothing and left, but she read a book.")]
    [InlineData("de", "Eva Palla warnte vor einem langen Winter, falls die Brücke gesperrt bleibt.", "[Eva Palla]{.person #palla} [warnte]{.cue for=\"#c1\"} [vor einem langen Winter, falls die Brücke gesperrt bleibt]{.claim #c1 speaker=\"#palla\" act=warning}.")]
    [InlineData("de", "Es war der Tag, an dem Eva Palla vor einem langen Winter warnte, falls die Brücke gesperrt bleibt.", "Es war der Tag, an dem [Eva Palla]{.person #palla} [vor einem langen Winter]{.claim #c1 speaker=\"#palla\" act=warning} [warnte]{.cue for=\"#c1\"}, [falls die Brücke gesperrt bleibt]{#c1}.")]
    [InlineData("de", "Karl Hofer hat jeden Plan, den Deich zu verkaufen, bestritten.", "[Karl Hofer]{.person #hofer} hat [jeden Plan, den Deich zu verkaufen]{.claim #c1 speaker=\"#hofer\" act=denial}, [bestritten]{.cue for=\"#c1\"}.")]
    [InlineData("de", "Es war der Tag, an dem Eva Palla ihre Sorge über den Zustand der Brücke zum Ausdruck brachte.", "Es war der Tag, an dem [Eva Palla]{.person #palla} [ihre Sorge]{.cue for=\"#c1\"} über [den Zustand der Brücke]{.claim #c1 speaker=\"#palla\" act=concern} [zum Ausdruck brachte]{.cue for=\"#c1\"}.")]
    [InlineData("en", "Jane Doe warned of a long winter without the bridge.", "[Jane Doe]{.person #doe} [warned]{.cue for=\"#c1\"} [of a long winter without the bridge]{.claim #c1 speaker=\"#doe\" act=warning}.")]
    [InlineData("en", "Jane Doe voiced concern about the state of the bridge.", "[Jane Doe]{.person #doe} [voiced]{.cue for=\"#c1\"} [concern]{.cue for=\"#c1\"} about [the state of the bridge]{.claim #c1 speaker=\"#doe\" act=concern}.")]
    [InlineData("de", "Der Plan, den niemand bestritten hat, sieht keine Sorge über Nacht vor.", "Der Plan, den niemand bestritten hat, sieht keine Sorge über Nacht vor.")]
    public async Task Reported_speech(string language, string text, string expected) => Assert.Equal(expected, await DraftOf(text, language, s_published, 0.5, DraftRule.Quotes, DraftRule.Claims, DraftRule.Entities));

    [Fact]
    public async Task Reported_speech_is_never_sure_enough_for_a_draft_by_default() =>
        Assert.DoesNotContain(".claim", await DraftOf("Jane Doe said that the harbour would stay closed until May.", "en", DraftRule.Claims), StringComparison.Ordinal);

    [Theory]
    [InlineData("de", "MOSKAU (Reuters) – Text", "[[MOSKAU]{.place} ([[Reuters]{.org}]{.agency})]{.dateline} – Text")]
    [InlineData("de", "Garmisch-Partenkirchen (dpa/lby) - Text", "[[Garmisch-Partenkirchen]{.place} ([[dpa/lby]{.org}]{.agency})]{.dateline} - Text")]
    [InlineData("de", "Tel Aviv/Beirut (dpa) - Text", "[[Tel Aviv]{.place}/[Beirut]{.place} ([[dpa]{.org}]{.agency})]{.dateline} - Text")]
    [InlineData("de", "Berlin, 5. Mai – Text", "[[Berlin]{.place}, 5. Mai]{.dateline} – Text")]
    [InlineData("de", "Der Präsident (67) – seit langem krank – schwieg.", "Der Präsident (67) – seit langem krank – schwieg.")]
    [InlineData("de", "Angela Merkel (CDU) - die frühere Kanzlerin - schwieg.", "Angela Merkel (CDU) - die frühere Kanzlerin - schwieg.")]
    [InlineData("en", "CHEYENNE, Wyo. (AP) — Text", "[[CHEYENNE]{.place}, [Wyo.]{.place} ([[AP]{.org}]{.agency})]{.dateline} — Text")]
    [InlineData("en", "ASHBY, England, Dec 7 (Reuters) - Text", "[[ASHBY]{.place}, [England]{.place}, Dec 7 ([[Reuters]{.org}]{.agency})]{.dateline} - Text")]
    [InlineData("en", "LONDON — Text", "[[LONDON]{.place}]{.dateline} — Text")]
    [InlineData("en", "The president (67) - long ill - was silent.", "The president (67) - long ill - was silent.")]
    public async Task Datelines(string language, string text, string expected) => Assert.Equal(expected, await DraftOf(text, language, DraftRule.Dateline));

    [Theory]
    [InlineData("de", "am 7. Dezember 2020", "am [7. Dezember 2020]{.date value=2020-12-07}")]
    [InlineData("de", "am 5. Dez. und am Dienstag", "am [5. Dez.]{.date value=2021-12-05} und am [Dienstag]{.date value=2021-12-07}")]
    [InlineData("de", "gestern, am 31. Dezember, im März 2024", "[gestern]{.date value=2021-12-06}, am [31. Dezember]{.date value=2021-12-31}, im [März 2024]{.date value=2024-03}")]
    [InlineData("de", "der 31. Februar und 12 März", "der 31. Februar und 12 März")]
    [InlineData("en", "on Dec. 5, 2021, May 2 and 5 December", "on [Dec. 5, 2021]{.date value=2021-12-05}, [May 2]{.date value=2021-05-02} and [5 December]{.date value=2021-12-05}")]
    [InlineData("en", "on Monday in March 2022, may be", "on [Monday]{.date value=2021-12-06} in [March 2022]{.date value=2022-03}, may be")]
    public async Task Dates(string language, string text, string expected) => Assert.Equal(expected, await DraftOf(text, language, DraftRule.Dates));

    [Theory]
    [InlineData("en", "The port will reopen on Friday, officials said on Monday it will", "The port will reopen on [Friday]{.date value=2021-12-10}, officials said on [Monday]{.date value=2021-12-06} it will")]
    [InlineData("de", "Am Freitag wird gewählt, sagte er am Montag, weil er am Dienstag gehen will", "Am [Freitag]{.date value=2021-12-10} wird gewählt, sagte er am [Montag]{.date value=2021-12-06}, weil er am [Dienstag]{.date value=2021-12-07} gehen will")]
    [InlineData("de", "Der Sturm lasse am Mittwoch nach, er habe am Freitag begonnen, sagte sie am Montag", "Der Sturm lasse am [Mittwoch]{.date value=2021-12-08} nach, er habe am [Freitag]{.date value=2021-12-03} begonnen, sagte sie am [Montag]{.date value=2021-12-06}")]
    [InlineData("de", "dass der Sturm am Mittwoch nachlasse, der am Freitag alle Dächer abdeckte", "dass der Sturm am [Mittwoch]{.date value=2021-12-08} nachlasse, der am [Freitag]{.date value=2021-12-03} alle Dächer abdeckte")]
    public async Task A_weekday_in_a_clause_about_the_future_is_ahead(string language, string text, string expected) =>
        Assert.Equal(expected, await DraftOf(text, language, new DateOnly(2021, 12, 7), 0.8, DraftRule.Dates));

    [Theory]
    [InlineData("de", "3,5 Millionen Euro, 1.200 Dollar, 12 %", "[3,5 Millionen Euro]{.money value=\"3500000 EUR\"}, [1.200 Dollar]{.money value=\"1200 USD\"}, [12 %]{.percent value=12}")]
    [InlineData("de", "4,2 Prozent, 120 Kilometer, 2 Mrd. Euro, 3 Millionen", "[4,2 Prozent]{.percent value=\"4.2\"}, [120 Kilometer]{.quantity value=\"120 km\"}, [2 Mrd. Euro]{.money value=\"2000000000 EUR\"}, [3 Millionen]{.number value=3000000}")]
    [InlineData("en", "£3.5 million, $12bn, 2,000%, 220 miles, 7", "[£3.5 million]{.money value=\"3500000 GBP\"}, [$12bn]{.money value=\"12000000000 USD\"}, [2,000%]{.percent value=2000}, [220 miles]{.quantity value=\"220 mi\"}, 7")]
    [InlineData("de", "931 000 Euro, 12 345 678 km, 5 100 Menschen, 3x", "[931 000 Euro]{.money value=\"931000 EUR\"}, [12 345 678 km]{.quantity value=\"12345678 km\"}, 5 100 Menschen, 3x")]
    [InlineData("en", "$75M and $3q for $12,34", "[$75M]{.money value=\"75000000 USD\"} and $3q for $12,34")]
    [InlineData("en", "version 1.2.3 of 12,34 and 1,234.5 euros", "version 1.2.3 of 12,34 and [1,234.5 euros]{.money value=\"1234.5 EUR\"}")]
    [InlineData("de", "ein zweistündiges Gespräch, die 90-minütige Fahrt, tägig, dreiundig", "ein [zweistündiges]{.duration value=PT2H} Gespräch, die [90-minütige]{.duration value=PT90M} Fahrt, tägig, dreiundig")]
    [InlineData("en", "a two-hour talk, a 90-minute drive, a three-week-old boy, an off-day", "a [two-hour]{.duration value=PT2H} talk, a [90-minute]{.duration value=PT90M} drive, a three-week-old boy, an off-day")]
    public async Task Amounts(string language, string text, string expected) => Assert.Equal(expected, await DraftOf(text, language, DraftRule.Amounts));

    [Fact]
    public async Task Headline_and_byline() => Assert.Equal(
        "# Floods after record rain\n\n{.byline}\nBy [[Jane Doe]{.person #doe}]{.author} and [[John Q. Roe]{.person #roe}]{.author}\n\nHeavy rain flooded many homes in the south of the country.",
        await DraftOf("Floods after record rain\n\nBy Jane Doe and John Q. Roe\n\nHeavy rain flooded many homes in the south of the country.", "en", DraftRule.Headline, DraftRule.Byline));

    [Fact]
    public async Task A_date_without_a_day_of_publication_has_no_value_and_is_left_alone() =>
        Assert.Equal("On Tuesday, Dec 7, and in [March 2022]{.date value=2022-03}", await DraftOf("On Tuesday, Dec 7, and in March 2022", "en", null, 0.5, DraftRule.Dates));

    [Theory]
    [InlineData("putin-nato")]
    [InlineData("interview-glocken")]
    [InlineData("flash-rate-cut")]
    [InlineData("court-violin")]
    public async Task The_text_of_a_seed_stays_as_it_is(string seed)
    {
        string text = NewsDocument.Parse(Seeds.Read(seed + ".news.md")).ToPlainText();
        SourceArticle article = await ArticleOf(text, OptionsOf(DraftLanguage.Guess(text).Tag, s_published, 0, Enum.GetValues<DraftRule>()));
        Assert.Equal(text, article.Document.ToPlainText());
    }

    [Theory]
    [InlineData("“a ")]
    [InlineData("„a ")]
    [InlineData("\"a\", said B C. ")]
    [InlineData("said A, ")]
    [InlineData("“a\n\n")]
    public async Task Long_texts_take_linear_time(string repeated)
    {
        string text = string.Concat(Enumerable.Repeat(repeated, 40_000 / repeated.Length));
        IReadOnlyList<Suggestion> suggestions = await Draft.SuggestAsync(text, OptionsOf("en", s_published, 0, Enum.GetValues<DraftRule>()), CancellationToken.None);
        Assert.All(suggestions, suggestion => Assert.InRange(suggestion.End, suggestion.Start + 1, text.Length));
    }

    [Fact]
    public async Task A_paragraph_that_continues_a_quotation_is_not_a_claim()
    {
        string text = "“It rained, said Jane Doe.\n\n“The mayor said that the dam would hold for another year.” He said that the dam would break within a year.";
        IReadOnlyList<Suggestion> suggestions = await Draft.SuggestAsync(text, OptionsOf("en", s_published, 0, [DraftRule.Claims]), CancellationToken.None);
        Suggestion claim = Assert.Single(suggestions, suggestion => suggestion.Class == "claim");
        Assert.Equal("that the dam would break within a year", text[claim.Start..claim.End]);
    }

    private static Task<string> DraftOf(string text, string language, params DraftRule[] rules) => DraftOf(text, language, s_published, 0.9, rules);

    private static async Task<string> DraftOf(string text, string language, DateOnly? published, double confidence, params DraftRule[] rules)
    {
        SourceArticle article = await ArticleOf(text, OptionsOf(language, published, confidence, rules));
        Assert.Equal(text, article.Document.ToPlainText());
        string written = article.Document.ToNewsMarkdown();
        return written[(written.IndexOf("\n---\n", StringComparison.Ordinal) + 6)..].TrimEnd('\n');
    }

    private static DraftOptions OptionsOf(string language, DateOnly? published, double confidence, DraftRule[] rules) =>
        new() { Language = DraftLanguage.Find(language)!, Published = published, MinConfidence = confidence, Rules = rules.ToHashSet() };

    private static async Task<SourceArticle> ArticleOf(string text, DraftOptions options)
    {
        AnnotatedText draft = await Draft.MakeAsync(text, options, CancellationToken.None);
        SourceArticle article = AnnotationConversion.ToArticle(draft, "story.txt", "story", [OffsetUnit.Utf16], new ConvertOptions { Offsets = OffsetUnit.Utf16 }, []);
        Assert.Empty(article.Findings);
        return article;
    }
}
