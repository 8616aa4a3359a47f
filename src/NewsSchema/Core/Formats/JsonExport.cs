using NewsSchema.Core.Articles;

namespace NewsSchema.Core.Formats;

/// <summary>One article being written as JSON: the article, the output, the account of what was written, and how a fact becomes a member.</summary>
internal class JsonExport(ArticleView article, FormatLedger ledger, JsonSink json)
{
    public ArticleView Article { get; } = article;

    public FormatLedger Ledger { get; } = ledger;

    public JsonSink Json { get; } = json;

    /// <summary>A member's name as the version of the format spells it.</summary>
    public virtual string Name(string name) => name;

    /// <summary>A fact as a text; nothing if there is no fact.</summary>
    public void Text(string name, ArticleFact? fact) => Text(name, Ledger.CarryAny(fact));

    /// <summary>A text; nothing if there is none.</summary>
    public void Text(string name, string? text)
    {
        if (text is not null)
        {
            Json.String(Name(name), text);
        }
    }

    /// <summary>A list of objects; nothing if there are none.</summary>
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
