using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NewsSchema.Serialization.Reading;

/// <summary>Reports errors in a JSON text with their location. The path is found by reading the text again up to the error, so that valid JSON costs nothing.</summary>
internal static class JsonError
{
    /// <summary>Throws an exception for the content at a position.</summary>
    /// <param name="json">The whole text.</param>
    /// <param name="position">The position of the error.</param>
    /// <param name="message">What is wrong, without a full stop.</param>
    /// <param name="token">The start of the token that contains the error.</param>
    [DoesNotReturn]
    public static void Throw(ReadOnlySpan<byte> json, int position, string message, int token)
    {
        ReadOnlySpan<byte> before = json[..Math.Min(position, json.Length)];
        string path = FindPath(json[..Math.Min(token, json.Length)], out _);
        long line = before.Count((byte)'\n');
        long column = before.Length - (before.LastIndexOf((byte)'\n') + 1);
        throw Create(message, path, line, column, null);
    }

    /// <summary>The message of an error, without its location and without a full stop.</summary>
    public static string Reason(JsonException error)
    {
        string message = error.Message;
        int place = message.IndexOf(" Path: ", StringComparison.Ordinal);
        place = place >= 0 ? place : message.IndexOf(" LineNumber: ", StringComparison.Ordinal);
        return (place >= 0 ? message[..place] : message).TrimEnd('.');
    }

    /// <summary>Converts the error of one line of a text to an error of the text.</summary>
    public static JsonException InLine(JsonException error, long line) =>
        Create(Reason(error), error.Path ?? "$", line + (error.LineNumber ?? 0), error.BytePositionInLine ?? 0, error);

    /// <summary>Converts the error of a value to an error of the text that contains it. If the text is not in memory, System.Text.Json sets the path.</summary>
    /// <param name="error">The error, with its path and position in the value.</param>
    /// <param name="before">The text before the value; empty if it is not known.</param>
    /// <param name="depth">The depth of the value.</param>
    /// <param name="member">The member whose value it is; null for another value.</param>
    public static JsonException Within(JsonException error, ReadOnlySpan<byte> before, int depth, string? member)
    {
        string inner = error.Path is { Length: > 0 } known ? known[1..] : "";
        string path = FindPath(before, out int depthBefore);
        if (depthBefore == depth)
        {
            // A stream's buffer without its beginning has a different depth.
            long line = before.Count((byte)'\n');
            long column = error.LineNumber > 0 ? 0 : before.Length - (before.LastIndexOf((byte)'\n') + 1);
            return Create(Reason(error), path + inner, line + (error.LineNumber ?? 0), column + (error.BytePositionInLine ?? 0), error);
        }

        return depth == 1 && member is not null
            ? Create(Reason(error), AppendName(new StringBuilder("$"), member).Append(inner).ToString(), null, null, error)
            : new JsonException($"{Reason(error)}{(inner.Length > 0 ? $", at '{inner}' of the value" : "")}.", error);
    }

    /// <summary>Adds the path to an error of System.Text.Json's reader. If the text is not in memory, System.Text.Json sets the path.</summary>
    /// <param name="error">The error, with its position in the text.</param>
    /// <param name="before">The text that was read; empty if it is not known.</param>
    /// <param name="depth">The depth of the error.</param>
    public static JsonException Malformed(JsonException error, ReadOnlySpan<byte> before, int depth)
    {
        string path = FindPath(before, out int depthBefore);
        return depthBefore == depth && error.LineNumber is not null ? Create(Reason(error), path, error.LineNumber, error.BytePositionInLine, error) : error;
    }

    /// <summary>An error at a place in a text that is not looked at further.</summary>
    public static JsonException Create(string message, long line, long column) => Create(message, "$", line, column, null);

