using System.Runtime.CompilerServices;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Core.Tree;
using NewsSchema.Tool.LanguageServer.Documents;
using NewsSchema.Tool.LanguageServer.Protocol;

namespace NewsSchema.Tool.LanguageServer.Features;

/// <summary>An entity as other articles see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">The class of its kind.</param>
/// <param name="Name">Its name.</param>
/// <param name="Mentions">How often its article mentions it.</param>
/// <param name="Declaration">The place that declares it.</param>
internal sealed record EntitySummary(string Id, string Kind, string Name, int Mentions, PositionRange Declaration);

/// <summary>What other articles can use of an article: its entities, and the classes and values of attributes in it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Entities">The entities with an id.</param>
/// <param name="Classes">The classes of spans.</param>
/// <param name="Attributes">The kind of a span (empty if it has none), and the name and the value of an attribute.</param>
internal sealed record ArticleSummary(string Path, IReadOnlyList<EntitySummary> Entities, IReadOnlySet<string> Classes, IReadOnlySet<(string Kind, string Name, string Value)> Attributes)
{
    /// <summary>Texts stay as long as their projects have them, and summaries as long as their texts.</summary>
    private static readonly ConditionalWeakTable<string, ArticleSummary> s_known = [];

    /// <summary>Reads an article, once per version of its text.</summary>
    public static ArticleSummary Of(string path, string text)
    {
        if (!s_known.TryGetValue(text, out ArticleSummary? summary) || summary.Path != path)
        {
            summary = Read(path, new OpenDocument(DocumentUri.Of(path), "news", 0, text).Article);
            s_known.AddOrUpdate(text, summary);
        }

        return summary;
    }

    public static ArticleSummary Of(OpenDocument document) => Of(document.Path ?? document.Uri, document.Text);

    private static ArticleSummary Read(string path, ArticleText article)
    {
        HashSet<string> classes = new(StringComparer.Ordinal);
        HashSet<(string Kind, string Name, string Value)> attributes = [];
        foreach (OutlineSpan span in article.Outline.Blocks.SelectMany(static block => block.Spans))
        {
            SpanAttributes stated = span.Attributes;
            classes.UnionWith(stated.Classes);
            attributes.UnionWith(stated.Pairs.Select(pair => (span.Kind?.Class ?? "", pair.Key, pair.Value)));
        }

        return new ArticleSummary(
            path,
            [.. article.Outline.Annotations.Where(static annotation => annotation.Kind.Role == NodeClass.Entity && !annotation.View.IsAnonymous)
                .Select(entity => new EntitySummary(entity.Id, entity.Kind.Class, entity.View.Name, entity.Mentions.Count, article.RangeOf(Declarations.Find(article, entity))))],
            classes,
            attributes);
    }
}
