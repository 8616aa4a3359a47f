using System.Collections;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Xml;

/// <summary>Elements that an attribute or a child tells apart become variants, as objects of JSON do.</summary>
public class XmlVariantTests
{
    private const string Match = """
        <match id="1">
          <event type="goal" minute="12"><player>Ada</player><assist>Eve</assist></event>
          <event type="card" minute="30"><player>Bob</player><color>yellow</color></event>
          <event type="substitution" minute="46"><in>Cid</in><out>Dan</out></event>
          <event type="goal" minute="78"><player>Eve</player><assist>Ada</assist></event>
          <event type="card" minute="80"><player>Ada</player><color>red</color></event>
          <event type="substitution" minute="85"><in>Fay</in><out>Eve</out></event>
        </match>
        """;

    [Fact]
    public void An_attribute_chooses_the_record()
    {
        XmlRecords types = XmlRecords.Of(Match);

        Assert.Equal(["string? Id", "NewsList<ItemEvent> Event"], types.Members("Item"));
        Assert.Equal(["abstract string? Type", "string? Minute"], types.Members("ItemEvent"));
        Assert.Equal(["override string Type", "string? Player", "string? Assist"], types.Members("ItemEventGoal"));
        Assert.Equal(["override string Type", "string? In", "string? Out"], types.Members("ItemEventSubstitution"));
        Assert.Equal(["ItemEventGoal", "ItemEventCard", "ItemEventSubstitution", "ItemEventGoal", "ItemEventCard", "ItemEventSubstitution"], TypesIn(types.Parse(Match)));
        Assert.Equal(
            """{"event":[{"@type":"goal","@minute":"3","player":"Ada"}]}""",
            types.ToJson("<match><event minute=\"3\" type=\"goal\"><player>Ada</player></event></match>"));
    }

    [Fact]
    public void A_value_that_no_sample_has_keeps_everything()
    {
        XmlRecords types = XmlRecords.Of(Match);
        const string xml = "<match><event type=\"penalty\" minute=\"3\"><taker n=\"9\">Ada</taker><shot/><shot>left</shot></event><event minute=\"4\"><note>?</note></event></match>";

        Assert.Equal(["ItemEventOther", "ItemEventOther"], TypesIn(types.Parse(xml)));
        Assert.Equal(
            """{"event":[{"@type":"penalty","@minute":"3","taker":{"@n":"9","#text":"Ada"},"shot":["","left"]},{"@minute":"4","note":"?"}]}""",
            types.ToJson(xml));
    }

    [Fact]
    public void A_value_that_no_sample_has_keeps_what_contradicts_the_members_of_all_others()
    {
        string[] samples = [.. Enumerable.Repeat("""
            <match><event type="goal"><time>2026-03-11</time><by n="1">Ada</by><assist>Eve</assist></event><event type="card"><time>2026-03-12</time><by n="2">Bob</by><color>red</color></event>
            <event type="foul"><time>2026-03-13</time><by n="3">Cid</by><area>left</area></event></match>
            """, 20)];
        XmlRecords types = XmlRecords.Of(samples);

        Assert.Equal(["abstract string? Type", "DateOnly? Time", "ItemEventBy? By"], types.Members("ItemEvent"));
        Assert.Equal(
            """{"event":[{"@type":"penalty","time":"late","by":[{"@n":"9","#text":""},{"@n":"8","#text":""}]},{"@type":"whistle","time":{"@zone":"CET","#text":"2026-03-11"}},{"@type":"break","#text":"a <b>b</b>"}]}""",
            types.ToJson("<match><event type=\"penalty\"><time>late</time><by n=\"9\"/><by n=\"8\"/></event><event type=\"whistle\"><time zone=\"CET\">2026-03-11</time></event><event type=\"break\">a <b>b</b></event></match>"));
        Assert.Equal(
            """{"event":[{"@type":"throw","by":"a <b>c</b>"},{"@type":"throw","by":{"@n":"1","#text":"","x":["2",{"@l":"3"}],"y":"4"}},{"@type":"throw","by":{"#text":""}}]}""",
            types.ToJson("<match><event type=\"throw\"><by>a <b>c</b></by></event><event type=\"throw\"><by n=\"1\"><x>2</x><x l=\"3\"/><y>4</y></by></event><event type=\"throw\"><by/></event></match>"));
        Assert.Equal(
            ["(1,28): error NEWS8404: expected a date such as 2024-05-01, at /match/event[1]/time"],
            types.Errors("<match><event type=\"goal\"><time>late</time><by n=\"1\">a</by><assist>b</assist></event></match>"));
    }