    /// <summary>A description of what is at a position.</summary>
    public static string Describe(ReadOnlySpan<byte> json, int position)
    {
        if (position >= json.Length)
        {
            return "the end of the text";
        }

        byte b = json[position];
        return b switch
        {
            (byte)'"' => "a string",
            (byte)'{' => "an object",
            (byte)'[' => "an array",
            (byte)'t' or (byte)'f' => "a boolean",
            (byte)'n' => "null",
            (byte)'-' or (>= (byte)'0' and <= (byte)'9') => "a number",
            > 0x20 and < 0x7F => $"'{(char)b}'",
            _ => string.Create(CultureInfo.InvariantCulture, $"the byte 0x{b:X2}"),
        };
    }

    private static JsonException Create(string message, string path, long? line, long? column, Exception? inner)
    {
        string place = line is null ? "" : string.Create(CultureInfo.InvariantCulture, $" | LineNumber: {line} | BytePositionInLine: {column}");
        return new JsonException($"{message}. Path: {path}{place}.", path, line, column, inner);
    }

    /// <summary>The paths of values in a valid text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="positions">The positions of the values, in ascending order.</param>
    public static string[] FindPaths(ReadOnlySpan<byte> json, IReadOnlyList<int> positions)
    {
        var paths = new List<string>();
        var frames = new List<Frame>();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        while (paths.Count < positions.Count && reader.Read())
        {
            Advance(frames, ref reader);
            if (reader.TokenStartIndex == positions[paths.Count])
            {
                bool isOpen = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
                paths.Add(Join(frames, isOpen ? frames.Count - 1 : frames.Count, beforeNext: false));
            }
        }

        return [.. paths];
    }

    private static string FindPath(ReadOnlySpan<byte> before, out int depth)
    {
        var frames = new List<Frame>();

        // A text that goes on ends without an exception, which would take longer than everything else. Only a number at its end must not go on.
        bool isFinal = before is [.., >= (byte)'0' and <= (byte)'9'];
        var reader = new Utf8JsonReader(before, isFinal, new JsonReaderState(new JsonReaderOptions { MaxDepth = int.MaxValue }));
        try
        {
            while (reader.Read())
            {
                Advance(frames, ref reader);
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The text is not JSON up to its end, or it contains something that only decoding refuses.
        }

        depth = frames.Count;
        return Join(frames, depth, beforeNext: before.TrimEnd(" \t\r\n"u8) is [.., (byte)',' or (byte)'[' or (byte)'{']);
    }

    /// <summary>Updates the open objects and arrays with a token.</summary>
    private static void Advance(List<Frame> frames, ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.PropertyName)
        {
            frames[^1].Name = reader.GetString();
        }
        else if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
        {
            frames.RemoveAt(frames.Count - 1);
        }
        else
        {
            if (frames.Count > 0)
            {
                frames[^1].Index++;
            }

            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                frames.Add(new Frame { IsArray = reader.TokenType == JsonTokenType.StartArray });
            }
        }
    }

    /// <param name="frames">The open objects and arrays.</param>
    /// <param name="count">How many of them the path contains.</param>
    /// <param name="beforeNext">Whether the last member or element of the innermost one is complete and another should follow.</param>
    private static string Join(List<Frame> frames, int count, bool beforeNext)
    {
        var path = new StringBuilder("$");
        for (int i = 0; i < count; i++)
        {
            frames[i].AppendTo(path, beforeNext && i == count - 1);
        }

        return path.ToString();
    }

    private static StringBuilder AppendName(StringBuilder path, string name)
    {
        bool plain = name.Length > 0 && name.AsSpan().IndexOfAny(" .[]'\"\\/\t\r\n") < 0;
        return path.Append(plain ? "." : "['").Append(name).Append(plain ? "" : "']");
    }

    private sealed class Frame
    {
        public bool IsArray { get; init; }

        public string? Name { get; set; }

        public int Index { get; set; } = -1;

        /// <param name="path">The path.</param>
        /// <param name="beforeNext">Whether the last member or element is complete and another should follow.</param>
        public void AppendTo(StringBuilder path, bool beforeNext)
        {
            if (IsArray)
            {
                path.Append('[').Append((beforeNext ? Index + 1 : Math.Max(Index, 0)).ToString(CultureInfo.InvariantCulture)).Append(']');
            }
            else if (Name is not null && !beforeNext)
            {
                AppendName(path, Name);
            }
        }
    }
}
