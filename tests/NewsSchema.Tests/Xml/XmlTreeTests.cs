using System.Text;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;
using NewsSchema.Core.Xml;

namespace NewsSchema.Tests.Xml;

public class XmlTreeTests
{
    [Fact]
    public void Elements_have_their_attributes_texts_and_places()
    {
        XmlDocument document = Read("<?xml version=\"1.0\"?>\r\n<a id=\"1\"\r\n  b='2 > 1'>\r\n  <c>x &amp; &#x41;<![CDATA[<y>]]></c><d/>\r\n</a>");

        Assert.Equal(["@id", "@b"], document.Root.Attributes.Select(attribute => attribute.Name.Key));
        Assert.Equal(["1", "2 > 1"], document.Root.Attributes.Select(attribute => attribute.Value));
        Assert.Equal(["x & A<y>", null], document.Root.Children.Select(child => child.Text));
        Assert.Equal("x &amp; &#x41;<![CDATA[<y>]]>", document.ContentOf(document.Root.Children[0]));
        Assert.Equal("", document.ContentOf(document.Root.Children[1]));
        Assert.Equal("\n  <c>x &amp; &#x41;<![CDATA[<y>]]></c><d/>\n", document.ContentOf(document.Root));
        Assert.Equal((4, 4), PositionOf(document, document.Root.Children[0].Span));
        Assert.Equal((3, 3), PositionOf(document, document.Root.Attributes[1].Span));
        Assert.False(document.Root.IsMixed);
    }

    [Theory]
    [InlineData("<a>x<b/></a>", true)]
    [InlineData("<a><b/>x</a>", true)]
    [InlineData("<a><b/><!-- x --> <?x y?></a>", false)]
    [InlineData("<a> \t\n<b/></a>", false)]
    [InlineData("<a>&#160;<b/></a>", true)]
    [InlineData("<a>x</a>", false)]
    public void An_element_is_mixed_if_it_has_elements_and_text(string xml, bool isMixed) => Assert.Equal(isMixed, Read(xml).Root.IsMixed);

    [Fact]
    public void Comments_and_instructions_do_not_split_a_text() => Assert.Equal("abc", Read("<a>a<!-- & -->b<?x &y; ?>c</a>").Root.Text);

    [Fact]
    public void Names_are_known_by_their_namespace_whatever_the_prefix()
    {
        XmlDocument document = Read("<a xmlns='urn:1' xmlns:p='urn:2'><p:b p:x='' y=''/><c xmlns='urn:2'/><d xmlns=''/></a>");

        Assert.Equal(["{urn:2}b", "{urn:2}c", "d"], document.Root.Children.Select(child => child.Name.Key));
        Assert.Equal(["@{urn:2}x", "@y"], document.Root.Children[0].Attributes.Select(attribute => attribute.Name.Key));
        Assert.Equal([("urn:1", ""), ("urn:2", "p"), ("", "")], document.Namespaces.Select(found => (found.Uri, found.Prefix)));
        Assert.Empty(document.Root.Attributes);
    }

    [Theory]
    [InlineData("<b xsi:nil='true'/>", true, 0)]
    [InlineData("<b xsi:nil=' 1 '></b>", true, 0)]
    [InlineData("<b xsi:nil='false'/>", false, 0)]
    [InlineData("<b xsi:nil='true' id='1'/>", false, 2)]
    [InlineData("<b xsi:nil='true'>x</b>", false, 1)]
    [InlineData("<b nil='true'/>", false, 1)]
    public void Nil_is_null_if_the_element_has_nothing_else(string xml, bool isNil, int attributes)
    {
        XmlElement element = Read($"<a xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>{xml}</a>").Root.Children[0];

        Assert.Equal(isNil, element.IsNil);
        Assert.Equal(attributes, element.Attributes.Count);
    }

    [Fact]
    public void A_misspelt_instance_namespace_is_any_other() =>
        Assert.Equal("@{http://www.w3.org/2001/XMLSchema_instance}nil", Read("<a xmlns:xsi='http://www.w3.org/2001/XMLSchema_instance' xsi:nil='true'/>").Root.Attributes[0].Name.Key);

    [Theory]
    [InlineData("<a>\n  <b></a>", "NEWS8401", 2, 8)]
    [InlineData("", "NEWS8401", 1, 1)]
    [InlineData("<a/><b/>", "NEWS8401", 1, 6)]
    [InlineData("<a x='1' x='2'/>", "NEWS8401", 1, 10)]
    [InlineData("<a>\u0001</a>", "NEWS8401", 1, 4)]
    [InlineData("<p:a/>", "NEWS8401", 1, 2)]
    [InlineData("<a>x & y</a>", "NEWS8401", 1, 7)]
    [InlineData("<a><!DOCTYPE a></a>", "NEWS8401", 1, 6)]
    [InlineData("<!DOCTYPE a><!DOCTYPE a><a/>", "NEWS8401", 1, 1)]
    [InlineData("<a>\n&nbsp;</a>", "NEWS8102", 2, 1)]
    [InlineData("<a b='&nbsp;'/>", "NEWS8102", 1, 7)]
    [InlineData("<!DOCTYPE a [<!ENTITY x 'y'>]>\n<a>&x;</a>", "NEWS8102", 2, 4)]
    public void An_error_has_its_place(string xml, string code, int line, int column)
    {
        var errors = new List<SourceError>();

        Assert.Null(XmlTree.Read(xml, XmlLimits.Default, errors));
        SourceError error = Assert.Single(errors);
        Assert.Equal((code, (line, column)), (error.Code, new LineMap(xml).GetPosition(error.Span.Start)));
    }

