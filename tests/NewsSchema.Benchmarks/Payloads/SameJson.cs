using System.Globalization;
using System.Text.Json;

namespace NewsSchema.Benchmarks.Payloads;

/// <summary>Whether two texts are the same JSON: members in any order, date-times as instants, because System.Text.Json has only one way to write them.</summary>
internal static class SameJson
{
    public static bool Equal(byte[] left, byte[] right)
    {
        using JsonDocument a = JsonDocument.Parse(left);
        using JsonDocument b = JsonDocument.Parse(right);
        return Equal(a.RootElement, b.RootElement);
    }

    private static bool Equal(JsonElement left, JsonElement right) => left.ValueKind == right.ValueKind && left.ValueKind switch
    {
        JsonValueKind.Object => Sorted(left).SequenceEqual(Sorted(right), MemberComparer.Instance),
        JsonValueKind.Array => left.GetArrayLength() == right.GetArrayLength() && left.EnumerateArray().Zip(right.EnumerateArray()).All(pair => Equal(pair.First, pair.Second)),
        JsonValueKind.String => left.ValueEquals(right.GetString()) || (Instant(left) is { } instant && instant == Instant(right)),
        _ => left.GetRawText() == right.GetRawText(),
    };

    private static IEnumerable<JsonProperty> Sorted(JsonElement value) => value.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal);

    private static DateTimeOffset? Instant(JsonElement value) =>
        DateTimeOffset.TryParseExact(value.GetString(), "yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset instant) ? instant : null;

    private sealed class MemberComparer : IEqualityComparer<JsonProperty>
    {
        public static readonly MemberComparer Instance = new();

        public bool Equals(JsonProperty left, JsonProperty right) => left.Name == right.Name && Equal(left.Value, right.Value);

        public int GetHashCode(JsonProperty member) => member.Name.GetHashCode(StringComparison.Ordinal);
    }
}
