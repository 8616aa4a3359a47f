using NewsSchema.Core.Formats.Reading.Json;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.Ninjs;

/// <summary>A path in a sender's JSON, and what is there.</summary>
internal sealed class JsonPin
{
    private readonly Step[] _steps;

    private JsonPin(Step[] steps, string target)
    {
        _steps = steps;
        Target = target;
    }

    /// <summary>A part of an article or the name of a concept.</summary>
    public string Target { get; }

    /// <summary>Reads a path: <c>categories[type=keyword]/name</c>.</summary>
    /// <exception cref="ArgumentException">The path is malformed.</exception>
    public static JsonPin Parse(string path, string target)
    {
        var steps = new List<Step>();
        foreach (string part in path.Split('/'))
        {
            int open = part.IndexOf('[');
            int equals = open < 0 ? -1 : part.IndexOf('=', open);
            bool isLegal = part.Length > 0 && (open < 0 || (open > 0 && equals > open + 1 && part[part.Length - 1] == ']'));
            if (!isLegal)
            {
                throw new ArgumentException("'" + path + "' is not a path: write names separated by '/', such as 'categories[type=keyword]/name'.", nameof(path));
            }

            steps.Add(open < 0
                ? new Step(part, null, "")
                : new Step(part.Substring(0, open), part.Substring(open + 1, equals - open - 1), part.Substring(equals + 1, part.Length - equals - 2)));
        }

        return new JsonPin([.. steps], target);
    }

    /// <summary>The values at the path, of which the reader thereby accounts.</summary>
    public IEnumerable<JsonSourceItem> ValuesIn(JsonSourceObject item) => ValuesIn(item, 0);

    /// <summary>The nodes at the path.</summary>
    public IEnumerable<Node> NodesIn(Node root) => NodesIn(root, 0);

    private IEnumerable<JsonSourceItem> ValuesIn(JsonSourceObject item, int index)
    {
        Step step = _steps[index];
        foreach (JsonSourceItem value in item.Items(NinjsNames.Instance.Of(step.Name)))
        {
            if (step.Member is { } member)
            {
                if (value.Object?.Peek(NinjsNames.Instance.Of(member)) != step.Value)
                {
                    continue;
                }

                value.Object!.Skip(NinjsNames.Instance.Of(member));
            }

            if (index == _steps.Length - 1)
            {
                yield return value;
            }
            else if (value.Object is { } inner)
            {
                foreach (JsonSourceItem found in ValuesIn(inner, index + 1))
                {
                    yield return found;
                }
            }
        }
    }

    private IEnumerable<Node> NodesIn(Node node, int index)
    {
        switch (node)
        {
            case ListNode list:
                return list.Items.SelectMany(item => NodesIn(item, index));
            case MapNode map when index == _steps.Length:
                return [map];
            case MapNode map when map[_steps[index].Name] is { } value:
                return NodesIn(value, index + 1);
            default:
                return [];
        }
    }

    /// <summary>A step of a path.</summary>
    /// <param name="Name">The name of the member.</param>
    /// <param name="Member">The member that its objects must have; null for none.</param>
    /// <param name="Value">The value of that member.</param>
    private readonly record struct Step(string Name, string? Member, string Value);
}
