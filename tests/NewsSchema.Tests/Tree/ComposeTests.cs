using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Formats.NewsMarkdown.Meaning;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;
using NewsSchema.Core.Json;
using NewsSchema.Core.Tree;

namespace NewsSchema.Tests.Tree;

/// <summary>Articles composed from data that was made in code, which contains less than a fixture.</summary>
public class ComposeTests
{
    [Fact]
    public void A_tree_without_derived_members_is_enough() =>
        Assert.Equal(
            """
            ---
            schema: WireStory
            language: de
            published: 2021-12-07
            entities:
              putin:
                kind: person
                role: Präsident
            ---

            # [Putin]{#putin} wartet ab

            [„Nein“]{.quote #q1 speaker="#putin"}, sagte [Putin]{#putin} am [Dienstag]{.date value=2021-12-07}.

            """,
            Compose(
                """
                {
                  "language": "de", "published": "2021-12-07",
                  "headline": {"text": "Putin wartet ab", "level": 1, "spans": [{"start": 0, "end": 5, "ref": "putin"}]},
                  "body": [{"text": "„Nein“, sagte Putin am Dienstag.", "spans": [
                    {"start": 23, "end": 31, "ref": "date.1"}, {"start": 14, "end": 19, "ref": "putin"}, {"start": 0, "end": 6, "ref": "q1"}]}],
                  "people": [{"id": "putin", "name": "Putin", "role": "Präsident"}],
                  "dates": [{"id": "date.1", "text": "Dienstag", "value": "2021-12-07"}],
                  "quotes": [{"id": "q1", "text": "„Nein“", "speaker": "putin"}]
                }
                """,
                "WireStory"));

    [Fact]
    public void A_text_can_be_a_bare_string() => Assert.Equal("{.headline}\nA\n\nB\n", Compose("""{"headline":"A","body":["B"]}"""));

    [Fact]
    public void A_root_slot_is_a_copy_if_the_body_has_that_slot() =>
        Assert.Equal("[MOSKAU]{.dateline} – Text\n", Compose("""{"dateline":{"text":"LONDON"},"body":[{"text":"MOSKAU – Text","spans":[{"start":0,"end":6,"role":"dateline"}]}]}"""));

    [Fact]
    public void A_span_over_a_whole_block_is_written_above_it() =>
        Assert.Equal(
            "{.quote .lead .answer #q}\nText\n\n{.claim}\nMore\n\n[Less]{.author}\n",
            Compose("""
                {"body":[
                  {"text":"Text","slot":"lead","spans":[{"start":0,"end":4,"ref":"q","role":"answer"}]},
                  {"text":"More","spans":[{"start":0,"end":4,"ref":"claim.1"}]},
                  {"text":"Less","spans":[{"start":0,"end":4,"role":"author"}]}],
                 "quotes":[{"id":"q"}],"claims":[{"id":"claim.1"}]}
                """));

    [Fact]
    public void Sections_are_containers() =>
        Assert.Equal(
            "::: {.quote #q}\nA\n\n::: infobox\nB\n:::\n:::\n",
            Compose("""{"body":[{"text":"A"},{"text":"B"}],"sections":[{"start":1,"end":2,"ref":"infobox.1"},{"start":0,"end":2,"ref":"q"}],"quotes":[{"id":"q"}],"infoboxes":[{"id":"infobox.1","name":"B"}]}""", "", "infobox"));

    [Fact]
    public void A_fact_that_the_text_gives_is_not_written_again() =>
        Assert.Equal(
            "[Q]{.quote #q}, [Sprecher]{.role of=\"#a\"} [A]{.person .speaker #a for=\"#q\"}\n",
            Compose("""
                {"body":[{"text":"Q, Sprecher A","spans":[
                  {"start":0,"end":1,"ref":"q"},{"start":3,"end":11,"role":"role","of":"a"},{"start":12,"end":13,"ref":"a","role":"speaker","for":["q"]}]}],
                 "people":[{"id":"a","name":"A","role":"Sprecher"}],"quotes":[{"id":"q","speaker":"a"}]}
                """));

