using NewsSchema.Core.Articles;
using NewsSchema.Core.Tree;
using NewsSchema.Tool.Annotations;
using NewsSchema.Tool.Inputs;
using NewsSchema.Tool.Outputs;

namespace NewsSchema.Tool.Drafting;

/// <summary>The entities of other articles by the words that mention them there. Words in small letters and words that mention several entities equally often are left out.</summary>
internal sealed class Gazetteer
{
    private readonly Dictionary<string, Dictionary<KnownEntity, int>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownEntity> _byId = new(StringComparer.Ordinal);

    public static Gazetteer Empty { get; } = new();

    /// <summary>The names, each with its entity.</summary>
    public IEnumerable<(string Name, KnownEntity Entity)> Names => _byName.Keys.Select(name => (Name: name, Entity: Find(name))).Where(static pair => pair.Entity is not null).Select(static pair => (pair.Name, pair.Entity!));

    /// <summary>The entities of articles. Articles with errors are skipped: they say nothing reliable.</summary>
    public static Gazetteer Of(IEnumerable<InputFile> files, Terminal terminal, CancellationToken cancellation)
    {
        var gazetteer = new Gazetteer();
        foreach (InputFile file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            terminal.Attempt(() =>
            {
                NewsDocument document = NewsDocument.Parse(file.Read());
                if (!document.HasErrors)
                {
                    gazetteer.Add(document);
                }
            });
        }

        return gazetteer;
    }

    /// <summary>The entity of a name; null if there is none, or if there are several that are mentioned as often.</summary>
    public KnownEntity? Find(string name)
    {
        if (!_byName.TryGetValue(name, out Dictionary<KnownEntity, int>? entities))
        {
            return null;
        }

        KeyValuePair<KnownEntity, int>[] order = [.. entities.OrderByDescending(static pair => pair.Value)];
        return order.Length == 1 || order[0].Value > order[1].Value ? order[0].Key : null;
    }

    public KnownEntity? FindId(string id) => _byId.GetValueOrDefault(id);

    private void Add(NewsDocument document)
    {
        AnnotatedText article = AnnotationExport.Of(document);
        foreach (IGrouping<string, TextMark> mentions in article.Marks.Where(static mark => mark.Entity is not null && Vocabulary.FindKind(mark.Label)?.Role == NodeClass.Entity).GroupBy(static mark => mark.Entity!))
        {
            TextMark first = mentions.First();
            string? name = mentions.Select(static mark => mark.Attribute("name")).FirstOrDefault(static name => name is not null);
            string? address = mentions.Select(static mark => mark.Attribute("same-as")).FirstOrDefault(static address => address is not null);
            Add(new KnownEntity(mentions.Key, first.Label, name ?? WordsOf(article, first), address), mentions.Select(mention => WordsOf(article, mention)));
        }
    }

    /// <summary>Adds an entity of an article with the words that mention it. One id of one kind in several articles is one entity.</summary>
    public void Add(KnownEntity entity, IEnumerable<string> words)
    {
        if (_byId.TryGetValue(entity.Id, out KnownEntity? same) && same.Kind == entity.Kind)
        {
            entity = same;
        }
        else
        {
            _byId.TryAdd(entity.Id, entity);
        }

        Count(entity.Name, entity);
        foreach (string mention in words)
        {
            Count(mention, entity);
        }
    }

    private static string WordsOf(AnnotatedText article, TextMark mark) => mark.Fragments.Count == 0 ? mark.Attribute("name") ?? "" : article.Text[mark.Fragments[0].Start..mark.Fragments[0].End];

    private void Count(string name, KnownEntity entity)
    {
        string words = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length < 2 || !char.IsUpper(words[0]) || Array.Exists(words.Split(' '), static word => char.IsLower(word[0]) && word.Length > 3))
        {
            return;
        }

        if (!_byName.TryGetValue(words, out Dictionary<KnownEntity, int>? entities))
        {
            _byName.Add(words, entities = []);
        }

        entities[entity] = entities.GetValueOrDefault(entity) + 1;
    }
}
