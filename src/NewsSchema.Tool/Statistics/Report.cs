using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsSchema.Core.Articles;
using NewsSchema.Tool.Findings;
using NewsSchema.Tool.Outputs;

namespace NewsSchema.Tool.Statistics;

/// <summary>The numbers of several articles, as text, JSON or CSV.</summary>
internal sealed class Report(IReadOnlyList<ArticleCounts> articles)
{
    private const int Top = 10;

    /// <summary>The kinds that occur, in the order of the vocabulary and then by name.</summary>
    private readonly string[] _kinds =
    [
        .. articles.SelectMany(static article => article.Kinds.Keys).Distinct()
            .OrderBy(static kind => Array.FindIndex(Vocabulary.Kinds, known => known.Class == kind) is var index && index < 0 ? int.MaxValue : index)
            .ThenBy(static kind => kind, StringComparer.Ordinal),
    ];

    private int Characters => articles.Sum(static article => article.Characters);

    private double Coverage => Characters == 0 ? 0 : (double)articles.Sum(static article => article.Covered) / Characters;

    /// <summary>The entities of all articles: name, kind, mentions and articles.</summary>
    private List<(string Name, string Kind, int Mentions, int Articles)> Entities =>
    [
        .. articles.SelectMany(static article => article.Entities)
            .GroupBy(static entity => entity.Key)
            .Select(static group => (group.First().Name, group.First().Kind, Mentions: group.Sum(static entity => entity.Mentions), Articles: group.Count()))
            .OrderByDescending(static entity => entity.Articles).ThenByDescending(static entity => entity.Mentions).ThenBy(static entity => entity.Name, StringComparer.Ordinal),
    ];

    private List<(string Name, int Statements)> Speakers =>
    [
        .. articles.SelectMany(static article => article.Speakers)
            .GroupBy(static speaker => speaker.Key)
            .Select(static group => (group.First().Name, Statements: group.Count()))
            .OrderByDescending(static speaker => speaker.Statements).ThenBy(static speaker => speaker.Name, StringComparer.Ordinal),
    ];

    public string ToText()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{FindingSummary.Counted(articles.Count, "article")}, {Characters} characters, {Percent(Coverage)} of them annotated, {FindingSummary.Counted(articles.Sum(static article => article.Spans), "span")}\n");
        Section("Kinds", _kinds.Select(kind => (kind, articles.Sum(article => article.Kinds.GetValueOrDefault(kind)), "")));
        int unattributed = articles.Sum(static article => article.UnattributedQuotes);
        if (unattributed > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{FindingSummary.Counted(unattributed, "quote")} without a speaker or source\n");
        }

        Section("Entities", Entities.Take(Top).Select(static entity => ($"{entity.Name} ({entity.Kind})", entity.Mentions, entity.Articles > 1 ? FindingSummary.Counted(entity.Articles, "article") : "")));
        Section("Speakers", Speakers.Take(Top).Select(static speaker => (speaker.Name, speaker.Statements, "")));
        if (articles.Count > 1)
        {
            text.Append("\nArticles\n");
            foreach (ArticleCounts article in articles)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {article.Characters,7}  {Percent(article.Coverage),5}  {article.File}\n");
            }
        }

        return text.ToString();

        void Section(string title, IEnumerable<(string Name, int Count, string Remark)> rows)
        {
            (string Name, int Count, string Remark)[] all = [.. rows];
            if (all.Length > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n{title}\n");
            }

            foreach ((string name, int count, string remark) in all)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {count,7}  {name}{(remark.Length > 0 ? $", {remark}" : "")}\n");
            }
        }
    }

    public string ToJson() => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("articles"u8, articles.Count);
        json.WriteNumber("characters"u8, Characters);
        json.WriteNumber("coverage"u8, Math.Round(Coverage, 4));
        json.WriteNumber("unattributedQuotes"u8, articles.Sum(static article => article.UnattributedQuotes));
        json.WriteStartObject("kinds"u8);
        foreach (string kind in _kinds)
        {
            json.WriteNumber(kind, articles.Sum(article => article.Kinds.GetValueOrDefault(kind)));
        }

        json.WriteEndObject();
        json.WriteStartArray("entities"u8);
        foreach ((string name, string kind, int mentions, int count) in Entities)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, name);
            json.WriteString("kind"u8, kind);
            json.WriteNumber("mentions"u8, mentions);
            json.WriteNumber("articles"u8, count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("speakers"u8);
        foreach ((string name, int statements) in Speakers)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, name);
            json.WriteNumber("statements"u8, statements);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("files"u8);
        foreach (ArticleCounts article in articles)
        {
            Write(article, json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>One row for each article.</summary>
    public string ToCsv()
    {
        var csv = new Csv();
        csv.Add(["file", "headline", "language", "characters", "coverage", "spans", "unattributedQuotes", .. _kinds]);
        foreach (ArticleCounts article in articles)
        {
            csv.Add(
            [
                article.File, article.Headline, article.Language, Number(article.Characters), article.Coverage.ToString("0.####", CultureInfo.InvariantCulture), Number(article.Spans),
                Number(article.UnattributedQuotes), .. _kinds.Select(kind => Number(article.Kinds.GetValueOrDefault(kind))),
            ]);
        }

        return csv.ToString();
    }

    private static void Write(ArticleCounts article, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("file"u8, article.File);
        json.WriteString("headline"u8, article.Headline);
        json.WriteString("language"u8, article.Language);
        json.WriteNumber("characters"u8, article.Characters);
        json.WriteNumber("coverage"u8, Math.Round(article.Coverage, 4));
        json.WriteNumber("spans"u8, article.Spans);
        json.WriteEndObject();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Percent(double share) => (share * 100).ToString("0", CultureInfo.InvariantCulture) + " %";
}
