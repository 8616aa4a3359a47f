using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;

namespace NewsSchema.Tests.Formats.NewsMarkdown;

/// <summary>Long texts of constructs that take other parsers quadratic time.</summary>
public class LinearTimeTests
{
    private const int Size = 250_000;

    /// <summary>Quadratic work on a text of this size takes more than half a second.</summary>
    private static readonly TimeSpan s_negligible = TimeSpan.FromMilliseconds(200);

    [Theory]
    [InlineData("", "[a", "")]
    [InlineData("", "[", "]{.x}")]
    [InlineData("", "]", "")]
    [InlineData("", "]{", "")]
    [InlineData("", "[a]{", "")]
    [InlineData("", "[a]{.b ", "")]
    [InlineData("", "[a]{b=\"", "")]
    [InlineData("", "[a]{b=\"} ", "c")]
    [InlineData("", "[a](x:", "")]
    [InlineData("", "[a](x:((", "")]
    [InlineData("", "[a](", "")]
    [InlineData("", "{", "")]
    [InlineData("", "{a", "")]
    [InlineData("", "{a=\"", "")]
    [InlineData("", "{a=\" {b=", "")]
    [InlineData("", "{% ", "")]
    [InlineData("", "{% a\n", "")]
    [InlineData("", "{% }\n", "")]
    [InlineData("", "{.a}\n", "")]
    [InlineData("", "{.a\n", "")]
    [InlineData("", "\\", "")]
    [InlineData("", "\n", "a")]
    [InlineData("a", " \n", "b")]
    [InlineData("a", " ", "b")]
    [InlineData("", ":", "")]
    [InlineData("", ":::\n", "")]
    [InlineData("", "::: a\n", "")]
    [InlineData("", "::: {", "")]
    [InlineData("", "# a\n", "")]
    [InlineData("", "a\n:::\n", "")]
    [InlineData("", "[a]{.b #c d=\"e\"} ", "")]
    [InlineData("[a]{", ".b ", "}")]
    [InlineData("[a]{", "b=\"}\" ", "!}")]
    [InlineData("[a]{", "%b% ", "}")]
    [InlineData("---\n", "- ", "\n---\n")]
    [InlineData("---\na: ", "[", "\n---\n")]
    [InlineData("---\na: ", "{b: ", "\n---\n")]
    [InlineData("---\n", "a: [\n", "---\n")]
    [InlineData("---\n", "a: \"\n", "---\n")]
    [InlineData("---\n", "a: |\n", "---\n")]
    [InlineData("---\na: |\n", "\n", "---\n")]
    [InlineData("---\n", "\n", "---\n")]
    [InlineData("---\n", "- a: &b\n", "---\n")]
    [InlineData("---\n", "---", "")]
    [InlineData("---\na: \"", "\\", "\"\n---\n")]
    [InlineData("---\na: '", "''", "'\n---\n")]
    [InlineData("---\na: [", "b, ", "]\n---\n")]
    [InlineData("---\na:\n", "  - b\n", "---\n")]
    public void Reading_is_linear(string start, string repeated, string end)
    {
        string Text(int size) => start + string.Concat(Enumerable.Repeat(repeated, size / repeated.Length)) + end;
        AssertLinear(Text);
    }

    [Theory]
    [InlineData("a\n\n")]
    [InlineData("[a]{.b #c}")]
    [InlineData("{%}\n\n")]
    [InlineData("# a\n\n")]
    [InlineData("{%}{%}\n{%}\n\n")]
    [InlineData("\\[")]
    [InlineData("::: a\n")]
    public void Writing_is_linear(string repeated)
    {
        Article Read(int size) => ArticleReader.Read(string.Concat(Enumerable.Repeat(repeated, size / repeated.Length)), []);
        LinearTime.Assert(article => ArticleWriter.Write(article), Read(Size / 8), Read(Size), s_negligible);
    }

    [Fact]
    public void A_hundred_thousand_nested_lists_are_an_error()
    {
        string Block(int size) => "---\na:\n" + string.Concat(Enumerable.Range(0, (int)Math.Sqrt(2 * size)).Select(i => new string(' ', i) + "-\n")) + "---\n";
        string Flow(int size) => "---\na: " + new string('[', size * 2 / 5) + new string(']', size * 2 / 5) + "\n---\n";
        Assert.Equal("NEWS2008", Assert.Single(AssertLinear(Block)).Code);
        Assert.Equal("NEWS2008", Assert.Single(AssertLinear(Flow)).Code);
    }

    [Fact]
    public void Any_number_of_keys_classes_and_attributes_is_read_in_linear_time()
    {
        static string Many(int size, Func<int, string> item) => string.Concat(Enumerable.Range(0, size * 2 / 5).Select(item));
        Assert.Empty(AssertLinear(size => "---\n" + Many(size, i => $"a{i}: 1\n") + "---\n"));
        Assert.Empty(AssertLinear(size => "---\na: {" + Many(size, i => $"a{i}: 1, ") + "}\n---\n"));
        Assert.Empty(AssertLinear(size => "[a]{" + Many(size, i => $".a{i} ") + "}"));
        Assert.Empty(AssertLinear(size => "[a]{" + Many(size, i => $"a{i}=1 ") + "}"));
        Assert.Empty(AssertLinear(size => Many(size, i => $"{{.a{i}}}\n") + "a"));
    }

    /// <param name="text">The text of about a size.</param>
    /// <returns>The errors of the long text.</returns>
    private static List<SourceError> AssertLinear(Func<int, string> text)
    {
        List<SourceError> errors = [];
        LinearTime.Assert(
            input =>
            {
                errors.Clear();
                ArticleReader.Read(input, errors);
            },
            text(Size / 8),
            text(Size),
            s_negligible);
        errors.Clear();
        ArticleReader.Read(text(Size), errors);
        return errors;
    }
}
