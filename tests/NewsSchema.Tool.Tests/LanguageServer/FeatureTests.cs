using System.Text.Json;

namespace NewsSchema.Tool.Tests.LanguageServer;

/// <summary>What the language server offers an editor, on the seeds and on small articles.</summary>
public sealed class FeatureTests : IDisposable
{
    private const string Flash = """
        ---
        schema: Flash
        language: en
        provider: "#wire"
        participants: ["#putin", "#wire"]
        entities:
          wire:
            kind: org
            name: Coast Wire
        ---

        # [Putin]{.person #putin role="president of \"R\""} speaks

        [Putin]{#putin .speaker for="#q1"} [said]{.cue for="#q1"}: [“We go on”]{.quote #q1}.

        ## A crosshead

        [“So do we”]{.quote}, the [harbour]{.place #harbour} replied, and Putin agreed. Putin's Harbour.

        ::: factbox
        It takes [two hours]{.duration value=PT2H}. % no comment
        :::

        """;

    private readonly TemporaryFolder _folder = new();
    private readonly MarkedText _text = new(Flash);

    public static TheoryData<string> Articles => [.. Seeds.Articles];

    public void Dispose() => _folder.Dispose();

    private async Task<(LspClient Client, string Uri)> OpenAsync(string? text = null, object? capabilities = null, object? options = null)
    {
        LspClient client = LspClient.InProcess();
        await client.InitializeAsync(_folder.Path, capabilities, options);
        return (client, client.Open(_folder["flash.news.md"], text ?? Flash));
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public async Task A_rename_of_each_id_leaves_no_place_of_it_and_no_new_diagnostic(string name)
    {
        string source = Seeds.Read(name);
        var text = new MarkedText(source);
        await using LspClient client = LspClient.InProcess();
        await client.InitializeAsync(_folder.Path, new { textDocument = new { diagnostic = new { } } });
        string uri = client.Open(_folder[name], source);
        string before = await MessagesAsync(client, uri);
        string[] ids = [.. System.Text.RegularExpressions.Regex.Matches(source, @"(?<=[ {])#([A-Za-z][\w-]*)").Select(static match => match.Groups[1].Value).Distinct()];
        Assert.True(ids.Length > 2);
        int version = 1;
        foreach (string id in SlowTests.Some(ids))
        {
            (int, int) position = text.Find("#" + id, 1);
            string placeholder = (await client.AtAsync("textDocument/prepareRename", uri, position)).GetProperty("placeholder").GetString()!;
            JsonElement edit = await client.RequestAsync("textDocument/rename", new { textDocument = new { uri }, position = LspClient.ToPosition(position), newName = "renamed-id" });
            string renamed = text.Apply(edit.GetProperty("changes").GetProperty(uri));
            client.Change(uri, ++version, renamed);
            Assert.Equal(before, (await MessagesAsync(client, uri)).Replace("renamed-id", placeholder, StringComparison.Ordinal));
            Assert.DoesNotMatch($@"(?<=[ {{""])#{placeholder}(?![\w-])", renamed);
            client.Change(uri, ++version, source);
        }
    }

    private static async Task<string> MessagesAsync(LspClient client, string uri) =>
        string.Join('\n', (await client.RequestAsync("textDocument/diagnostic", new { textDocument = new { uri } })).GetProperty("items").EnumerateArray().Select(static item => $"{item.GetProperty("code")} {item.GetProperty("message")}"));

    [Fact]
    public async Task References_in_the_front_matter_are_renamed()
    {
        (LspClient client, string uri) = await OpenAsync();
        await using (client)
        {
            JsonElement edit = await client.RequestAsync("textDocument/rename", new { textDocument = new { uri }, position = LspClient.ToPosition(_text.Find("[\"#putin", 4)), newName = "#vladimir" });
            Assert.Equal(Flash.Replace("#putin", "#vladimir", StringComparison.Ordinal), _text.Apply(edit.GetProperty("changes").GetProperty(uri)));
        }
    }

    [Theory]
    [InlineData("wire")]
    [InlineData("not an id")]
    [InlineData("")]
    [InlineData("ä")]
    public async Task A_new_name_that_is_taken_or_is_not_an_id_is_refused(string newName)
    {
        (LspClient client, string uri) = await OpenAsync();
        await using (client)
        {
            LspException refusal = await Assert.ThrowsAsync<LspException>(() => client.RequestAsync("textDocument/rename", new { textDocument = new { uri }, position = LspClient.ToPosition(_text.Find("#putin", 2)), newName }));
            Assert.Equal(-32803, refusal.Code);
            Assert.Equal(-32803, await ConversationTests.CodeOf(client.AtAsync("textDocument/prepareRename", uri, _text.Find("agreed"))));
        }
    }

    [Fact]
    public async Task A_definition_is_the_entry_of_the_front_matter_or_the_span_with_the_kind()
    {
        (LspClient client, string uri) = await OpenAsync();
        await using (client)
        {
            JsonElement entry = await client.AtAsync("textDocument/definition", uri, _text.Find("\"#wire\"", 2));
            Assert.Equal(_text.Find("wire:"), PositionOf(entry[0].GetProperty("range")));
            JsonElement span = await client.AtAsync("textDocument/definition", uri, _text.Find("[Putin]{#putin", 3));
            Assert.Equal(_text.Find(".person #putin", 9), PositionOf(span[0].GetProperty("range")));
            JsonElement none = await client.AtAsync("textDocument/definition", uri, _text.Find("agreed"));
            Assert.Equal(JsonValueKind.Null, none.ValueKind);
        }
    }

    [Fact]
    public async Task References_are_all_places_of_an_id_with_or_without_its_declaration()
    {
        (LspClient client, string uri) = await OpenAsync();
        await using (client)
        {
            foreach ((bool includeDeclaration, int count) in new[] { (true, 3), (false, 2) })
            {
                JsonElement references = await client.RequestAsync("textDocument/references", new { textDocument = new { uri }, position = LspClient.ToPosition(_text.Find("speaks", -20)), context = new { includeDeclaration } });
                Assert.Equal(count, references.GetArrayLength());
                Assert.All(references.EnumerateArray(), reference => Assert.Equal("putin", _text.Read(reference.GetProperty("range"))));
            }

            JsonElement highlights = await client.AtAsync("textDocument/documentHighlight", uri, _text.Find("#q1"));
            Assert.Equal(["q1", "q1", "“We go on”", "q1"], highlights.EnumerateArray().Select(highlight => _text.Read(highlight.GetProperty("range"))));
            Assert.Equal([2, 2, 2, 3], highlights.EnumerateArray().Select(static highlight => highlight.GetProperty("kind").GetInt32()));
        }
    }

    [Theory]
    [InlineData("#putin", "**Putin** · person `#putin`\n- role: president of \"R\"\n\n2 mentions; also in other.news.md (1)")]
    [InlineData("Putin]{#putin", "**Putin** · person `#putin`\n- role: president of \"R\"\n\n2 mentions; also in other.news.md (1)")]
    [InlineData("“We go on", "**“We go on”** · quote `#q1`\n- speaker: Putin (#putin)")]
    [InlineData(".quote", "What somebody says, in their own words: `.quote`.")]
    [InlineData(".cue", "`.cue` · words that belong to the statement in `for`")]
    [InlineData("value=", "`value` of a duration · a duration")]
    [InlineData("name: Coast", "`name` of an org · a text")]
    [InlineData("language", "```csharp\n// Flash\npublic string? Language { get; init; }\n```\n`language`: in 1 of 2 samples; e.g. `en`.\n- flash.news.md: en")]
    [InlineData("provider", "```csharp\n// Flash\npublic Organization? Provider { get; init; }\n```\n`provider`: in 1 of 2 samples.\n- flash.news.md: #wire")]
    public async Task A_hover_explains_what_is_under_the_pointer(string words, string expected)
    {
        _folder.Write("other.news.md", "---\nschema: Flash\n---\n\n# [P]{.person #putin}\n");
        (LspClient client, string uri) = await OpenAsync();
        await using (client)
        {
            JsonElement hover = await client.AtAsync("textDocument/hover", uri, _text.Find(words, 2));
            Assert.Equal(expected, hover.GetProperty("contents").GetProperty("value").GetString()!.Split("\n\n```csharp")[0]);
        }
    }

    [Theory]
    [InlineData("mail", "string? Mail", "FlashDeskContact")]
    [InlineData("room-number", "long? RoomNumber", "FlashDeskContact")]
    [InlineData("contacts", "NewsList<FlashDeskContact> Contacts", "FlashDesk")]
    public async Task Keys_in_maps_and_lists_of_the_front_matter_have_their_property(string key, string declaration, string record)
    {
        const string Text = "---\nschema: Flash\ndesk:\n  contacts:\n    - name: A\n      mail: a@b.example\n    - room-number: 7\n---\n\n# A\n";
        (LspClient client, string uri) = await OpenAsync(Text);
        await using (client)
        {
            string value = (await client.AtAsync("textDocument/hover", uri, new MarkedText(Text).Find(key, 1))).GetProperty("contents").GetProperty("value").GetString()!;
            Assert.StartsWith($"```csharp\n// {record}\npublic {declaration} {{ get; init; }}\n", value, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_trade_fixture_has_diagnostics_and_symbols()
    {
        _folder.Write("wire.csproj", """<Project><ItemGroup><NewsFixture Include="wire/*.xml" Format="nitf" Schema="Wire" /></ItemGroup></Project>""");
        const string Nitf = "<nitf>\n  <head/>\n  <body><body.content><p>A <b>bold</b> word</p></body.content></body>\n</nitf>";
        await using LspClient client = LspClient.InProcess();
        await client.InitializeAsync(_folder.Path, new { textDocument = new { documentSymbol = new { hierarchicalDocumentSymbolSupport = true } } });
        string uri = client.Open(_folder.Write("wire/a.xml", Nitf), language: "xml");
        JsonElement diagnostics = await client.DiagnosticsAsync(uri);
        Assert.NotEmpty(diagnostics.EnumerateArray());
        Assert.All(diagnostics.EnumerateArray(), static item => Assert.StartsWith("NEWS8", item.GetProperty("code").GetString(), StringComparison.Ordinal));
        JsonElement symbols = await client.RequestAsync("textDocument/documentSymbol", new { textDocument = new { uri } });
        Assert.Equal(["head", "body"], symbols[0].GetProperty("children").EnumerateArray().Select(static symbol => symbol.GetProperty("name").GetString()));
        Assert.Equal(JsonValueKind.Null, (await client.AtAsync("textDocument/hover", uri, (2, 4))).ValueKind);
    }

    [Fact]
    public async Task A_markdown_file_that_a_project_adds_is_an_article()
    {
        _folder.Write("wire.csproj", """<Project><ItemGroup><NewsFixture Include="wire/*.md" Schema="Wire" /></ItemGroup></Project>""");
        await using LspClient client = LspClient.InProcess();
        await client.InitializeAsync(_folder.Path);
        string uri = client.Open(_folder.Write("wire/a.md", Flash), language: "markdown");
        Assert.Contains("**Putin**", (await client.AtAsync("textDocument/hover", uri, _text.Find("#putin", 1))).ToString(), StringComparison.Ordinal);
        string other = client.Open(_folder.Write("readme.md", Flash), language: "markdown");
        Assert.Equal(JsonValueKind.Null, (await client.AtAsync("textDocument/hover", other, _text.Find("#putin", 1))).ValueKind);
        Assert.Equal(0, (await client.RequestAsync("textDocument/diagnostic", new { textDocument = new { uri = other } })).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_move_of_the_cursor_asks_for_fixes_only()
    {
        (LspClient client, string uri) = await OpenAsync();
        await using (client)
        {
            (int, int) position = _text.Find("[Putin]{#putin .speaker", 2);
            JsonElement actions = await client.RequestAsync("textDocument/codeAction", new { textDocument = new { uri }, range = Range(position, position), context = new { diagnostics = Array.Empty<int>(), triggerKind = 2 } });
            Assert.Equal(0, actions.GetArrayLength());
        }
    }

    [Fact]
    public async Task Words_of_an_article_cannot_become_markup_of_a_hover()
    {
        const string Text = "---\nschema: Flash\n---\n\n# [<img src=x> !\\[a\\](http://x) `b`]{.person #p role=\"[x](command:y)\"}\n";
        (LspClient client, string uri) = await OpenAsync(Text);
        await using (client)
        {
            string value = (await client.AtAsync("textDocument/hover", uri, new MarkedText(Text).Find("#p", 1))).GetProperty("contents").GetProperty("value").GetString()!;
            Assert.Contains(@"\<img src=x\> \!\[a\](http://x) \`b\`", value, StringComparison.Ordinal);
            Assert.Contains(@"\[x\](command:y)", value, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("[Ada]{#", "#putin #harbour #q1 #merkel")]
    [InlineData("[Ada]{#h", "#putin #harbour #q1 #merkel")]
    [InlineData("[Ada]{.person\n  #", "#putin #harbour #q1")]
    [InlineData("[Ada]{.per", ".person .org .score")]
    [InlineData("[Ada]{.person .", ".cue .headline")]
    [InlineData("[Ada]{.person role", "role affiliation name same-as")]
    [InlineData("[Ada]{.place role=x co", "country geo")]
    [InlineData("[x]{.quote speaker=\"#", "#putin #wire")]
    [InlineData("[x]{.quote speaker=", "#putin #wire #harbour")]
    [InlineData("[x]{.group members=\"#putin #", "#wire #harbour")]
    [InlineData("[x]{.person role=", "chancellor")]
    [InlineData("[x]{.quote act=", "denial")]
    [InlineData("[x]{.cue for=\"#", "#q1")]
    [InlineData("{.", ".kicker .lead")]
    [InlineData("::: {.", ".note")]
    [InlineData("[x]{% .", "")]
    [InlineData("[x]{.person} .", "")]
    [InlineData("\\{.", "")]
    [InlineData("no attributes #", "")]
    public async Task Completion_in_attributes_offers_what_fits(string typed, string expected)
    {
        _folder.Write("other.news.md", "---\nschema: Flash\n---\n\n# [M]{.person #merkel role=chancellor} [x]{.quote act=denial speaker=\"#merkel\"} [3:2]{.score}\n");
        string text = Flash + "\n" + typed;
        (LspClient client, string uri) = await OpenAsync(text);
        await using (client)
        {
            string[] labels = await LabelsAsync(client, uri, text, text.Length);
            Assert.Equal(expected.Length == 0, labels.Length == 0);
            Assert.All(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), label => Assert.Contains(label, labels));
            if (typed.EndsWith("for=\"#", StringComparison.Ordinal))
            {
                Assert.DoesNotContain("#putin", labels);
            }
        }
    }

    [Theory]
    [InlineData("---\nschema: Flash\n|\n---\n", "id language rank contact", "rank: ")]
    [InlineData("---\nschema: Flash\ncontact:\n  |\n---\n", "mail", "mail: ")]
    [InlineData("---\nschema: Flash\nrank: |\n---\n", "high", "high")]
    [InlineData("---\nschema: |\n---\n", "Flash", "Flash")]
    [InlineData("---\nschema: Flash\nentities:\n  ada:\n    kind: |\n---\n", "person org", "person")]
    [InlineData("---\nschema: Flash\nentities:\n  ada:\n    kind: person\n    |\n---\n\n[A]{#ada}", "role name", "role: ")]
    [InlineData("---\nschema: Flash\ntext:\n  |\n---\n", "paragraphs sha256", "paragraphs: ")]
    [InlineData("---\nschema: Flash\ntext:\n  paragraphs: |\n---\n", "line blank-line", "line")]
    [InlineData("---\nschema: Flash\nby: \"#|\n---\n\n# [A]{.person #ada}\n", "#ada", "#ada")]
    [InlineData("---\nschema: Flash\nby: [\"#x\", #|\n---\n\n# [A]{.person #ada}\n", "#ada", "\"#ada\"")]
    [InlineData("---\nschema: Flash\n|", "rank", "rank: ")]
    public async Task Completion_in_the_front_matter_offers_the_keys_and_values_of_other_samples(string typed, string expected, string inserted)
    {
        _folder.Write("other.news.md", "---\nschema: Flash\nrank: high\ncontact: {mail: a@b.example, phone: \"1\"}\n---\n\n# A\n");
        int cursor = typed.IndexOf('|', StringComparison.Ordinal);
        string text = typed.Remove(cursor, 1);
        (LspClient client, string uri) = await OpenAsync(text);
        await using (client)
        {
            string[] labels = await LabelsAsync(client, uri, text, cursor);
            Assert.All(expected.Split(' '), label => Assert.Contains(label, labels));
            JsonElement items = (await client.AtAsync("textDocument/completion", uri, new MarkedText(text).PositionOf(cursor))).GetProperty("items");
            Assert.Contains(items.EnumerateArray(), item => item.GetProperty("textEdit").GetProperty("newText").GetString() == inserted);
        }
    }

    private static async Task<string[]> LabelsAsync(LspClient client, string uri, string text, int cursor)
    {
        JsonElement list = await client.AtAsync("textDocument/completion", uri, new MarkedText(text).PositionOf(cursor));
        return [.. list.GetProperty("items").EnumerateArray().Select(static item => item.GetProperty("label").GetString()!)];
    }

    [Fact]
    public async Task An_entity_of_another_article_is_inserted_with_its_kind()
    {
        _folder.Write("other.news.md", "---\nschema: Flash\n---\n\n# [M]{.person #merkel}\n");
        string text = Flash + "\n[Angela Merkel]{#mer";
        (LspClient client, string uri) = await OpenAsync(text);
        await using (client)
        {
            JsonElement list = await client.AtAsync("textDocument/completion", uri, new MarkedText(text).PositionOf(text.Length));
            JsonElement item = list.GetProperty("items").EnumerateArray().Single(static item => item.GetProperty("label").GetString() == "#merkel");
            string completed = new MarkedText(text).Apply(JsonSerializer.SerializeToElement(new[] { item.GetProperty("textEdit") }));
            Assert.EndsWith("[Angela Merkel]{.person #merkel", completed, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public async Task Tokens_are_in_order_do_not_overlap_and_name_each_id(string name)
    {
        string source = Seeds.Read(name);
        var text = new MarkedText(source);
        await using LspClient client = LspClient.InProcess();
        JsonElement legend = (await client.InitializeAsync(_folder.Path)).GetProperty("capabilities").GetProperty("semanticTokensProvider").GetProperty("legend").GetProperty("tokenTypes");
        string uri = client.Open(_folder[name], source);
        JsonElement full = await client.RequestAsync("textDocument/semanticTokens/full", new { textDocument = new { uri } });
        (string Text, string Type)[] tokens = [.. Decode(full.GetProperty("data"), text, legend)];
        int ids = System.Text.RegularExpressions.Regex.Count(source, @"(?<=\{[^}""]*)(?<=[ {\n])#[A-Za-z][\w-]*(?=[^{]*\})");
        Assert.True(ids > 2);
        Assert.True(ids <= tokens.Count(static token => token.Type == "variable" && token.Text.StartsWith('#')));
        Assert.Contains(tokens, static token => token.Type == "class");
        Assert.DoesNotContain(tokens, static token => token.Text.Length == 0 || token.Text.Contains('\n', StringComparison.Ordinal));

        JsonElement part = await client.RequestAsync("textDocument/semanticTokens/range", new { textDocument = new { uri }, range = new { start = new { line = 3, character = 0 }, end = new { line = 20, character = 0 } } });
        Assert.InRange(part.GetProperty("data").GetArrayLength(), 5, full.GetProperty("data").GetArrayLength() - 5);
    }

    private static IEnumerable<(string Text, string Type)> Decode(JsonElement data, MarkedText text, JsonElement legend)
    {
        int line = 0;
        int character = 0;
        int end = 0;
        int[] numbers = [.. data.EnumerateArray().Select(static number => number.GetInt32())];
        for (int i = 0; i < numbers.Length; i += 5)
        {
            character = numbers[i] == 0 ? character + numbers[i + 1] : numbers[i + 1];
            line += numbers[i];
            int start = text.OffsetOf(JsonSerializer.SerializeToElement(new { line, character }));
            Assert.True(start >= end, "tokens overlap");
            end = start + numbers[i + 2];
            yield return (text.Text[start..end], legend[numbers[i + 3]].GetString()!);
        }
    }

    [Fact]
    public async Task Only_the_changed_tokens_are_sent()
    {
        (LspClient client, string uri) = await OpenAsync();
        await using (client)
        {
            JsonElement first = await client.RequestAsync("textDocument/semanticTokens/full", new { textDocument = new { uri } });
            client.Change(uri, 2, Flash.Replace("the [harbour]", "[the harbour]", StringComparison.Ordinal));
            JsonElement delta = await client.RequestAsync("textDocument/semanticTokens/full/delta", new { textDocument = new { uri }, previousResultId = first.GetProperty("resultId").GetString() });
            JsonElement full = await client.RequestAsync("textDocument/semanticTokens/full", new { textDocument = new { uri } });
            List<int> data = [.. first.GetProperty("data").EnumerateArray().Select(static number => number.GetInt32())];
            JsonElement edit = Assert.Single(delta.GetProperty("edits").EnumerateArray());
            data.RemoveRange(edit.GetProperty("start").GetInt32(), edit.GetProperty("deleteCount").GetInt32());
            data.InsertRange(edit.GetProperty("start").GetInt32(), edit.GetProperty("data").EnumerateArray().Select(static number => number.GetInt32()));
            Assert.Equal(full.GetProperty("data").EnumerateArray().Select(static number => number.GetInt32()), data);
            Assert.True(edit.GetProperty("data").GetArrayLength() < full.GetProperty("data").GetArrayLength() / 2);
            JsonElement unknown = await client.RequestAsync("textDocument/semanticTokens/full/delta", new { textDocument = new { uri }, previousResultId = "other" });
            Assert.Equal(data.Count, unknown.GetProperty("data").GetArrayLength());
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Symbols_nest_by_headings_and_are_a_list_for_clients_that_want_one(bool isNested)
    {
        (LspClient client, string uri) = await OpenAsync(capabilities: new { textDocument = new { documentSymbol = new { hierarchicalDocumentSymbolSupport = isNested } } });
        await using (client)
        {
            JsonElement symbols = await client.RequestAsync("textDocument/documentSymbol", new { textDocument = new { uri } });
            await Verifier.Verify(Print(symbols, 0, isNested ? "selectionRange" : "range")).UseParameters(isNested);
        }
    }

    private string Print(JsonElement symbols, int depth, string range) => string.Concat(symbols.EnumerateArray().Select(symbol =>
    {
        JsonElement place = symbol.TryGetProperty("location", out JsonElement location) ? location.GetProperty("range") : symbol.GetProperty(range);
        string container = symbol.TryGetProperty("containerName", out JsonElement name) ? $" in {name}" : symbol.TryGetProperty("detail", out JsonElement detail) ? $" ({detail})" : "";
        string line = $"{new string(' ', depth * 2)}{symbol.GetProperty("name")}{container}: {_text.Read(place).Split('\n')[0]}\n";
        return symbol.TryGetProperty("children", out JsonElement children) ? line + Print(children, depth + 1, range) : line;
    }));

    [Fact]
    public async Task Entities_of_all_articles_are_found_by_name_and_id()
    {
        await using var client = LspClient.InProcess();
        await client.InitializeAsync(Seeds.Folder);
        JsonElement found = await client.RequestAsync("workspace/symbol", new { query = "wladimir" });
        Assert.Contains(found.EnumerateArray(), static symbol => symbol.GetProperty("location").GetProperty("uri").GetString()!.EndsWith("/putin-nato.news.md", StringComparison.Ordinal));
        Assert.All(found.EnumerateArray(), static symbol => Assert.Contains("wladimir", symbol.ToString(), StringComparison.OrdinalIgnoreCase));
        found = await client.RequestAsync("workspace/symbol", new { query = "#pellbridge" });
        Assert.Contains("place #pellbridge, court-violin.news.md", found[0].GetProperty("containerName").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Front_matter_containers_and_crossheads_fold()
    {
        (LspClient client, string uri) = await OpenAsync();
        await using (client)
        {
            JsonElement ranges = await client.RequestAsync("textDocument/foldingRange", new { textDocument = new { uri } });
            string[] lines = Flash.Split('\n');
            Assert.Equal(
                ["--- … ---", "entities: …     name: Coast Wire", "  wire: …     name: Coast Wire", "::: factbox … :::", "## A crosshead … It takes [two hours]{.duration value=PT2H}. % no comment"],
                ranges.EnumerateArray().Select(range => $"{lines[range.GetProperty("startLine").GetInt32()]} … {lines[range.GetProperty("endLine").GetInt32()]}"));
        }
    }

    [Fact]
    public async Task Speakers_are_shown_only_on_request()
    {
        object everything = new { start = new { line = 0, character = 0 }, end = new { line = 99, character = 0 } };
        (LspClient client, string uri) = await OpenAsync();
        await using (client)
        {
            Assert.Equal(0, (await client.RequestAsync("textDocument/inlayHint", new { textDocument = new { uri }, range = everything })).GetArrayLength());
            client.Notify("workspace/didChangeConfiguration", new { settings = new { newsschema = new { inlayHints = new { speakers = true } } } });
            JsonElement hint = Assert.Single((await client.RequestAsync("textDocument/inlayHint", new { textDocument = new { uri }, range = everything })).EnumerateArray());
            Assert.Equal("— Putin", hint.GetProperty("label").GetString());
            Assert.Equal(_text.Find("#q1}.", 4), PositionOf(JsonSerializer.SerializeToElement(new { start = hint.GetProperty("position") })));
        }
    }

    [Fact]
    public async Task A_selection_grows_from_word_to_document()
    {
        (LspClient client, string uri) = await OpenAsync();
        await using (client)
        {
            JsonElement ranges = await client.RequestAsync("textDocument/selectionRange", new { textDocument = new { uri }, positions = new[] { LspClient.ToPosition(_text.Find("We go", 1)) } });
            List<string> grown = [];
            for (JsonElement? range = ranges[0]; range is { } found; range = found.TryGetProperty("parent", out JsonElement parent) ? parent : null)
            {
                grown.Add(_text.Read(found.GetProperty("range")));
            }

            Assert.Equal(["We", "“We go on”", "[“We go on”]{.quote #q1}", Flash.Split('\n').Single(static line => line.StartsWith("[Putin]{#putin .speaker", StringComparison.Ordinal)), Flash], grown);
        }
    }

    [Theory]
    [InlineData("#putn", "Change to #putin", "[x]{#putn}", "[x]{#putin}")]
    [InlineData("#zoe", "Declare #zoe in the front matter as person", "[x]{#zoe}", null)]
    public async Task A_diagnostic_is_fixed(string id, string title, string added, string? expected)
    {
        string text = Flash + added + "\n";
        (LspClient client, string uri) = await OpenAsync(text);
        await using (client)
        {
            JsonElement action = (await ActionsAsync(client, uri, new MarkedText(text), id)).Single(action => action.GetProperty("title").GetString() == title);
            Assert.Equal("quickfix", action.GetProperty("kind").GetString());
            string result = new MarkedText(text).Apply(action.GetProperty("edit").GetProperty("changes").GetProperty(uri));
            Assert.Equal(expected is null ? text.Replace("entities:\n", "entities:\n", StringComparison.Ordinal).Length + "  zoe:\n    kind: person\n".Length : Flash.Length + expected.Length + 1, result.Length);
            client.Change(uri, 2, result);
            Assert.DoesNotContain("NEWS3001", await MessagesAsync(client, uri), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task All_errors_that_need_no_question_are_fixed_at_once()
    {
        string text = "\uFEFF" + (Flash + "[x]{#putn} [y]{#harbor} [z]{#zoe}\n").Replace("\n", "\r\n", StringComparison.Ordinal);
        (LspClient client, string uri) = await OpenAsync(text);
        await using (client)
        {
            JsonElement action = Assert.Single((await client.RequestAsync("textDocument/codeAction", new { textDocument = new { uri }, range = Range((0, 0), (0, 0)), context = new { diagnostics = Array.Empty<int>(), only = new[] { "source.fixAll" } } })).EnumerateArray());
            Assert.EndsWith("[x]{#putin} [y]{#harbour} [z]{#zoe}\r\n", new MarkedText(text).Apply(action.GetProperty("edit").GetProperty("changes").GetProperty(uri)), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("[Putin]{#putin .speaker", "Annotate 2 other places of #putin", "and [Putin]{#putin} agreed. [Putin]{#putin}'s Harbour.")]
    [InlineData("harbour]", "Add #harbour to the entities of the front matter", "  harbour:\n    kind: place\n    name: harbour\n")]
    [InlineData("“So do", "Add speaker #harbour (harbour)", "[“So do we”]{.quote speaker=\"#harbour\"}")]
    [InlineData("“So do", "Remove the annotation, keep the words", "\n“So do we”, the")]
    public async Task What_is_under_the_cursor_is_changed(string words, string title, string expected)
    {
        (LspClient client, string uri) = await OpenAsync();
        await using (client)
        {
            JsonElement[] actions = await ActionsAsync(client, uri, _text, words);
            JsonElement action = Assert.Single(actions, action => action.GetProperty("title").GetString() == title && !action.TryGetProperty("diagnostics", out _));
            Assert.Contains(expected, _text.Apply(action.GetProperty("edit").GetProperty("changes").GetProperty(uri)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_selection_is_annotated_and_one_that_cuts_a_span_is_offered_larger_and_smaller()
    {
        (LspClient client, string uri) = await OpenAsync();
        await using (client)
        {
            async Task<string[]> SelectAsync(string words, string title)
            {
                JsonElement range = JsonSerializer.SerializeToElement(Range(_text.Find(words), _text.Find(words, words.Length)));
                JsonElement actions = await client.RequestAsync("textDocument/codeAction", new { textDocument = new { uri }, range, context = new { diagnostics = Array.Empty<int>() } });
                return [.. actions.EnumerateArray().Where(action => action.GetProperty("title").GetString()!.EndsWith(title, StringComparison.Ordinal)).Select(action => _text.Apply(action.GetProperty("edit").GetProperty("changes").GetProperty(uri)))];
            }

            Assert.Equal([Flash.Replace("agreed.", "[agreed]{.quote}.", StringComparison.Ordinal)], await SelectAsync(" agreed", " as quote"));
            string[] cut = await SelectAsync("the [harb", " as group");
            Assert.Contains(Flash.Replace("the [harbour]{.place #harbour}", "[the [harbour]{.place #harbour}]{.group}", StringComparison.Ordinal), cut);
            Assert.True(cut.Length >= 1);
        }
    }

    [Fact]
    public async Task A_light_article_becomes_a_full_one()
    {
        string source = Seeds.Read("putin-nato.light.news.md");
        var text = new MarkedText(source);
        (LspClient client, string uri) = await OpenAsync(source);
        await using (client)
        {
            JsonElement actions = await client.RequestAsync("textDocument/codeAction", new { textDocument = new { uri }, range = Range((10, 0), (10, 0)), context = new { diagnostics = Array.Empty<int>(), only = new[] { "refactor" } } });
            JsonElement action = actions.EnumerateArray().Single(static action => action.GetProperty("title").GetString()!.StartsWith("Annotate all mentions", StringComparison.Ordinal));
            string full = text.Apply(action.GetProperty("edit").GetProperty("changes").GetProperty(uri));
            Assert.Contains("# [Putin]{#putin} fordert von [Biden]{#biden} Zusicherungen", full, StringComparison.Ordinal);
            string before = await MessagesAsync(client, uri);
            client.Change(uri, 2, full);
            Assert.Equal(before, await MessagesAsync(client, uri));
        }
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public async Task Formatting_gives_the_canonical_form_and_no_change_the_second_time(string name)
    {
        string source = Seeds.Read(name);
        (LspClient client, string uri) = await OpenAsync(source);
        await using (client)
        {
            object parameters = new { textDocument = new { uri }, options = new { tabSize = 2, insertSpaces = true } };
            JsonElement edits = await client.RequestAsync("textDocument/formatting", parameters);
            string formatted = new MarkedText(source).Apply(edits);
            Assert.All(System.Text.RegularExpressions.Regex.Matches(source, "% ([^%}]+) [%}]"), comment => Assert.Contains(comment.Groups[1].Value, formatted, StringComparison.Ordinal));
            client.Change(uri, 2, formatted);
            Assert.Equal(0, (await client.RequestAsync("textDocument/formatting", parameters)).GetArrayLength());
            client.Change(uri, 3, "---\nschema: [\n---\n");
            Assert.Equal(-32803, await ConversationTests.CodeOf(client.RequestAsync("textDocument/formatting", parameters)));
        }
    }

    [Theory]
    [InlineData(0, 0, 3, 0, "---\nid: a\n---\n\n[A]{#a   .person}\n\n[B]{ .place  #b}\n")]
    [InlineData(1, 0, 1, 3, "---\nid: a\n---\n\n[A]{#a   .person}\n\n[B]{ .place  #b}\n")]
    [InlineData(4, 1, 4, 1, "---\nid:   a\n---\n\n[A]{.person #a}\n\n[B]{ .place  #b}\n")]
    [InlineData(4, 0, 6, 0, "---\nid:   a\n---\n\n[A]{.person #a}\n\n[B]{ .place  #b}\n")]
    [InlineData(5, 0, 6, 1, "---\nid:   a\n---\n\n[A]{#a   .person}\n\n[B]{.place #b}\n")]
    public async Task Formatting_a_selection_changes_its_lines_only(int line, int character, int endLine, int endCharacter, string expected)
    {
        const string Text = "---\nid:   a\n---\n\n[A]{#a   .person}\n\n[B]{ .place  #b}\n";
        (LspClient client, string uri) = await OpenAsync(Text);
        await using (client)
        {
            JsonElement edits = await client.RequestAsync("textDocument/rangeFormatting", new { textDocument = new { uri }, range = Range((line, character), (endLine, endCharacter)), options = new { tabSize = 2, insertSpaces = true } });
            Assert.Equal(expected, new MarkedText(Text).Apply(edits));
        }
    }

    [Fact]
    public async Task The_annotator_is_a_command_of_the_client_or_of_the_server()
    {
        foreach ((object? options, string expected) in new[] { ((object?)null, "newsschema.serve"), (new { commands = new[] { "newsschema.openAnnotator" } }, "newsschema.openAnnotator") })
        {
            (LspClient client, string uri) = await OpenAsync(options: options);
            await using (client)
            {
                JsonElement lens = Assert.Single((await client.RequestAsync("textDocument/codeLens", new { textDocument = new { uri } })).EnumerateArray());
                Assert.Equal(expected, lens.GetProperty("command").GetProperty("command").GetString());
                Assert.Equal(uri, lens.GetProperty("command").GetProperty("arguments")[0].GetString());
                Assert.Equal(-32602, await ConversationTests.CodeOf(client.RequestAsync("workspace/executeCommand", new { command = "newsschema.other" })));
                Assert.Equal(-32602, await ConversationTests.CodeOf(client.RequestAsync("workspace/executeCommand", new { command = "newsschema.serve", arguments = new[] { "no address" } })));
                Assert.Equal(-32602, await ConversationTests.CodeOf(client.RequestAsync("workspace/executeCommand", new { command = "newsschema.serve" })));
            }
        }
    }

    [Theory]
    [InlineData("a.news.json", """{"title": "A", "parts": [{"size": 1}, {"size": 2.5}]}""", "size", "// DataPart\npublic decimal? Size", "title, parts, [0], size, [1], size")]
    [InlineData("a.news.jsonl", "{\"title\": \"A\"}\n{\"title\": \"B\"}\n", "title", "// Data\npublic string? Title", "[0], title, [1], title")]
    [InlineData("a.news.xml", "<story><title lang=\"en\">A</title><rank>1</rank></story>", "rank", "// Data\npublic string? Rank", "story, title, @lang, rank")]
    public async Task Data_has_symbols_and_hovers(string name, string content, string words, string declaration, string symbols)
    {
        Directory.CreateDirectory(_folder["data"]);
        await using LspClient client = LspClient.InProcess();
        await client.InitializeAsync(_folder.Path);
        string uri = client.Open(_folder["data/" + name], content, "other");
        JsonElement hover = await client.AtAsync("textDocument/hover", uri, new MarkedText(content).Find(words, 1));
        Assert.Contains(declaration, hover.GetProperty("contents").GetProperty("value").GetString(), StringComparison.Ordinal);
        JsonElement found = await client.RequestAsync("textDocument/documentSymbol", new { textDocument = new { uri } });
        Assert.Equal(symbols, string.Join(", ", found.EnumerateArray().Select(static symbol => symbol.GetProperty("name").GetString())));
        Assert.Equal(JsonValueKind.Null, (await client.AtAsync("textDocument/definition", uri, (0, 0))).ValueKind);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("<a><b>")]
    [InlineData("")]
    [InlineData("[[[[")]
    public async Task Broken_data_has_diagnostics_and_does_not_fail(string content)
    {
        foreach (string name in new[] { "a.news.json", "a.news.jsonl", "a.news.xml" })
        {
            await using LspClient client = LspClient.InProcess();
            await client.InitializeAsync(_folder.Path, new { textDocument = new { diagnostic = new { } } });
            string uri = client.Open(_folder["data-" + name], content, "other");
            Assert.NotEqual("", await MessagesAsync(client, uri));
            await client.RequestAsync("textDocument/documentSymbol", new { textDocument = new { uri } });
            await client.AtAsync("textDocument/hover", uri, (0, 0));
            Assert.Empty(client.Log);
        }
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public async Task No_feature_fails_anywhere_in_a_damaged_article(string name)
    {
        string source = Seeds.Read(name);
        var random = new Random(name.Length);
        await using LspClient client = LspClient.InProcess();
        await client.InitializeAsync(_folder.Path);
        string uri = client.Open(_folder[name], source);
        for (int i = 0; i < SlowTests.Rounds(70); i++)
        {
            int cut = random.Next(source.Length);
            string damaged = random.Next(2) == 0 ? source[..cut] : source.Remove(cut, Math.Min(source.Length - cut, random.Next(1, 40)));
            client.Change(uri, i + 2, damaged);
            var text = new MarkedText(damaged);
            object position = LspClient.ToPosition(text.PositionOf(Math.Min(cut, damaged.Length)));
            object document = new { uri };
            foreach (string method in new[] { "hover", "definition", "completion", "documentHighlight" })
            {
                await client.RequestAsync("textDocument/" + method, new { textDocument = document, position });
            }

            foreach (string method in new[] { "documentSymbol", "foldingRange", "semanticTokens/full", "codeLens", "diagnostic" })
            {
                await client.RequestAsync("textDocument/" + method, new { textDocument = document });
            }

            await client.RequestAsync("textDocument/selectionRange", new { textDocument = document, positions = new[] { position } });
            await client.RequestAsync("textDocument/codeAction", new { textDocument = document, range = new { start = position, end = position }, context = new { diagnostics = Array.Empty<int>() } });
        }

        Assert.Empty(client.Log);
    }

    private static async Task<JsonElement[]> ActionsAsync(LspClient client, string uri, MarkedText text, string words)
    {
        (int, int) position = text.Find(words, 1);
        JsonElement actions = await client.RequestAsync("textDocument/codeAction", new { textDocument = new { uri }, range = Range(position, position), context = new { diagnostics = Array.Empty<int>() } });
        return [.. actions.EnumerateArray()];
    }

    private static object Range((int, int) start, (int, int) end) => new { start = LspClient.ToPosition(start), end = LspClient.ToPosition(end) };

    private static (int Line, int Character) PositionOf(JsonElement range) => (range.GetProperty("start").GetProperty("line").GetInt32(), range.GetProperty("start").GetProperty("character").GetInt32());
}
