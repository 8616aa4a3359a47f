using System.Collections.Generic;

namespace NewsSchema.Syntax
{
    internal sealed class ListNode : Node
    {
        public List<Node> Items { get; } = new List<Node>();
    }
}
