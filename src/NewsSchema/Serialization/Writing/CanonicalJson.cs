using System.Runtime.CompilerServices;
using System.Text.Json;
using NewsSchema.CompilerServices;

namespace NewsSchema.Serialization.Writing;

/// <summary>Copies JSON values of any shape, without white space and with as few escapes as possible.</summary>
internal static class CanonicalJson
{
    public static byte[] ToArray(ReadOnlySpan<byte> json)
    {
        var output = new NewsJsonWriter(JsonEscaping.Relaxed);
        Write(ref output, json);
        byte[] result = output.Written.ToArray();
        output.Release();
        return result;
    }

    /// <summary>Writes a well-formed value token by token, so that the output's own escapes apply.</summary>
    public static void Write(ref NewsJsonWriter output, ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        bool afterValue = false;
        while (reader.Read())
        {
            bool ends = reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
            if (afterValue && !ends)
            {
                output.Append(","u8);
            }

            if (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String)
            {
                output.Quote(reader.GetString());
            }
            else
            {
                output.Append(reader.ValueSpan);
            }

            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                output.Append(":"u8);
            }

            afterValue = reader.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.StartObject or JsonTokenType.StartArray);
        }
    }

    public static bool ContentEquals(NewsAny left, NewsAny right) => ContentEquals(left.ToJsonElement(), right.ToJsonElement());

    private static bool ContentEquals(JsonElement left, JsonElement right)
    {
        // A stack overflow would end the process.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (left.ValueKind != right.ValueKind)
        {
            return false;
        }

        switch (left.ValueKind)
        {
            case JsonValueKind.Object:
                JsonProperty[] leftMembers = Sorted(left);
                JsonProperty[] rightMembers = Sorted(right);
                return leftMembers.Length == rightMembers.Length
                    && leftMembers.Zip(rightMembers).All(pair => pair.First.Name == pair.Second.Name && ContentEquals(pair.First.Value, pair.Second.Value));
            case JsonValueKind.Array:
                return left.GetArrayLength() == right.GetArrayLength()
                    && left.EnumerateArray().Zip(right.EnumerateArray()).All(pair => ContentEquals(pair.First, pair.Second));
            case JsonValueKind.String:
                return left.ValueEquals(right.GetString());
            default:
                return left.GetRawText() == right.GetRawText();
        }
    }

    private static JsonProperty[] Sorted(JsonElement element) => [.. element.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal)];
}
