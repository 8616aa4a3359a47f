using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Xml;

public class XmlInferenceTests
{
    [Fact]
    public void Elements_and_attributes_are_members()
    {
        XmlRecords types = XmlRecords.Of("<item id=\"7\"><title>Rates cut</title><date>2026-03-11</date><live>true</live></item>");

        Assert.Equal(["string? Id", "string? Title", "DateOnly? Date", "bool? Live"], types.Members("Item"));
        Assert.Equal("""{"@id":"7","title":"Rates cut","date":"2026-03-11","live":true}""", types.ToJson("<item id=\"7\"><title>Rates cut</title><date>2026-03-11</date><live>true</live></item>"));
    }

    [Fact]
    public void Text_with_attributes_is_an_object_also_where_it_has_none()
    {
        XmlRecords types = XmlRecords.Of("<a><t unit=\"C\">21</t></a>", "<a><t>22</t></a>", "<a><t/></a>");

        Assert.Equal(["ItemT? T"], types.Members("Item"));
        Assert.Equal(["string? Unit", "string? Text"], types.Members("ItemT"));
        Assert.Equal("""{"t":{"#text":"22"}}""", types.ToJson("<a><t>22</t></a>"));
        Assert.Equal("""{"t":{}}""", types.ToJson("<a><t/></a>"));
    }

    [Fact]
    public void A_text_that_all_samples_have_is_empty_where_it_is_missing()
    {
        XmlRecords types = XmlRecords.Of([.. Enumerable.Range(0, 20).Select(i => $"<a><p l=\"de\">text {i}</p><p l=\"de\">more</p><d z=\"1\">2026-03-{i + 10}</d><d z=\"1\">2026-03-01</d></a>")]);

        Assert.Equal(["required string L", "required string Text"], types.Members("ItemP"));
        Assert.Equal(["required string Z", "DateOnly? Text"], types.Members("ItemD"));
        Assert.Equal("""{"p":[{"@l":"en","#text":""}],"d":[{"@z":"2"}]}""", types.ToJson("<a><p l=\"en\"/><d z=\"2\"></d></a>"));
    }

