using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Tests.Tree;

/// <summary>Errors in the meaning of annotations, each with its exact position and message.</summary>
public class ArticleErrorTests
{
    /// <summary>The fixtures in seeds/invalid that are about meaning: each has exactly one error.</summary>
    public static TheoryData<string, int, int, string> InvalidSeeds => new()
    {
        { "NEWS3001-unknown-id", 8, 28, "unknown id #puttin (did you mean #putin?)" },
        { "NEWS3001-unknown-reference", 3, 12, "unknown id #reuter (did you mean #reuters?)" },
        { "NEWS3002-two-kinds", 8, 10, "#moskau is a place at 6:12 but .org here: keep one kind, or give this one another id" },
        { "NEWS3003-contradicting-attributes", 8, 27, "role=\"Deputy governor\" contradicts role=\"Governor\" at 6:42: keep one" },
        { "NEWS3003-contradicting-anchors", 9, 22, "speaker=\"bank\" contradicts speaker=\"calloway\" at 8:60: keep one" },
        { "NEWS3004-bare-span", 8, 8, "the span has neither class nor id: add one, or write \\[ for a bracket of the text" },
        { "NEWS3005-no-date", 8, 30, ".date value=\"7.12.2021\" is not an ISO date: write 2021-12-07, 2021-12, 2021, 2021-12-07T14:30 or an interval a/b" },
        { "NEWS3006-date-without-value", 8, 15, ".date needs value=: write what its text means" },
        { "NEWS3007-cue-without-target", 8, 33, ".cue needs for=\"#id\"" },
        { "NEWS3008-two-kind-classes", 6, 20, "more than one kind class: org place: keep one, or nest two spans" },
        { "NEWS3009-never-mentioned", 5, 3, "#nato is declared but never mentioned: write [its text]{#nato}, or remove it" },
        { "NEWS3010-quote-without-speaker", 8, 29, "quote #q1 has neither speaker nor source: add speaker=\"#id\" or source=\"#id\"" },
        { "NEWS3011-event-as-speaker", 8, 79, "speaker=\"#gespraech\" is an event, expected a person, org, group or place" },
    };

    [Theory]
    [MemberData(nameof(InvalidSeeds))]
    public void An_invalid_seed_has_exactly_its_error(string name, int line, int column, string message)
    {
        string text = Seeds.Read(Path.Combine("invalid", name + ".news.md"));
        Trees.Read(text, out List<SourceError> errors);
        SourceError error = Assert.Single(errors);
        Assert.Equal(name[..8], error.Code);
        Assert.Equal(message, error.Message);
        Assert.Equal($"{line}:{column}", Trees.Position(new LineMap(text), error));
    }

