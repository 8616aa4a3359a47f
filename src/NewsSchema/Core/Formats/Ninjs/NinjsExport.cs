using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats.Xhtml;
using NewsSchema.Core.Values;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Ninjs;

/// <summary>The export of one article as ninjs: the state that all parts of the writer share.</summary>
internal sealed class NinjsExport(ArticleView article, FormatLedger ledger, NinjsOptions options, JsonSink json, bool hasMarkup, Func<DateTimeOffset> now)
    : JsonExport(article, ledger, json)
{
    public NinjsOptions Options { get; } = options;

    public NinjsDialect Dialect { get; } = NinjsDialect.Of(options.Version);

    /// <summary>False if the text holds a character that XML does not allow: there is only the plain text then.</summary>
    public bool HasMarkup { get; } = hasMarkup;

    public XhtmlMarkup Markup { get; } = new(article, ledger, options, new XmlIds());

    public ExportDates Dates { get; } = new(article, ledger, options, now);

    public override string Name(string name) => Dialect.Spell(name);

    /// <summary>The first value of a concept that is a member of the item.</summary>
    public void Text(NewsConcept concept) => Text(NinjsTables.Members[concept], Article.First(concept));

    /// <summary>All values of a concept that is a member of the item, one per line.</summary>
    public void Lines(NewsConcept concept)
    {
        List<ArticleFact> facts = Article.Plain(concept).ToList();
        Text(NinjsTables.Members[concept], facts.Count == 0 ? null : string.Join("\n", facts.Select(Ledger.Carry)));
    }

    /// <summary>A date-time with an offset, which ninjs requires.</summary>
    /// <param name="concept">The concept whose member it becomes.</param>
    /// <param name="fact">The date.</param>
    /// <param name="remark">How the member is less exact than the article; null if it is not.</param>
    public void Instant(NewsConcept concept, ArticleFact? fact, string? remark = null) =>
        Text(NinjsTables.Members[concept], Dates.Instant(fact, remark)?.Extended);

    /// <summary>Objects with a name: a list of objects that hold it, or a map by name.</summary>
    public void NamedObjects(string member, IReadOnlyCollection<(string Name, Action Write)> objects)
    {
        if (objects.Count == 0)
        {
            return;
        }

        if (Dialect.HasLists)
        {
            List(member, objects.Select(named => (Action)(() =>
            {
                Json.String("name", named.Name);
                named.Write();
            })).ToList());
            return;
        }

        Object(member, () =>
        {
            foreach ((string name, Action write) in objects)
            {
                Object(name, write);
            }
        });
    }

    /// <summary>Which entity it is: its stated URI and its id in this article, or vocabulary and code.</summary>
    public void Identity(ArticleFact? stated, string? literal)
    {
        string? uri = stated?.Uri;
        if (uri is not null)
        {
            Ledger.Carry(stated!);
        }

        Identity(uri, literal);
    }

    /// <summary>Which entity it is: its URI and its id in this article, or vocabulary and code.</summary>
    public void Identity(string? uri, string? literal)
    {
        if (Dialect.HasUris)
        {
            Text("uri", uri);
            Text("literal", literal);
        }
        else if (uri is not null)
        {
            (string scheme, string code) = UriText.Split(uri);
            string? vocabulary = UriText.Make(scheme);
            Text("scheme", vocabulary);
            Text("code", vocabulary is null ? uri : code);
        }
        else
        {
            Text("code", literal);
        }
    }
}
