using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NewsSchema.Tool.Annotator.Http;
using NewsSchema.Tool.Outputs;

namespace NewsSchema.Tool.Annotator.Overview;

/// <summary>The entities or quotes of a folder as a file of CSV or JSON.</summary>
internal static class OverviewExport
{
    public static readonly string[] Names = ["entities.csv", "entities.json", "quotes.csv", "quotes.json"];

    public static async Task WriteAsync(Workspace workspace, string name, HttpContext context)
    {
        var query = new RequestQuery(context.Request.Query);
        FolderArticle[] articles = [.. workspace.Index.ReadAll()];
        (FolderArticle Article, FolderQuote Quote)[] quotes = [.. Filter(articles, query.Find("speaker"), query.Find("text"))];
        string text = name switch
        {
            "entities.csv" => Csv(["name", "kind", "same-as", "articles", "mentions", "conflict", "ids"], OverviewEntity.Find(articles).Select(static entity => new[]
            {
                entity.Name, entity.Kind, entity.SameAs ?? "", Number(entity.Articles), Number(entity.Mentions), entity.Conflict ?? "", string.Join(' ', entity.Places.Select(static place => $"{place.Path}#{place.Entity.Id}")),
            })),
            "quotes.csv" => Csv(["kind", "text", "speaker", "source", "file", "block", "headline", "language"], quotes.Select(static row => new[]
            {
                row.Quote.Kind, row.Quote.Text, row.Quote.Speaker ?? "", row.Quote.Source ?? "", row.Article.Path, Number(row.Quote.Place.Block), row.Article.Headline, row.Article.Language,
            })),
            "entities.json" => Json(json => OverviewRenderer.WriteEntities(articles, json)),
            _ => Json(json => OverviewRenderer.WriteQuotes(quotes, json)),
        };
        context.Response.ContentType = name.EndsWith(".csv", StringComparison.Ordinal) ? "text/csv; charset=utf-8" : "application/json; charset=utf-8";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), context.RequestAborted).ConfigureAwait(false);
    }

    private static IEnumerable<(FolderArticle Article, FolderQuote Quote)> Filter(IEnumerable<FolderArticle> articles, string? speaker, string? text) => articles
        .SelectMany(static article => article.Quotes.Select(quote => (Article: article, Quote: quote)))
        .Where(row => (string.IsNullOrEmpty(speaker) || row.Quote.Voice.Contains(speaker, StringComparison.OrdinalIgnoreCase)) && (string.IsNullOrEmpty(text) || row.Quote.Text.Contains(text, StringComparison.OrdinalIgnoreCase)));

    private static string Json(Action<Utf8JsonWriter> write) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        write(json);
        json.WriteEndObject();
    }) + "\n";

    private static string Csv(string[] header, IEnumerable<string[]> rows)
    {
        var csv = new StringBuilder();
        foreach (string[] row in rows.Prepend(header))
        {
            csv.AppendJoin(',', row.Select(Cell)).Append('\n');
        }

        return csv.ToString();
    }

    /// <summary>A cell by RFC 4180. A spreadsheet would run one that begins like a formula, so that it gets an apostrophe.</summary>
    private static string Cell(string text)
    {
        text = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' ? "'" + text : text;
        return text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
