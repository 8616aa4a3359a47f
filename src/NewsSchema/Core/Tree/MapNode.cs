using NewsSchema.Core.Text;

namespace NewsSchema.Core.Tree;

internal sealed class MapNode : Node
{
    private NameIndex _index;

    public MapNode()
    {
        Members = [];
    }

    /// <param name="count">The number of members expected.</param>
    public MapNode(int count)
    {
        Members = new List<Member>(count);
    }

    /// <summary>The members in their order. Members are added and their values replaced, but none is removed or moved.</summary>
    public List<Member> Members { get; }

    /// <summary>What the map represents in the vocabulary.</summary>
    public NodeClass Class { get; set; }

    /// <summary>The kind class (<c>person</c>, <c>quote</c>, <c>foo-bar</c>) if <see cref="Class"/> is one of the annotation classes.</summary>
    public string? Kind { get; set; }

    /// <summary>The value of the first member with that key; null if there is none.</summary>
    public Node? this[string key] => IndexOf(key) is >= 0 and int index ? Members[index].Value : null;

    /// <summary>Whether there is a member with that key.</summary>
    public bool Has(string key) => IndexOf(key) >= 0;

    /// <summary>The position of the first member with that key; -1 if there is none.</summary>
    public int IndexOf(string key) => _index.Find(Members, key, static member => member.Key);
}