    [Theory]
    [InlineData("xml:lang", "", "@xml:lang")]
    [InlineData("xsi:type", "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"", "@xsi:type")]
    public void Attributes_of_the_namespaces_of_XML_are_members_also_without_another_namespace(string name, string declaration, string member)
    {
        string xml = $"<a {declaration}><t {name}=\"de\">x</t></a>";
        XmlRecords types = XmlRecords.Of(xml);

        Assert.Equal($"{{\"t\":{{\"{member}\":\"de\",\"#text\":\"x\"}}}}", types.ToJson(xml));
        Assert.Contains(types.Members("ItemT"), text => text is "string? XmlLang" or "string? XsiType");
    }

    [Fact]
    public void An_element_that_repeats_in_one_sample_is_a_list_in_all()
    {
        XmlRecords types = XmlRecords.Of("<a><r n=\"1\"/></a>", "<a><r n=\"1\"/><r n=\"2\"/></a>", "<a/>");

        Assert.Equal(["NewsList<ItemR> R"], types.Members("Item"));
        Assert.Equal("""{"r":[{"@n":"1"}]}""", types.ToJson("<a><r n=\"1\"/></a>"));
        Assert.Equal("{}", types.ToJson("<a/>"));
    }

    [Fact]
    public void Mixed_content_is_markup_in_every_sample()
    {
        XmlRecords types = XmlRecords.Of("<a><p>one</p><q l=\"de\">x<i/></q></a>", "<a><p>one <b>two</b> &amp; <i>three</i></p><q>y</q></a>");

        Assert.Equal(["NewsMarkup? P", "ItemQ? Q"], types.Members("Item"));
        Assert.Equal(["string? L", "NewsMarkup? Text"], types.Members("ItemQ"));
        Assert.Equal("""{"p":"one <b>two</b> &amp; <i>three</i>"}""", types.ToJson("<a><p>one <b>two</b> &amp; <i>three</i></p></a>"));
        Assert.Equal("""{"p":"AT&amp;T"}""", types.ToJson("<a><p>AT&amp;T</p></a>"));
        Assert.Equal("""{"q":{"@l":"de","#text":"x<i/>"}}""", types.ToJson("<a><q l=\"de\">x<i/></q></a>"));
    }

    [Fact]
    public void Empty_elements_are_what_the_others_are()
    {
        XmlRecords types = XmlRecords.Of("<a><e/><f/><g/><h> </h></a>", "<a><f>x</f><g><x>1</x></g><h><x>1</x></h></a>");

        Assert.Equal("""{"e":"","f":"","g":{},"h":{}}""", types.ToJson("<a><e/><f></f><g>\n</g><h/></a>"));
    }

    [Fact]
    public void An_element_that_is_empty_in_all_samples_may_be_anything()
    {
        XmlRecords types = XmlRecords.Of("<a><e/><f></f><r/><r/></a>", "<a><e/></a>");

        Assert.Equal(["NewsAny? E", "NewsAny? F", "NewsList<NewsAny> R"], types.Members("Item"));
        Assert.Equal("""{"e":"","r":[""]}""", types.ToJson("<a><e/><r/></a>"));
        Assert.Equal(
            """{"e":"one","f":{"@l":"de","x":"2"},"r":["a <b>c</b>",{"y":"3"}]}""",
            types.ToJson("<a><e>one</e><f l=\"de\"><x>2</x></f><r>a <b>c</b></r><r><y>3</y></r></a>"));
        Assert.Equal("""{"e":["","1"]}""", types.ToJson("<a><e/><e>1</e></a>"));
    }

    [Fact]
    public void Nil_is_null()
    {
        const string xsi = "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";
        XmlRecords types = XmlRecords.Of($"<a {xsi}><d xsi:nil=\"true\"/><e xsi:nil=\"true\"/><e><f>1</f></e></a>", "<a><d>2026-03-11</d></a>");

        Assert.Equal(["DateOnly? D", "NewsList<ItemE?> E"], types.Members("Item"));
        Assert.Equal("""{"e":[null],"d":null}""", types.ToJson($"<a {xsi}><d xsi:nil=\"true\"/><e xsi:nil=\"1\"/></a>"));
    }

    [Fact]
    public void An_attribute_next_to_an_element_of_its_name_is_called_an_attribute()
    {
        XmlRecords types = XmlRecords.Of("<a id=\"1\"><id>2</id></a>");

        Assert.Equal(["string? IdAttribute", "string? Id"], types.Members("Item"));
    }

    [Fact]
    public void Members_of_namespaces_have_the_prefix_of_the_first_sample_and_are_known_by_the_namespace()
    {
        XmlRecords types = XmlRecords.Of(
            "<a xmlns=\"urn:a\" xmlns:m=\"urn:m\"><t>1</t><m:t m:k=\"2\">3</m:t></a>",
            "<x:a xmlns:x=\"urn:a\" xmlns=\"urn:m\"><x:t>1</x:t><t>3</t></x:a>");

        Assert.Equal(["string? T", "ItemMT? MT"], types.Members("Item"));
        Assert.Equal("""{"t":"1","m:t":{"@m:k":"2","#text":"3"}}""", types.ToJson("<y:a xmlns:y=\"urn:a\" xmlns=\"urn:m\" xmlns:m=\"urn:m\"><y:t>1</y:t><t m:k=\"2\">3</t></y:a>"));
        Assert.Equal("""{"t":"1","{urn:z}t":"2"}""", types.ToJson("<a xmlns=\"urn:a\"><t>1</t><t xmlns=\"urn:z\">2</t></a>"));
    }

    [Fact]
    public void A_second_default_namespace_has_a_word_of_its_address() =>
        Assert.Contains("ItemNitfNitf? NitfNitf", XmlRecords.Of("<a xmlns=\"urn:a\"><nitf xmlns=\"http://iptc.org/std/NITF/2006-10-18/\"><body l=\"1\"/></nitf></a>").Members("Item"));

    [Theory]
    [InlineData(20, 10, "", "required long Votes")]
    [InlineData(19, 10, "", "string? Votes")]
    [InlineData(20, 9, "", "required string Votes")]
    [InlineData(20, 10, "07", "required string Votes")]
    [InlineData(20, 10, "+7", "required string Votes")]
    [InlineData(20, 10, "1e5", "required string Votes")]
    [InlineData(20, 10, "1234567890123456789", "required string Votes")]
    [InlineData(20, 10, "n/a", "required string Votes")]
    [InlineData(20, 10, "2.50", "required decimal Votes")]
    [InlineData(20, 10, "123456789012345678", "required long Votes")]
    public void Numbers_need_twenty_samples_and_ten_values(int samples, int values, string other, string expected)
    {
        string[] votes = [.. Enumerable.Range(0, samples).Select(i => (100 + (i % values)).ToString(System.Globalization.CultureInfo.InvariantCulture))];
        votes = other.Length == 0 ? votes : [.. votes, other];

        XmlRecords types = XmlRecords.Of([.. votes.Select(vote => $"<a><votes>{vote}</votes></a>")]);

        Assert.Equal([expected], types.Members("Item"));
        Assert.All(votes, vote => Assert.Equal(expected.Contains("string", StringComparison.Ordinal) ? $$"""{"votes":"{{vote}}"}""" : $$"""{"votes":{{vote}}}""", types.ToJson($"<a><votes>{vote}</votes></a>")));
    }

    [Fact]
    public void What_no_sample_has_is_kept()
    {
        XmlRecords types = XmlRecords.Of("<a><t>1</t></a>");

        Assert.Equal(
            """{"t":"1","@n":"2","u":"3","v":["4",{"@w":"5","x":"6"}],"y":"a <b>c</b>","z":null}""",
            types.ToJson("<a n=\"2\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><t>1</t><u>3</u><v>4</v><v w=\"5\"><x>6</x></v><y>a <b>c</b></y><z xsi:nil=\"true\"/></a>"));
    }

    [Theory]
    [InlineData("<a>\n  <t>1</t><t>2</t></a>", "(2,12): error NEWS8404: each sample has at most one element of this name here, at /a/t")]
    [InlineData("<a><t l=\"de\">1</t></a>", "(1,7): error NEWS8404: no sample has attributes here, at /a/t/@l")]
    [InlineData("<a><t>1<b/></t></a>", "(1,9): error NEWS8404: the samples have only text here, at /a/t/b")]
    [InlineData("<a><r/><r>x<s/></r></a>", "(1,9): error NEWS8404: no sample mixes text and elements here, at /a/r[2]")]
    [InlineData("<a><d>tomorrow</d></a>", "(1,5): error NEWS8404: expected a date such as 2024-05-01, at /a/d")]
    [InlineData("<a><r><d>2026-03-11</d></r><r><d>11.3.</d></r></a>", "(1,32): error NEWS8404: expected a date such as 2024-05-01, at /a/r[2]/d")]
    [InlineData("<b><t>1</t></b>", "(1,2): error NEWS8403: the root is b, but that of the schema's samples is a: give the file another schema, or set Element on its item")]
    [InlineData("<a xmlns=\"urn:x\"/>", "(1,2): error NEWS8403: the root is {urn:x}a, but that of the schema's samples is a: give the file another schema, or set Element on its item")]
    [InlineData("<a><t>&nbsp;</t></a>", "(1,7): error NEWS8102: &nbsp; is not one of XML's own five entities, and those of a document type are not read: write the character, or &#…;")]
    public void A_document_that_contradicts_the_samples_is_refused_at_its_place(string xml, string error)
    {
        XmlRecords types = XmlRecords.Of("<a><t>1</t><d>2026-03-11</d><r><d>2026-03-11</d></r><r/></a>");

        Assert.Equal([error], types.Errors(xml));
    }

    [Fact]
    public void A_document_that_contradicts_the_samples_is_kept_on_request()
    {
        TestProject project = XmlRecords.Project("<a><t>1</t><d>2026-03-11</d><r><d>2026-03-11</d></r></a>")
            .Source("Pin.cs", "namespace News; [NewsSchema.NewsSchema(\"Item\", Mismatch = NewsSchema.Mismatch.Keep)] public partial record Item;");
        XmlRecords types = XmlRecords.Of(project);

        Assert.Equal(
            """{"r":{"d":["2026-03-11","later"]},"t":["1",{"@l":"de","#text":"2"}],"d":"soon"}""",
            types.ToJson("<a><t>1</t><t l=\"de\">2</t><d>soon</d><r><d>2026-03-11</d><d>later</d></r></a>"));
        Assert.Equal("""{"t":"1 <b>2</b>"}""", types.ToJson("<a><t>1 <b>2</b></t></a>"));
    }

    [Fact]
    public void Markup_is_read_and_kept_if_the_record_keeps_what_contradicts_the_samples()
    {
        XmlRecords types = XmlRecords.Of(XmlRecords.Project("<a><p>1 <b>2</b></p></a>").Option("NewsSchemaMismatch", "Keep"));

        Assert.Equal(["NewsMarkup? P"], types.Members("Item"));
        Assert.Equal("""{"p":"3 <i>4</i>"}""", types.ToJson("<a><p>3 <i>4</i></p></a>"));
        Assert.Equal("""{"p":{"@l":"de","#text":"5"}}""", types.ToJson("<a><p l=\"de\">5</p></a>"));
        Assert.Equal("""{"p":["6","7"]}""", types.ToJson("<a><p>6</p><p>7</p></a>"));
    }

    [Theory]
    [InlineData("goals", "goal", "NewsList<string> Goal")]
    [InlineData("bylines", "byline", "NewsList<string> Byline")]
    [InlineData("properties", "property", "NewsList<string> Property")]
    [InlineData("goals", "own", "string? Own")]
    [InlineData("news", "news", "string? News")]
    public void An_element_that_is_named_as_several_of_its_only_child_contains_a_list(string name, string child, string expected)
    {
        XmlRecords types = XmlRecords.Of($"<a><{name}><{child}>x</{child}></{name}></a>");

        Assert.Equal(expected, Assert.Single(types.Members(Assert.Single(types.Run.Sources.Keys, key => key.StartsWith("Item", StringComparison.Ordinal) && key.Split('.') is [not "Item", "g", "cs"])[..^".g.cs".Length])));
    }

    [Fact]
    public void A_child_next_to_others_is_not_a_list_because_of_a_name() =>
        Assert.Equal(["string? Goal", "string? Own"], XmlRecords.Of("<a><goals><goal>x</goal></goals></a>", "<a><goals><own>y</own></goals></a>").Members("ItemGoals"));

    [Fact]
    public void Roots_of_several_namespaces_are_versions_of_one_format()
    {
        XmlRecords types = XmlRecords.Of(
            "<a xmlns=\"urn:2011\"><t>1</t><x:u xmlns:x=\"urn:other\">y</x:u></a>", "<p:a xmlns:p=\"urn:2013\" n=\"2\"><p:t>2</p:t><p:t>3</p:t></p:a>", "<a><t>4</t></a>");

        Assert.Equal(["NewsList<string> T", "string? N", "string? XU"], types.Members("Item").Order(StringComparer.Ordinal));
        Assert.Equal("""{"t":["1"],"x:u":"y"}""", types.ToJson("<a xmlns=\"urn:2011\"><t>1</t><u xmlns=\"urn:other\">y</u></a>"));
        Assert.Equal("""{"t":["2"]}""", types.ToJson("<q:a xmlns:q=\"urn:2013\"><q:t>2</q:t></q:a>"));
        Assert.Equal("""{"t":["4"]}""", types.ToJson("<a><t>4</t></a>"));
        Assert.Equal(["(1,2): error NEWS8403: the root is {urn:2015}a, but that of the schema's samples is {urn:2011}a: give the file another schema, or set Element on its item"], types.Errors("<a xmlns=\"urn:2015\"/>"));
        Assert.Equal(["(1,2): error NEWS8403: the root is {urn:other}a, but that of the schema's samples is {urn:2011}a: give the file another schema, or set Element on its item"], types.Errors("<a xmlns=\"urn:other\"/>"));
    }

    [Fact]
    public void Fixtures_are_typed_values()
    {
        TestProject project = XmlRecords.Project("<a><t>1</t></a>").Fixture("samples/b.xml", "\uFEFF<?xml version=\"1.0\"?><!DOCTYPE a SYSTEM \"a.dtd\"><a><t>é</t></a>", "Item");

        object all = project.Run().Load().GetType("News.Item+Fixtures")!.GetProperty("All")!.GetValue(null)!;

        Assert.Equal(["""{"t":"é"}""", """{"t":"1"}"""], ((System.Collections.IEnumerable)all).Cast<INewsRecord>().Select(record => record.ToJson(indented: false)));
    }

    [Fact]
    public void Each_element_of_a_name_is_a_sample()
    {
        TestProject project = XmlRecords.Project("<all><page><region n=\"N\"/><region n=\"S\"><t>1</t></region></page></all>").Element("samples/s000.xml", "region");
        XmlRecords types = XmlRecords.Of(project);

        Assert.Equal(["string? N", "string? T"], types.Members("Item"));
        Assert.Equal("""{"@n":"W"}""", types.ToJson("<region n=\"W\"/>"));
        object all = types.Run.Load().GetType("News.Item+Fixtures")!.GetProperty("All")!.GetValue(null)!;
        Assert.Equal(["""{"@n":"N"}""", """{"@n":"S","t":"1"}"""], ((System.Collections.IEnumerable)all).Cast<INewsRecord>().Select(record => record.ToJson(indented: false)));
    }

    [Fact]
    public void A_name_without_a_format_is_XML_if_it_begins_with_a_tag() =>
        Assert.Equal(["string? T"], XmlRecords.Of(new TestProject().Fixture("feed.txt", "\n <a><t>1</t></a>", "Item")).Members("Item"));

    [Fact]
    public void An_element_may_contain_itself()
    {
        XmlRecords types = XmlRecords.Of("<a><g><n>1</n><g><n>2</n><g><n>3</n></g></g></g></a>");

        Assert.Equal(["ItemG? G"], types.Members("Item"));
        Assert.Equal(["string? N", "ItemG? G"], types.Members("ItemG"));
        Assert.Equal("""{"g":{"n":"1","g":{"n":"2"}}}""", types.ToJson("<a><g><n>1</n><g><n>2</n></g></g></a>"));
    }
}
