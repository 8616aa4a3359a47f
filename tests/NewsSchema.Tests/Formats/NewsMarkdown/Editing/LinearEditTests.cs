using NewsSchema.Core.Formats.NewsMarkdown.Editing;

namespace NewsSchema.Tests.Formats.NewsMarkdown.Editing;

/// <summary>Edits and formatting of long articles take linear time.</summary>
public class LinearEditTests
{
    private const int Size = 120_000;
    private static readonly TimeSpan s_negligible = TimeSpan.FromMilliseconds(200);

    [Theory]
    [InlineData("a[b]{.c", " x{0}=1 %n%", "}\n")]
    [InlineData("a", "[b]{.c} \\# ", "\n")]
    [InlineData("a\n", "\\#\\#\n", "\n")]
    [InlineData("", "::: box\na\n:::\n\n", "")]
    [InlineData("---\n", "# c\na{0}: [b, c] # d\n", "---\n")]
    [InlineData("---\na: {", "a{0}: b, ", "} # c\n---\n")]
    [InlineData("---\nl:\n  - {", "a{0}: {b: c}, ", "} # c\nd: 1 # e\n---\n")]
    [InlineData("---\na:\n", "  - a: |\n      x\n    b: 1 # c\n", "---\n")]
    public void Formatting_is_linear(string start, string repeated, string end) =>
        LinearTime.Assert(text => ArticleFormatter.Format(text), Repeat(start, repeated, end, Size / 8), Repeat(start, repeated, end, Size), s_negligible, repeated);

    [Theory]
    [InlineData("", "[b]{.person #x} ", "\n")]
    [InlineData("", "b\n\n", "")]
    [InlineData("---\nentities:\n", "  a{0}: {name: x}\n", "---\n\n[x]{#x .org}\n")]
    public void Edits_are_linear(string start, string repeated, string end)
    {
        LinearTime.Assert(text => new AddSpan(0, 0, 1, SpanAttributes.Parse(".place")).ApplyTo(text), Repeat(start, repeated, end, Size / 8), Repeat(start, repeated, end, Size), s_negligible, repeated);
        LinearTime.Assert(text => new RenameId("x", "y").ApplyTo(text), Repeat(start, repeated, end, Size / 8), Repeat(start, repeated, end, Size), s_negligible, repeated);
    }

    private static string Repeat(string start, string repeated, string end, int size) =>
        start + string.Concat(Enumerable.Range(0, size / repeated.Length).Select(i => repeated.Replace("{0}", $"{i}", StringComparison.Ordinal))) + end;
}
