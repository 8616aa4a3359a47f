using System.Text.Json.Serialization.Metadata;

namespace NewsSchema.Benchmarks.Payloads;

/// <summary>Whether two types have the same members in JSON, all the way down.</summary>
internal static class SameMembers
{
    /// <exception cref="InvalidOperationException">They have not.</exception>
    public static void Check(JsonTypeInfo ours, JsonTypeInfo peer) => Check(ours, peer, []);

    private static void Check(JsonTypeInfo ours, JsonTypeInfo peer, HashSet<(Type Ours, Type Peer)> known)
    {
        if (!known.Add((ours.Type, peer.Type)))
        {
            return;
        }

        Dictionary<string, JsonPropertyInfo> members = Members(ours);
        Dictionary<string, JsonPropertyInfo> others = Members(peer);
        string[] different = [.. members.Keys.Except(others.Keys), .. others.Keys.Except(members.Keys)];
        if (different.Length > 0)
        {
            throw new InvalidOperationException($"The peer of {ours.Type.Name} has not the same members: {string.Join(", ", different)}.");
        }

        foreach ((string name, JsonPropertyInfo member) in members)
        {
            if (ours.Options.TryGetTypeInfo(Item(member.PropertyType), out JsonTypeInfo? item) && item.Kind == JsonTypeInfoKind.Object)
            {
                Check(item, peer.Options.GetTypeInfo(Item(others[name].PropertyType)), known);
            }
        }
    }

    private static Dictionary<string, JsonPropertyInfo> Members(JsonTypeInfo info) =>
        info.Properties.Where(member => !member.IsExtensionData).ToDictionary(member => member.Name, StringComparer.Ordinal);

    /// <summary>What a list or map holds; any other type itself.</summary>
    private static Type Item(Type type) => type.IsArray ? type.GetElementType()! : type.IsGenericType ? type.GetGenericArguments()[^1] : type;
}
