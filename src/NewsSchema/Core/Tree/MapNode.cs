using System.Collections.Generic;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Tree;

internal sealed class MapNode : Node
{
    private NameIndex _index;

    public MapNode()
    {
        Members = new List<Member>();
    }

    /// <param name="count">How many members it will have, as far as that is known.</param>
    public MapNode(int count)
    {
        Members = new List<Member>(count);
    }

    /// <summary>The members in their order; members are added, and values replaced, but none is removed or moved.</summary>
    public List<Member> Members { get; }

    /// <summary>What the vocabulary knows this map to be; see <see cref="NodeClass"/>.</summary>
    public NodeClass Class { get; set; }

    /// <summary>The kind class (<c>person</c>, <c>quote</c>, <c>foo-bar</c>) where <see cref="Class"/> is one of the annotation classes.</summary>
    public string? Kind { get; set; }

    /// <summary>The value of the first member of that key; null where there is none.</summary>
    public Node? this[string key] => IndexOf(key) is >= 0 and int index ? Members[index].Value : null;

    /// <summary>Whether there is a member of that key.</summary>
    public bool Has(string key) => IndexOf(key) >= 0;

    /// <summary>The position of the first member of that key; -1 where there is none.</summary>
    public int IndexOf(string key) => _index.Find(Members, key, static member => member.Key);
}
