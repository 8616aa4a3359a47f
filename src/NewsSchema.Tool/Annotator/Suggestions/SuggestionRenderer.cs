using System.Text.Json;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Tool.Annotator.Http;
using NewsSchema.Tool.Annotator.Operations;
using NewsSchema.Tool.Annotator.Sessions;

namespace NewsSchema.Tool.Annotator.Suggestions;

/// <summary>Writes suggestions, and what a selection can mean.</summary>
internal static class SuggestionRenderer
{
    public static void WriteSuggestions(Workspace workspace, ArticleSession session, Utf8JsonWriter json)
    {
        (ArticleOutline article, string version) = session.Outline;
        IReadOnlyList<ArticleSuggestion> suggestions = workspace.Suggest(session.Path, article);
        json.WriteString("version"u8, version);
        json.WriteStartArray("suggestions"u8);
        foreach (ArticleSuggestion suggestion in suggestions)
        {
            Write(suggestion, article, json);
        }

        json.WriteEndArray();
        json.WriteStartArray("candidates"u8);
        foreach ((int block, int start, int end, string reason) in Candidates.Find(article, suggestions))
        {
            json.WriteStartObject();
            WritePlace(block, start, end, json);
            json.WriteString("text"u8, article.Blocks[block].Text[start..end]);
            json.WriteString("reason"u8, reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteMatches(Workspace workspace, ArticleSession session, RequestQuery query, Utf8JsonWriter json)
    {
        (ArticleOutline article, string version) = session.Outline;
        string words = query["text"];
        bool isPlaced = query.Find("block") is not null;
        (int block, int start, int end) = isPlaced ? (query.Number("block"), query.Number("start"), query.Number("end")) : (article.Blocks.Count, 0, 0);
        json.WriteString("version"u8, version);
        json.WriteStartArray("entities"u8);
        foreach ((NamedEntity entity, double score) in Matches.Find(article, workspace.NamesFor(session.Path, article), words, block, start))
        {
            json.WriteStartObject();
            json.WriteString("id"u8, entity.Entity.Id);
            json.WriteString("kind"u8, entity.Entity.Kind);
            json.WriteString("name"u8, entity.Entity.Name);
            json.WriteString("sameAs"u8, entity.Entity.SameAs);
            json.WriteString("known"u8, entity.IsOwn ? "file" : "folder");
            json.WriteNumber("mentions"u8, entity.Mentions);
            json.WriteNumber("score"u8, Math.Round(score, 3));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("places"u8);
        foreach ((int other, int first, int last) in WordPlaces.Find(article, words).Where(place => !isPlaced || place != (block, start, end)))
        {
            json.WriteStartArray();
            json.WriteNumberValue(other);
            json.WriteNumberValue(first);
            json.WriteNumberValue(last);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteString("suggestedId"u8, NewIds.For(article, [], words));
    }

    private static void Write(ArticleSuggestion suggestion, ArticleOutline article, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("key"u8, suggestion.Key);
        WritePlace(suggestion.Block, suggestion.Start, suggestion.End, json);
        json.WriteString("text"u8, article.Blocks[suggestion.Block].Text[suggestion.Start..suggestion.End]);
        WriteAttributes(suggestion.Attributes, json);
        json.WriteString("kind"u8, suggestion.Attributes.Classes.FirstOrDefault(static name => Vocabulary.FindKind(name) is not null));
        json.WriteString("name"u8, suggestion.Name);
        json.WriteString("rule"u8, suggestion.Rule);
        json.WriteNumber("confidence"u8, Math.Round(suggestion.Confidence, 3));
        json.WriteString("reason"u8, suggestion.Reason);
        if (suggestion.Existing is { } existing)
        {
            json.WriteStartArray("existing"u8);
            json.WriteNumberValue(existing.Block);
            json.WriteNumberValue(existing.Index);
            json.WriteEndArray();
        }

        json.WriteStartArray("with"u8);
        foreach (SuggestedAnchor anchor in suggestion.With)
        {
            json.WriteStartObject();
            json.WriteString("role"u8, anchor.Role);
            WritePlace(anchor.Block, anchor.Start, anchor.End, json);
            json.WriteString("text"u8, article.Blocks[anchor.Block].Text[anchor.Start..anchor.End]);
            WriteAttributes(anchor.Attributes, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlace(int block, int start, int end, Utf8JsonWriter json)
    {
        json.WriteNumber("block"u8, block);
        json.WriteNumber("start"u8, start);
        json.WriteNumber("end"u8, end);
    }

    private static void WriteAttributes(SpanAttributes attributes, Utf8JsonWriter json)
    {
        json.WriteStartArray("classes"u8);
        foreach (string name in attributes.Classes)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
        json.WriteString("id"u8, attributes.Id);
        json.WriteStartObject("attributes"u8);
        foreach ((string name, string value) in attributes.Pairs)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
    }
}
