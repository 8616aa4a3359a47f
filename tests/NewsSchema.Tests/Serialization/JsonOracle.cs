using System.Text;
using System.Text.Json;
using NewsSchema.CompilerServices;

namespace NewsSchema.Tests.Serialization;

/// <summary>Reads any JSON by <see cref="NewsJsonReader"/> and by <see cref="Utf8JsonReader"/>, into one notation that shows every value.</summary>
internal static class JsonOracle
{
    /// <summary>A text as <see cref="Utf8JsonReader"/> reads it, with every name and string; null if it is refused.</summary>
    public static string? Expected(ReadOnlySpan<byte> json)
    {
        var result = new StringBuilder();
        var reader = new Utf8JsonReader(json);
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartObject: result.Append('{'); break;
                    case JsonTokenType.EndObject: result.Append('}'); break;
                    case JsonTokenType.StartArray: result.Append('['); break;
                    case JsonTokenType.EndArray: result.Append(']'); break;
                    case JsonTokenType.PropertyName: result.Append('<').Append(reader.GetString()).Append('>'); break;
                    case JsonTokenType.String: result.Append('\'').Append(reader.GetString()).Append('\''); break;
                    case JsonTokenType.Number: result.Append('#').Append(Encoding.ASCII.GetString(reader.ValueSpan)); break;
                    default: result.Append('!').Append(reader.TokenType); break;
                }
            }

            return result.ToString();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The same as <see cref="NewsJsonReader"/> reads it; null if it is refused.</summary>
    public static string? Actual(ReadOnlySpan<byte> json)
    {
        try
        {
            var input = new NewsJsonReader(json);
            var result = new StringBuilder();
            Read(ref input, result);
            input.End();
            return result.ToString();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Read(ref NewsJsonReader json, StringBuilder result)
    {
        switch (json.PeekKind())
        {
            case JsonValueKind.Object:
                result.Append('{');
                for (bool more = json.BeginObject(); more; more = json.NextMember())
                {
                    result.Append('<').Append(json.ReadKey()).Append('>');
                    Read(ref json, result);
                }

                result.Append('}');
                break;
            case JsonValueKind.Array:
                result.Append('[');
                for (bool more = json.BeginArray(); more; more = json.NextItem())
                {
                    Read(ref json, result);
                }

                result.Append(']');
                break;
            case JsonValueKind.Number:
                result.Append('#').Append(json.ReadNumber());
                break;
            case JsonValueKind.True or JsonValueKind.False:
                result.Append('!').Append(json.ReadBoolean());
                break;
            case JsonValueKind.Null when json.TryNull():
                result.Append("!Null");
                break;
            default:
                result.Append('\'').Append(json.ReadString()).Append('\'');
                break;
        }
    }
}
