using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Core.Tree;
using NewsSchema.Tool.Preview;

namespace NewsSchema.Tool.Annotator.Views;

/// <summary>Says what spans are, in words for readers and screen readers.</summary>
internal sealed class SpanLabels
{
    private readonly Dictionary<string, List<OutlineSpan>> _anchors = new(StringComparer.Ordinal);

    public SpanLabels(ArticleOutline article)
    {
        foreach (OutlineSpan span in article.Blocks.SelectMany(static block => block.Spans))
        {
            if (span.Anchors.Any() && AttributeOf(span, "for") is { } targets)
            {
                foreach ((int start, int length) in ReferenceText.Split(targets))
                {
                    string id = ReferenceText.Id(targets.Substring(start, length));
                    if (!_anchors.TryGetValue(id, out List<OutlineSpan>? anchors))
                    {
                        _anchors.Add(id, anchors = []);
                    }

                    anchors.Add(span);
                }
            }
        }
    }

    /// <summary>The spans that are anchors of a statement: cues, speakers.</summary>
    public IReadOnlyList<OutlineSpan> AnchorsOf(OutlineAnnotation statement) => _anchors.GetValueOrDefault(statement.Id) ?? [];

    /// <summary>What a span is in an article: <c>entity</c>, <c>statement</c>, <c>value</c>, <c>anchor</c>, <c>field</c>, <c>slot</c>, <c>link</c> or <c>unknown</c>.</summary>
    public static string RoleOf(OutlineSpan span) => span.Kind switch
    {
        { Role: NodeClass.Entity } => "entity",
        { Role: NodeClass.Statement } => "statement",
        { Class: "link" } => "link",
        not null => "value",
        null when span.Anchors.Any() => "anchor",
        null when AttributeOf(span, "of") is not null => "field",
        null when span.Slots.Count > 0 => "slot",
        _ => "unknown",
    };

    /// <summary>The name of an entity, who says a statement, the value of a value, or the classes of anything else.</summary>
    public string NameOf(OutlineSpan span) => span.Annotation switch
    {
        { Kind.Role: NodeClass.Statement } statement => PreviewStatement.VoiceOf(statement.View),
        { Kind.Role: NodeClass.Value } value => AttributeOf(span, "value") ?? value.View["value"]?.Text ?? value.View.Name,
        { } entity => entity.View.Name,
        null => string.Join(", ", span.Attributes.Classes),
    };

    /// <summary>The words of a screen reader: "Wladimir Putin, person, putin".</summary>
    public static string LabelOf(OutlineSpan span, string name)
    {
        string[] words =
        [
            name, span.Kind?.Class ?? "", .. span.Anchors, .. span.Slots.Select(static slot => slot.Class), span.Annotation is { View.IsAnonymous: false } annotation ? annotation.Id : span.Attributes.Id ?? "",
        ];
        return string.Join(", ", words.Where(static word => word.Length > 0).Distinct());
    }

    private static string? AttributeOf(OutlineSpan span, string name) => span.Attributes.Pairs.FirstOrDefault(pair => pair.Key == name).Value;
}
