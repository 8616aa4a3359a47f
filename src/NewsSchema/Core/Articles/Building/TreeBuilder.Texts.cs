using NewsSchema.Core.Tree;
using static NewsSchema.Core.Articles.Building.TreeNodes;

namespace NewsSchema.Core.Articles.Building;

/// <content>Texts and their spans: rules 2 to 4.</content>
internal sealed partial class TreeBuilder
{
    /// <summary>A block's text: rule 2; in the member of its slot with parts and without the slot's name.</summary>
    private MapNode BlockText(int index, Slot? ofSlot)
    {
        ClassifiedBlock block = _article.Blocks[index];
        MapNode text = NewText(block.Block.Text, block.Block.Source);
        if (ofSlot is null && block.OwnSlot is not null)
        {
            Add(text, "slot", TextNode(block.OwnSlot.Class, default));
        }

        if (block.Block.Level > 0)
        {
            Add(text, "level", Number(block.Block.Level));
        }

        if (index > 0 && block.Block.Separator != _separator)
        {
            Add(text, "separator", TextNode(block.Block.Separator, default));
        }

        AddSpans(text, "spans", block.Marks);
        if (ofSlot is not null)
        {
            // A first span over the whole block is the same as attributes above it: what the slot is, not what it holds.
            bool isSelf = block.Marks.Count > 0 && block.Marks[0].Start == 0 && block.Marks[0].End == block.Block.Text.Length
                && block.Marks[0].Slots.Length == 0;
            AddParts(text, block, isSelf ? 0 : -1, block.Block.Text.Length);
        }

        return text;
    }

    /// <summary>The text of a slot that is a span, with separate offsets: rule 3.</summary>
    private MapNode SpanText(ClassifiedBlock block, int index, Slot slot)
    {
        ClassifiedSpan self = block.Marks[index];
        MapNode text = NewText(block.Block.Text.Substring(self.Start, self.End - self.Start), self.Source);
        var spans = new ListNode();
        MapNode own = Span(self, self.Start, slot.Class);
        if (own.Members.Count > 2)
        {
            spans.Items.Add(own);
        }

        for (int i = index + 1; i < block.Marks.Count && block.Marks[i].Start < self.End; i++)
        {
            spans.Items.Add(Span(block.Marks[i], self.Start, null));
        }

        AddList(text, "spans", spans);
        AddParts(text, block, index, self.End);
        return text;
    }

    /// <summary>The first annotation of each kind, and the slots, that are directly in a slot's text.</summary>
    private void AddParts(MapNode text, ClassifiedBlock block, int self, int end)
    {
        if (self >= 0)
        {
            AddPart(text, block.Marks[self]);
        }

        int deeper = 0;
        for (int i = self + 1; i < block.Marks.Count && block.Marks[i].Start < end; i++)
        {
            ClassifiedSpan mark = block.Marks[i];
            if (mark.Start < deeper || (mark.Slots.Length == 0 && mark.Annotation is null))
            {
                continue;
            }

            deeper = mark.End;
            if (mark.Slots.Length > 0)
            {
                AddSlots(text, block, i);
            }
            else
            {
                AddPart(text, mark);
            }
        }
    }

    private void AddPart(MapNode text, ClassifiedSpan mark)
    {
        if (mark.Annotation?.Kind is { Role: not NodeClass.Statement } kind)
        {
            string part = TreeMemberNames.ToPart(kind);
            if (text[part] is null)
            {
                // An anonymous annotation has no id to be looked up by.
                ScalarNode reference = _resolver.Reference(mark.Annotation.Id, mark.Source);
                reference.Target = kind.Class;
                Add(text, part, reference);
            }
        }
    }

    private void AddSpans(MapNode map, string name, List<ClassifiedSpan> marks)
    {
        if (marks.Count > 0)
        {
            var spans = new ListNode(marks.Count);
            foreach (ClassifiedSpan mark in marks)
            {
                spans.Items.Add(Span(mark, 0, null));
            }

            Add(map, name, spans);
        }
    }

    /// <summary>A span: rule 4.</summary>
    private MapNode Span(ClassifiedSpan mark, int offset, string? ofSlot)
    {
        int pairs = mark.Attributes.Pairs.Count;
        string? role = mark.Role(ofSlot);
        var span = new MapNode(role is null ? 3 + pairs : 4 + pairs) { Class = NodeClass.Span, Span = mark.Source };
        Add(span, "start", Number(mark.Start - offset));
        Add(span, "end", Number(mark.End - offset));
        if (mark.Annotation?.Id is string id)
        {
            Add(span, "ref", _resolver.Reference(id, mark.Attributes.Id?.Span ?? mark.KindSource));
        }
        else if (mark.Attributes.Id is AttributeName unknown)
        {
            Add(span, "ref", _resolver.Reference(unknown.Text, unknown.Span));
        }

        if (role is not null)
        {
            Add(span, "role", TextNode(role, mark.Attributes.Source));
        }

        if (pairs == 0)
        {
            return span;
        }

        if (mark.Pair("for") is AttributePair targets)
        {
            var list = new ListNode(1) { Span = targets.ValueSpan };
            foreach ((int start, int length) in ReferenceText.Split(targets.Value))
            {
                list.Items.Add(_resolver.Reference(_resolver.IdAt(targets.Value, start, length), targets.ValueSpan));
            }

            AddList(span, "for", list);
        }

        AddReference("of");
        AddText("as");
        AddReference("cont");
        AddText("lang");
        AddText("note");
        if (mark.Annotation is null)
        {
            AddAttributes(span, mark);
        }

        return span;

        void AddReference(string name)
        {
            if (mark.Pair(name) is AttributePair pair)
            {
                string reference = pair.Value.Trim();
                Add(span, name, _resolver.Reference(_resolver.IdAt(reference, 0, reference.Length), pair.ValueSpan));
            }
        }

        void AddText(string name)
        {
            if (mark.Pair(name) is AttributePair pair)
            {
                Add(span, name, TextNode(pair.Value, pair.ValueSpan));
            }
        }
    }

    private static void AddAttributes(MapNode span, ClassifiedSpan mark)
    {
        var attributes = new MapNode();
        foreach (AttributePair pair in mark.Attributes.Pairs)
        {
            if (!TreeMemberNames.IsSpanAttribute(pair.Name) && !attributes.Has(pair.Name))
            {
                attributes.Members.Add(new Member(pair.Name, pair.NameSpan, TextNode(pair.Value, pair.ValueSpan)));
            }
        }

        if (attributes.Members.Count > 0)
        {
            Add(span, "attributes", attributes);
        }
    }
}
