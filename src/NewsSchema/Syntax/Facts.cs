using System;
using System.Collections.Generic;

namespace NewsSchema.Syntax
{
    /// <summary>Facts by their names in data, in the order in which they were said; the first one of a name stays.</summary>
    internal sealed class Facts
    {
        private readonly List<KeyValuePair<string, Fact>> _inOrder = new List<KeyValuePair<string, Fact>>(0);
        private Dictionary<string, Fact>? _byName;

        public IReadOnlyList<KeyValuePair<string, Fact>> InOrder => _inOrder;

        public Fact? this[string name] => _byName is not null && _byName.TryGetValue(name, out Fact? fact) ? fact : null;

        /// <summary>Adds a fact of a name that has none yet.</summary>
        public void Add(string name, Fact fact)
        {
            (_byName ??= new Dictionary<string, Fact>(StringComparer.Ordinal)).Add(name, fact);
            _inOrder.Add(new KeyValuePair<string, Fact>(name, fact));
        }
    }
}
