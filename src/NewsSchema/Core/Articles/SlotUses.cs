using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Articles;

/// <summary>
/// The slots that blocks, spans and sections of an article name. The root member of such a slot is a copy of that text;
/// the root member of any other slot is a block of the head (docs/internals/article-tree.md, rule 1).
/// </summary>
internal struct SlotUses
{
    private int _used;

    /// <summary>Collects the uses of slots in a data tree.</summary>
    public static SlotUses Of(MapNode tree)
    {
        SlotUses uses = default;
        foreach (Slot slot in Vocabulary.Slots)
        {
            if (!slot.IsPlural && tree[slot.Member] is MapNode text)
            {
                uses.AddSpans(text["spans"], slot);
            }
        }

        if (tree["body"] is ListNode body)
        {
            foreach (Node block in body.Items)
            {
                if (block is MapNode text)
                {
                    uses.AddBlock((text["slot"] as ScalarNode)?.Text);
                    uses.AddSpans(text["spans"]);
                }
            }
        }

        uses.AddSpans(tree["sections"]);
        return uses;
    }

    /// <summary>Whether the text in a slot's root member is a block of the head.</summary>
    public readonly bool IsHead(Slot slot) => !slot.IsPlural && (_used & Bit(slot)) == 0;

    /// <summary>Adds the slot of a block of the body, a span or a section; null for none.</summary>
    public void Add(Slot? slot)
    {
        if (slot is not null)
        {
            _used |= Bit(slot);
        }
    }

    /// <summary>Adds the slot of a block of the body.</summary>
    /// <param name="slot">The class; null if the block has no slot.</param>
    public void AddBlock(string? slot) => Add(slot is null ? null : Vocabulary.FindSlot(slot));

    /// <summary>Adds the slots among the classes of a span or a section.</summary>
    /// <param name="role">The classes, separated by spaces; null if there are none.</param>
    /// <param name="owner">The slot of the head's text that contains the span, which does not count as a use; null for any other span.</param>
    public void AddRole(string? role, Slot? owner = null)
    {
        if (role is null)
        {
            return;
        }

        foreach (string name in role.IndexOf(' ') < 0 ? [role] : role.Split(' '))
        {
            if (name != owner?.Class)
            {
                AddBlock(name);
            }
        }
    }

    private void AddSpans(Node? spans, Slot? owner = null)
    {
        if (spans is ListNode list)
        {
            foreach (Node span in list.Items)
            {
                AddRole(((span as MapNode)?["role"] as ScalarNode)?.Text, owner);
            }
        }
    }

    private static int Bit(Slot slot) => 1 << Array.IndexOf(Vocabulary.Slots, slot);
}
