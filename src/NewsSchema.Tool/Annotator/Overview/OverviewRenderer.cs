using System.Text.Json;

namespace NewsSchema.Tool.Annotator.Overview;

/// <summary>Writes the entities and quotes of all articles of a folder.</summary>
internal static class OverviewRenderer
{
    public static void Write(IReadOnlyList<FolderArticle> articles, Utf8JsonWriter json)
    {
        WriteEntities(articles, json);
        WriteQuotes(articles.SelectMany(static article => article.Quotes.Select(quote => (article, quote))), json);
        json.WriteNumber("articles"u8, articles.Count(static article => article.Error is null));
        json.WriteStartArray("skipped"u8);
        foreach (FolderArticle article in articles.Where(static article => article.Error is not null))
        {
            json.WriteStartObject();
            json.WriteString("f"u8, article.Path);
            json.WriteString("message"u8, article.Error);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteEntities(IReadOnlyList<FolderArticle> articles, Utf8JsonWriter json)
    {
        json.WriteStartArray("entities"u8);
        foreach (OverviewEntity entity in OverviewEntity.Find(articles))
        {
            json.WriteStartObject();
            json.WriteString("key"u8, entity.Key);
            json.WriteString("name"u8, entity.Name);
            json.WriteString("kind"u8, entity.Kind);
            json.WriteString("sameAs"u8, entity.SameAs);
            json.WriteNumber("articles"u8, entity.Articles);
            json.WriteNumber("mentions"u8, entity.Mentions);
            json.WriteString("conflict"u8, entity.Conflict);
            json.WriteStartArray("ids"u8);
            foreach ((string path, FolderEntity own) in entity.Places)
            {
                json.WriteStartObject();
                json.WriteString("f"u8, path);
                json.WriteString("id"u8, own.Id);
                json.WriteString("name"u8, own.Name);
                json.WriteString("kind"u8, own.Kind);
                json.WriteNumber("mentions"u8, own.Words.Count);
                if (own.First is { } first)
                {
                    json.WriteStartArray("first"u8);
                    json.WriteNumberValue(first.Block);
                    json.WriteNumberValue(first.Index);
                    json.WriteEndArray();
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteQuotes(IEnumerable<(FolderArticle Article, FolderQuote Quote)> quotes, Utf8JsonWriter json)
    {
        json.WriteStartArray("quotes"u8);
        foreach ((FolderArticle article, FolderQuote quote) in quotes)
        {
            json.WriteStartObject();
            json.WriteString("f"u8, article.Path);
            json.WriteNumber("block"u8, quote.Place.Block);
            json.WriteNumber("span"u8, quote.Place.Index);
            json.WriteString("kind"u8, quote.Kind);
            json.WriteString("text"u8, quote.Text);
            json.WriteString("speaker"u8, quote.Speaker);
            json.WriteString("source"u8, quote.Source);
            json.WriteString("voice"u8, quote.Voice);
            json.WriteString("headline"u8, article.Headline);
            json.WriteString("language"u8, article.Language);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
