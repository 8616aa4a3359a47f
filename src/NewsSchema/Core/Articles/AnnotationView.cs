using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Articles;

/// <summary>An entity, statement or value of the article, with all its facts.</summary>
internal sealed class AnnotationView(Kind kind, string id, ArticleFact whole)
{
    private bool _isInStory;

    public Kind Kind { get; } = kind;

    public string Id { get; } = id;

    /// <summary>The annotation as such: its name, and for statements and values its text. Its path is the kind's list.</summary>
    public ArticleFact Whole { get; } = whole;

    /// <summary>The name for readers; for statements and values, the text.</summary>
    public string Name => Whole.Text;

    /// <summary>The fragments of a statement, if there are several.</summary>
    public string[] Fragments { get; init; } = [];

    /// <summary>A quote's text without its quotation marks.</summary>
    public string InnerText => QuotationMarks.Strip(Name, Fragments);

    /// <summary>True for an id that the format assigned (<c>date.1</c>), which fixtures cannot contain.</summary>
    public bool IsAnonymous => Id.Contains('.');

    /// <summary>The name of its mentions in reports, if these are separate facts.</summary>
    public string MentionsPath { get; } = kind.List + ".mentions";

    public bool IsEntity => Kind.Role == NodeClass.Entity;

    public bool IsStatement => Kind.Role == NodeClass.Statement;

    /// <summary>The facts besides id, name and text.</summary>
    public List<KeyValuePair<string, ValueView>> Members { get; } = [];

    /// <summary>The spans that mention it, in the order of the text.</summary>
    public List<SpanView> Mentions { get; } = [];

    /// <summary>False for an annotation that only a byline, dateline or agency mentions: these state who reports and from where, not what the article is about.</summary>
    public bool IsSubject => Mentions.Count == 0 || _isInStory;

    /// <summary>Adds a span that mentions it.</summary>
    /// <param name="span">The span.</param>
    /// <param name="isCredit">Whether it is part of a byline, dateline or agency.</param>
    public void Add(SpanView span, bool isCredit)
    {
        Mentions.Add(span);
        _isInStory |= !isCredit;
    }

    /// <summary>The annotation's URI, as in the article.</summary>
    public ArticleFact? SameAs => this["sameAs"];

    public ArticleFact? Speaker => this["speaker"];

    public ArticleFact? Source => this["source"];

    public ArticleFact? this[string name] => Value(name)?.First;

    public ValueView? Value(string name)
    {
        foreach ((string key, ValueView value) in Members)
        {
            if (key == name)
            {
                return value;
            }
        }

        return null;
    }
}
