using System.Globalization;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Core.Tree;

namespace NewsSchema.Tool.Preview;

/// <summary>Draws the lists next to an article: entities, who says what, findings, metadata.</summary>
internal sealed class PreviewLists(ArticleOutline article, IReadOnlyList<NewsError> errors, PreviewHtml html)
{
    private const int LongestExcerpt = 90;

    public void Write()
    {
        WriteFindings();
        WriteEntities();
        WriteStatements();
        WriteMetadata();
    }

    private static string Counted(string title, int count) => string.Create(CultureInfo.InvariantCulture, $"{title} ({count})");

    private void WriteFindings()
    {
        if (errors.Count == 0)
        {
            return;
        }

        html.Element("h2", Counted("Findings", errors.Count)).Open("ul");
        foreach (NewsError error in errors)
        {
            html.Open("li").Element("span", string.Create(CultureInfo.InvariantCulture, $"{error.Code} at {error.Line}:{error.Column} "), ("class", "code")).Text(error.Message).Close("li");
        }

        html.Close("ul");
    }

    private void WriteEntities()
    {
        OutlineAnnotation[] entities = [.. article.Annotations.Where(static annotation => annotation.Kind.Role == NodeClass.Entity)];
        if (entities.Length == 0)
        {
            return;
        }

        html.Element("h2", Counted("Entities", entities.Length)).Open("ul");
        foreach (OutlineAnnotation entity in entities)
        {
            html.Open("li", ("class", entity.Kind.Class));
            bool isDrawn = entity.Mentions.Count > 0;
            html.Open(isDrawn ? "a" : "span", ("href", isDrawn ? "#" + PreviewStatement.AnchorOf(entity.View) : null)).Text(entity.View.Name).Close(isDrawn ? "a" : "span");
            html.Element("span", string.Create(CultureInfo.InvariantCulture, $" {entity.Kind.Class} · {entity.Mentions.Count}×"), ("class", "count")).Close("li");
        }

        html.Close("ul");
    }

    private void WriteStatements()
    {
        OutlineAnnotation[] statements =
        [
            .. article.Annotations.Where(static annotation => annotation.Kind.Role == NodeClass.Statement && annotation.Mentions.Count > 0)
                .OrderBy(static statement => statement.Mentions[0].Source.Start),
        ];
        if (statements.Length == 0)
        {
            return;
        }

        html.Element("h2", Counted("Who says what", statements.Length)).Open("ul");
        foreach (OutlineAnnotation statement in statements)
        {
            string text = statement.View.Name;
            html.Open("li", ("class", statement.Kind.Class), ("dir", "auto")).Open("a", ("href", "#" + PreviewStatement.AnchorOf(statement.View)));
            html.Element("strong", PreviewStatement.VoiceOf(statement.View) + ":").Text(" " + Excerpt(text)).Close("a");
            html.Element("span", " " + statement.Kind.Class, ("class", "count")).Close("li");
        }

        html.Close("ul");
    }

    private void WriteMetadata()
    {
        Member[] members = [.. article.Article.Article.Front.Members.Where(static member => member.Key is not ("text" or "entities"))];
        if (members.Length == 0)
        {
            return;
        }

        html.Element("h2", "Metadata").Open("dl");
        foreach (Member member in members)
        {
            html.Element("dt", member.Key).Element("dd", Describe(member.Value), ("dir", "auto"));
        }

        html.Close("dl");
    }

    private static string Describe(Node node) => node switch
    {
        ScalarNode scalar => scalar.Text,
        ListNode list => string.Join(", ", list.Items.Select(Describe)),
        MapNode map => string.Join(", ", map.Members.Select(static member => $"{member.Key}: {Describe(member.Value)}")),
        _ => "",
    };

    /// <summary>The beginning of a text, up to the end of a word.</summary>
    private static string Excerpt(string text)
    {
        if (text.Length <= LongestExcerpt)
        {
            return text;
        }

        int end = text.LastIndexOf(' ', LongestExcerpt);
        end = end <= 0 ? LongestExcerpt : end;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + " …";
    }
}
