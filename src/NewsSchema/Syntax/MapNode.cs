using System.Collections.Generic;

namespace NewsSchema.Syntax
{
    internal sealed class MapNode : Node
    {
        public List<Member> Members { get; } = new List<Member>();

        /// <summary>What the vocabulary knows this map to be; see <see cref="NodeClass"/>.</summary>
        public NodeClass Class { get; set; }

        /// <summary>The kind class (<c>person</c>, <c>quote</c>, <c>foo-bar</c>) where <see cref="Class"/> is one of the annotation classes.</summary>
        public string? Kind { get; set; }

        public Node? this[string key]
        {
            get
            {
                foreach (Member member in Members)
                {
                    if (member.Key == key)
                    {
                        return member.Value;
                    }
                }

                return null;
            }
        }
    }
}
