using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.NewsMl1;

/// <summary>A component while it is read. What it states about its content comes before the content, so that it waits until it is known whether that is the text of the article.</summary>
internal sealed class NewsMl1Component(NewsMl1Component? parent)
{
    private readonly List<(Action Apply, Action Keep)> _facts = [];

    public NewsMl1Component? Parent { get; } = parent;

    /// <summary>What the component is for, in lower case; empty if it does not say.</summary>
    public string Role { get; set; } = "";

    /// <summary>Whether its facts are those of the article.</summary>
    public bool IsApplied { get; private set; }

    /// <summary>The texts of the head.</summary>
    public List<(string Slot, DraftBlock Block)> Heads { get; } = [];

    /// <summary>The text that describes a picture; null if there is none.</summary>
    public SourceValue? Caption { get; set; }

    /// <summary>The text that credits a picture; null if there is none.</summary>
    public SourceValue? Credit { get; set; }

    /// <summary>The pictures in it.</summary>
    public List<MapNode> Images { get; } = [];

    /// <summary>Adds a fact.</summary>
    /// <param name="apply">States it in the article.</param>
    /// <param name="keep">Gives it to the ledger.</param>
    public void Add(Action apply, Action keep) => _facts.Add((apply, keep));

    /// <summary>States the facts of the component and those around it, the outer before the inner.</summary>
    public void Apply(Action<string, DraftBlock> heads)
    {
        Parent?.Apply(heads);
        if (IsApplied)
        {
            return;
        }

        IsApplied = true;
        Heads.ForEach(head => heads(head.Slot, head.Block));
        _facts.ForEach(static fact => fact.Apply());
    }

    /// <summary>Gives the facts of a component that is not the article's to the ledger.</summary>
    public void Keep(SourceLedger ledger)
    {
        if (IsApplied)
        {
            return;
        }

        foreach ((_, DraftBlock block) in Heads)
        {
            ledger.Keep(new SourceValue(BlockWhiteSpace.Collapse(block.Text.ToString()), block.Path, block.Place));
        }

        _facts.ForEach(static fact => fact.Keep());
    }
}
