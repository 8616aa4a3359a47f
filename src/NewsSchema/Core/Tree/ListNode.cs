using System.Collections.Generic;

namespace NewsSchema.Core.Tree;

internal sealed class ListNode : Node
{
    public ListNode()
    {
        Items = new List<Node>();
    }

    /// <param name="count">How many items it will have, as far as that is known.</param>
    public ListNode(int count)
    {
        Items = new List<Node>(count);
    }

    public List<Node> Items { get; }
}
