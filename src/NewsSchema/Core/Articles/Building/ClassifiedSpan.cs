using System.Text;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Articles.Building;

/// <summary>
/// One use of attributes, with the classes sorted by meaning: an inline span, the attributes above a block without
/// its slot (a span over the whole block), or a container (a span of blocks).
/// </summary>
internal sealed class ClassifiedSpan
{
    // The index of the class that is the block's slot; -1 if there is none.
    private readonly int _blockSlot;

    private ClassifiedSpan(AttributeList attributes, int start, int end, string? href, SourceSpan source, int blockSlot)
    {
        Attributes = attributes;
        Start = start;
        End = end;
        Href = href;
        Source = source;
        _blockSlot = blockSlot;
        SortClasses();
    }

    public AttributeList Attributes { get; }

    /// <summary>The offset in UTF-16 code units of the block's text; for a container, in blocks.</summary>
    public int Start { get; }

    public int End { get; }

    /// <summary>The target of <c>[text](uri)</c>, which is short for class <c>link</c> and attribute <c>href</c>.</summary>
    public string? Href { get; }

    public SourceSpan Source { get; }

    /// <summary>The kind that a class of this mark gives it; null for a mention, and for a mark that refers to nothing.</summary>
    public Kind? Kind { get; private set; }

    /// <summary>The place that gives the kind.</summary>
    public SourceSpan KindSource { get; private set; }

    /// <summary>The slots among the classes, in their order.</summary>
    public Slot[] Slots { get; private set; } = [];

    /// <summary>The anchors among the classes, in their order.</summary>
    public AttributeName[] Anchors { get; private set; } = [];

    /// <summary>With <c>of</c>, the class that names the property; null if <c>as</c> or the kind names it.</summary>
    public string? Field { get; private set; }

    /// <summary>A second class that would be the kind, which is an error; null if there is none.</summary>
    public AttributeName? SecondKind { get; private set; }

    /// <summary>The annotation that the mark declares or mentions, set when ids are resolved; null if there is none or if the id is unknown.</summary>
    public Annotation? Annotation { get; set; }

    /// <summary>The classes without the kind, as in data; null if there are none.</summary>
    /// <param name="except">A slot's class to leave out once, because the slot's own text implies it.</param>
    public string? Role(string? except = null)
    {
        string? first = null;
        StringBuilder? all = null;
        ref AttributeItems<AttributeName> classes = ref Attributes.Classes;
        for (int i = 0; i < classes.Count; i++)
        {
            string name = classes[i].Text;
            if (i == _blockSlot || (Kind is not null && name == Kind.Class))
            {
                continue;
            }

            if (name == except)
            {
                except = null;
                continue;
            }

            if (first is null)
            {
                first = name;
            }
            else
            {
                (all ??= new StringBuilder(first)).Append(' ').Append(name);
            }
        }

        return all?.ToString() ?? first;
    }

    /// <summary>The first pair of that name, or null.</summary>
    public AttributePair? Pair(string name)
    {
        ref AttributeItems<AttributePair> pairs = ref Attributes.Pairs;
        for (int i = 0; i < pairs.Count; i++)
        {
            if (pairs[i].Name == name)
            {
                return pairs[i];
            }
        }

        return null;
    }

    public static ClassifiedSpan Of(InlineSpan span) => new(span.Attributes, span.Start, span.End, span.Href, span.Source, -1);

    /// <summary>The span of a block's attributes without its slot.</summary>
    /// <param name="block">The block.</param>
    /// <param name="attributes">Its attributes.</param>
    /// <param name="slot">The index of the class that is its slot; -1 if there is none.</param>
    public static ClassifiedSpan Of(Block block, AttributeList attributes, int slot) =>
        new(attributes, 0, block.Text.Length, null, attributes.Source, slot);

    public static ClassifiedSpan Of(Container container) =>
        new(container.Attributes, container.Start, container.End, null, container.Source, -1);

    private void SortClasses()
    {
        AttributeName? own = null;
        AttributeName? secondOwn = null;
        ref AttributeItems<AttributeName> classes = ref Attributes.Classes;
        for (int i = 0; i < classes.Count; i++)
        {
            if (i == _blockSlot)
            {
                continue;
            }

            AttributeName name = classes[i];
            if (Vocabulary.FindKind(name.Text) is Kind kind)
            {
                AddKind(kind, name);
            }
            else if (Vocabulary.FindSlot(name.Text) is Slot slot)
            {
                Slots = Append(Slots, slot);
            }
            else if (Vocabulary.IsAnchor(name.Text))
            {
                Anchors = Append(Anchors, name);
            }
            else if (own is null)
            {
                own = name;
            }
            else if (name.Text != own.Value.Text)
            {
                secondOwn ??= name;
            }
        }

        if (Href is not null)
        {
            AddKind(Vocabulary.FindKind("link")!, new AttributeName("link", Source));
        }

        if (Pair("of") is not null)
        {
            Field = own?.Text;
        }
        else if (Kind is null && own is not null)
        {
            // Alone, an unknown class is a custom kind; together with a known kind, it is a tag.
            AddKind(Vocabulary.UserKind(own.Value.Text), own.Value);
            SecondKind = secondOwn;
        }
    }

    private static T[] Append<T>(T[] items, T item)
    {
        Array.Resize(ref items, items.Length + 1);
        items[items.Length - 1] = item;
        return items;
    }

    private void AddKind(Kind kind, AttributeName name)
    {
        if (Kind is null)
        {
            Kind = kind;
            KindSource = name.Span;
        }
        else if (kind.Class != Kind.Class)
        {
            SecondKind ??= name;
        }
    }
}
