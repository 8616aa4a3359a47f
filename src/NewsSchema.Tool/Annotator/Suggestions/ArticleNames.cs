using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Core.Tree;
using NewsSchema.Tool.Annotator.Overview;
using NewsSchema.Tool.Drafting;

namespace NewsSchema.Tool.Annotator.Suggestions;

/// <summary>The entities that an article and the other articles of its folder know, by the ids that they have, or would get, in the article.</summary>
internal sealed class ArticleNames
{
    /// <summary>How sure a further place of words is that were annotated once.</summary>
    private const double Repeated = 0.9;

    /// <summary>Shorter words are pronouns and articles, which mean something else at each place.</summary>
    private const int ShortestRepeated = 4;

    private ArticleNames(Gazetteer gazetteer, IReadOnlyList<NamedEntity> entities)
    {
        Gazetteer = gazetteer;
        Entities = entities;
    }

    public Gazetteer Gazetteer { get; }

    /// <summary>The article's own entities, and then those that only others have.</summary>
    public IReadOnlyList<NamedEntity> Entities { get; }

    /// <param name="path">The path of the article.</param>
    /// <param name="article">The article as it is now.</param>
    /// <param name="others">The articles of the folder.</param>
    public static ArticleNames Of(string path, ArticleOutline article, IEnumerable<FolderArticle> others)
    {
        var gazetteer = new Gazetteer();
        List<NamedEntity> entities = [];
        Dictionary<string, NamedEntity> byKey = new(StringComparer.Ordinal);
        Dictionary<string, string> keyById = new(StringComparer.Ordinal);
        foreach (FolderEntity entity in article.Annotations.Where(static annotation => annotation is { Kind.Role: NodeClass.Entity, View.IsAnonymous: false }).Select(annotation => FolderEntity.Of(annotation, article)))
        {
            Add(entity, isOwn: true);
        }

        foreach (FolderEntity entity in others.Where(other => other.Path != path).SelectMany(static other => other.Entities))
        {
            Add(entity, isOwn: false);
        }

        return new ArticleNames(gazetteer, entities);

        void Add(FolderEntity entity, bool isOwn)
        {
            if (!byKey.TryGetValue(entity.Key, out NamedEntity? known))
            {
                string id = entity.Id;
                for (int number = 2; !keyById.TryAdd(id, entity.Key); number++)
                {
                    id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{entity.Id}-{number}");
                }

                known = new NamedEntity(new KnownEntity(id, entity.Kind, entity.Name, entity.SameAs), isOwn);
                byKey.Add(entity.Key, known);
                entities.Add(known);
            }

            known.Words.UnionWith(entity.Words);
            known.Mentions += entity.Words.Count;
            string[] names = entity.Kind == "person" ? entity.Name.Split(' ') : [];
            gazetteer.Add(known.Entity, names.Length > 1 ? entity.Words.Append(names[^1]) : entity.Words);
        }
    }

    /// <summary>Further places of words that the article has annotated once as an entity, such as "der russische Präsident".</summary>
    public IEnumerable<ArticleSuggestion> FindRepeated(ArticleOutline article)
    {
        foreach (OutlineAnnotation entity in article.Annotations.Where(static annotation => annotation is { Kind.Role: NodeClass.Entity, View.IsAnonymous: false }))
        {
            foreach (string words in FolderEntity.Of(entity, article).Words.Where(static words => words.Length >= ShortestRepeated).Distinct().ToArray())
            {
                foreach ((int block, int start, int end) in WordPlaces.Find(article, words))
                {
                    yield return new ArticleSuggestion("", block, start, end, new SpanAttributes { Classes = [entity.Kind.Class], Id = entity.Id }, "repeated", Repeated, "annotated before") { Name = entity.View.Name };
                }
            }
        }
    }
}
