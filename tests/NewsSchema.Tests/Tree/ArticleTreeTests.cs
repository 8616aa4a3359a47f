using NewsSchema.Core.Errors;
using NewsSchema.Core.Tree;

namespace NewsSchema.Tests.Tree;

/// <summary>The rules of docs/internals/article-tree.md, one by one.</summary>
public class ArticleTreeTests
{
    [Fact]
    public void Metadata_keeps_its_order_and_takes_camel_case_names() =>
        Assert.Equal(
            """{"id":"a","language":"de","usageTerms":"x","Foo-Bar":1,"nested":{"ownGoal":true},"textFormat":{"paragraphs":"line"}}""",
            Trees.Json(Trees.Read("---\nusage-terms: x\nlanguage: de\nFoo-Bar: 1\nschema: S\nnested: {own-goal: true}\ntext: {paragraphs: line}\nid: a\n---\n")));

    [Theory]
    [InlineData("headline", "_headline")]
    [InlineData("text-format", "_textFormat")]
    [InlineData("_headline", "__headline")]
    [InlineData("people", "_people")]
    [InlineData("_text", "text")]
    [InlineData("__text", "_text")]
    [InlineData("_id", "_id")]
    [InlineData("x", "x")]
    public void The_articles_own_members_win_over_a_metadata_key(string key, string member)
    {
        MapNode tree = Trees.Read($"---\n{key}: 1\n---\n\nText\n");
        Assert.Equal("1", tree.Json(member));
        Assert.Contains($"\n{key}: 1\n", Trees.Compose(tree), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_in_both_notations_is_kept_twice()
    {
        MapNode tree = Trees.Read("---\nusage-terms: 1\nusageTerms: 2\n---\n");
        Assert.Equal("""{"usage-terms":1,"usageTerms":2}""", Trees.Json(tree));
        Assert.Equal("---\nusage-terms: 1\nusageTerms: 2\n---\n", Trees.Compose(tree));
    }

    [Fact]
    public void The_list_of_a_user_kind_wins_over_a_metadata_key()
    {
        MapNode tree = Trees.Read("---\nscores: 7\nsections: 8\n---\n\n[3:2]{.score} in [one]{.section}\n");
        Assert.Equal("7", tree.Json("_scores"));
        Assert.Equal("8", tree.Json("_sections"));
        Assert.Equal("\"3:2\"", tree.Json("scores[0].name"));
        Assert.Equal("\"one\"", tree.Json("sections_[0].name"));
    }

    [Fact]
    public void Id_and_language_are_text() => Assert.Equal("""{"id":"7","language":"no"}""", Trees.Json(Trees.Read("---\nid: 7\nlanguage: no\n---\n")));

    [Fact]
    public void Explicit_nulls_and_empty_collections_are_kept() =>
        Assert.Equal("""{"a":null,"b":[],"c":{}}""", Trees.Json(Trees.Read("---\na:\nb: []\nc: {}\nid:\n---\n")));

    [Fact]
    public void Leading_slots_in_their_order_are_the_head()
    {
        MapNode tree = Trees.Read("{.kicker}\nK\n\n# H\n\n{.deck}\nD\n\nText\n\n{.byline}\nB\n");
        Assert.Equal("""{"text":"K"}""", tree.Json("kicker"));
        Assert.Equal("""{"text":"H","level":1}""", tree.Json("headline"));
        Assert.Equal("""{"text":"D"}""", tree.Json("deck"));
        Assert.Equal("""[{"text":"Text"},{"text":"B","slot":"byline"}]""", tree.Json("body"));
        Assert.Equal("""{"text":"B"}""", tree.Json("byline"));
    }

    [Theory]
    [InlineData("# H\n\n{.kicker}\nK\n", 1)]
    [InlineData("{.kicker}\nA\n\n{.kicker}\nB\n", 2)]
    [InlineData("{.kicker}\nA\n\nB [C]{.kicker}\n", 2)]
    [InlineData("::: {.infobox}\n{.kicker}\nA\n:::\n", 1)]
    [InlineData("{.note}\nN\n\n# H\n", 2)]
    [InlineData("Text\n\n# H\n", 2)]
    [InlineData("{.agency}\n[x]{.agency}\n", 1)]
    public void A_slot_out_of_order_or_elsewhere_is_body(string text, int blocks)
    {
        MapNode tree = Trees.Read(text);
        Assert.Equal(blocks, ((ListNode)tree["body"]!).Items.Count);
    }

    [Fact]
    public void Slots_in_the_body_are_copied_to_the_root()
    {
        MapNode tree = Trees.Read("Text\n\n## One\n\n## Two\n\n{.note}\nThree\n\nA [four]{.note} and [five]{.author}\n");
        Assert.Equal("""[{"text":"One","level":2},{"text":"Two","level":2}]""", tree.Json("crossheads"));
        Assert.Equal("""[{"text":"Three"},{"text":"four"}]""", tree.Json("notes"));
        Assert.Equal("""[{"text":"five"}]""", tree.Json("authors"));
        Assert.Equal("\"crosshead\"", tree.Json("body[1].slot"));
    }

    [Theory]
    [InlineData("# A\n\n# B\n", "A", "")]
    [InlineData("{.kicker}\n# A\n\n# B\n", "", "A")]
    [InlineData("{.headline}\nA\n\n# B\n", "A", "")]
    public void The_first_level_1_heading_is_the_headline_unless_attributes_say_otherwise(string text, string headline, string kicker)
    {
        MapNode tree = Trees.Read(text);
        Assert.Equal(headline, (tree.At("headline.text") as ScalarNode)?.Text ?? "");
        Assert.Equal(kicker, (tree.At("kicker.text") as ScalarNode)?.Text ?? "");
    }

    [Fact]
    public void Attributes_of_a_block_besides_its_slot_become_a_span_over_the_block()
    {
        MapNode tree = Trees.Read("Text\n\n{.lead .author #q .quote speaker=a}\nSome [x]{.person #a}\n");
        Assert.Equal(
            """{"text":"Some x","slot":"lead","spans":[{"start":0,"end":6,"ref":"q","role":"author"},{"start":5,"end":6,"ref":"a"}]}""",
            tree.Json("body[1]"));
    }

    [Fact]
    public void A_separator_is_written_only_if_it_is_not_the_default()
    {
        MapNode tree = Trees.Read("A\n\nB\n\n\nC\n");
        Assert.Equal("""[{"text":"A"},{"text":"B"},{"text":"C","separator":"\n\n\n"}]""", tree.Json("body"));
        tree = Trees.Read("---\ntext: {paragraphs: line}\n---\nA\n\nB\n\n\nC\n");
        Assert.Equal("""[{"text":"A"},{"text":"B"},{"text":"C","separator":"\n\n"}]""", tree.Json("body"));
    }

    [Fact]
    public void A_slot_has_its_own_offsets_and_its_kinds_and_slots_as_parts()
    {
        MapNode tree = Trees.Read("Hier: [[MOSKAU]{.place #moskau}, [7. Dez.]{.date value=2021-12-07} ([Reuters]{.org #reuters .agency})]{.dateline} – so\n");
        Assert.Equal(
            """{"text":"MOSKAU, 7. Dez. (Reuters)","spans":[{"start":0,"end":6,"ref":"moskau"},{"start":8,"end":15,"ref":"date.1"},{"start":17,"end":24,"ref":"reuters","role":"agency"}],"place":"moskau","date":"date.1","agency":{"text":"Reuters","spans":[{"start":0,"end":7,"ref":"reuters"}],"organization":"reuters"}}""",
            tree.Json("dateline"));
        Assert.Equal("", tree.Json("agency"));
        Assert.Equal("place", ((ScalarNode)tree.At("dateline.place")!).Target);
    }

    [Fact]
    public void Plural_slots_within_a_slot_are_lists() =>
        Assert.Equal(
            """[{"text":"A","spans":[{"start":0,"end":1,"ref":"a"}],"person":"a"},{"text":"B"}]""",
            Trees.Read("{.byline}\nBy [A]{.person #a .author} and [B]{.author}\n").Json("byline.authors"));

    [Fact]
    public void Parts_are_not_searched_inside_a_deeper_kind_and_statements_are_not_parts()
    {
        MapNode tree = Trees.Read("{.kicker}\n[so sagt [A]{.person #a}]{.claim #c}, [Gruppe um [B]{.person #b}]{.group #g}\n");
        Assert.Equal("", tree.Json("kicker.person"));
        Assert.Equal("", tree.Json("kicker.claim"));
        Assert.Equal("\"g\"", tree.Json("kicker.group"));
    }

    [Fact]
    public void A_mention_is_a_part_of_the_kind_that_it_mentions() =>
        Assert.Equal("\"a\"", Trees.Read("{.kicker}\nUm [A]{#a}\n\n[AA]{.org #a}\n").Json("kicker.organization"));

    [Theory]
    [InlineData("[x]{.person #a}", """{"start":0,"end":1,"ref":"a"}""")]
    [InlineData("[x]{.person}", """{"start":0,"end":1,"ref":"person.1"}""")]
    [InlineData("[x]{.person .vip lang=de note=n}", """{"start":0,"end":1,"ref":"person.1","role":"vip","lang":"de","note":"n"}""")]
    [InlineData("[x]{.author colour=red}", """{"start":0,"end":1,"role":"author","attributes":{"colour":"red"}}""")]
    [InlineData("[x]{.foo-bar colour=red}", """{"start":0,"end":1,"ref":"foo-bar.1"}""")]
    [InlineData("[x](https://a.example)", """{"start":0,"end":1,"ref":"link.1"}""")]
    public void A_span_has_a_reference_or_a_kind(string span, string json) => Assert.Equal(json, Trees.Read(span).Json("body[0].spans[0]"));

    [Fact]
    public void A_span_lists_the_ids_that_it_is_for() =>
        Assert.Equal(
            """{"start":2,"end":3,"role":"cue frame","for":["q","c"],"cont":"c"}""",
            Trees.Read("a [b]{.cue .frame for=\"#q c\" cont=\"#c\"} [d]{.quote #q speaker=e}[e]{.org #e}[f]{.claim #c}").Json("body[0].spans[0]"));

    [Fact]
    public void Anonymous_annotations_are_counted_per_kind_in_the_order_of_the_text()
    {
        MapNode tree = Trees.Read("::: claim\n{.claim}\n[a [b]{.claim}]{.claim} [c]{.date value=2021}\n:::\n");
        Assert.Equal("[\"claim.1\",\"claim.2\",\"claim.3\",\"claim.4\"]", Ids(tree, "claims"));
        Assert.Equal("claim.1", ((ScalarNode)tree.At("sections[0].ref")!).Text);
        Assert.Equal("[\"date.1\"]", Ids(tree, "dates"));
    }

    [Theory]
    [InlineData("[X]{.person #a name=N} [Y]{#a}", "N")]
    [InlineData("[X]{.person #a} [N]{.name of=a}", "N")]
    [InlineData("[N]{#a} [Y]{.person #a}", "N")]
    [InlineData("[X]{.person #a cont=a} [N]{#a}", "N")]
    public void A_name_comes_from_the_attribute_else_a_field_else_the_first_mention(string text, string name) =>
        Assert.Equal($"\"{name}\"", Trees.Read(text).Json("people[0].name"));

    [Fact]
    public void An_entity_without_a_mention_is_called_by_its_id() =>
        Assert.Equal("""[{"id":"a","name":"a"}]""", Trees.Read("---\nentities: {a: {kind: thing}}\n---\n").Json("things"));

    [Fact]
    public void Attributes_are_merged_over_the_front_matter_and_all_mentions_in_the_vocabularys_order() =>
        Assert.Equal(
            """{"id":"a","name":"A","sameAs":"u:1","role":"r","affiliation":"o","own":"1a","second":2}""",
            Trees.Read("---\nentities:\n  a: {kind: person, own: 1a, role: r}\n  o: {kind: org}\n---\n\n[A]{#a affiliation=o second=2} [B]{#a same-as=\"u:1\" role=r}").Json("people[0]"));

    [Fact]
    public void Attributes_that_are_text_by_the_vocabulary_are_quoted_and_all_others_plain()
    {
        MapNode tree = Trees.Read("[A]{.person #a role=7 age=\"7\" name=8} [B]{.money value=\"7 EUR\" note=9} [C]{.claim act=1 mode=2 medium=3}");
        Assert.Equal("""{"id":"a","name":"8","role":"7","age":7}""", tree.Json("people[0]"));
        Assert.Equal(ScalarKind.Plain, ((ScalarNode)tree.At("money[0].value")!).Kind);
        Assert.Equal("""{"id":"claim.1","text":"C","medium":"3","mode":"2","act":"1"}""", tree.Json("claims[0]"));
    }

    [Fact]
    public void Fields_follow_attributes_and_attributes_win()
    {
        MapNode tree = Trees.Read("[x]{.role of=a} [30]{.age of=a} [40]{.age of=a} [A]{.person #a role=y own=1}");
        Assert.Equal("""{"id":"a","name":"A","role":"y","own":1,"age":30}""", tree.Json("people[0]"));
        Assert.True(((ScalarNode)tree.At("people[0].age")!).IsProse);
        Assert.False(((ScalarNode)tree.At("people[0].role")!).IsProse);
    }

    [Theory]
    [InlineData("[2 h]{.duration value=PT2H of=e}", "duration", "\"PT2H\"")]
    [InlineData("[2 h]{.duration value=PT2H of=e as=own-name}", "ownName", "\"PT2H\"")]
    [InlineData("[7]{.number .visitors value=7 of=e}", "visitors", "7")]
    [InlineData("[hier](u:1){of=e}", "link", "\"u:1\"")]
    [InlineData("[P]{.place #p of=e}", "place", "\"p\"")]
    [InlineData("[P]{#a of=e as=chair}", "chair", "\"#a\"")]
    [InlineData("[P]{#a of=e}", "person", "\"#a\"")]
    [InlineData("[the [A]{#a} team]{.host of=e}", "host", "\"#a\"")]
    [InlineData("[the [A]{#a} and [B]{.person} team]{.host of=e}", "host", "\"the A and B team\"")]
    [InlineData("[from [A]{#a}]{.role of=e}", "role", "\"from A\"")]
    [InlineData("[x]{.place of=e}", "place", "\"place.1\"")]
    [InlineData("[A]{#a of=e as=participants} [B]{.person #b of=e as=participants}", "participants", "[\"a\",\"b\"]")]
    [InlineData("[dpa]{.credit of=e}", "credit", "\"dpa\"")]
    [InlineData("[2021]{.start of=e}", "start", "2021")]
    public void A_field_is_the_value_of_a_value_else_the_mention_else_the_text(string field, string member, string json) =>
        Assert.Equal(json, Trees.Read($"[E]{{.event #e}} {field} [A]{{.person #a}}").Json($"events[0].{member}"));

    [Fact]
    public void A_field_of_a_reference_without_a_mention_is_not_a_property() =>
        Assert.Equal("""{"id":"a","name":"A"}""", Trees.Read("[A]{.person #a} [none]{.affiliation of=a}").Json("people[0]"));

    [Fact]
    public void A_reference_of_the_vocabulary_is_bare_and_one_of_the_users_keeps_its_hash()
    {
        MapNode tree = Trees.Read("---\nlead-author: \"#a\"\nno: '#a'\nlist: [\"#a\"]\n---\n[A]{.person #a affiliation=o} [O]{.org #o coach=\"#a\" team=\"#a #o\" no=\"#1\"}");
        Assert.Equal("""{"id":"a","name":"A","affiliation":"o"}""", tree.Json("people[0]"));
        Assert.Equal("""{"id":"o","name":"O","coach":"#a","team":["#a","#o"],"no":"#1"}""", tree.Json("organizations[0]"));
        Assert.Equal("\"#a\"", tree.Json("leadAuthor"));
        Assert.Equal(ScalarKind.Quoted, ((ScalarNode)tree["no"]!).Kind);
        Assert.Equal("person", ((ScalarNode)tree.At("list[0]")!).Target);
        Assert.Equal("org", ((ScalarNode)tree.At("people[0].affiliation")!).Target);
        Assert.Equal("org", ((ScalarNode)tree.At("organizations[0].team[1]")!).Target);
    }

    [Fact]
    public void Fragments_are_joined_by_an_ellipsis_within_a_block_and_by_a_line_between_blocks()
    {
        MapNode tree = Trees.Read("[a]{.claim #c} b [c]{#c}\n\n{#c}\nd\n");
        Assert.Equal("""{"id":"c","text":"a … c\nd","fragments":["a","c","d"]}""", tree.Json("claims[0]"));
    }

    [Fact]
    public void A_container_with_a_kind_makes_each_of_its_blocks_a_fragment()
    {
        MapNode tree = Trees.Read("# H\n\n::: {.quote #q speaker=a}\nOne [A]{.person #a}\n\nTwo\n:::\n");
        Assert.Equal("""{"id":"q","text":"One A\nTwo","fragments":["One A","Two"],"speaker":"a"}""", tree.Json("quotes[0]"));
        Assert.Equal("""[{"start":1,"end":3,"ref":"q"}]""", tree.Json("sections"));
    }

    [Fact]
    public void Blocks_without_a_slot_have_the_slot_of_their_container()
    {
        MapNode tree = Trees.Read("::: correction\nOne\n\n## Two\n:::\n");
        Assert.Equal("""[{"text":"One"}]""", tree.Json("corrections"));
        Assert.Equal("""[{"text":"Two","level":2}]""", tree.Json("crossheads"));
        Assert.Equal("", tree.Json("body[0].slot"));
    }

    [Theory]
    [InlineData("[A]{#a .speaker for=q}")]
    [InlineData("[the [A]{#a}]{.speaker for=q}")]
    [InlineData("[the [A]{#a} of [the [B]{.thing} C]{.event}]{.speaker for=q}")]
    [InlineData("[the [A]{#a}, [A]{#a}]{.speaker for=q}")]
    public void An_anchor_that_is_or_holds_one_entity_gives_the_reference(string anchor) =>
        Assert.Equal(
            """{"id":"q","text":"Q","speaker":"a","cues":["c","d"]}""",
            Trees.Read($"[Q]{{.quote #q}} [c]{{.cue for=q}} {anchor} [d]{{.cue for=\"#q\"}} [A]{{.person #a}}").Json("quotes[0]"));

    [Fact]
    public void An_anchor_without_an_entity_is_a_speaker_without_a_reference()
    {
        MapNode tree = Trees.Read("[Q]{.quote #q} [a man]{.speaker for=q}", out List<SourceError> errors);
        Assert.Empty(errors);
        Assert.Equal("""{"id":"q","text":"Q"}""", tree.Json("quotes[0]"));
    }

    [Fact]
    public void Values_have_their_text_and_value()
    {
        MapNode tree = Trees.Read("[am 7.]{.date #d value=2021-12-07 own=x} [x](https://a.example)");
        Assert.Equal("""{"id":"d","text":"am 7.","value":"2021-12-07","own":"x"}""", tree.Json("dates[0]"));
        Assert.Equal("""{"id":"link.1","text":"x","href":"https://a.example"}""", tree.Json("links[0]"));
    }

    [Fact]
    public void Lists_are_in_the_order_of_first_mentions_and_then_of_the_front_matter()
    {
        MapNode tree = Trees.Read("---\nentities:\n  d: {kind: person}\n  c: {kind: person}\n  a: {kind: person}\n---\n\n[B]{#b} [A]{#a} [B]{.person #b}");
        Assert.Equal("""["b","a","d","c"]""", Ids(tree, "people"));
    }

    [Fact]
    public void User_kinds_are_listed_in_the_order_of_their_appearance_by_plural_names()
    {
        MapNode tree = Trees.Read("[1]{.party} [2]{.foo-bar a=1} [3]{.match} [4]{.foo-bar}");
        Assert.Equal(["body", "parties", "fooBars", "matches"], tree.Members.Select(member => member.Key));
        Assert.Equal("""[{"id":"foo-bar.1","name":"2","a":1},{"id":"foo-bar.2","name":"4"}]""", tree.Json("fooBars"));
        Assert.Equal("foo-bar", ((MapNode)tree.At("fooBars[0]")!).Kind);
    }

    [Fact]
    public void Nodes_have_their_class_and_their_position()
    {
        const string Text = "---\nx: {y: 1}\ntext: {eol: lf}\n---\n[A]{.person #a age=30} [Q]{.quote speaker=a} [1]{.number value=1}\n";
        MapNode tree = Trees.Read(Text);
        Assert.Equal(NodeClass.Article, tree.Class);
        Assert.Equal(NodeClass.Data, ((MapNode)tree["x"]!).Class);
        Assert.Equal(NodeClass.TextFormat, ((MapNode)tree["textFormat"]!).Class);
        Assert.Equal(NodeClass.Text, ((MapNode)tree.At("body[0]")!).Class);
        Assert.Equal(NodeClass.Span, ((MapNode)tree.At("body[0].spans[0]")!).Class);
        Assert.Equal((NodeClass.Entity, "person"), (((MapNode)tree.At("people[0]")!).Class, ((MapNode)tree.At("people[0]")!).Kind));
        Assert.Equal((NodeClass.Statement, "quote"), (((MapNode)tree.At("quotes[0]")!).Class, ((MapNode)tree.At("quotes[0]")!).Kind));
        Assert.Equal((NodeClass.Value, "number"), (((MapNode)tree.At("numbers[0]")!).Class, ((MapNode)tree.At("numbers[0]")!).Kind));
        Assert.Equal("30", Source(tree.At("people[0].age")!));
        Assert.Equal("1", Source(tree.At("numbers[0].value")!));
        Assert.Equal("1", Source(tree.At("x.y")!));
        Assert.Equal("[A]{.person #a age=30}", Source(tree.At("people[0].name")!));
        Assert.Equal("[1]{.number value=1}", Source(tree.At("body[0].spans[2]")!));

        static string Source(Node node) => Text.Substring(node.Span.Start, node.Span.Length);
    }

    [Fact]
    public void Values_taken_from_the_text_are_prose()
    {
        MapNode tree = Trees.Read("---\nx: y\n---\n[A]{.person #a} [B]{.org name=N} [Q]{.quote speaker=a}[c]{.cue for=q}[d]{.claim #q}\n");
        string[] prose = ["body[0].text", "people[0].name", "quotes[0].text", "claims[0].cues[0]"];
        string[] facts = ["x", "organizations[0].name", "people[0].id", "quotes[0].speaker"];
        Assert.All(prose, path => Assert.True(((ScalarNode)tree.At(path)!).IsProse, path));
        Assert.All(facts, path => Assert.False(((ScalarNode)tree.At(path)!).IsProse, path));
    }

    [Fact]
    public void Names_that_are_reserved_in_data_get_an_underscore()
    {
        const string Text = "[A]{.person #a id=7 text=8} [Q]{.quote #q speaker=a text=9 cues=x}\n";
        MapNode tree = Trees.Read(Text);
        Assert.Equal("""{"id":"a","name":"A","_id":7,"text":8}""", tree.Json("people[0]"));
        Assert.Equal("""{"id":"q","text":"Q","speaker":"a","_text":9,"_cues":"x"}""", tree.Json("quotes[0]"));
        Assert.Equal(Trees.Describe(tree), Trees.Describe(Trees.Read(Trees.Compose(tree))));
    }

    private static string Ids(MapNode tree, string list) =>
        "[" + string.Join(',', ((ListNode)tree[list]!).Items.Select(item => item.Json("id"))) + "]";
}
