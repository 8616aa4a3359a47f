using NewsSchema.Core.Articles;
using NewsSchema.Formats;
using NewsSchema.Tests.Formats.Reading;

namespace NewsSchema.Tests.Formats.WireText;

/// <summary>What a file of the trade states about one article, found by an independent walk, and the comparison with what a reader made of it.</summary>
internal sealed record WireFacts
{
    public string? Headline { get; init; }

    /// <summary>The paragraphs; null if the file has no text that a walk over the DOM can find, such as markup that is written as text.</summary>
    public List<string>? Paragraphs { get; init; } = [];

    public string? Id { get; init; }

    public string? Language { get; init; }

    public string? Byline { get; init; }

    public string? Dateline { get; init; }

    public string? Status { get; init; }

    public string? Updated { get; init; }

    public string? Created { get; init; }

    public string? Embargo { get; init; }

    /// <summary>The date of sending; null if it is not compared.</summary>
    public string? Issued { get; init; }

    /// <summary>The date of publication; null if it is not compared.</summary>
    public string? Published { get; init; }

    /// <summary>The urgency; null if it is not compared.</summary>
    public string? Urgency { get; init; }

    /// <summary>The slug; null if it is not compared.</summary>
    public string? Slug { get; init; }

    public List<string> Subjects { get; init; } = [];

    /// <summary>The names of the facts that are in the article otherwise than in the file.</summary>
    public IEnumerable<string> Differences(NewsDocument document)
    {
        ArticleView article = ArticleViewReader.Read(new ArticleSource(document.Tree, [], null), null);
        List<string> blocks = article.Blocks.Select(block => DomWalk.Words(block.Text)).ToList();
        if (!Same(Headline, article.Headline?.Text))
        {
            yield return $"headline: '{Headline}' and '{article.Headline?.Text}'";
        }

        if (Paragraphs is not null && MissingParagraph(blocks) is { } missing)
        {
            yield return "paragraphs: " + missing;
        }

        if (!Same(Id, article.Id?.Text))
        {
            yield return $"id: '{Id}' and '{article.Id?.Text}'";
        }

        if (!Same(Language, article.Language?.Text))
        {
            yield return $"language: '{Language}' and '{article.Language?.Text}'";
        }

        if (Byline is not null && !Same(Byline, article.Byline?.Text))
        {
            yield return $"byline: '{Byline}' and '{article.Byline?.Text}'";
        }

        if (Dateline is not null && !Same(Dateline, article.Dateline?.Text))
        {
            yield return $"dateline: '{Dateline}' and '{article.Dateline?.Text}'";
        }

        if (!Same(Status?.ToLowerInvariant(), article.First(NewsConcept.Status)?.Text) && !(Status == "usable" && article.First(NewsConcept.Status)?.Text == "corrected"))
        {
            yield return $"status: '{Status}' and '{article.First(NewsConcept.Status)?.Text}'";
        }

        foreach ((string name, string? date, NewsConcept concept) in new[] { ("updated", Updated, NewsConcept.Updated), ("created", Created, NewsConcept.Created), ("embargo", Embargo, NewsConcept.Embargo) })
        {
            if (!SameMoment(date, article.First(concept)?.Text))
            {
                yield return $"{name}: '{date}' and '{article.First(concept)?.Text}'";
            }
        }

        foreach ((string name, string? value, NewsConcept concept) in new[] { ("issued", Issued, NewsConcept.Issued), ("published", Published, NewsConcept.Published), ("urgency", Urgency, NewsConcept.Urgency), ("slug", Slug, NewsConcept.Slug) })
        {
            string? actual = article.First(concept)?.Text;
            if (value is not null && !Same(value, actual) && !SameMoment(value, actual))
            {
                yield return $"{name}: '{value}' and '{actual}'";
            }
        }

        string all = document.ToNewsMarkdown();
        foreach (string subject in Subjects.Where(subject => !all.Contains(subject, StringComparison.Ordinal)))
        {
            yield return "subjects: " + subject;
        }
    }

    /// <summary>A line of a table: the file and what differs.</summary>
    public static string Line(string file, IEnumerable<string> differences) => file + ": " + string.Join(" | ", differences);

    /// <summary>The notes of a report by code, without their texts.</summary>
    public static string Codes(ReadReport report) => string.Join(
        ' ', report.Notes.GroupBy(note => note.Code).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key + "×" + group.Count()));

    /// <summary>The first paragraph that the article does not have at its place; null if it has all of them and no others.</summary>
    private string? MissingParagraph(List<string> blocks)
    {
        int at = 0;
        foreach (string paragraph in Paragraphs!)
        {
            int found = blocks.IndexOf(paragraph, at);
            if (found >= 0)
            {
                at = found + 1;
            }
            else if (!blocks.Contains(paragraph))
            {
                return "missing: " + paragraph[..Math.Min(80, paragraph.Length)];
            }
        }

        string[] head = [DomWalk.Words(Headline ?? ""), DomWalk.Words(Byline ?? ""), DomWalk.Words(Dateline ?? "")];
        string? added = blocks.Find(block => !Paragraphs!.Contains(block) && !head.Contains(block));
        return added is null || Others.Contains(added) ? null : "added: " + added[..Math.Min(80, added.Length)];
    }

    /// <summary>Further texts of the head.</summary>
    public HashSet<string> Others { get; init; } = [];

    private static bool Same(string? a, string? b) => DomWalk.Words(a ?? "") == DomWalk.Words(b ?? "");

    /// <summary>Whether two dates are the same moment, in any notation; a text that is not a date counts as it is.</summary>
    private static bool SameMoment(string? a, string? b) => Moment(a) == Moment(b);

    private static string Moment(string? text)
    {
        string trimmed = text?.Trim() ?? "";
        trimmed = trimmed.Length > 10 && trimmed[10] == ' ' ? trimmed[..10] + "T" + trimmed[11..] : trimmed;
        bool hasZone = trimmed.EndsWith('Z') || (trimmed.Length > 6 && trimmed.LastIndexOfAny(['+', '-']) > trimmed.IndexOf('T', StringComparison.Ordinal) && trimmed.Contains('T', StringComparison.Ordinal));
        string[] formats = ["yyyyMMdd'T'HHmmsszzz", "yyyyMMdd'T'HHmmssK", "yyyyMMdd'T'HHmmss", "yyyyMMdd"];
        bool isDate = DateTimeOffset.TryParse(trimmed, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out DateTimeOffset date)
            || DateTimeOffset.TryParseExact(trimmed, formats, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out date);
        return !isDate ? trimmed : (hasZone ? "" : "local ") + date.UtcDateTime.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
    }
}
