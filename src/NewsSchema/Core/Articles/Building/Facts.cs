using NewsSchema.Core.Text;

namespace NewsSchema.Core.Articles.Building;

/// <summary>Facts by their names in data, in the order in which they were added; the first one of a name is kept. Most annotations have none.</summary>
internal struct Facts
{
    private List<KeyValuePair<string, Fact>>? _inOrder;
    private NameIndex _index;

    public readonly int Count => _inOrder?.Count ?? 0;

    public readonly KeyValuePair<string, Fact> this[int index] => _inOrder![index];

    public Fact? this[string name] =>
        _inOrder is not null && _index.Find(_inOrder, name, static fact => fact.Key) is >= 0 and int index ? _inOrder[index].Value : null;

    /// <summary>Adds a fact unless there is already one of that name.</summary>
    public void Add(string name, Fact fact) => (_inOrder ??= new List<KeyValuePair<string, Fact>>(1)).Add(new KeyValuePair<string, Fact>(name, fact));
}
