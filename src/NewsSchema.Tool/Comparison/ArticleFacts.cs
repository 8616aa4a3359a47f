using NewsSchema.Core.Articles;
using NewsSchema.Core.Tree;
using NewsSchema.Formats;

namespace NewsSchema.Tool.Comparison;

/// <summary>
/// What an article says, in a form that does not depend on how it is written: ids of statements and values, the order of metadata and the layout are left out.
/// </summary>
internal sealed class ArticleFacts
{
    private readonly ArticleView _article;
    private readonly Dictionary<SpanView, string> _words = [];

    private ArticleFacts(NewsDocument document)
    {
        _article = ArticleViewReader.Read(ArticleSources.Of(document), null);
        foreach (Member member in document.Tree.Members)
        {
            if (IsMetadata(member.Key))
            {
                Flatten(member.Key, member.Value, Metadata);
            }
        }

        Blocks = [.. _article.Blocks.Select(static block => (NameOf(block), block.Text))];
        foreach (BlockView block in _article.Blocks)
        {
            block.AllSpans.ForEach(span => _words[span] = block.Text[span.Start..span.End]);
        }

        foreach (AnnotationView annotation in _article.Annotations)
        {
            Add(annotation);
        }
    }

    /// <summary>The metadata by path.</summary>
    public SortedDictionary<string, string> Metadata { get; } = new(StringComparer.Ordinal);

    /// <summary>The slots and the texts of the blocks.</summary>
    public (string Name, string Text)[] Blocks { get; }

    /// <summary>The entities, statements and values, each with its facts.</summary>
    public List<AnnotationFacts> Annotations { get; } = [];

    public static ArticleFacts Of(NewsDocument document) => new(document);

    private bool IsMetadata(string key) =>
        key is not ("textFormat" or "body" or "sections") && Array.TrueForAll(Vocabulary.Slots, slot => slot.Member != key) && !_article.Annotations.Exists(annotation => annotation.Kind.List == key);

    private static string NameOf(BlockView block) => block.Slot?.Class ?? (block.Level > 0 ? "heading" : "paragraph");

    private static void Flatten(string path, Node node, SortedDictionary<string, string> facts)
    {
        switch (node)
        {
            case MapNode map:
                map.Members.ForEach(member => Flatten($"{path}.{member.Key}", member.Value, facts));
                break;
            case ListNode list when list.Items.Exists(static item => item is not ScalarNode):
                for (int i = 0; i < list.Items.Count; i++)
                {
                    Flatten(FormattableString.Invariant($"{path}[{i}]"), list.Items[i], facts);
                }

                break;
            case ListNode list:
                facts[path] = string.Join(", ", list.Items.Select(NodeText.Of));
                break;
            default:
                facts[path] = NodeText.Of(node);
                break;
        }
    }

    private void Add(AnnotationView annotation)
    {
        bool hasId = annotation is { IsEntity: true, IsAnonymous: false };
        var facts = new AnnotationFacts(annotation.Kind.Class, hasId ? annotation.Id : annotation.Name, annotation.Name);
        foreach ((string name, ValueView value) in annotation.Members)
        {
            facts.Values[name] = string.Join(", ", value.Each.Select(static item => item.Fact?.Name).OfType<string>());
        }

        if (hasId)
        {
            facts.Values["name"] = annotation.Name;
            facts.Values["mentions"] = string.Join(", ", annotation.Mentions.Select(span => _words.GetValueOrDefault(span, annotation.Name)));
        }

        Annotations.Add(facts);
    }
}
