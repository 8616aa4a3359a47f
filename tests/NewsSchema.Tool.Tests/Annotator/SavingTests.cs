using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;

namespace NewsSchema.Tool.Tests.Annotator;

/// <summary>When edits reach the file, and what happens if they cannot, or if another program writes it.</summary>
public class SavingTests
{
    private const string Story = "story.news.md";
    private const string Text = "# Harwick opens its harbour\n\nThe mayor called it a good day for Harwick.\n\nCrowds came early.\n";

    [Fact]
    public async Task An_edit_is_saved_soon_and_the_page_hears_it()
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync((Story, Text));
        await using PageEvents events = await PageEvents.ListenAsync(page);
        JsonNode article = await page.ArticleAsync(Story);
        Assert.Equal("saved", (string)article["saved"]!["state"]!);

        JsonNode delta = await page.EditAsync(Story, AnnotatorPage.Add(article, 1, "The mayor", ["person"]));

        Assert.Equal("unsaved", (string)delta["saved"]!["state"]!);
        JsonNode saved = events.WaitForState("saved");
        Assert.Equal((string)delta["version"]!, (string)saved["saved"]!["version"]!);
        Assert.Contains("[The mayor]{.person}", page.Folder.Read(Story), StringComparison.Ordinal);
        Assert.Equal([Story], Directory.GetFiles(page.Folder.Path).Select(static path => Path.GetFileName(path)));
    }

    [Fact]
    public async Task Of_many_open_articles_the_one_that_was_used_longest_ago_is_closed()
    {
        const int MaxOpen = 200;
        string[] names = [.. Enumerable.Range(0, MaxOpen + 2).Select(static i => $"{i}.news.md")];
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync([.. names.Select(static name => (name, Text))]);
        foreach (string name in names[..2])
        {
            await page.EditAsync(name, AnnotatorPage.Add(await page.ArticleAsync(name), 1, "The mayor", ["person"]));
            await page.PostAsync("/api/save", new JsonObject { ["f"] = name });
        }

        foreach (string name in names[2..^2])
        {
            await page.ArticleAsync(name);
        }

        Assert.Equal(1, (int)(await page.ArticleAsync(names[0]))["canUndo"]!);
        await page.ArticleAsync(names[^2]);
        await page.ArticleAsync(names[^1]);
        Assert.Equal(1, (int)(await page.ArticleAsync(names[0]))["canUndo"]!);
        Assert.Equal(0, (int)(await page.ArticleAsync(names[1]))["canUndo"]!);
    }

    [Fact]
    public async Task The_permissions_of_a_file_stay()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using AnnotatorPage page = await AnnotatorPage.OpenAsync((Story, Text));
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        File.SetUnixFileMode(page.Folder[Story], Mode);
        await page.EditAsync(Story, AnnotatorPage.Add(await page.ArticleAsync(Story), 1, "The mayor", ["person"]));
        await page.PostAsync("/api/save", FileOf(Story));
        Assert.Equal(Mode, File.GetUnixFileMode(page.Folder[Story]));
    }

    [Fact]
    public async Task A_full_disk_is_shown_and_nothing_is_lost()
    {
        var disk = new FailingFiles();
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync(options => options with { Files = disk }, (Story, Text));
        await using PageEvents events = await PageEvents.ListenAsync(page);
        JsonNode article = await page.ArticleAsync(Story);
        disk.IsFull = true;

        await page.EditAsync(Story, AnnotatorPage.Add(article, 1, "The mayor", ["person"]));
        JsonNode failed = events.WaitForState("error");
        Assert.Contains("No space left on device", (string)failed["saved"]!["message"]!, StringComparison.Ordinal);
        await page.EditAsync(Story, AnnotatorPage.Add(article, 2, "Crowds", ["group"]));
        (int status, JsonNode answer) = await page.SendAsync(HttpMethod.Post, "/api/save", FileOf(Story));
        Assert.Equal((507, "cannotWrite", "error"), (status, (string)answer["error"]!, (string)answer["saved"]!["state"]!));
        Assert.Equal(Text, page.Folder.Read(Story));

        disk.IsFull = false;
        events.WaitForState("saved");
        Assert.Equal(Text.Replace("The mayor", "[The mayor]{.person}", StringComparison.Ordinal).Replace("Crowds", "[Crowds]{.group}", StringComparison.Ordinal), page.Folder.Read(Story));
        Assert.Equal([Story], Directory.GetFiles(page.Folder.Path).Select(static path => Path.GetFileName(path)));
    }

    [Fact]
    public async Task A_write_protected_file_is_not_replaced()
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync((Story, Text));
        File.SetAttributes(page.Folder[Story], FileAttributes.ReadOnly);
        try
        {
            await page.EditAsync(Story, AnnotatorPage.Add(await page.ArticleAsync(Story), 1, "The mayor", ["person"]));
            Assert.Equal(507, (await page.SendAsync(HttpMethod.Post, "/api/save", FileOf(Story))).Status);
            Assert.Equal(Text, page.Folder.Read(Story));
        }
        finally
        {
            File.SetAttributes(page.Folder[Story], FileAttributes.Normal);
        }
    }

    [Fact]
    public async Task A_change_on_disk_is_shown_in_all_tabs()
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync((Story, Text));
        await using PageEvents first = await PageEvents.ListenAsync(page);
        await using PageEvents second = await PageEvents.ListenAsync(page);
        string version = await page.VersionAsync(Story);

        page.Folder.Write(Story, Text.Replace("Crowds", "[Crowds]{.group}", StringComparison.Ordinal));

        foreach (PageEvents events in new[] { first, second })
        {
            Assert.Equal("disk", (string)events.WaitFor("change", static _ => true)["origin"]!);
        }

        JsonNode delta = await page.GetAsync($"/api/changes?f={Story}&from={version}");
        Assert.Equal(["2"], delta["blocks"]!.AsObject().Select(static block => block.Key));
        Assert.Equal(("saved", 1), ((string)delta["saved"]!["state"]!, (int)delta["canUndo"]!));
    }

    [Fact]
    public async Task An_edit_of_one_tab_reaches_the_other()
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync((Story, Text));
        await using PageEvents events = await PageEvents.ListenAsync(page);
        JsonNode article = await page.ArticleAsync(Story);

        JsonObject edit = AnnotatorPage.Edit(Story, (string)article["version"]!, AnnotatorPage.Add(article, 2, "Crowds", ["group"]));
        (int status, JsonNode delta) = await page.SendAsync(HttpMethod.Post, "/api/edit", edit, ("X-NewsSchema-Client", "tab-1"));

        Assert.Equal(200, status);
        JsonNode change = events.WaitFor("change", static _ => true);
        Assert.Equal((Story, (string)delta["version"]!, "edit", "tab-1"), ((string)change["f"]!, (string)change["version"]!, (string)change["origin"]!, (string)change["client"]!));
    }

    [Fact]
    public async Task A_change_on_disk_of_other_words_is_merged_with_what_is_not_saved()
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync(static options => options with { SavePause = TimeSpan.FromMinutes(1) }, (Story, Text));
        JsonNode article = await page.ArticleAsync(Story);
        await page.EditAsync(Story, AnnotatorPage.Add(article, 1, "The mayor", ["person"]));

        // In the same paragraph, which is one line.
        page.Folder.Write(Story, Text.Replace("for Harwick", "for [Harwick]{.place}", StringComparison.Ordinal));
        await page.PostAsync("/api/save", FileOf(Story));

        Assert.Equal(Text.Replace("The mayor called it a good day for Harwick", "[The mayor]{.person} called it a good day for [Harwick]{.place}", StringComparison.Ordinal), page.Folder.Read(Story));
        Assert.Equal("saved", (string)(await page.ArticleAsync(Story))["saved"]!["state"]!);
    }

    [Theory]
    [InlineData("mine", "[The mayor]{.person}", 1)]
    [InlineData("theirs", "[The mayor]{.group}", 2)]
    [InlineData("text", "[The mayor]{.org}", 2)]
    public async Task A_change_on_disk_of_the_same_words_is_a_conflict_that_the_user_ends(string choice, string expected, int steps)
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync(static options => options with { SavePause = TimeSpan.FromMinutes(1) }, (Story, Text));
        await using PageEvents events = await PageEvents.ListenAsync(page);
        await page.EditAsync(Story, AnnotatorPage.Add(await page.ArticleAsync(Story), 1, "The mayor", ["person"]));
        string theirs = Text.Replace("The mayor", "[The mayor]{.group}", StringComparison.Ordinal);
        page.Folder.Write(Story, theirs);

        events.WaitFor("conflict", static _ => true);
        (int status, JsonNode answer) = await page.SendAsync(HttpMethod.Post, "/api/save", FileOf(Story));
        Assert.Equal((409, "conflict"), (status, (string)answer["error"]!));
        Assert.Equal(theirs, page.Folder.Read(Story));
        JsonNode conflict = await page.GetAsync("/api/conflict?f=" + Story);
        Assert.Equal((Text, theirs, null), ((string)conflict["base"]!, (string)conflict["theirs"]!, (string?)conflict["merged"]));
        Assert.Equal(3, (int)Assert.Single(conflict["parts"]!.AsArray())!["line"]!);
        Assert.Equal(400, (await page.SendAsync(HttpMethod.Post, "/api/resolve", Resolve("merged", null))).Status);

        JsonNode delta = await page.PostAsync("/api/resolve", Resolve(choice, choice == "text" ? Text.Replace("The mayor", "[The mayor]{.org}", StringComparison.Ordinal) : null));
        await page.PostAsync("/api/save", FileOf(Story));

        Assert.Equal(steps, (int)delta["canUndo"]!);
        Assert.Equal(Text.Replace("The mayor", expected, StringComparison.Ordinal), page.Folder.Read(Story));
        Assert.Equal("saved", (string)(await page.ArticleAsync(Story))["saved"]!["state"]!);
        Assert.Equal(404, (await page.SendAsync(HttpMethod.Get, "/api/conflict?f=" + Story)).Status);

        JsonObject Resolve(string wanted, string? text) => new() { ["f"] = Story, ["version"] = (string)conflict["version"]!, ["choice"] = wanted, ["text"] = text };
    }

    [Fact]
    public async Task A_deleted_file_is_written_again_by_the_next_edit()
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync((Story, Text));
        await using PageEvents events = await PageEvents.ListenAsync(page);
        JsonNode article = await page.ArticleAsync(Story);

        File.Delete(page.Folder[Story]);
        events.WaitFor("deleted", static _ => true);
        await page.EditAsync(Story, AnnotatorPage.Add(article, 2, "Crowds", ["group"]));
        events.WaitForState("saved");

        Assert.Contains("[Crowds]{.group}", page.Folder.Read(Story), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_file_is_written_again_only_if_the_user_saves_or_edits()
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync((Story, Text));
        await using PageEvents events = await PageEvents.ListenAsync(page);
        await page.EditAsync(Story, AnnotatorPage.Add(await page.ArticleAsync(Story), 2, "Crowds", ["group"]));
        events.WaitForState("saved");

        File.Delete(page.Folder[Story]);
        Assert.Contains("was deleted", (string)events.WaitForState("unsaved")["saved"]!["message"]!, StringComparison.Ordinal);
        await Task.Delay(100);
        Assert.False(File.Exists(page.Folder[Story]));
        await page.PostAsync("/api/save", FileOf(Story));
        Assert.Contains("[Crowds]{.group}", page.Folder.Read(Story), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_program_leaves_unreadable_is_not_overwritten()
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync(static options => options with { SavePause = TimeSpan.FromMinutes(1) }, (Story, Text));
        await page.EditAsync(Story, AnnotatorPage.Add(await page.ArticleAsync(Story), 2, "Crowds", ["group"]));
        byte[] latin1 = Encoding.Latin1.GetBytes("# Hafenöffnung\n");
        await File.WriteAllBytesAsync(page.Folder[Story], latin1);

        Assert.Equal(507, (await page.SendAsync(HttpMethod.Post, "/api/save", FileOf(Story))).Status);
        Assert.Equal(latin1, await File.ReadAllBytesAsync(page.Folder[Story]));

        page.Folder.Write(Story, Text);
        await page.PostAsync("/api/save", FileOf(Story));
        Assert.Contains("[Crowds]{.group}", page.Folder.Read(Story), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stopped_server_has_saved_everything()
    {
        using var folder = new TemporaryFolder();
        AnnotatorPage page = await AnnotatorPage.OpenAsync(options => options with { Folder = folder.Path, SavePause = TimeSpan.FromMinutes(1) });
        folder.Write(Story, Text);
        await page.EditAsync(Story, AnnotatorPage.Add(await page.ArticleAsync(Story), 2, "Crowds", ["group"]));
        await page.DisposeAsync();
        Assert.Contains("[Crowds]{.group}", folder.Read(Story), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_killed_process_loses_nothing_that_it_reported_as_saved()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Übung 1/" + Story, Text);
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [Command.Program, "serve", folder.Path]) { WorkingDirectory = folder.Path, RedirectStandardOutput = true, RedirectStandardError = true })!;
        try
        {
            string address = (await process.StandardOutput.ReadLineAsync())!;
            string[] parts = address.Split("/#t=");
            Assert.StartsWith("http://127.0.0.1:", parts[0], StringComparison.Ordinal);
            using var client = new HttpClient { BaseAddress = new Uri(parts[0]) };
            client.DefaultRequestHeaders.Add("X-NewsSchema-Token", parts[1]);
            string file = "Übung 1/" + Story;
            JsonNode article = JsonNode.Parse(await client.GetStringAsync(new Uri("/api/article?f=" + Uri.EscapeDataString(file), UriKind.Relative)))!;
            await PostAsync("/api/edit", AnnotatorPage.Edit(file, (string)article["version"]!, AnnotatorPage.Add(article, 2, "Crowds", ["group"])));
            JsonNode saved = await PostAsync("/api/save", FileOf(file));
            Assert.Equal("saved", (string)saved["saved"]!["state"]!);

            async Task<JsonNode> PostAsync(string path, JsonNode body)
            {
                using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
                using HttpResponseMessage response = await client.PostAsync(new Uri(path, UriKind.Relative), content);
                return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
            }
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        Assert.Contains("[Crowds]{.group}", folder.Read("Übung 1/" + Story), StringComparison.Ordinal);
    }

    private static JsonObject FileOf(string name) => new() { ["f"] = name };
}
