using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace NewsSchema.Generators.Tests.Corpus;

/// <summary>
/// Compares two JSON documents the way wire data is equal: member order does not matter, numbers count by value,
/// strings exactly, null and absent differ, and of a duplicate key the last one counts.
/// </summary>
internal static class JsonDifference
{
    /// <summary>The JSON path and nature of the first difference; null if the documents are equal.</summary>
    public static string? Find(string expected, string actual)
    {
        using JsonDocument left = JsonDocument.Parse(expected);
        using JsonDocument right = JsonDocument.Parse(actual);
        return Find(left.RootElement, right.RootElement, "$");
    }

    private static string? Find(JsonElement expected, JsonElement actual, string path)
    {
        if (expected.ValueKind != actual.ValueKind)
        {
            return $"{path}: {Show(expected)} became {Show(actual)}";
        }

        return expected.ValueKind switch
        {
            JsonValueKind.Object => FindInObject(expected, actual, path),
            JsonValueKind.Array => FindInArray(expected, actual, path),
            JsonValueKind.String when expected.GetString() != actual.GetString() => $"{path}: {Show(expected)} became {Show(actual)}",
            JsonValueKind.Number when !SameNumber(expected.GetRawText(), actual.GetRawText()) => $"{path}: {Show(expected)} became {Show(actual)}",
            _ => null,
        };
    }

    private static string? FindInObject(JsonElement expected, JsonElement actual, string path)
    {
        Dictionary<string, JsonElement> left = LastWins(expected), right = LastWins(actual);
        foreach ((string key, JsonElement value) in left)
        {
            if (!right.TryGetValue(key, out JsonElement other))
            {
                return $"{path}.{key}: {Show(value)} was dropped";
            }

            if (Find(value, other, $"{path}.{key}") is { } difference)
            {
                return difference;
            }
        }

        string? added = right.Keys.FirstOrDefault(key => !left.ContainsKey(key));
        return added is null ? null : $"{path}.{added}: {Show(right[added])} was invented";
    }

    private static string? FindInArray(JsonElement expected, JsonElement actual, string path)
    {
        if (expected.GetArrayLength() != actual.GetArrayLength())
        {
            return $"{path}: {expected.GetArrayLength()} items became {actual.GetArrayLength()}";
        }

        return expected.EnumerateArray().Zip(actual.EnumerateArray())
            .Select((pair, index) => Find(pair.First, pair.Second, $"{path}[{index.ToString(CultureInfo.InvariantCulture)}]"))
            .FirstOrDefault(difference => difference is not null);
    }

    private static Dictionary<string, JsonElement> LastWins(JsonElement value)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (JsonProperty member in value.EnumerateObject())
        {
            members[member.Name] = member.Value;
        }

        return members;
    }

    private static bool SameNumber(string left, string right) => left == right || Normalize(left) == Normalize(right);

    /// <summary>A JSON number as (digits without trailing zeros, exponent): exact for any size.</summary>
    private static (BigInteger Digits, BigInteger Exponent) Normalize(string number)
    {
        int e = number.IndexOfAny(['e', 'E']);
        BigInteger exponent = e < 0 ? 0 : BigInteger.Parse(number.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        string mantissa = e < 0 ? number : number[..e];
        int point = mantissa.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0)
        {
            exponent -= mantissa.Length - point - 1;
            mantissa = mantissa.Remove(point, 1);
        }

        BigInteger digits = BigInteger.Parse(mantissa, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (digits.IsZero)
        {
            return (0, 0);
        }

        while (digits % 10 == 0)
        {
            digits /= 10;
            exponent++;
        }

        return (digits, exponent);
    }

    private static string Show(JsonElement value)
    {
        string text = value.GetRawText();
        return text.Length <= 60 ? text : text[..57] + "…";
    }
}