    [Fact]
    public void A_type_of_XML_Schema_is_known_by_its_namespace()
    {
        string xml = Match.Replace(" type=\"", " xsi:type=\"s:", StringComparison.Ordinal)
            .Replace("<match", "<match xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:s=\"urn:sport\"", StringComparison.Ordinal);
        XmlRecords types = XmlRecords.Of(xml);

        Assert.Equal(["ItemEventGoal", "ItemEventCard", "ItemEventSubstitution", "ItemEventGoal", "ItemEventCard", "ItemEventSubstitution"], TypesIn(types.Parse(xml)));
        string other = xml.Replace("\"s:", "\"p:", StringComparison.Ordinal).Replace("xmlns:s=", "xmlns:p=", StringComparison.Ordinal);
        Assert.Equal(types.ToJson(xml), types.ToJson(other));
        Assert.Contains("\"@xsi:type\":\"s:goal\"", types.ToJson(other), StringComparison.Ordinal);
        Assert.Equal(
            """{"event":[{"@xsi:type":"{urn:chess}goal","@minute":"1"},{"@xsi:type":"q:goal"}]}""",
            types.ToJson("<match xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><event xmlns:s=\"urn:chess\" xsi:type=\"s:goal\" minute=\"1\"/><event xsi:type=\"q:goal\"/></match>"));
        Assert.Equal(XmlRecords.Of(other).Run.Sources.Keys, XmlRecords.Of(xml).Run.Sources.Keys);
    }

    [Fact]
    public void What_contradicts_a_variant_is_refused_at_its_place() =>
        Assert.Equal(
            [
                "(2,39): error NEWS8404: each sample has at most one element of this name here, at /match/event[2]/player",
                "(3,27): error NEWS8404: no sample has attributes here, at /match/event[3]/color/@shade",
            ],
            XmlRecords.Of(Match).Errors("""
                <match><event type="substitution"/>
                <event type="goal"><player>a</player><player>b</player></event>
                <event type="card"><color shade="dark">red</color></event></match>
                """));

    [Fact]
    public void An_element_chooses_the_record()
    {
        string xml = Match.Replace(" type=\"goal\" minute", " minute", StringComparison.Ordinal)
            .Replace("<player>Ada</player><assist>", "<type>goal</type><player>Ada</player><assist>", StringComparison.Ordinal)
            .Replace("<assist>Ada</assist>", "<assist>Ada</assist><type>goal</type>", StringComparison.Ordinal)
            .Replace(" type=\"card\" minute=\"30\">", " minute=\"30\"><type>card</type>", StringComparison.Ordinal)
            .Replace(" type=\"card\" minute=\"80\">", " minute=\"80\"><type>card</type>", StringComparison.Ordinal)
            .Replace(" type=\"substitution\" minute=\"46\">", " minute=\"46\"><type>substitution</type>", StringComparison.Ordinal)
            .Replace(" type=\"substitution\" minute=\"85\">", " minute=\"85\"><type>substitution</type>", StringComparison.Ordinal);
        XmlRecords types = XmlRecords.Of(xml);

        Assert.Equal(["ItemEventGoal", "ItemEventCard", "ItemEventSubstitution", "ItemEventGoal", "ItemEventCard", "ItemEventSubstitution"], TypesIn(types.Parse(xml)));
        Assert.Equal("""{"event":[{"player":"Ada","type":"goal"},{"type":"foul"}]}""", types.ToJson("<match><event><player>Ada</player><type>goal</type></event><event><type>foul</type></event></match>"));
    }

    [Fact]
    public void An_element_with_attributes_chooses_nothing()
    {
        string xml = Match.Replace(" type=\"goal\" minute=\"12\">", " minute=\"12\"><type>goal</type>", StringComparison.Ordinal)
            .Replace(" type=\"card\" minute=\"30\">", " minute=\"30\"><type code=\"Y\">card</type>", StringComparison.Ordinal)
            .Replace(" type=\"goal\" minute=\"78\">", " minute=\"78\"><type>goal</type>", StringComparison.Ordinal)
            .Replace(" type=\"card\" minute=\"80\">", " minute=\"80\"><type>card</type>", StringComparison.Ordinal)
            .Replace(" type=\"substitution\" minute=\"46\">", " minute=\"46\"><type>substitution</type>", StringComparison.Ordinal)
            .Replace(" type=\"substitution\" minute=\"85\">", " minute=\"85\"><type>substitution</type>", StringComparison.Ordinal);

        Assert.Contains("ItemEventType? Type", XmlRecords.Of(xml).Members("ItemEvent"));
    }

