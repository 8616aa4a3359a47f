using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NewsSchema.Tool.Annotations.Formats;

/// <summary>Reads members of JSON, with messages for those that are not as the format defines them.</summary>
/// <param name="path">The path of the file.</param>
/// <param name="line">The line of the value, from 1.</param>
internal sealed class JsonSource(string path, int line)
{
    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 64, CommentHandling = JsonCommentHandling.Disallow };

    /// <exception cref="AnnotationFormatException">The text is not JSON.</exception>
    public JsonElement Parse(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, s_options);
            return Checked(document.RootElement.Clone());
        }
        catch (JsonException exception)
        {
            throw Malformed(exception);
        }
    }

    /// <summary>The values of a text that has several, usually one a line, with the line of each.</summary>
    /// <exception cref="AnnotationFormatException">A value is not JSON.</exception>
    public static IEnumerable<(int Line, JsonElement Value)> Values(string path, string json)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(json.TrimStart('\uFEFF'));
        int line = 1;
        int position = 0;
        while (true)
        {
            int start = bytes.AsSpan(position).IndexOfAnyExcept(" \t\r\n"u8) is >= 0 and int blanks ? position + blanks : bytes.Length;
            line += bytes.AsSpan(position, start - position).Count((byte)'\n');
            if (start == bytes.Length)
            {
                yield break;
            }

            (JsonElement value, int length) = new JsonSource(path, line).ReadOne(bytes.AsSpan(start));
            yield return (line, value);
            line += bytes.AsSpan(start, length).Count((byte)'\n');
            position = start + length;
        }
    }

    private (JsonElement Value, int Length) ReadOne(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = s_options.MaxDepth, AllowMultipleValues = true });
        try
        {
            return (Checked(JsonElement.ParseValue(ref reader)), (int)reader.BytesConsumed);
        }
        catch (JsonException exception)
        {
            throw Malformed(exception);
        }
    }

    /// <summary>A value whose members all have names that are texts: in an object with another one, no member can be found by name.</summary>
    private JsonElement Checked(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty member in value.EnumerateObject())
            {
                try
                {
                    _ = member.Name;
                }
                catch (InvalidOperationException)
                {
                    throw HalfCharacter("the name of a member");
                }

                Checked(member.Value);
            }
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in value.EnumerateArray())
            {
                Checked(item);
            }
        }

        return value;
    }

    private AnnotationFormatException Malformed(JsonException exception) =>
        new(AnnotationFindings.Malformed(path, line + (int)(exception.LineNumber ?? 0), "the JSON is malformed: " + exception.Message.Split(" LineNumber", StringSplitOptions.None)[0]));

    public AnnotationFormatException Fault(string message) => new(AnnotationFindings.Malformed(path, line, message));

    /// <summary>A text; null if there is none.</summary>
    public string? Text(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? TextOf(value, name) : null;

    /// <summary>A text or a number as text.</summary>
    public string TextOf(JsonElement value, string name)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString()!,
                JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
                _ => throw Fault($"'{name}' is not a text"),
            };
        }
        catch (InvalidOperationException)
        {
            throw HalfCharacter($"'{name}'");
        }
    }

    /// <summary>Half a surrogate pair is JSON, but not a text.</summary>
    private AnnotationFormatException HalfCharacter(string what) => Fault($"{what} has half a character: a \\ud800 to \\udfff without its other half");

    /// <summary>An offset.</summary>
    public int Offset(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out JsonElement value) && TryGetOffset(value, out int offset)
            ? offset
            : throw Fault($"'{name}' is not an offset");

    /// <summary>An offset, if the value is one.</summary>
    public static bool TryGetOffset(JsonElement value, out int offset)
    {
        offset = -1;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out offset) && offset >= 0;
    }

    /// <summary>The items of a list; none if there is no list.</summary>
    public static IEnumerable<JsonElement> Items(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    /// <summary>The members of an object. One without a name says nothing.</summary>
    public static IEnumerable<JsonProperty> Members(JsonElement parent) => parent.EnumerateObject().Where(static member => member.Name.Length > 0);

    /// <summary>The scalar members of an object, for attributes and metadata.</summary>
    public IEnumerable<KeyValuePair<string, string>> Scalars(JsonElement parent, string name)
    {
        if (parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty member in Members(value))
            {
                if (member.Value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Object or JsonValueKind.Array))
                {
                    yield return new(member.Name, TextOf(member.Value, member.Name));
                }
            }
        }
    }

    /// <summary>A number as the id of a mark.</summary>
    public static string IdOf(int number) => number.ToString(CultureInfo.InvariantCulture);
}