    [Fact]
    public void Every_invalid_seed_about_meaning_is_in_the_table() =>
        Assert.Equal(
            Directory.GetFiles(Seeds.InvalidFolder, "NEWS3*").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal),
            InvalidSeeds.Select(row => (string)row[0] + ".news.md").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("[x]{⟦#a⟧}")]
    [InlineData("[x]{.person #b affiliation=⟦#a⟧}")]
    [InlineData("[x]{.person #b affiliation=\"⟦a⟧\"}")]
    [InlineData("[x]{.group #b members=\"#b ⟦#a⟧\"}")]
    [InlineData("[x]{.foo #b to=\"#b ⟦#a⟧\"}")]
    [InlineData("[x]{.cue for=\"#q  ⟦#a⟧\"} [y]{.claim #q}")]
    [InlineData("[x]{.age of=⟦a⟧}")]
    [InlineData("[x]{.person #b cont=\"⟦#a⟧\"}")]
    [InlineData("---\nx: {y: [\"⟦#a⟧\"]}\n---\n")]
    [InlineData("---\nentities: {b: {kind: person, affiliation: ⟦a⟧}}\n---\n[x]{#b}")]
    [InlineData("---\nentities: {b: {kind: group, members: [\"#b\", \"⟦#a⟧\"]}}\n---\n[x]{#b}")]
    [InlineData("---\nentities: {b: {kind: org, own: \"⟦#a⟧\"}}\n---\n[x]{#b}")]
    [InlineData("---\nentities:\n  ⟦a⟧: {name: A}\n---\n[x]{#a} [y]{#a}")]
    public void An_unknown_id_is_an_error_at_each_of_its_positions(string text) => AssertError("NEWS3001", text);

    [Theory]
    [InlineData("puttin", "putin", true)]
    [InlineData("ptuin", "putin", true)]
    [InlineData("putin2", "putin", true)]
    [InlineData("Putin", "putin", true)]
    [InlineData("kreml", "putin", false)]
    [InlineData("a", "b", false)]
    [InlineData("q1", "q2", true)]
    public void A_near_id_is_suggested(string id, string declared, bool isNear)
    {
        Trees.Read($"[x]{{.person #{declared}}} [y]{{#{id}}}", out List<SourceError> errors);
        Assert.Equal($"unknown id #{id}" + (isNear ? $" (did you mean #{declared}?)" : ""), Assert.Single(errors).Message);
    }

    [Fact]
    public void The_first_of_the_nearest_ids_is_suggested()
    {
        Trees.Read("[1]{.thing #abcd1}[2]{.thing #abcde1}[3]{.thing #abcde2}[4]{#abcde}", out List<SourceError> errors);
        Assert.Equal("unknown id #abcde (did you mean #abcd1?)", Assert.Single(errors).Message);
    }

    [Theory]
    [InlineData("[x]{.person #a} [y]{⟦.org⟧ #a}")]
    [InlineData("---\nentities: {a: {kind: person}}\n---\n[y]{⟦.org⟧ #a}")]
    [InlineData("[x]{.foo #a} [y]{⟦.bar⟧ #a}")]
    [InlineData("[x]{.person #a} [y]{⟦.vip⟧ #a}")]
    [InlineData("[x]{.person #a} ⟦[y](u:1){#a}⟧")]
    public void One_id_with_two_kinds_is_an_error_at_the_second(string text) => AssertError("NEWS3002", text);

    [Theory]
    [InlineData("[x]{.org #o} [y]{.org #p} [a]{.person #a affiliation=o} [b]{#a affiliation=⟦\"#p\"⟧}")]
    [InlineData("---\nentities: {a: {kind: org, founded: 1911}}\n---\n[a]{#a founded=⟦1912⟧}")]
    [InlineData("[q]{.quote #q speaker=a} [a]{.org #a} [b]{.org #b ⟦.speaker⟧ for=q}")]
    [InlineData("[q]{.quote #q} [a]{.org #a .source for=q} [the [b]{.org #b}]{⟦.source⟧ for=q}")]
    [InlineData("[e]{.event #e duration=PT2H} [x]{.duration value=⟦PT3H⟧ of=e}")]
    public void Facts_that_contradict_are_an_error_at_the_second(string text) =>
        AssertError("NEWS3003", text);

    [Theory]
    [InlineData("[a]{.person #a role=x} [b]{#a role=x}")]
    [InlineData("[o]{.org #o} [a]{.person #a affiliation=o} [b]{#a affiliation=\"#o\"}")]
    [InlineData("[a]{.person #a role=x} [y]{.role of=a} [z]{.role of=a}")]
    [InlineData("[q]{.quote #q speaker=a} [a]{.org #a .speaker for=q} [the [a]{#a}]{.speaker for=q}")]
    [InlineData("[e]{.event #e duration=PT2H} [x]{.duration value=PT2H of=e} [long]{.duration value=PT2H of=e}")]
    [InlineData("---\nentities: {o: {kind: group, members: [\"#a\", a]}}\n---\n[o]{#o members=\"a #a\"} [a]{.person #a}")]
    public void Facts_that_agree_and_texts_that_differ_are_not_errors(string text) => Assert.Empty(Trees.Errors(text));

    [Theory]
    [InlineData("[x]⟦{}⟧")]
    [InlineData("[x]⟦{lang=de}⟧")]
    [InlineData("⟦{}⟧\nText")]
    public void A_span_without_a_meaning_is_an_error(string text) => AssertError("NEWS3004", text);

    [Fact]
    public void A_block_or_a_container_can_have_attributes_alone()
    {
        MapNode tree = Trees.Read("{lang=de}\nText\n\n::: {lang=fr}\nTexte\n:::\n");
        Assert.Equal("""[{"start":0,"end":4,"lang":"de"}]""", tree.Json("body[0].spans"));
        Assert.Equal("""[{"start":1,"end":2,"lang":"fr"}]""", tree.Json("sections"));
    }

    [Theory]
    [InlineData("date", "value", "7.12.2021")]
    [InlineData("date", "value", "2021-13")]
    [InlineData("time", "value", "2pm")]
    [InlineData("duration", "value", "2h")]
    [InlineData("number", "value", "1.140,5")]
    [InlineData("percent", "value", "3%")]
    [InlineData("quantity", "value", "120km")]
    [InlineData("money", "value", "3 Euro")]
    [InlineData("event", "start", "today")]
    [InlineData("event", "end", "2021-02-30")]
    [InlineData("event", "duration", "two hours")]
    [InlineData("work", "date", "1899/")]
    public void A_malformed_value_is_an_error_at_the_value(string kind, string attribute, string value)
    {
        AssertError("NEWS3005", $"[x]{{.{kind} {attribute}=⟦\"{value}\"⟧}}");
        Assert.Equal("NEWS3005", Assert.Single(Trees.Errors($"---\nentities: {{a: {{kind: {kind}, {attribute}: \"{value}\"}}}}\n---\n[x]{{#a}}"))[..8]);
    }

    [Theory]
    [InlineData("---\nentities: ⟦x⟧\n---\n")]
    [InlineData("---\nentities:\n  ⟦a b⟧: {kind: org}\n---\n")]
    [InlineData("---\nentities:\n  a: ⟦Putin⟧\n---\n[x]{#a}")]
    [InlineData("---\nentities:\n  a: {kind: ⟦headline⟧}\n---\n[x]{#a}")]
    [InlineData("---\nentities:\n  a: {kind: ⟦[org]⟧}\n---\n[x]{#a}")]
    [InlineData("---\nentities:\n  a: {kind: org, name: ⟦[A]⟧}\n---\n[x]{#a}")]
    [InlineData("[e]{.event #e} ⟦[at noon]{.start of=e}⟧")]
    public void Facts_of_the_wrong_form_are_malformed(string text) => AssertError("NEWS3005", text);

    [Theory]
    [InlineData("[x]{⟦.number⟧ #a}\n\n[y]{#a}")]
    [InlineData("[x]{⟦.link⟧}")]
    [InlineData("---\nentities: {a: {kind: ⟦money⟧}}\n---\n[x]{#a}")]
    public void A_value_without_a_value_is_an_error(string text) => AssertError("NEWS3006", text);

    [Fact]
    public void A_value_can_be_given_at_any_mention() => Assert.Empty(Trees.Errors("[x]{.number #a} [y]{#a value=7}"));

    [Theory]
    [InlineData("[x]{⟦.speaker⟧}")]
    [InlineData("[x]{.author ⟦.frame⟧ for=\"\"}")]
    [InlineData("[x]{⟦.source⟧ of=a} [y]{.thing #a}")]
    public void An_anchor_needs_a_target(string text) => AssertError("NEWS3007", text);

    [Theory]
    [InlineData("[x]{.person ⟦.org⟧}")]
    [InlineData("[x]{.foo ⟦.bar⟧}")]
    [InlineData("⟦[x](u:1){.person}⟧")]
    [InlineData("[x]{.date ⟦.number⟧ value=7}")]
    public void A_span_is_of_one_kind(string text) => AssertError("NEWS3008", text);

    [Theory]
    [InlineData("[x]{.person .vip .cue .author for=q} [y]{.claim #q}")]
    [InlineData("[x]{.foo .author}")]
    [InlineData("[x]{.foo .bar of=a} [y]{.thing #a}")]
    [InlineData("[x](u:1){.link .official}")]
    public void Slots_anchors_and_tags_are_not_kinds(string text) => Assert.DoesNotContain(Trees.Errors(text), error => error.StartsWith("NEWS3008", StringComparison.Ordinal));

    [Theory]
    [InlineData("[q]{.quote}", true)]
    [InlineData("[q]{.quote #q} [x]{.addressee for=q}", true)]
    [InlineData("[q]{.quote #q} [x]{.source for=q}", false)]
    [InlineData("[q]{.quote source=a} [x]{.org #a}", false)]
    [InlineData("[q]{.claim}", false)]
    public void A_quote_should_have_a_speaker_or_a_source(string text, bool isWarning)
    {
        Trees.Read(text, out List<SourceError> errors);
        Assert.Equal(isWarning ? ["NEWS3010"] : [], errors.Select(error => error.Code));
    }

    [Theory]
    [InlineData("[e]{.event #e} [q]{.quote speaker=⟦e⟧}")]
    [InlineData("[e]{.event #e} [a]{.person affiliation=\"⟦#e⟧\"}")]
    [InlineData("[d]{.date #d value=2021} [g]{.group members=\"⟦#d⟧\"}")]
    [InlineData("[a]{.person #a} [g]{.event place=⟦a⟧}")]
    [InlineData("[p]{.work #p} [g]{.work by=\"⟦#p⟧\"}")]
    [InlineData("[e]{.event #e ⟦.speaker⟧ for=q} [q]{.claim #q}")]
    [InlineData("[a]{.person #a} [b]{.cue for=\"⟦#a⟧\"}")]
    [InlineData("[a]{.person #a} [b]{.person #b} [q]{.quote speaker=⟦\"#a #b\"⟧}")]
    public void A_reference_to_the_wrong_kind_is_an_error(string text) =>
        AssertError("NEWS3011", text);

    [Theory]
    [InlineData("[q]{.quote speaker=⟦\"Tom Hale\"⟧}", "speaker=\"Tom Hale\" is a text, expected a person, org, group or place: write [Tom Hale]{.person #id} and speaker=\"#id\"")]
    [InlineData("[e]{.event #e place=⟦\"New York\"⟧}", "place=\"New York\" is a text, expected a place: write [New York]{.place #id} and place=\"#id\"")]
    [InlineData("[a]{.person #a} [q]{.claim cont=⟦\"the first\"⟧}", "cont=\"the first\" is a text, expected one id: write [the first]{.thing #id} and cont=\"#id\"")]
    [InlineData("[a]{.person #a} [b]{.person #b} [q]{.quote speaker=⟦\"#a #b\"⟧}", "speaker=\"#a #b\" is a list, expected a person, org, group or place")]
    public void A_text_instead_of_a_reference_says_what_to_write(string text, string message) =>
        Assert.Equal(message, AssertError("NEWS3011", text).Message);

    [Theory]
    [InlineData("[e]{.team #e} [q]{.quote speaker=e}")]
    [InlineData("[e]{.place #e} [q]{.quote source=e}")]
    [InlineData("[e]{.event #e} [g]{.group members=e}")]
    [InlineData("[e]{.event #e} [g]{.frame for=e}")]
    [InlineData("[e]{.chant #e} [g]{.cue for=e}")]
    public void References_to_any_entity_or_user_kind_are_valid(string text) => Assert.Empty(Trees.Errors(text));

    [Theory]
    [InlineData("[x]{#a} [y", "NEWS1001")]
    [InlineData("[x]{.date value=\"2021} [y]{#b}", "NEWS1010")]
    [InlineData("---\nentities:\n\ta: {kind: org}\n---\n[x]{#a}", "NEWS2007")]
    public void A_text_with_syntax_errors_has_no_errors_of_meaning(string text, string code) =>
        Assert.Equal(code, Assert.Single(Trees.Errors(text))[..8]);

    [Fact]
    public void Errors_are_in_the_order_of_the_text() =>
        Assert.Equal(
            ["NEWS3009 2:12", "NEWS3004 4:4", "NEWS3001 4:11", "NEWS3010 6:5"],
            Trees.Errors("---\nentities: {a: {kind: org}}\n---\n[x]{} [y]{#c}\n\n[z]{.quote}"));

    [Theory]
    [InlineData("::: {.quote}\n:::\n", "NEWS1013")]
    [InlineData("A\n\n::: x\n:::\n", "NEWS1013")]
    public void An_empty_container_is_an_error(string text, string code) => Assert.Contains(Trees.Errors(text), error => error.StartsWith(code, StringComparison.Ordinal));

    /// <summary>Asserts that a text has one error, at the characters between the brackets ⟦ and ⟧.</summary>
    private static SourceError AssertError(string code, string text)
    {
        int start = text.IndexOf('⟦', StringComparison.Ordinal);
        int end = text.IndexOf('⟧', StringComparison.Ordinal) - 1;
        Trees.Read(text.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal), out List<SourceError> errors);
        SourceError error = Assert.Single(errors);
        Assert.Equal((code, start, end), (error.Code, error.Span.Start, error.Span.End));
        return error;
    }
}
