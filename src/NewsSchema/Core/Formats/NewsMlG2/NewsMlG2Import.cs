using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Formats.Reading.Xml;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.NewsMlG2;

/// <summary>One item while it is read as an article: the state that all parts of the reader share.</summary>
internal sealed class NewsMlG2Import(ArticleDraft draft)
{
    private readonly List<SourceValue> _derived = [];
    private readonly List<Action> _waiting = [];
    private bool _isItemMetaRead;

    public ArticleDraft Draft { get; } = draft;

    public SourceLedger Ledger => Draft.Ledger;

    /// <summary>The vocabularies of the item.</summary>
    public NewsMlG2Codes Codes { get; } = new();

    public NewsMlG2Entities Entities { get; } = new(draft);

    /// <summary>The date of the version, which a writer of a version without a date derives from other dates.</summary>
    public SourceValue? VersionCreated { get; set; }

    /// <summary>The people and organizations that created the content.</summary>
    public List<NewsMlG2Concept> Creators { get; } = [];

    /// <summary>The places where the content was made.</summary>
    public List<NewsMlG2Concept> Located { get; } = [];

    /// <summary>The texts of the head.</summary>
    public HeadTexts Heads { get; } = new(draft);

    /// <summary>The facts about entities in <c>assert</c>.</summary>
    public List<NewsMlG2Concept> Asserts { get; } = [];

    public NewsMlG2Concept ReadConcept(XmlSourceElement element, bool hasContacts = false) => new NewsMlG2ConceptReader(Draft, Codes).Read(element, hasContacts);

    /// <summary>Accounts for a fact that our writer derives from the article, or from its own options. In other files it is an ordinary fact.</summary>
    public void Derive(SourceValue? value)
    {
        if (value is { } derived)
        {
            _derived.Add(derived);
        }
    }

    /// <summary>Accounts for a fact that says nothing of the article if it has the usual value, which each item of the format has and our writer writes again. Any other value is an ordinary fact.</summary>
    public void Imply(SourceValue? value, Func<string, bool> isUsual)
    {
        if (value is not { } stated || !isUsual(stated.Text.Trim()))
        {
            Derive(value);
        }
    }

    /// <summary>Does something as soon as it is known who wrote the item, which only <c>itemMeta</c> says.</summary>
    public void WhenKnown(Action action)
    {
        if (_isItemMetaRead)
        {
            action();
        }
        else
        {
            _waiting.Add(action);
        }
    }

    /// <summary>Ends the part of the item that says who wrote it.</summary>
    public void EndItemMeta()
    {
        _isItemMetaRead = true;
        foreach (Action action in _waiting)
        {
            action();
        }

        _waiting.Clear();
    }

    /// <summary>Gives what our writer did not derive to the ledger.</summary>
    public void KeepDerived()
    {
        if (!Draft.IsOwn)
        {
            _derived.ForEach(Ledger.Keep);
        }

        _derived.Clear();
    }

    /// <summary>Adds a text that can have several values.</summary>
    public void AddText(NewsConcept concept, SourceValue text) => WhenKnown(() => Draft.Add(concept, Plain(text)));

    /// <summary>Sets a text that has one value.</summary>
    public void SetText(NewsConcept concept, SourceValue? text) => WhenKnown(() => Draft.Set(concept, text is { } stated ? Plain(stated) : null));

    /// <summary>A text without the line breaks and blanks of the file's layout.</summary>
    public SourceValue Plain(SourceValue text) => Draft.IsOwn || !BlockWhiteSpace.HasLayout(text.Text) ? text : text with { Text = BlockWhiteSpace.Collapse(text.Text) };
}
