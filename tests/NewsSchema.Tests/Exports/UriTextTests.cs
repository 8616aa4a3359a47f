using NewsSchema.Exports;

namespace NewsSchema.Tests.Exports;

public class UriTextTests
{
    [Theory]
    [InlineData("https://x.example/a?b=c#d", "https://x.example/a?b=c#d")]
    [InlineData("urn:newsml:x:1", "urn:newsml:x:1")]
    [InlineData("https://x.example/Österreich", "https://x.example/%C3%96sterreich")]
    [InlineData("https://x.example/a b", null)]
    [InlineData("https://x.example/%zz", null)]
    [InlineData("https://x.example/#a#b", null)]
    [InlineData("relative/path", null)]
    [InlineData("urn:", null)]
    [InlineData("1a:b", null)]
    [InlineData(":b", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Only_an_absolute_URI_is_a_URI(string? text, string? expected) => Assert.Equal(expected, UriText.Make(text));

    [Theory]
    [InlineData("https://www.wikidata.org/entity/Q7747", "https://www.wikidata.org/entity/", "Q7747")]
    [InlineData("http://x.example/#a", "http://x.example/#", "a")]
    [InlineData("urn:x:y", "", "urn:x:y")]
    [InlineData("https://x.example/", "", "https://x.example/")]
    public void A_URI_splits_into_vocabulary_and_code(string uri, string scheme, string code) => Assert.Equal((scheme, code), UriText.Split(uri));

    [Theory]
    [InlineData("https://x.example/", true)]
    [InlineData("mailto:a@b.example", true)]
    [InlineData("/a", true)]
    [InlineData("#a", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("JavaScript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData(" javascript:alert(1)", false)]
    [InlineData("java\tscript:alert(1)", false)]
    public void A_link_that_could_run_code_is_not_linkable(string href, bool expected) => Assert.Equal(expected, UriText.IsLinkable(href));
}
