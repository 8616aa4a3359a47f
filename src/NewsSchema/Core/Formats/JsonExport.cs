using NewsSchema.Core.Articles;

namespace NewsSchema.Core.Formats;

/// <summary>The export of one article as JSON: the article, the output, the ledger, and the conversion of facts to members.</summary>
internal class JsonExport(ArticleView article, FormatLedger ledger, JsonSink json)
{
    public ArticleView Article { get; } = article;

    public FormatLedger Ledger { get; } = ledger;

    public JsonSink Json { get; } = json;

    /// <summary>A member's name in the version of the format.</summary>
    public virtual string Name(string name) => name;

    /// <summary>Writes a fact as a text; nothing if there is no fact.</summary>
    public void Text(string name, ArticleFact? fact) => Text(name, Ledger.CarryAny(fact));

    /// <summary>Writes a text; nothing if there is none.</summary>
    public void Text(string name, string? text)
    {
        if (text is not null)
        {
            Json.String(Name(name), text);
        }
    }

    /// <summary>Writes a list of objects; nothing if there are none.</summary>
    public void List(string name, IReadOnlyCollection<Action> objects)
    {
        if (objects.Count > 0)
        {
            Json.StartArray(Name(name));
            foreach (Action write in objects)
            {
                Object(write);
            }

            Json.EndArray();
        }
    }

    public void Object(string name, Action write)
    {
        Json.Name(Name(name));
        Object(write);
    }

    public void Object(Action write)
    {
        Json.StartObject();
        write();
        Json.EndObject();
    }
}
