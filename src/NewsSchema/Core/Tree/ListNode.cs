namespace NewsSchema.Core.Tree;

internal sealed class ListNode : Node
{
    public ListNode()
    {
        Items = [];
    }

    /// <param name="count">The number of items expected.</param>
    public ListNode(int count)
    {
        Items = new List<Node>(count);
    }

    public List<Node> Items { get; }
}
