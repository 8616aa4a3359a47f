using NewsSchema.Core.Articles;
using NewsSchema.Core.Tree;

namespace NewsSchema.Formats;

/// <summary>Reads articles from trade formats into records: facts go to the members of their concept.</summary>
internal static class RecordBinding
{
    /// <exception cref="NewsFormatException">The file has errors, or does not match the record.</exception>
    public static T Bind<T>(NewsReadResult result, out ReadReport report)
        where T : class, INewsArticle<T>
    {
        report = result.Report;
        NewsDocument document = result.Document;
        return NewsMarkdown.FromDocument<T>(T.Schema.Concepts is { } concepts ? document.With(Rename(document.Tree, concepts)) : document);
    }

    /// <summary>Gives facts the names that pins of the record give their concepts.</summary>
    private static MapNode Rename(MapNode tree, IReadOnlyDictionary<string, NewsConcept> concepts)
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        foreach ((string name, NewsConcept concept) in concepts)
        {
            if (!tree.Has(name))
            {
                names.TryAdd(ConceptTable.MemberOf(concept), name);
            }
        }

        var renamed = new MapNode(tree.Members.Count) { Class = tree.Class, Span = tree.Span };
        foreach (Member member in tree.Members)
        {
            renamed.Members.Add(names.TryGetValue(member.Key, out string? name) ? member with { Key = name } : member);
        }

        return renamed;
    }
}