    [Theory]
    [InlineData("<!DOCTYPE nitf SYSTEM \"nitf-3-6.dtd\">")]
    [InlineData("<!DOCTYPE nitf PUBLIC '-//IPTC//DTD NITF 3.6//EN' \"http://127.0.0.1:9/never\">")]
    [InlineData("<!DOCTYPE nitf [\n<!ELEMENT nitf ANY><!-- ' > ]]> --><?x '>?>\n<!ENTITY % e SYSTEM 'file:///etc/passwd'> %e;\n<!ATTLIST nitf a CDATA '>'>\n]\n>")]
    public void A_document_type_is_passed_over_with_everything_in_it(string doctype)
    {
        XmlDocument document = Read($"<?xml version='1.0'?>{doctype}<nitf>x</nitf>");

        Assert.Equal("x", document.Root.Text);
        Assert.Empty(document.Root.Attributes);
        Assert.Equal("nitf", document.Text.Substring(document.Root.Span.Start, document.Root.Span.Length));
    }

    [Theory]
    [InlineData("<a><b/></a>", 1, 100, 100, false)]
    [InlineData("<a><b/></a>", 2, 100, 100, true)]
    [InlineData("<a x='1234'/>", 2, 12, 100, false)]
    [InlineData("<a x='1234'/>", 2, 13, 100, true)]
    [InlineData("<a>12345</a>", 2, 12, 11, false)]
    [InlineData("<a>12345</a>", 2, 12, 12, true)]
    [InlineData("<a><!-- a long comment is not a tag --><?and neither?></a>", 2, 10, 100, true)]
    public void Limits_are_exact(string xml, int depth, int tag, int length, bool isRead)
    {
        var errors = new List<SourceError>();

        Assert.Equal(isRead, XmlTree.Read(xml, new XmlLimits(length, depth, tag), errors) is not null);
        Assert.Equal(isRead ? [] : ["NEWS8103"], errors.Select(error => error.Code));
    }

    [Fact]
    public void A_hostile_document_is_refused_at_once()
    {
        string laughs = string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY lol{i} \"{string.Concat(Enumerable.Repeat($"&lol{i - 1};", 10))}\">"));
        AssertRefused($"<!DOCTYPE lolz [<!ENTITY lol0 \"lol\">{laughs}]><lolz>&lol9;</lolz>", "NEWS8102");
        AssertRefused("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>", "NEWS8102");
        AssertRefused("<!DOCTYPE a [<!ENTITY x SYSTEM \"http://127.0.0.1:9/\">]><a b='&x;'/>", "NEWS8102");
        AssertRefused($"<a {string.Concat(Enumerable.Range(0, 200_000).Select(i => $"a{i}='' "))}/>", "NEWS8103");
        AssertRefused($"<a b='{new string('x', 10_000_000)}'/>", "NEWS8103");
        AssertRefused(string.Concat(Enumerable.Repeat("<a>", 1_000_000)) + string.Concat(Enumerable.Repeat("</a>", 1_000_000)), "NEWS8103");
        AssertRefused(new string('<', 1_000_000), "NEWS8103");
        AssertRefused("<", "NEWS8401");
        AssertRefused("<!DOCTYPE" + new string('<', 1_000_000), "NEWS8401");
        AssertRefused("<a>" + new string('&', 1_000_000), "NEWS8401");
    }

    /// <summary>The guard and the reader look at each character a bounded number of times, so that twice the text takes twice the time.</summary>
    [Theory]
    [InlineData("<b/>")]
    [InlineData("<b c='&lt;' d=\"'>\"/>")]
    [InlineData("&amp;")]
    [InlineData("<!-- < -->")]
    [InlineData("<![CDATA[<]]>")]
    [InlineData("<?x <?>")]
    [InlineData("<c>]]&gt;</c>\n")]
    public void The_time_is_linear_in_the_length(string piece) => LinearTime.Assert(
        xml => Assert.NotNull(XmlTree.Read(xml, XmlLimits.Default, [])),
        $"<a>{new StringBuilder().Insert(0, piece, 10_000)}</a>",
        $"<a>{new StringBuilder().Insert(0, piece, 80_000)}</a>",
        TimeSpan.FromMilliseconds(100),
        piece);

    /// <summary>Checks the error, and that it takes less than a second. Only an interruption makes one of several attempts slow.</summary>
    private static void AssertRefused(string xml, string code)
    {
        TimeSpan best = TimeSpan.MaxValue;
        for (int attempt = 0; attempt < 3 && best >= TimeSpan.FromSeconds(1); attempt++)
        {
            var errors = new List<SourceError>();
            var watch = System.Diagnostics.Stopwatch.StartNew();

            Assert.Null(XmlTree.Read(xml, XmlLimits.Default, errors));
            best = watch.Elapsed < best ? watch.Elapsed : best;
            Assert.Equal(code, Assert.Single(errors).Code);
        }

        Assert.True(best < TimeSpan.FromSeconds(1), $"{xml[..Math.Min(20, xml.Length)]} took {best}.");
    }

    private static XmlDocument Read(string xml)
    {
        var errors = new List<SourceError>();
        XmlDocument? document = XmlTree.Read(xml, XmlLimits.Default, errors);
        Assert.Empty(errors);
        return document!;
    }

    private static (int Line, int Column) PositionOf(XmlDocument document, SourceSpan span) => LineMap.OfNormalized(document.Text).GetPosition(span.Start);
}