    [Fact]
    public void A_fact_that_differs_from_the_text_is_written()
    {
        string text = Compose("""
            {"body":[{"text":"2 h E","spans":[{"start":0,"end":3,"ref":"duration.1","of":"e"},{"start":4,"end":5,"ref":"e"}]}],
             "events":[{"id":"e","name":"F","start":"2021-12-07","duration":"PT2H"}],"durations":[{"id":"duration.1","value":"PT2H"}]}
            """);
        Assert.Equal("---\nentities:\n  e:\n    kind: event\n    name: F\n    start: 2021-12-07\n---\n\n[2 h]{.duration value=PT2H of=\"#e\"} [E]{#e}\n", text);
    }

    [Theory]
    [InlineData("""{"foo":{"barBaz":[1,"1",null,true]}}""", "---\nfoo:\n  bar-baz: [1, \"1\", null, true]\n---\n")]
    [InlineData("""{"text":1,"schema":2,"_headline":3}""", "---\n_text: 1\n_schema: 2\nheadline: 3\n---\n")]
    [InlineData("""{"things":[{"id":"a","own":{"x":1}}]}""", "---\nentities:\n  a:\n    kind: thing\n    own:\n      x: 1\n---\n")]
    [InlineData("""{"things":[{"id":"a","note":"x","for":"y"}]}""", "---\nentities:\n  a:\n    kind: thing\n    note: x\n    for: y\n---\n")]
    [InlineData("""{"body":[{"text":"A","own":1}]}""", "{own=1}\nA\n")]
    [InlineData("""{"body":[{"text":"A b","spans":[{"start":0,"end":1,"role":"note","own":"x"}]}]}""", "[A]{.note own=x} b\n")]
    [InlineData("""{"body":[{"text":"A b","spans":[{"start":0,"end":1,"ref":"q"}]}],"quotes":[{"id":"q","own":[1]}]}""", "---\nentities:\n  q:\n    kind: quote\n    own: [1]\n---\n\n[A]{.quote #q} b\n")]
    public void Unknown_members_are_kept(string json, string text) => Assert.Equal(text, Compose(json));