    [Theory]
    [InlineData("xsi:type", "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"", "@xsi:type")]
    [InlineData("v:kind", "xmlns:v=\"urn:v\"", "@v:kind")]
    [InlineData("event-type", "", "@event-type")]
    [InlineData("eventType", "", "@eventType")]
    public void The_name_of_the_attribute_is_one_for_types(string name, string declaration, string member)
    {
        string xml = Match.Replace(" type=", $" {name}=", StringComparison.Ordinal).Replace("<match", "<match " + declaration, StringComparison.Ordinal);
        XmlRecords types = XmlRecords.Of(xml);

        Assert.Equal(["ItemEventGoal", "ItemEventCard", "ItemEventSubstitution", "ItemEventGoal", "ItemEventCard", "ItemEventSubstitution"], TypesIn(types.Parse(xml)));
        Assert.Contains($"\"{member}\":\"goal\"", types.ToJson(xml), StringComparison.Ordinal);
    }

    [Fact]
    public void Attributes_with_other_names_choose_nothing() =>
        Assert.Contains("string? Status", XmlRecords.Of(Match.Replace(" type=", " status=", StringComparison.Ordinal)).Members("ItemEvent"));

    [Fact]
    public void A_type_that_says_nothing_about_the_shape_chooses_nothing() =>
        Assert.Equal(
            ["string? Type", "string? Url", "string? Length"],
            XmlRecords.Of("""
                <channel>
                  <enclosure type="audio/mpeg" url="a" length="1"/><enclosure type="audio/mpeg" url="b"/><enclosure type="video/mp4" url="c" length="2"/>
                  <enclosure type="video/mp4" url="d"/><enclosure type="image/png" url="e" length="3"/>
                </channel>
                """).Members("ItemEnclosure"));

    [Fact]
    public void Blocks_of_text_are_markup_and_blocks_of_elements_are_records()
    {
        XmlRecords types = XmlRecords.Of("""
            <story>
              <block type="paragraph">One <b>two</b> three.</block>
              <block type="image"><url>a.jpg</url><caption>A</caption></block>
              <block type="paragraph">Four.</block>
              <block type="quote"><words>Five</words><speaker>Ada</speaker></block>
              <block type="image"><url>b.jpg</url><caption>B</caption></block>
              <block type="quote"><words>Six</words><speaker>Bob</speaker></block>
            </story>
            """);

        Assert.Equal(["override string Type", "NewsMarkup? Text"], types.Members("ItemBlockParagraph"));
        Assert.Equal(["override string Type", "string? Url", "string? Caption"], types.Members("ItemBlockImage"));
        const string xml = "<story><block type=\"paragraph\">x <i>y</i></block>\n<block type=\"image\">\n<caption>C</caption>\n</block></story>";
        Assert.Equal("""{"block":[{"@type":"paragraph","#text":"x <i>y</i>"},{"@type":"image","caption":"C"}]}""", types.ToJson(xml));
    }

    [Fact]
    public void A_child_that_repeats_in_one_variant_is_a_list_in_all()
    {
        XmlRecords types = XmlRecords.Of("""
            <page>
              <block type="table"><row>1</row><row>2</row><head>x</head></block><block type="table"><row>3</row><head>y</head></block>
              <block type="list"><row>1</row><bullet>o</bullet></block><block type="list"><row>2</row><bullet>o</bullet></block>
            </page>
            """);

        Assert.Equal(["abstract string? Type", "NewsList<string> Row"], types.Members("ItemBlock"));
        Assert.Equal("""{"block":[{"@type":"list","row":["1","2"]},{"@type":"list","row":["3"]}]}""", types.ToJson("<page><block type=\"list\"><row>1</row><row>2</row></block><block type=\"list\"><row>3</row></block></page>"));
    }

    [Fact]
    public void All_variants_decide_whether_a_text_is_a_number()
    {
        string stats = string.Concat(Enumerable.Range(0, 12).Select(i => $"<stat type=\"shots\" half=\"{i}\" goals=\"1\"/><stat type=\"passes\" half=\"{i % 3}\" own=\"2\"/><stat type=\"name\" half=\"1\" text=\"x\"/>"));
        XmlRecords types = XmlRecords.Of($"<match>{stats}</match>");

        Assert.Equal(["abstract string? Type", "long? Half"], types.Members("ItemStat"));
        Assert.Equal(["override string Type", "string? Goals"], types.Members("ItemStatShots"));
    }

    [Fact]
    public void A_document_can_be_a_variant()
    {
        string[] samples =
        [
            "<message type=\"alert\"><level>1</level><area>N</area></message>", "<message type=\"alert\"><level>2</level><area>S</area></message>",
            "<message type=\"cancel\"><reference>7</reference><reason>over</reason></message>", "<message type=\"cancel\"><reference>8</reference><reason>error</reason></message>",
        ];
        XmlRecords types = XmlRecords.Of(samples);

        Assert.Equal(["ItemAlert", "ItemAlert", "ItemCancel", "ItemCancel"], samples.Select(sample => types.Parse(sample).GetType().Name));
        Assert.Equal("ItemOther", types.Parse("<message type=\"test\"/>").GetType().Name);
    }

    /// <summary>A child that repeats anywhere is a list in all, and a number is one in all, however deep the variants are.</summary>
    [Fact]
    public void A_subtype_divides_the_variants_of_an_attribute()
    {
        string match = "<match>" + string.Concat(Enumerable.Range(0, 6).Select(i => $"""
            <event type="goal" subtype="penalty" minute="{i}"><player>Ada</player><foul>hand</foul><by>Bob</by></event>
            <event type="goal" subtype="header" minute="{i}"><player>Bob</player><cross>left</cross><assist>Cid</assist></event>
            <event type="card" minute="{i}"><player>Ada</player><color>red</color></event><event type="substitution" minute="4"><in>Cid</in><out>Dan</out><by>1</by><by>2</by></event>
            """)) + "</match>";
        XmlRecords types = XmlRecords.Of(match);

        Assert.Equal(["abstract string? Type", "string? Minute"], types.Members("ItemEvent"));
        Assert.Equal(["override string Type", "abstract string? Subtype", "string? Player"], types.Members("ItemEventGoal"));
        Assert.Equal(["override string Subtype", "string? Foul", "NewsList<string> By"], types.Members("ItemEventGoalPenalty"));
        Assert.Equal(["ItemEventGoalPenalty", "ItemEventGoalHeader", "ItemEventCard", "ItemEventSubstitution"], TypesIn(types.Parse(match)).Take(4));
        Assert.Equal(
            """{"event":[{"@type":"goal","@subtype":"own","@minute":"3","player":"Ada","by":"Eve"},{"@type":"goal","player":"Ada"}]}""",
            types.ToJson("<match><event minute=\"3\" subtype=\"own\" type=\"goal\"><by>Eve</by><player>Ada</player></event><event type=\"goal\"><player>Ada</player></event></match>"));
    }

    [Fact]
    public void A_pin_decides_either_way()
    {
        const string one = "namespace News; [NewsSchema.NewsSchema(\"ItemEvent\")] public sealed partial record ItemEvent;";
        const string several = "namespace News; [NewsSchema.NewsSchema(\"ItemEvent\")] public abstract partial record Incident { public abstract string? Type { get; } }";

        Assert.Contains("string? Assist", XmlRecords.Of(XmlRecords.Project(Match).Source("Pin.cs", one)).Members("ItemEvent"));
        XmlRecords types = XmlRecords.Of(XmlRecords.Project("<match><event type=\"goal\" minute=\"1\"/><event type=\"card\" minute=\"2\"/></match>").Source("Pin.cs", several));
        Assert.Equal(["IncidentGoal", "IncidentCard"], TypesIn(types.Parse("<match><event type=\"goal\"/><event type=\"card\"/></match>")));
    }

    [Fact]
    public void The_order_of_samples_does_not_matter()
    {
        string[] samples = [Match, "<match><event type=\"goal\" minute=\"3\"><player>Ada</player></event></match>", "<match><event type=\"whistle\"/></match>"];

        TestRun Run(IEnumerable<string> texts)
        {
            var project = new TestProject();
            foreach (string text in texts)
            {
                project.Fixture($"samples/{Array.IndexOf(samples, text)}.xml", text, "Item");
            }

            return project.Run();
        }

        Assert.Equal(Run(samples).Sources, Run(samples.Reverse()).Sources);
    }

    private static IEnumerable<string> TypesIn(object match) =>
        ((IEnumerable)match.GetType().GetProperty("Event")!.GetValue(match)!).Cast<object>().Select(item => item.GetType().Name);
}
