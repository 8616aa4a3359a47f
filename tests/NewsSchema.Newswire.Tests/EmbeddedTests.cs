using System.Globalization;
using Microsoft.Data.Sqlite;
using NewsSchema.Newswire.Tests.Articles;

namespace NewsSchema.Newswire.Tests;

/// <summary>The sample as it is started first: one process, nothing installed.</summary>
public sealed class EmbeddedTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_is_stored_and_republished_once_however_often_it_is_read()
    {
        IReadOnlyList<MadeArticle> articles = ArticleFiles.Make(200, seed: 1, DateTimeOffset.UtcNow.AddDays(-1));
        string source = _folder.Folder("in");
        ArticleFiles.Write(source, articles);

        string first = await RunAsync(source);
        string second = await RunAsync(source);

        Assert.Contains("200 files, 200 stories", first, StringComparison.Ordinal);
        Assert.Contains("0 refusals, 200 stored", first, StringComparison.Ordinal);
        Assert.Contains("0 refusals, 200 known", second, StringComparison.Ordinal);
        Assert.DoesNotContain("republished", second, StringComparison.Ordinal);
        Assert.Equal(
            articles.Select(article => $"{article.Id} {article.Version} {article.Hash}").Order(StringComparer.Ordinal),
            Query("select id, version, json from stories").Select(row => $"{row[0]} {row[1]} {StoredJson.HashOf(row[2])}").Order(StringComparer.Ordinal));
        Assert.Equal(articles.Where(article => article.Embargo?.Year != 2999).DistinctBy(article => article.Id).Count(), Directory.GetFiles(_folder["out"]).Length);
    }

    [Fact]
    public async Task Damaged_files_are_dead_letters_with_format_path_and_line()
    {
        string source = _folder.Folder("in");
        HostileFiles.Write(source);

        string output = await RunAsync(source);

        Assert.Contains($"{HostileFiles.All.Count} refusals", output, StringComparison.Ordinal);
        Assert.Equal(
            HostileFiles.All.Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.Name} {file.Format} {file.Line}")).Order(StringComparer.Ordinal),
            Query("select letter ->> 'source', letter ->> 'format', letter ->> 'line' from dead_letters").Select(row => string.Join(' ', row)).Order(StringComparer.Ordinal));
    }

    private async Task<string> RunAsync(string source) => await NewswireProcess.RunAsync(_folder, source, "--store", _folder["news.db"], "--out", _folder["out"]);

    private List<string[]> Query(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _folder["news.db"], Pooling = false }.ToString());
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        List<string[]> rows = [];
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        }

        return rows;
    }
}
