using System.Buffers;
using System.ComponentModel;
using System.Reflection;
using System.Text;
using System.Text.Json;
using NewsSchema.CompilerServices;
using NewsSchema.Core.Formats.NewsMarkdown;
using NewsSchema.Core.Formats.NewsMarkdown.Meaning;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;
using NewsSchema.Core.Json;
using NewsSchema.Core.Tree;
using NewsSchema.Serialization.Records;
using NewsSchema.Serialization.Writing;

namespace NewsSchema;

/// <summary>Reads and writes annotated articles of a schema. Generated records have the same as their own members.</summary>
public static class NewsMarkdown
{
    /// <summary>The slots that a head can have, in their order (docs/architecture.md, "The data tree of an article").</summary>
    private static readonly string[] s_headSlots = ["kicker", "headline", "deck", "byline", "dateline", "agency", "lead"];

    /// <summary>Reads an annotated article.</summary>
    /// <typeparam name="T">The schema's record.</typeparam>
    /// <param name="text">The article in the text format.</param>
    /// <exception cref="NewsFormatException">The text has errors, or is no article of the schema; it lists them all.</exception>
    public static T Parse<T>(string text)
        where T : class, INewsRecord<T> => FromDocument<T>(NewsDocument.Parse(text));

    /// <summary>The record of an article that was read without its schema.</summary>
    /// <typeparam name="T">The schema's record.</typeparam>
    /// <param name="document">The article.</param>
    /// <exception cref="NewsFormatException">The article has errors, or is none of the schema; it lists them all.</exception>
    public static T FromDocument<T>(NewsDocument document)
        where T : class, INewsRecord<T>
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.HasErrors)
        {
            throw new NewsFormatException(document.Errors);
        }

        var json = new ArrayBufferWriter<byte>(16 * 1024);
        JsonTree.Write(document.Tree, json);
        try
        {
            return NewsRecord.Read<T>(json.WrittenSpan, JsonReadFlags.LenientText);
        }
        catch (JsonException e)
        {
            throw new NewsFormatException([.. document.Errors, SchemaMismatch.Find(document, e)]);
        }
    }

    /// <summary>The article as a document, for what needs no schema: the text format and the exports.</summary>
    /// <typeparam name="T">The schema's record.</typeparam>
    /// <param name="article">The article.</param>
    /// <exception cref="ArgumentException">The text format cannot hold the article, for instance because spans cross; the message says what to change.</exception>
    public static NewsDocument ToDocument<T>(T article)
        where T : class, INewsArticle<T>
    {
        ArgumentNullException.ThrowIfNull(article);
        return new NewsDocument(NewsMarkdownDocument.Resolve(Compose(article), []));
    }

    /// <summary>The article in the canonical form of the text format.</summary>
    /// <typeparam name="T">The schema's record.</typeparam>
    /// <param name="article">The article.</param>
    /// <exception cref="ArgumentException">The text format cannot hold the article, for instance because spans cross; the message says what to change.</exception>
    public static string ToNewsMarkdown<T>(T article)
        where T : class, INewsArticle<T>
    {
        ArgumentNullException.ThrowIfNull(article);
        return ArticleWriter.Write(Compose(article));
    }

    /// <summary>Reads an article that is embedded in an assembly.</summary>
    /// <typeparam name="T">The schema's record.</typeparam>
    /// <param name="assembly">The assembly.</param>
    /// <param name="resource">The name of the resource, whose text is UTF-8.</param>
    /// <exception cref="InvalidOperationException">The assembly has no such resource.</exception>
    /// <exception cref="NewsFormatException">The text has errors, or is no article of the schema; it lists them all.</exception>
    public static T Load<T>(Assembly assembly, string resource)
        where T : class, INewsRecord<T> => NewsFixtures.OfArticles<T>(assembly, resource).Get(0);

    /// <summary>The article's text without annotations, to the byte as its source had it.</summary>
    /// <param name="article">The article.</param>
    public static string ToPlainText(INewsArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        NewsTextFormat? format = article.TextFormat;
        string separator = format?.Paragraphs == "line" ? "\n" : "\n\n";
        var text = new StringBuilder(format?.Start);
        bool isFirst = true;
        foreach (NewsText block in article.Blocks)
        {
            text.Append(isFirst ? block.Separator : block.Separator ?? separator).Append(block.Text);
            isFirst = false;
        }

        text.Append(format?.End);
        if (format?.Eol == "crlf")
        {
            text.Replace("\n", "\r\n");
        }

        return format?.Bom == true ? text.Insert(0, '\uFEFF').ToString() : text.ToString();
    }

    /// <summary>The places in the article that refer to an annotation, in the order of the text.</summary>
    /// <param name="article">The article.</param>
    /// <param name="annotation">One of its entities, statements or values.</param>
    public static IEnumerable<NewsMention> Mentions(this INewsArticle article, NewsAnnotation annotation)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(annotation);
        return article.Blocks.SelectMany((block, index) =>
            block.Spans.Where(span => span.Ref == annotation.Id).Select(span => new NewsMention(index, block, span)));
    }

    /// <summary>All blocks of an article: those of the head, which stand in the members of their slots, then the body. For generated code.</summary>
    /// <param name="body">The body.</param>
    /// <param name="slots">The members that hold one text each, with their names; those that repeat a part of the body are left out.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static IEnumerable<NewsText> Blocks(NewsList<NewsText> body, params ReadOnlySpan<(string Slot, NewsText? Text)> slots)
    {
        var blocks = new List<NewsText>(body.Count + slots.Length);
        foreach (string slot in s_headSlots)
        {
            foreach ((string name, NewsText? text) in slots)
            {
                if (name == slot && text is not null && !Holds(body, slot) && !HoldsSpan(slots, slot))
                {
                    blocks.Add(text);
                }
            }
        }

        blocks.AddRange(body.AsSpan());
        return blocks;
    }

    /// <summary>Whether a text stands in the body, so that the member of its slot is a copy.</summary>
    private static bool Holds(NewsList<NewsText> body, string slot)
    {
        foreach (NewsText block in body.AsSpan())
        {
            if (block.Slot == slot || HoldsSpan(block, slot))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsSpan(ReadOnlySpan<(string Slot, NewsText? Text)> slots, string slot)
    {
        foreach ((string name, NewsText? text) in slots)
        {
            if (name != slot && text is not null && HoldsSpan(text, slot))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsSpan(NewsText text, string slot)
    {
        foreach (NewsSpan span in text.Spans.AsSpan())
        {
            if (span.Role is { } role && role.Contains(slot, StringComparison.Ordinal) && role.Split(' ').Contains(slot))
            {
                return true;
            }
        }

        return false;
    }

    private static Article Compose<T>(T article)
        where T : class, INewsArticle<T> => ArticleTree.ToArticle(ToTree(article), T.Schema.Name, [.. T.Schema.UserKinds]);

    /// <summary>The article's data: a record is exactly its JSON.</summary>
    internal static MapNode ToTree<T>(T article)
        where T : class, INewsRecord<T>
    {
        NewsJsonWriter json = NewsRecord.Write(article);
        MapNode tree = RecordTree.Read(json.Written);
        json.Release();
        return tree;
    }
}
