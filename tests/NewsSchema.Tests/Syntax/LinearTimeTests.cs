using System.Diagnostics;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;

namespace NewsSchema.Tests.Syntax;

/// <summary>A megabyte of what other parsers choke on. It takes milliseconds, in a quadratic reader minutes; the bound leaves room for a busy machine.</summary>
public class LinearTimeTests
{
    private const int Size = 1_000_000;
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(10);

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
        string text = start + string.Concat(Enumerable.Repeat(repeated, Size / repeated.Length)) + end;
        AssertFast(text);
    }

    [Fact]
    public void Writing_is_linear()
    {
        var watch = Stopwatch.StartNew();
        foreach (string text in new[] { "a\n\n", "[a]{.b #c}", "{%}\n\n", "# a\n\n", "{%}{%}\n{%}\n\n", "\\[", "::: a\n" })
        {
            ArticleWriter.Write(ArticleReader.Read(string.Concat(Enumerable.Repeat(text, Size / text.Length)), []));
        }

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, 3 * Bound);
    }

    [Fact]
    public void A_hundred_thousand_nested_lists_are_an_error()
    {
        string block = "---\na:\n" + string.Concat(Enumerable.Range(0, 1_000).Select(i => new string(' ', i) + "-\n")) + "---\n";
        string flow = "---\na: " + new string('[', 100_000) + new string(']', 100_000) + "\n---\n";
        Assert.Equal("NEWS2008", Assert.Single(AssertFast(block)).Code);
        Assert.Equal("NEWS2008", Assert.Single(AssertFast(flow)).Code);
    }

    [Fact]
    public void As_many_keys_classes_and_attributes_as_one_likes_are_told_apart()
    {
        IEnumerable<int> numbers = Enumerable.Range(0, 100_000);
        Assert.Empty(AssertFast("---\n" + string.Concat(numbers.Select(i => $"a{i}: 1\n")) + "---\n"));
        Assert.Empty(AssertFast("---\na: {" + string.Concat(numbers.Select(i => $"a{i}: 1, ")) + "}\n---\n"));
        Assert.Empty(AssertFast("[a]{" + string.Concat(numbers.Select(i => $".a{i} ")) + "}"));
        Assert.Empty(AssertFast("[a]{" + string.Concat(numbers.Select(i => $"a{i}=1 ")) + "}"));
        Assert.Empty(AssertFast(string.Concat(numbers.Select(i => $"{{.a{i}}}\n")) + "a"));
    }

    private static List<SourceError> AssertFast(string text)
    {
        List<SourceError> errors = [];
        TimeSpan best = TimeSpan.MaxValue;
        for (int attempt = 0; attempt < 3 && best > Bound; attempt++)
        {
            errors.Clear();
            var watch = Stopwatch.StartNew();
            ArticleReader.Read(text, errors);
            best = watch.Elapsed;
        }

        Assert.InRange(best, TimeSpan.Zero, Bound);
        return errors;
    }
}
