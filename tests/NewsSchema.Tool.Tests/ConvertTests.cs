using System.Text;
using System.Text.Json;
using NewsSchema.Core.Text;

namespace NewsSchema.Tool.Tests;

public sealed class ConvertTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Formats =>
        [.. SlowTests.Some(["ninjs", "ninjs-2.1", "nitf", "newsml-g2", "schema.org", "md", "json", "text", "brat", "spacy", "label-studio", "cas-json"])];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Seeds_are_converted_and_verified(string format)
    {
        CommandResult result = await _folder.RunAsync("convert", Path.Combine(Seeds.Folder, "*.news.md"), "--to", format, "-o", "out", "--verify", "-q");
        Assert.Equal("exit code 0\n--- output\n--- error\n", result.ToString());
        Assert.NotEmpty(Directory.GetFiles(_folder["out"]));
    }

    [Fact]
    public async Task A_trade_file_becomes_an_article_and_losses_are_listed()
    {
        Assert.Equal(0, (await Command.RunAsync("convert", "seeds/flash-rate-cut.news.md", "--to", "nitf", "-o", _folder["flash.xml"], "-q")).ExitCode);
        CommandResult result = await _folder.RunAsync("convert", "flash.xml", "--to", "md", "--schema", "Flash");
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("---\nschema: Flash\n", result.Output, StringComparison.Ordinal);
        await Verifier.Verify((await Command.RunAsync("convert", "seeds/flash-rate-cut.news.md", "--to", "nitf")).Error);
    }

    [Fact]
    public async Task A_loss_is_an_error_if_it_is_strict()
    {
        CommandResult result = await Command.RunAsync("convert", "seeds/flash-rate-cut.news.md", "--to", "nitf", "--strict", "-o", _folder["flash.xml"]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(": error NEWS600", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["flash.xml"]));
    }

    [Fact]
    public async Task A_message_about_many_files_is_printed_three_times_and_counted()
    {
        for (int i = 1; i <= 5; i++)
        {
            _folder.Write($"{i}.news.md", "---\nrating: 5\n---\n\n# High water\n");
        }

        Assert.Equal("""
            1.news.md(2,1): warning NEWS6001: 'rating' is lost in ninjs 3.1: no standard concept is known for this name: give it one with [NewsMapsTo]
            2.news.md(2,1): warning NEWS6001: 'rating' is lost in ninjs 3.1: no standard concept is known for this name: give it one with [NewsMapsTo]
            3.news.md(2,1): warning NEWS6001: 'rating' is lost in ninjs 3.1: no standard concept is known for this name: give it one with [NewsMapsTo]
            NEWS6001: 'rating' is lost in ninjs 3.1: no standard concept is known for this name: give it one with [NewsMapsTo] (2 more times)

            """, string.Join('\n', (await _folder.RunAsync("convert", ".", "--to", "ninjs", "-o", "out")).Error.Split('\n').Where(line => !line.Contains("NEWS6003", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_text_is_given_back()
    {
        File.WriteAllBytes(_folder["press.txt"], Encoding.UTF8.GetBytes("\uFEFFOne.\r\n\r\n[Two] \\ #\r\n"));
        Assert.Equal(0, (await _folder.RunAsync("convert", "press.txt", "--to", "md", "--schema", "Press", "-o", "press.news.md")).ExitCode);
        Assert.Equal("exit code 0\n--- output\n--- error\nnothing wrong in 1 file\n", (await _folder.RunAsync("check", "press.news.md")).ToString());
        Assert.Equal(0, (await _folder.RunAsync("convert", "press.news.md", "--to", "text", "-o", "again.txt")).ExitCode);
        Assert.Equal(File.ReadAllBytes(_folder["press.txt"]), File.ReadAllBytes(_folder["again.txt"]));
    }

    [Fact]
    public async Task Json_has_the_types_that_schema_infers_from_the_same_articles()
    {
        _folder.Write("story/a.news.md", "---\nschema: Story\nborn: 1952\nrating: 5\ntags: [1, two]\nteam: {size: 3}\n---\n\n[High]{.thing weight=2} water\n");
        _folder.Write("story/b.news.md", "---\nschema: Story\nborn: about 1950\nrating: 4\ntags: [3]\nteam: {size: three}\n---\n\n[Low]{.thing weight=light} water\n");
        Assert.Equal(0, (await _folder.RunAsync("schema", "story", "--lang", "json-schema", "-o", "story.schema.json")).ExitCode);
        Assert.Equal(0, (await _folder.RunAsync("convert", "story", "--to", "json", "-o", "together", "--verify", "-q")).ExitCode);
        Assert.Equal(0, (await _folder.RunAsync("convert", "story/a.news.md", "--to", "json", "-o", "alone.json", "-q")).ExitCode);
        using var schema = JsonDocument.Parse(File.ReadAllText(_folder["story.schema.json"]));
        var validator = new SchemaValidator(schema.RootElement);
        foreach (string name in new[] { "a", "b" })
        {
            using var record = JsonDocument.Parse(File.ReadAllText(_folder[$"together/{name}.json"]));
            Assert.Empty(validator.Validate(record.RootElement));
        }

        using var together = JsonDocument.Parse(File.ReadAllText(_folder["together/a.json"]));
        using var alone = JsonDocument.Parse(File.ReadAllText(_folder["alone.json"]));
        Assert.Equal("\"1952\" 5 \"3\" \"2\"", Values(together));
        Assert.Equal("1952 5 3 2", Values(alone));

        static string Values(JsonDocument record) => string.Join(' ', new[]
        {
            record.RootElement.GetProperty("born"), record.RootElement.GetProperty("rating"), record.RootElement.GetProperty("team").GetProperty("size"),
            record.RootElement.GetProperty("things")[0].GetProperty("weight"),
        }.Select(value => value.GetRawText()));
    }

    [Fact]
    public async Task The_json_of_all_seeds_fits_the_schemas_of_all_seeds()
    {
        string seeds = Path.Combine(Seeds.Folder, "*.news.md");
        Assert.Equal(0, (await _folder.RunAsync("schema", seeds, "--lang", "json-schema", "-o", "schemas", "-q")).ExitCode);
        Assert.Equal(0, (await _folder.RunAsync("convert", seeds, "--to", "json", "-o", "json", "-q")).ExitCode);
        Dictionary<string, SchemaValidator> validators = Directory.GetFiles(_folder["schemas"])
            .ToDictionary(file => Path.GetFileName(file).Split('.')[0], file => new SchemaValidator(JsonDocument.Parse(File.ReadAllText(file)).RootElement));
        foreach (string file in Directory.GetFiles(_folder["json"]))
        {
            string front = Seeds.Read(Path.GetFileNameWithoutExtension(file) + ".news.md");
            string schema = CaseConversion.ToPascalCase(front.Split('\n').First(static line => line.StartsWith("schema: ", StringComparison.Ordinal))["schema: ".Length..].Trim());
            using var record = JsonDocument.Parse(File.ReadAllText(file));
            Assert.Empty(validators[schema].Validate(record.RootElement));
        }
    }

    [Fact]
    public async Task Standard_input_is_converted_to_standard_output()
    {
        CommandResult result = await Command.RunAsync(_folder.Path, ["convert", "-", "--stdin-path", "a.news.md", "--to", "text"], "# High [water]{.thing}\n");
        Assert.Equal("exit code 0\n--- output\nHigh water--- error\n", result.ToString());
    }

    [Fact]
    public async Task Each_item_of_a_feed_is_an_article()
    {
        _folder.Write("feed.xml", "<rss version=\"2.0\"><channel><title>F</title><item><title>One</title></item><item><title>Two</title></item></channel></rss>");
        Assert.Equal(0, (await _folder.RunAsync("convert", "feed.xml", "--to", "md", "-o", "items", "-q")).ExitCode);
        Assert.Equal(["feed-1.news.md", "feed-2.news.md"], Directory.GetFiles(_folder["items"]).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        CommandResult result = await _folder.RunAsync("convert", "feed.xml", "--to", "md", "-q");
        Assert.Equal("exit code 2\n--- output\n--- error\nnewsschema: there are several articles: write -o and a folder\n", result.ToString());
    }

    [Fact]
    public async Task Two_files_of_one_name_are_not_written_over_each_other()
    {
        _folder.Write("a/story.news.md", "# A\n");
        _folder.Write("b/story.news.md", "# B\n");
        CommandResult result = await _folder.RunAsync("convert", "a/story.news.md", "b/story.news.md", "--to", "text", "-o", "out/");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("b/story.news.md and a/story.news.md would both be written to out/story.txt", result.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await _folder.RunAsync("convert", ".", "--to", "text", "-o", "out/")).ExitCode);
        Assert.True(File.Exists(_folder["out/b/story.txt"]));
    }

    [Fact]
    public async Task A_broken_file_does_not_stop_the_others()
    {
        _folder.Write("a.news.md", "[");
        _folder.Write("b.news.md", "# B\n");
        CommandResult result = await _folder.RunAsync("convert", "a.news.md", "b.news.md", "--to", "text", "-o", "out/");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("a.news.md(1,1): error NEWS1001", result.Error, StringComparison.Ordinal);
        Assert.Equal(["b.txt"], Directory.GetFiles(_folder["out"]).Select(file => Path.GetFileName(file)));
    }

    [Fact]
    public async Task Work_of_annotators_is_merged_into_the_article()
    {
        string article = Seeds.Read("putin-nato.news.md");
        _folder.Write("story.news.md", article);
        Assert.Equal(0, (await _folder.RunAsync("convert", "story.news.md", "--to", "brat", "-o", "brat/", "-q")).ExitCode);
        CommandResult unchanged = await _folder.RunAsync("convert", "brat/story.ann", "--merge", "story.news.md", "-o", "same.news.md");
        Assert.Equal("exit code 0\n--- output\n--- error\n", unchanged.ToString());
        Assert.Equal(article, _folder.Read("same.news.md"));

        // An annotator marks "Grenzen", and removes the annotation of "Moskau".
        string text = _folder.Read("brat/story.txt");
        int start = text.EnumerateRunes().Take(text.IndexOf("Grenzen", StringComparison.Ordinal)).Count();
        string[] lines = [.. _folder.Read("brat/story.ann").Split('\n').Where(line => !line.StartsWith("T10\t", StringComparison.Ordinal) && !line.Contains(" T10\t", StringComparison.Ordinal))];
        _folder.Write("brat/story.ann", string.Join('\n', lines) + FormattableString.Invariant($"T999\tthing {start} {start + 7}\tGrenzen\n"));
        Assert.Equal(0, (await _folder.RunAsync("convert", "brat/story.ann", "--merge", "story.news.md", "-o", "story.news.md")).ExitCode);
        Assert.Equal(article.Replace("[MOSKAU]{.place #moskau}", "MOSKAU", StringComparison.Ordinal).Replace("russischen Grenzen", "russischen [Grenzen]{.thing}", StringComparison.Ordinal), _folder.Read("story.news.md"));
        CommandResult difference = await _folder.RunAsync("diff", "same.news.md", "story.news.md");
        Assert.Equal("exit code 1\n--- output\nplace\n- MOSKAU\nthing\n+ Grenzen\n--- error\n", difference.ToString());
        Assert.Equal("exit code 0\n--- output\n--- error\nnothing wrong in 1 file\n", (await _folder.RunAsync("check", "story.news.md")).ToString());
    }

    [Fact]
    public async Task A_changed_mark_on_a_whole_block_is_merged()
    {
        const string Start = "# [Ada]{.person #ada} and [Bo]{.person #bo}\n\n";
        const string Rest = "{% as told %}\n\n{.caption .claim source=#bo}\nA picture\n";
        _folder.Write("story.news.md", Start + "{.quote #q speaker=#ada}\n“No.”\n\n" + Rest);
        Assert.Equal(0, (await _folder.RunAsync("convert", "story.news.md", "--to", "brat", "-o", "brat/", "-q")).ExitCode);
        string[] lines = _folder.Read("brat/story.ann").Split('\n');
        string MarkOf(string text) => lines.First(line => line.EndsWith("\t" + text, StringComparison.Ordinal)).Split('\t')[0];
        Assert.Contains($"speaker Arg1:{MarkOf("“No.”")} Arg2:{MarkOf("Ada")}", _folder.Read("brat/story.ann"), StringComparison.Ordinal);

        _folder.Write("brat/story.ann", _folder.Read("brat/story.ann").Replace($"speaker Arg1:{MarkOf("“No.”")} Arg2:{MarkOf("Ada")}", $"speaker Arg1:{MarkOf("“No.”")} Arg2:{MarkOf("Bo")}", StringComparison.Ordinal));
        CommandResult result = await _folder.RunAsync("convert", "brat/story.ann", "--merge", "story.news.md", "-o", "story.news.md");

        Assert.Equal("exit code 0\n--- output\n--- error\n", result.ToString());
        Assert.Equal(Start + "[“No.”]{.quote #q speaker=\"#bo\"}\n\n" + Rest, _folder.Read("story.news.md"));
    }

    [Fact]
    public async Task A_table_has_a_row_for_each_annotation()
    {
        _folder.Write("a.news.md", "---\nschema: Story\n---\n\n# [Ada, \"the\" first]{.person #ada role=mayor} [said]{.cue for=#q} [“No”]{.quote #q speaker=#ada}\n");
        _folder.Write("b.news.md", "# [May 3]{.date value=2021-05-03}\n");
        CommandResult result = await _folder.RunAsync("convert", ".", "--to", "csv");
        Assert.Equal(
            "exit code 0\n--- output\nfile,kind,id,text,mentions,speaker,value,role\na.news.md,person,ada,\"Ada, \"\"the\"\" first\",1,,,mayor\n"
            + "a.news.md,quote,q,“No”,1,\"Ada, \"\"the\"\" first\",,\nb.news.md,date,,May 3,1,,2021-05-03,\n--- error\n"
            + "a.news.md(1,1): warning NEWS6001: the text is lost in CSV: a row is an annotation\na.news.md(1,1): warning NEWS6001: 'schema' is lost in CSV: a row is an annotation\n"
            + "b.news.md(1,1): warning NEWS6001: the text is lost in CSV: a row is an annotation\n",
            result.ToString());
    }

    [Fact]
    public async Task A_page_is_that_of_the_preview()
    {
        _folder.Write("a.news.md", "# High [water]{.thing}\n");
        CommandResult result = await _folder.RunAsync("convert", "a.news.md", "--to", "html");
        Assert.Equal((await _folder.RunAsync("preview", "a.news.md")).ToString(), result.ToString());
    }

    [Fact]
    public async Task A_file_that_is_not_UTF8_is_refused_with_its_place()
    {
        await File.WriteAllBytesAsync(_folder["a.news.md"], [.. "# High\n\nW"u8, 0xE4, .. "ter\n"u8]);
        const string Message = "a.news.md(3,2): the file is not UTF-8: save it as UTF-8\n";
        Assert.Equal("newsschema: " + Message, (await _folder.RunAsync("format")).Error);
        Assert.Equal("newsschema: " + Message, (await _folder.RunAsync("preview", "a.news.md")).Error);
        File.Move(_folder["a.news.md"], _folder["a.txt"]);
        Assert.Equal("newsschema: " + Message.Replace(".news.md", ".txt", StringComparison.Ordinal), (await _folder.RunAsync("annotate", "a.txt")).Error);
        Assert.Contains("a.txt(3,2): error NEWS1020: the file is not UTF-8", (await _folder.RunAsync("convert", "a.txt", "--to", "md")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_without_an_ending_is_a_folder_for_every_command()
    {
        _folder.Write("a.news.md", "# A\n");
        _folder.Write("b.txt", "B\n");
        await _folder.RunAsync("convert", "a.news.md", "--to", "text", "-o", "texts");
        await _folder.RunAsync("preview", "a.news.md", "-o", "pages");
        await _folder.RunAsync("annotate", "b.txt", "-o", "drafts");
        Assert.All(["texts/a.txt", "pages/a.html", "drafts/b.news.md"], file => Assert.True(File.Exists(_folder[file]), file));
    }

    [Fact]
    public async Task Work_on_another_text_is_not_merged()
    {
        _folder.Write("story.news.md", "# One\n\nTwo [three]{.thing}.\n");
        Assert.Equal(0, (await _folder.RunAsync("convert", "story.news.md", "--to", "brat", "-o", "brat/", "-q")).ExitCode);
        _folder.Write("story.news.md", "# One\n\nTwo [four]{.thing}.\n");
        CommandResult result = await _folder.RunAsync("convert", "brat/story.ann", "--merge", "story.news.md", "-o", "story.news.md");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("error NEWS8308: the annotated text is another one than the article's plain text, from line 3 on", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_map_of_labels_is_drafted_and_used()
    {
        _folder.Write("a.txt", "Ada said yes");
        _folder.Write("a.ann", "T1\tPER 0 3\tAda\nT2\tContent 9 12\tyes\nT3\tWeird Label 4 8\tsaid\n".Replace("Weird Label", "Weird.Label", StringComparison.Ordinal) + "R1\tAttribution Arg1:T2 Arg2:T1\nA1\tConfidence T2 High\n");
        CommandResult draft = await _folder.RunAsync("convert", "a.ann", "--draft-map");
        Assert.Equal("labels:\n  Content: content # 1\n  PER: person # 1\n  \"Weird.Label\": weird-label # 1\nrelations:\n  Attribution: {on: Arg1, set: {attribution: Arg2}} # 1\nattributes:\n  Confidence: as-is # 1\n", draft.Output);
        _folder.Write("map.yaml", draft.Output.Replace("Content: content", "Content: claim", StringComparison.Ordinal).Replace("{attribution: Arg2}", "{speaker: Arg2}", StringComparison.Ordinal));
        CommandResult result = await _folder.RunAsync("convert", "a.ann", "--label-map", "map.yaml", "--to", "md");
        Assert.Equal(0, result.ExitCode);
        Assert.EndsWith("[Ada]{.person #ada} [said]{.weird-label} [yes]{.claim speaker=\"#ada\" confidence=High}\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await _folder.RunAsync("convert", "a.ann", "--label-map", "map.yaml", "--to", "md", "-o", "a.news.md")).ExitCode);
        CommandResult back = await _folder.RunAsync("convert", "a.news.md", "--label-map", "map.yaml", "--to", "brat", "-o", "back/", "-q");
        Assert.Equal(0, back.ExitCode);
        Assert.Contains("T1\tPER 0 3\tAda\nT2\tWeird.Label 4 8\tsaid\nT3\tContent 9 12\tyes\n", _folder.Read("back/a.ann"), StringComparison.Ordinal);
        Assert.Contains("R1\tAttribution Arg1:T3 Arg2:T1\n", _folder.Read("back/a.ann"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lables: {}", "map.yaml(1,1): unknown key 'lables'")]
    [InlineData("labels: {PER: a b}", "map.yaml(1,15): 'a b' cannot be a class")]
    [InlineData("offsets: chars", "map.yaml(1,10): offsets are utf16, codepoints, bytes, graphemes, not 'chars'")]
    [InlineData("relations: {R: {on: Arg3, set: {x: Arg2}}}", "map.yaml(1,16): a relation is")]
    public async Task A_wrong_map_is_refused_with_its_place(string map, string message)
    {
        _folder.Write("a.txt", "Ada");
        _folder.Write("a.ann", "T1\tPER 0 3\tAda\n");
        _folder.Write("map.yaml", map + "\n");
        CommandResult result = await _folder.RunAsync("convert", "a.ann", "--label-map", "map.yaml", "--to", "md");
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("newsschema: " + message, result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
