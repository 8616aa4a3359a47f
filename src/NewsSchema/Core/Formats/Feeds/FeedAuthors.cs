using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Formats.Reading.Xml;
using NewsSchema.Core.Text;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Feeds;

/// <summary>The authors of an item, in the order of the feed, which become its byline.</summary>
internal sealed class FeedAuthors
{
    private readonly List<SourceValue> _names = [];

    /// <summary>Reads <c>author</c> or <c>dc:creator</c>. RSS has an address with the name in parentheses; Atom has elements for both.</summary>
    /// <param name="author">The element.</param>
    /// <param name="ledger">Receives the address; null to leave it out, because it is the same for all items.</param>
    public void Read(XmlSourceElement author, SourceLedger? ledger = null)
    {
        bool hasName = false;
        XmlSourceElement? part;
        while ((part = author.NextChild(out SourceValue? text)) is not null || text is not null)
        {
            if (text is { IsBlank: false } words)
            {
                AddText(words, ledger);
            }
            else if (part is { Name: "name" or "atom:name" } && !hasName)
            {
                hasName = true;
                Add(part.ReadText());
            }
        }
    }

    /// <summary>Sets the byline, unless there is no name.</summary>
    public void ApplyTo(ArticleDraft draft, SourceSpan? place = null)
    {
        if (_names.Count == 0)
        {
            return;
        }

        SourceValue first = _names[0];
        SourceSpan at = place ?? first.Place;
        var byline = new DraftBlock { Path = first.Path, Place = at };
        byline.Text.Append(string.Join(", ", _names.Select(static name => name.Text)));
        draft.AddHead("byline", byline);
        if (_names.Count > 1)
        {
            draft.Ledger.Approximate(first.Path, at, "several authors are read as one byline");
        }
    }

    /// <summary>Adds the names as metadata.</summary>
    public void AddTo(ArticleDraft draft, NewsConcept concept) => _names.ForEach(name => draft.Add(concept, name));

    private void AddText(SourceValue value, SourceLedger? ledger)
    {
        string text = value.Text.Trim();
        int open = text.IndexOf('(');
        bool hasAddress = open > 0 && text[text.Length - 1] == ')' && text.IndexOf('@', 0, open) > 0;
        if (!hasAddress)
        {
            Add(value);
            return;
        }

        ledger?.Keep(value with { Text = text.Substring(0, open).TrimEnd() });
        Add(value with { Text = text.Substring(open + 1, text.Length - open - 2) });
    }

    private void Add(SourceValue name)
    {
        string text = BlockWhiteSpace.Collapse(name.Text);
        if (text.Length > 0 && !_names.Exists(other => other.Text == text))
        {
            _names.Add(name with { Text = text });
        }
    }
}