    [Theory]
    [InlineData("\"#a\"", "x: \"#a\"")]
    [InlineData("\"#b\"", "x: '#b'")]
    [InlineData("\"2021-12-07\"", "x: 2021-12-07")]
    [InlineData("\"14:30\"", "x: 14:30")]
    [InlineData("\"PT2H\"", "x: PT2H")]
    [InlineData("\"Berlin, Mitte\"", "x: Berlin, Mitte")]
    [InlineData("\"2021\"", "x: \"2021\"")]
    [InlineData("\"007\"", "x: \"007\"")]
    [InlineData("\"true\"", "x: \"true\"")]
    [InlineData("\"no\"", "x: \"no\"")]
    [InlineData("\"\"", "x: \"\"")]
    [InlineData("\"a\\nb\"", "x: \"a\\nb\"")]
    [InlineData("2021", "x: 2021")]
    [InlineData("null", "x:")]
    public void JSON_strings_are_quoted_only_if_they_could_be_another_type(string json, string line) =>
        Assert.Contains(line + "\n", Compose($$"""{"x":{{json}},"things":[{"id":"a"}]}"""), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"people":[{"id":"a b"}]}""", "people[0] has the id 'a b'")]
    [InlineData("""{"people":[{"id":"org.1"}]}""", "people[0] has the id 'org.1'")]
    [InlineData("""{"people":[{"name":"A"}]}""", "people[0] has no id")]
    [InlineData("""{"people":[{"id":"a"}],"things":[{"id":"a"}]}""", "things[0] has the id 'a', which another annotation has too")]
    [InlineData("""{"people":[{"id":"person.1"}]}""", "people[0] has the id 'person.1', but no span refers to it")]
    [InlineData("""{"people":{}}""", "people is not a list")]
    [InlineData("""{"body":[{"text":"abcdef","spans":[{"start":0,"end":3,"role":"a"},{"start":2,"end":5,"role":"b"}]}]}""", "body[0].spans[1] (2 to 5) overlaps body[0].spans[0] (0 to 3) partly")]
    [InlineData("""{"body":[{"text":"abc","spans":[{"start":1,"end":1,"role":"a"}]}]}""", "body[0].spans[0] goes from 1 to 1")]
    [InlineData("""{"body":[{"text":"abc","spans":[{"start":1,"end":4,"role":"a"}]}]}""", "body[0].spans[0] goes from 1 to 4")]
    [InlineData("""{"body":[{"text":"abc","spans":[{"end":4}]}]}""", "body[0].spans[0] has no start")]
    [InlineData("""{"body":[{"text":"abc","spans":[{"start":0,"end":1,"ref":"x y"}]}]}""", "body[0].spans[0] refers to 'x y'")]
    [InlineData("""{"body":[{"text":"abc","spans":[{"start":0,"end":1,"role":"a,b"}]}]}""", "body[0].spans[0] has the role 'a,b'")]
    [InlineData("""{"body":[{"text":"abc","spans":[{"start":0,"end":1,"ref":"date.1"},{"start":1,"end":2,"ref":"date.1"}]}],"dates":[{"id":"date.1","value":"2021"}]}""", "body[0].spans[1] is a second span of 'date.1'")]
    [InlineData("""{"body":[{"text":"abc","spans":[{"start":0,"end":1,"role":"cue","for":["claim.1"]}]}]}""", "refers to 'claim.1'")]
    [InlineData("""{"body":[{"text":"a b","spans":[{"start":0,"end":1,"ref":"date.1"}]}],"dates":[{"id":"date.1","value":"2021","own":[1]}]}""", "dates[0] has facts that a span cannot hold")]
    [InlineData("""{"body":[{"text":"a\nb","level":1}]}""", "body[0] is a heading with a line break")]
    [InlineData("""{"body":[{"text":"a\r\nb"}]}""", "body[0] has a carriage return")]
    [InlineData("""{"textFormat":{"paragraphs":"line"},"body":[{"text":"a\nb"}]}""", "body[0] has a line break")]
    [InlineData("""{"body":[{"slot":"lead"}]}""", "body[0] has no text")]
    [InlineData("""{"body":[{"text":"a","slot":"leed"}]}""", "body[0] has the slot 'leed'")]
    [InlineData("""{"body":[{"text":"a","level":7}]}""", "body[0] has the level 7")]
    [InlineData("""{"body":[{"text":"a","separator":"\n"}]}""", "body[0] has a separator, but no block is before it")]
    [InlineData("""{"headline":"A","body":[{"text":"a","separator":"x"}]}""", "body[0] has a separator that is not blank lines")]
    [InlineData("""{"headline":{"text":"A","level":1},"body":[{"text":"a","separator":"\n"}]}""", "body[0] has a separator without a blank line")]
    [InlineData("""{"body":[{"text":"a😀","spans":[{"start":0,"end":2,"role":"author"}]}]}""", "body[0].spans[0] begins or ends within a character")]
    [InlineData("""{"a":[[[[[[[[1]]]]]]]]}""", "a nests more deeply than the 8 levels of front matter")]
    [InlineData("""{"things":[{"id":"a","own":[[[[[[1]]]]]]}]}""", "things[0] nests more deeply than the 8 levels of front matter")]
    public void A_member_that_the_format_cannot_write_is_refused_by_name(string json, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => Compose(json)).Message, StringComparison.Ordinal);

    /// <summary>What reading the text would report, or would read as something else.</summary>
    [Theory]
    [InlineData("""{"body":[{"text":"a","spans":[{"start":0,"end":1,"ref":"b"}]}]}""", "body[0].spans[0].ref: unknown id #b.")]
    [InlineData("""{"body":[{"text":"a b","spans":[{"start":0,"end":1}]}]}""", "body[0].spans[0]: the span has neither class nor id")]
    [InlineData("""{"body":[{"text":"a b","spans":[{"start":0,"end":1,"lang":"de"}]}]}""", "body[0].spans[0]: the span has neither class nor id")]
    [InlineData("""{"body":["a"],"sections":[{"start":0,"end":1}]}""", "sections[0]: the span has neither class nor id")]
    [InlineData("""{"body":[{"text":"a b","spans":[{"start":0,"end":1,"role":"cue"}]}]}""", "body[0].spans[0].role: .cue needs for=\"#id\"")]
    [InlineData("""{"body":[{"text":"a b","spans":[{"start":0,"end":1,"role":"cue","for":["x"]}]}]}""", "body[0].spans[0].for: unknown id #x")]
    [InlineData("""{"body":[{"text":"a b","spans":[{"start":0,"end":1,"ref":"q"}]}],"quotes":[{"id":"q","text":"a","speaker":"x"}]}""", "quotes[0].speaker: unknown id #x")]
    [InlineData("""{"body":[{"text":"a b","spans":[{"start":0,"end":1,"ref":"q"},{"start":2,"end":3,"ref":"r"}]}],"quotes":[{"id":"q","text":"a","speaker":"r"}],"claims":[{"id":"r","text":"b"}]}""", "quotes[0].speaker: speaker=\"#r\" is a claim, expected a person")]
    [InlineData("""{"body":[{"text":"a b","spans":[{"start":0,"end":1,"ref":"q"},{"start":2,"end":3,"ref":"p","role":"speaker","for":["q"]}]}],"quotes":[{"id":"q","text":"a","speaker":"o"}],"people":[{"id":"p","name":"b"},{"id":"o","name":"o"}]}""", "body[0].spans[1].role: speaker=\"p\" contradicts speaker=\"o\" at quotes[0].speaker")]
    [InlineData("""{"textFormat":{"paragraphs":"lines"}}""", "textFormat.paragraphs: 'lines' is unknown in 'text.paragraphs': write blank-line or line")]
    [InlineData("""{"textFormat":{"size":"1"}}""", "textFormat.size: 'size' is unknown in 'text'")]
    [InlineData("""{"body":[{"text":"a b","spans":[{"start":0,"end":1,"ref":"d"}]}],"dates":[{"id":"d","text":"a"}]}""", "dates[0]: .date needs value=")]
    [InlineData("""{"body":[{"text":"a b","spans":[{"start":0,"end":1,"ref":"d"}]}],"dates":[{"id":"d","text":"a","value":"soon"}]}""", "dates[0].value: .date value=\"soon\" is not an ISO date")]
    [InlineData("""{"events":[{"id":"e","name":"E","place":"p"}]}""", "events[0].place: unknown id #p")]
    [InlineData("""{"quotes":[{"id":"q","text":"a"}]}""", "quotes[0].text: the member is 'a', but the text gives it ''")]
    [InlineData("""{"body":[{"text":"a b","spans":[{"start":0,"end":1,"ref":"q"}]}],"quotes":[{"id":"q","text":"b"}]}""", "quotes[0].text: the member is 'b', but the text gives it 'a'")]
    [InlineData("""{"body":[{"text":"a b","spans":[{"start":0,"end":1,"ref":"q"}]}],"quotes":[{"id":"q","text":"a","fragments":["a"]}]}""", "quotes[0].fragments: the member is 'a', but the text does not say so")]
    [InlineData("""{"body":[{"text":"a b","spans":[{"start":0,"end":1,"ref":"q"},{"start":2,"end":3,"ref":"q"}]}],"quotes":[{"id":"q","text":"a … b"}]}""", "quotes[0].fragments: the member is absent, but the text gives it 'a b'")]
    [InlineData("""{"body":[{"text":"a b","spans":[{"start":0,"end":1,"ref":"q"},{"start":2,"end":3,"ref":"p","role":"speaker","for":["q"]}]}],"quotes":[{"id":"q","text":"a"}],"people":[{"id":"p","name":"b"}]}""", "quotes[0].speaker: the member is absent, but the text gives it 'p'")]
    [InlineData("""{"dateline":{"text":"LONDON"},"body":[{"text":"MOSKAU – Text","spans":[{"start":0,"end":6,"role":"dateline"}]}]}""", "dateline: the member is 'LONDON', but the text gives it 'MOSKAU'")]
    [InlineData("""{"body":[{"text":"A","slot":"lead"}],"lead":{"text":"A"}}""", "body: the member has 1 text, but the text gives it 0")]
    [InlineData("""{"body":[{"text":"A","level":1}]}""", "body: the member has 1 text, but the text gives it 0")]
    [InlineData("""{"body":[{"text":"a b","spans":[{"start":0,"end":1,"role":"goal"}]}]}""", "body[0].spans[0].role: the member is 'goal', but the text does not say so")]
    [InlineData("""{"body":[{"text":"A","place":"p"}],"places":[{"id":"p","name":"P"}]}""", "body[0].place: the member is 'p', but the text does not say so")]
    [InlineData("""{"dateline":{"text":"MOSKAU","x":"1"},"body":[{"text":"MOSKAU – Text","spans":[{"start":0,"end":6,"role":"dateline"}]}]}""", "dateline.x: the member is '1', but the text does not say so")]
    [InlineData("""{"dateline":{"text":"MOSKAU","spans":[{"start":0,"end":6,"ref":"m","x":"1"}],"place":"m"},"body":[{"text":"MOSKAU – Text","spans":[{"start":0,"end":6,"role":"dateline"},{"start":0,"end":6,"ref":"m"}]}],"places":[{"id":"m","name":"MOSKAU"}]}""", "dateline.spans[0].x: the member is '1', but the text does not say so")]
    public void An_article_that_would_not_be_read_back_is_refused_by_name(string json, string message)
    {
        ComposedArticle composed = ComposedArticle.Of((MapNode)JsonTree.Read(json, [])!, "", []);
        string refused = Assert.Throws<ArgumentException>(composed.ThrowIfInvalid).Message;
        Assert.StartsWith(message, refused, StringComparison.Ordinal);
        Assert.EndsWith(".", refused, StringComparison.Ordinal);
    }

    [Fact]
    public void Spans_nest_64_deep_and_one_more_above_the_block()
    {
        static string Nested(int count, string more) => $$"""{"body":[{"text":"ab","spans":[{{more}}{{string.Join(",", Enumerable.Repeat("""{"start":0,"end":1,"role":"author"}""", count))}}]}]}""";
        const string above = """{"start":0,"end":2,"role":"author","note":"x"},""";
        Assert.Equal(64, Trees.Read(Compose(Nested(64, ""))).At("body[0].spans") is ListNode { Items.Count: var count } ? count : 0);
        Assert.Contains("is nested more deeply than 64 spans", Assert.Throws<ArgumentException>(() => Compose(Nested(65, ""))).Message, StringComparison.Ordinal);
        Assert.Contains("is nested more deeply than 64 spans", Assert.Throws<ArgumentException>(() => Compose(Nested(64, above))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_recorded_hash_is_that_of_the_text() =>
        Assert.Contains(
            "sha256: \"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\"",
            Compose("""{"textFormat":{"sha256":"0"},"body":["abc"]}""").Replace("sha256: ba", "sha256: \"ba", StringComparison.Ordinal).Replace("15ad\n", "15ad\"\n", StringComparison.Ordinal),
            StringComparison.Ordinal);

    [Fact]
    public void Anonymous_annotations_are_renumbered()
    {
        string text = Compose("""
            {"body":[{"text":"Q A","spans":[{"start":0,"end":1,"ref":"quote.4"},{"start":2,"end":3,"ref":"q"},{"start":2,"end":3,"ref":"person.7","role":"speaker","for":["q"]}]}],
             "people":[{"id":"person.7","name":"A"}],"quotes":[{"id":"quote.4","source":"o"},{"id":"q","speaker":"person.7"}],"organizations":[{"id":"o"}]}
            """);
        Assert.Equal("---\nentities:\n  o:\n    kind: org\n---\n\n[Q]{.quote source=\"#o\"} [[A]{.person .speaker for=\"#q\"}]{.quote #q}\n", text);
    }

    /// <summary>What random articles found.</summary>
    [Theory]
    [InlineData("{.byline}\n[Von A]{.byline .author}\n\nText")]
    [InlineData("# [Titel]{.headline .author}\n\nText")]
    [InlineData("[A]{.foo-bar #x of=e as=host} [E]{.event #e} [X]{.foo-bar #x}")]
    [InlineData("---\nentities: {q: {kind: claim, own: [\"#q\", '#q']}}\n---\n[Q]{#q}")]
    [InlineData("[x](https://a.example/\\(b){#l .official rel=r} [y]{#l}")]
    public void Odd_articles_are_composed_to_equal_ones(string text)
    {
        MapNode tree = Trees.Read(text);
        Assert.Equal(Trees.Describe(tree), Trees.Describe(Trees.Read(Trees.Compose(tree))));
    }

    private static string Compose(string json, string schema = "", params string[] userKinds) =>
        ArticleWriter.Write(ArticleComposer.Compose((MapNode)JsonTree.Read(json, [])!, schema, userKinds).Article);
}
