using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.Reading.Json;

/// <summary>
/// An object of a JSON file. A reader takes the members that it understands. Everything else goes to the ledger when the object is closed, so that forgetting a fact cannot lose it.
/// </summary>
internal sealed class JsonSourceObject
{
    private readonly MapNode _map;
    private readonly JsonNames _names;

    /// <summary>The format's names of the members.</summary>
    private readonly List<string> _memberNames;

    private readonly bool[] _isTaken;
    private readonly List<JsonSourceItem>?[] _items;
    private List<JsonSourceObject>? _children;
    private NameIndex _index;

    /// <param name="map">The object.</param>
    /// <param name="path">Its path in the file.</param>
    /// <param name="names">The names of the format for the names of members.</param>
    public JsonSourceObject(MapNode map, SourcePath path, JsonNames names)
    {
        _map = map;
        _names = names;
        Path = path;
        _isTaken = new bool[map.Members.Count];
        _items = new List<JsonSourceItem>?[map.Members.Count];
        _memberNames = new List<string>(map.Members.Count);
        foreach (Member member in map.Members)
        {
            _memberNames.Add(names.Of(member.Key));
        }
    }

    public SourcePath Path { get; }

    /// <summary>The object as in the file.</summary>
    public MapNode Map => _map;

    public SourceSpan Place => _map.Span;

    /// <summary>The members, with their names in the file.</summary>
    public IReadOnlyList<Member> Members => _map.Members;

    /// <summary>The path of a member.</summary>
    public SourcePath PathOf(Member member) => Path[member.Key];

    /// <summary>Whether there is a member of this name whose value is not null.</summary>
    public bool Has(string name) => Find(name) is not (null or ScalarNode { Kind: ScalarKind.Null });

    /// <summary>The value of a member, which is not taken thereby; null if there is none.</summary>
    public Node? Find(string name) => IndexOf(name) is >= 0 and int index ? _map.Members[index].Value : null;

    /// <summary>The text of a string, number or truth value, or of a list of one, which is not taken thereby; null for other values.</summary>
    public string? Peek(string name) => Only(Find(name)) is ScalarNode { Kind: not ScalarKind.Null } scalar ? scalar.Text : null;

    /// <summary>The text of a string, number or truth value, or of a list of one, of which the reader thereby accounts; null for other values.</summary>
    public SourceValue? Text(string name)
    {
        if (IndexOf(name) is not (>= 0 and int index) || Only(_map.Members[index].Value) is not ScalarNode scalar)
        {
            return null;
        }

        _isTaken[index] = true;
        return scalar.Kind == ScalarKind.Null ? null : new SourceValue(scalar.Text, PathOf(_map.Members[index]), scalar.Span);
    }

    /// <summary>The object that a member is, or that its list of one holds; null for other values.</summary>
    public JsonSourceObject? Object(string name) => Only(Find(name)) is MapNode ? Items(name)[0].Object : null;

    /// <summary>The value itself, or the item of a list of one: senders replace one by the other.</summary>
    private static Node? Only(Node? value) => value is ListNode { Items: { Count: 1 } items } ? items[0] : value;

    /// <summary>
    /// The values of a list, or the one value, because senders replace a list of one by its item. A reader accounts for the texts thereby, and for objects by taking their members.
    /// </summary>
    public IReadOnlyList<JsonSourceItem> Items(string name)
    {
        if (IndexOf(name) is not (>= 0 and int index))
        {
            return [];
        }

        _isTaken[index] = true;
        if (_items[index] is not { } items)
        {
            Member member = _map.Members[index];
            _items[index] = items = [];
            Flatten(member.Key, member.Value, PathOf(member), items);
        }

        return items;
    }

    /// <summary>The members of an object whose names are data, such as the roles of renditions.</summary>
    public IReadOnlyList<JsonSourceItem> Entries(string name) =>
        Object(name) is not { } map ? [] : [.. map.Members.Select(member => map.Take(member))];

    /// <summary>The value of a member, of which the reader thereby accounts as it does for <see cref="Items"/>.</summary>
    public JsonSourceItem Take(Member member)
    {
        int index = _map.IndexOf(member.Key);
        _isTaken[index] = true;
        _items[index] ??= [Item(member.Key, member.Value, PathOf(member))];
        return _items[index]!.Count == 1 ? _items[index]![0] : new JsonSourceItem(member.Key, null, null, member.Value, PathOf(member));
    }

    /// <summary>Whether a reader took the member.</summary>
    public bool IsTaken(string name) => IndexOf(name) is >= 0 and int index && _isTaken[index];

    /// <summary>Accounts for a member that says nothing else.</summary>
    public void Skip(string name)
    {
        if (IndexOf(name) is >= 0 and int index)
        {
            _isTaken[index] = true;
        }
    }

    /// <summary>Gives everything that was not taken to the ledger.</summary>
    public void Close(SourceLedger ledger)
    {
        foreach (JsonSourceObject child in _children ?? [])
        {
            child.Close(ledger);
        }

        for (int i = 0; i < _map.Members.Count; i++)
        {
            if (!_isTaken[i])
            {
                Keep(_map.Members[i].Value, PathOf(_map.Members[i]), ledger);
            }
        }
    }

    /// <summary>Gives a value with all values in it to the ledger.</summary>
    public static void Keep(Node node, SourcePath path, SourceLedger ledger)
    {
        switch (node)
        {
            case MapNode map:
                foreach (Member member in map.Members)
                {
                    Keep(member.Value, path[member.Key], ledger);
                }

                break;
            case ListNode list:
                foreach (Node item in list.Items)
                {
                    Keep(item, path, ledger);
                }

                break;
            case ScalarNode { Kind: not ScalarKind.Null } scalar:
                ledger.Keep(new SourceValue(scalar.Text, path, scalar.Span));
                break;
        }
    }

    /// <summary>The position of the first member with a name; -1 if there is none.</summary>
    private int IndexOf(string name) => _index.Find(_memberNames, name, static known => known);

    private void Flatten(string name, Node node, SourcePath path, List<JsonSourceItem> items)
    {
        if (node is not ListNode list)
        {
            if (node is not ScalarNode { Kind: ScalarKind.Null })
            {
                items.Add(Item(name, node, path));
            }

            return;
        }

        foreach (Node item in list.Items)
        {
            Flatten(name, item, path, items);
        }
    }

    private JsonSourceItem Item(string name, Node node, SourcePath path)
    {
        if (node is not MapNode map)
        {
            return new JsonSourceItem(name, node is ScalarNode { Kind: not ScalarKind.Null } scalar ? new SourceValue(scalar.Text, path, scalar.Span) : null, null, node, path);
        }

        var child = new JsonSourceObject(map, path, _names);
        (_children ??= []).Add(child);
        return new JsonSourceItem(name, null, child, node, path);
    }
}
