using NewsSchema.Core.Errors;
using NewsSchema.Core.Tree;

namespace NewsSchema.Generators.Fixtures;

/// <summary>
/// Finds names of one object that differ only by case. The generated reader takes the exact name first, but programs that ignore case,
/// as ASP.NET Core does by default, cannot tell them apart.
/// </summary>
internal sealed class CaseNames
{
    /// <summary>The unknown members of every record.</summary>
    private const string Reserved = "ExtensionData";

    /// <summary>In an object of more members, every name would have to be compared with every other one.</summary>
    private const int MaxCompared = 32;

    private readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);
    private readonly Stack<MapNode> _next = new();
    private readonly List<SourceError> _errors;

    private CaseNames(List<SourceError> errors) => _errors = errors;

    /// <summary>Reports each name once, in the order of the file.</summary>
    public static void Find(IReadOnlyList<Node> values, List<SourceError> errors, CancellationToken cancellation)
    {
        var search = new CaseNames(errors);
        search.Push(values);
        while (search._next.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            MapNode map = search._next.Pop();
            search.Check(map.Members);
            for (int i = map.Members.Count - 1; i >= 0; i--)
            {
                search.Push(map.Members[i].Value);
            }
        }
    }

    private void Push(IReadOnlyList<Node> nodes)
    {
        for (int i = nodes.Count - 1; i >= 0; i--)
        {
            Push(nodes[i]);
        }
    }

    /// <summary>The objects of a list are next at once, since only objects have names.</summary>
    private void Push(Node node)
    {
        if (node is MapNode map)
        {
            _next.Push(map);
        }
        else if (node is ListNode list)
        {
            Push(list.Items);
        }
    }

    private void Check(List<Member> members)
    {
        _names.Clear();
        ulong seen = 0;
        for (int i = 0; i < members.Count; i++)
        {
            string key = members[i].Key;
            ulong bit = 1UL << Hash(key);
            if (members.Count > MaxCompared)
            {
                if (_names.TryGetValue(key, out string? other))
                {
                    Report(members[i], other);
                }
                else
                {
                    _names.Add(key, key);
                }
            }
            else if ((seen & bit) != 0 && IndexOf(key, members, i) is >= 0 and int index)
            {
                Report(members[i], members[index].Key);
            }

            seen |= bit;
            if (key == Reserved && _reported.Add(key))
            {
                _errors.Add(FixtureCodes.ReservedName.At(members[i].KeySpan, key));
            }
        }
    }

    private static int IndexOf(string key, List<Member> members, int count) =>
        members.FindIndex(0, count, member => member.Key.Equals(key, StringComparison.OrdinalIgnoreCase));

    /// <summary>Equal for names that differ only by case, and cheap, because it is computed for every member of every sample.</summary>
    private static int Hash(string key) => key.Length == 0 ? 0 : (key.Length + (3 * Fold(key[0])) + (7 * Fold(key[key.Length - 1]))) & 63;

    private static int Fold(char c) => c < 0x80 ? c | 0x20 : 0;

    private void Report(Member member, string other)
    {
        // An equal name is an error that reading has reported.
        if (other != member.Key && _reported.Add(member.Key))
        {
            _errors.Add(FixtureCodes.CaseNames.At(member.KeySpan, member.Key, other));
        }
    }
}
