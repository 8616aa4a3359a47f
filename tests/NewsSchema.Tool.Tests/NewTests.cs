namespace NewsSchema.Tool.Tests;

public sealed class NewTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_new_article_has_no_findings()
    {
        Assert.Equal("exit code 0\n--- output\n--- error\nwrote flood.news.md\n", (await _folder.RunAsync("new", "article", "flood")).ToString());
        Assert.Equal("exit code 0\n--- output\n--- error\nnothing wrong in 1 file\n", (await _folder.RunAsync("check")).ToString());
        Assert.Equal(_folder.Read("flood.news.md"), NewsDocument.Parse(_folder.Read("flood.news.md")).ToNewsMarkdown());
    }

    [Fact]
    public async Task A_new_article_is_written_in_German_if_its_language_is()
    {
        Assert.Equal(0, (await _folder.RunAsync("new", "article", "flut", "--language", "de-AT")).ExitCode);
        Assert.Contains("language: de-AT\n", _folder.Read("flut.news.md"), StringComparison.Ordinal);
        Assert.Contains("von [„einem guten Tag für die ganze Küste“]{.quote #q1 speaker=\"#mayor\"}.\n", _folder.Read("flut.news.md"), StringComparison.Ordinal);
        Assert.Equal("exit code 0\n--- output\n--- error\nnothing wrong in 1 file\n", (await _folder.RunAsync("check")).ToString());
    }

    [Fact]
    public async Task A_file_is_never_overwritten()
    {
        _folder.Write("flood.news.md", "mine");
        Assert.Equal("exit code 2\n--- output\n--- error\nnewsschema: flood.news.md exists already: name another file\n", (await _folder.RunAsync("new", "article", "flood.news.md")).ToString());
        Assert.Equal("mine", _folder.Read("flood.news.md"));
    }

    [Fact]
    public async Task A_new_folder_has_settings_for_git()
    {
        Assert.Equal(0, (await _folder.RunAsync("new", "folder", "articles")).ExitCode);
        Assert.Contains("*.news.md text eol=lf diff=news linguist-language=Markdown", _folder.Read("articles/.gitattributes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_project_has_an_article_and_a_program_that_names_its_type()
    {
        Assert.Equal(0, (await _folder.RunAsync("new", "project", "News-Room", "--schema", "wire-story")).ExitCode);
        Assert.StartsWith("using News_Room;\n\nWireStory story = WireStory.Fixtures.Harbour;\n", _folder.Read("News-Room/Program.cs"), StringComparison.Ordinal);
        Assert.Contains("schema: wire-story\n", _folder.Read("News-Room/harbour.news.md"), StringComparison.Ordinal);
        Assert.Contains("nothing wrong in 1 file", (await _folder.RunAsync("check", "News-Room")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schema_must_be_a_name() =>
        Assert.StartsWith("newsschema: 'a b' cannot be the name of a schema", (await _folder.RunAsync("new", "article", "x", "--schema", "a b")).Error, StringComparison.Ordinal);

    public void Dispose() => _folder.Dispose();
}
