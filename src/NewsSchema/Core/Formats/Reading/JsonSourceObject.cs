using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.Reading;

/// <summary>
/// A JSON object of a file. A reader takes the members that it understands; <see cref="KeepRest"/> gives everything else to the ledger, so that forgetting a fact cannot lose it.
/// </summary>
internal sealed class JsonSourceObject(MapNode map, SourcePath path)
{
    private readonly bool[] _taken = new bool[map.Members.Count];

    public SourcePath Path { get; } = path;

    public SourceSpan Place => map.Span;

    /// <summary>Whether there is a member with a value other than null.</summary>
    public bool Has(string name) => map[name] is not (null or ScalarNode { Kind: ScalarKind.Null });

    /// <summary>The names of the members that were not taken, in their order.</summary>
    public IEnumerable<string> Rest => map.Members.Where((_, index) => !_taken[index]).Select(static member => member.Key);

    /// <summary>The value of a member, of which the reader thereby accounts; null if there is none.</summary>
    public Node? Take(string name)
    {
        int index = map.IndexOf(name);
        if (index < 0)
        {
            return null;
        }

        _taken[index] = true;
        return map.Members[index].Value;
    }

    /// <summary>The text, number or boolean of a member, of which the reader thereby accounts; null if it is something else, which then is not taken.</summary>
    public SourceValue? Text(string name) =>
        map[name] is ScalarNode { Kind: not ScalarKind.Null } ? new SourceValue(((ScalarNode)Take(name)!).Text, Path[name], map[name]!.Span) : null;

    /// <summary>The object of a member, of which the reader thereby accounts; null if it is something else, which then is not taken.</summary>
    public JsonSourceObject? Object(string name) => map[name] is MapNode ? new JsonSourceObject((MapNode)Take(name)!, Path[name]) : null;

    /// <summary>The objects in the list of a member, or its only object; other items are not taken.</summary>
    public IEnumerable<JsonSourceObject> Objects(string name, SourceLedger ledger)
    {
        if (map[name] is not (ListNode or MapNode))
        {
            yield break;
        }

        Node value = Take(name)!;
        foreach (Node item in value is ListNode list ? list.Items : [value])
        {
            if (item is MapNode inner)
            {
                yield return new JsonSourceObject(inner, Path[name]);
            }
            else
            {
                Keep(item, Path[name], ledger);
            }
        }
    }

    /// <summary>Gives all members that were not taken to the ledger.</summary>
    public void KeepRest(SourceLedger ledger)
    {
        for (int i = 0; i < _taken.Length; i++)
        {
            if (!_taken[i])
            {
                _taken[i] = true;
                Keep(map.Members[i].Value, Path[map.Members[i].Key], ledger);
            }
        }
    }

    /// <summary>Gives a value with everything in it to the ledger.</summary>
    public static void Keep(Node node, SourcePath path, SourceLedger ledger)
    {
        switch (node)
        {
            case ScalarNode { Kind: not ScalarKind.Null } scalar:
                ledger.Keep(new SourceValue(scalar.Text, path, scalar.Span));
                break;
            case ListNode list:
                foreach (Node item in list.Items)
                {
                    Keep(item, path, ledger);
                }

                break;
            case MapNode map:
                foreach (Member member in map.Members)
                {
                    Keep(member.Value, path[member.Key], ledger);
                }

                break;
        }
    }
}
