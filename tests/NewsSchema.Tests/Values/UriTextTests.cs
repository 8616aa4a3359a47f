using NewsSchema.Core.Values;

namespace NewsSchema.Tests.Values;

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
    public void Make_returns_absolute_URIs_only(string? text, string? expected) => Assert.Equal(expected, UriText.Make(text));

    [Theory]
    [InlineData("https://www.wikidata.org/entity/Q7747", "https://www.wikidata.org/entity/", "Q7747")]
    [InlineData("http://x.example/#a", "http://x.example/#", "a")]
    [InlineData("urn:x:y", "", "urn:x:y")]
    [InlineData("https://x.example/", "", "https://x.example/")]
    public void Split_cuts_after_the_last_slash_or_hash(string uri, string scheme, string code) => Assert.Equal((scheme, code), UriText.Split(uri));

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
    public void Link_whose_scheme_could_run_code_is_refused(string href, bool expected) => Assert.Equal(expected, UriText.IsLinkable(href));

    [Theory]
    [InlineData("https://x.example/", true)]
    [InlineData("x:y", true)]
    [InlineData("a+b-c.d:e", true)]
    [InlineData("#a", true)]
    [InlineData("#", true)]
    [InlineData("/", true)]
    [InlineData("./a", true)]
    [InlineData("../a", true)]
    [InlineData(".", false)]
    [InlineData("..", false)]
    [InlineData(".../a", false)]
    [InlineData("x:", false)]
    [InlineData(":x", false)]
    [InlineData("1x:y", false)]
    [InlineData("x y:z", false)]
    [InlineData("a/b", false)]
    [InlineData("", false)]
    public void Reference_starts_with_a_scheme_or_a_mark(string text, bool expected) => Assert.Equal(expected, UriText.IsReference(text));

    [Theory]
    [InlineData("https://x.example", true)]
    [InlineData("urn:isbn:1", true)]
    [InlineData("c:/windows", false)]
    [InlineData("c://windows", false)]
    [InlineData("note: see", false)]
    [InlineData("https://x.example/a b", false)]
    [InlineData("mailto:a@b.example", false)]
    public void Only_an_authority_or_urn_makes_a_text_a_URI_without_doubt(string text, bool expected) => Assert.Equal(expected, UriText.IsAuthorityOrUrn(text));

    /// <summary>All questions about a text agree on where its scheme ends.</summary>
    [Fact]
    public void Every_question_uses_one_scheme()
    {
        string[] schemes = ["", "a", "ab", "http", "urn", "x-y", "x+y", "x.y", "9x", "-x", "x_y", "\u00FCrl", "x y"];
        string[] rests = ["", "a", "//x.example", "isbn:1", "//x.example/\u00E4", "//x.example/%zz"];
        foreach (string text in from scheme in schemes from rest in rests select scheme + ":" + rest)
        {
            Assert.True(UriText.Make(text) is null || UriText.IsReference(text), text);
            Assert.True(!UriText.IsAuthorityOrUrn(text) || UriText.IsReference(text), text);
        }
    }
}
