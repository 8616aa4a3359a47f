namespace NewsSchema.Tests.Documentation;

/// <summary>The examples in docs/format.md are articles.</summary>
public class FormatPageTests
{
    [Fact]
    public void The_examples_of_the_format_page_have_no_errors()
    {
        string page = File.ReadAllText(RepositoryRoot.PathOf("docs/format.md")).ReplaceLineEndings("\n");
        string[] examples = page.Split("```news\n").Skip(1).Select(rest => rest[..rest.IndexOf("```", StringComparison.Ordinal)]).ToArray();
        Assert.Equal(4, examples.Length);
        Assert.All(examples, example => Assert.Empty(NewsDocument.Parse(example).Errors));
    }
}
