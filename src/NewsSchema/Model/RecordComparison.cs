using System.Text.Json;

namespace NewsSchema;

/// <summary>Finds out in which values two records differ, for the messages of tests.</summary>
public static class RecordComparison
{
    /// <summary>
    /// Returns the values in which two records differ, in the order of their JSON. A test prints them if it calls <c>Assert.Empty(story.DifferencesFrom(expected))</c>.
    /// </summary>
    /// <param name="record">The record.</param>
    /// <param name="other">The record to compare it with. Elements of lists are compared by their index.</param>
    /// <returns>The differences; empty if and only if the records are equal.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A record has no JSON, because it refers to an entity that none of its lists contains.</exception>
    public static IReadOnlyList<NewsDifference> DifferencesFrom(this INewsRecord record, INewsRecord other)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(other);
        if (record.Equals(other))
        {
            return [];
        }

        if (record.GetType() != other.GetType())
        {
            return [new NewsDifference("$", record.GetType().Name, other.GetType().Name)];
        }

        using JsonDocument value = Read(record);
        using JsonDocument otherValue = Read(other);
        var differences = new List<NewsDifference>();
        Compare("$", value.RootElement, otherValue.RootElement, differences);

        // Members that the user declares outside of JSON count for equality, too.
        return differences.Count > 0 ? differences : [new NewsDifference("$", "other members that are not in the JSON", "those of the other record")];
    }

    private static JsonDocument Read(INewsRecord record) => JsonDocument.Parse(record.ToJson(indented: false), new JsonDocumentOptions { MaxDepth = 1000 });

    private static void Compare(string path, JsonElement value, JsonElement other, List<NewsDifference> differences)
    {
        if (value.ValueKind == JsonValueKind.Object && other.ValueKind == JsonValueKind.Object)
        {
            CompareMembers(path, Members(value), Members(other), differences);
        }
        else if (value.ValueKind == JsonValueKind.Array && other.ValueKind == JsonValueKind.Array)
        {
            CompareItems(path, [.. value.EnumerateArray()], [.. other.EnumerateArray()], differences);
        }
        else if (value.GetRawText() != other.GetRawText())
        {
            differences.Add(new NewsDifference(path, value.GetRawText(), other.GetRawText()));
        }
    }

    private static void CompareMembers(string path, Dictionary<string, JsonElement> members, Dictionary<string, JsonElement> others, List<NewsDifference> differences)
    {
        foreach ((string name, JsonElement value) in members)
        {
            CompareOrAdd(path + Step(name), value, others.TryGetValue(name, out JsonElement other) ? other : null, differences);
        }

        foreach ((string name, JsonElement other) in others)
        {
            if (!members.ContainsKey(name))
            {
                CompareOrAdd(path + Step(name), null, other, differences);
            }
        }
    }

    private static void CompareItems(string path, JsonElement[] items, JsonElement[] others, List<NewsDifference> differences)
    {
        for (int i = 0; i < Math.Max(items.Length, others.Length); i++)
        {
            CompareOrAdd($"{path}[{i}]", i < items.Length ? items[i] : null, i < others.Length ? others[i] : null, differences);
        }
    }

    private static void CompareOrAdd(string path, JsonElement? value, JsonElement? other, List<NewsDifference> differences)
    {
        if (value is { } both && other is { } others)
        {
            Compare(path, both, others, differences);
        }
        else
        {
            differences.Add(new NewsDifference(path, value?.GetRawText(), other?.GetRawText()));
        }
    }

    /// <summary>The members by their names; of two with one name the last counts.</summary>
    private static Dictionary<string, JsonElement> Members(JsonElement value)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (JsonProperty member in value.EnumerateObject())
        {
            members[member.Name] = member.Value;
        }

        return members;
    }

    /// <summary>A member in a path, in the form that System.Text.Json gives it.</summary>
    private static string Step(string name) => name.AsSpan().ContainsAny(" .'/\"[]()\t\n\r\f\b\\\u0085\u2028\u2029") ? $"['{name}']" : $".{name}";
}
