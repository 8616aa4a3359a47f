using System.Collections.Generic;

namespace NewsSchema.Syntax
{
    /// <summary>Facts by their names in data, in the order in which they were said; the first one of a name stays.</summary>
    internal sealed class Facts
    {
        private readonly List<KeyValuePair<string, Fact>> _inOrder = new List<KeyValuePair<string, Fact>>(0);
        private NameIndex _index;

        public List<KeyValuePair<string, Fact>> InOrder => _inOrder;

        public Fact? this[string name] => _index.Find(_inOrder, name, static fact => fact.Key) is >= 0 and int index ? _inOrder[index].Value : null;

        /// <summary>Adds a fact of a name that has none yet.</summary>
        public void Add(string name, Fact fact) => _inOrder.Add(new KeyValuePair<string, Fact>(name, fact));
    }
}
