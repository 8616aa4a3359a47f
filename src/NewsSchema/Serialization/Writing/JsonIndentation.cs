using System.Text;
using System.Text.Json;

namespace NewsSchema.Serialization.Writing;

/// <summary>The line ends and indentation of a <see cref="Utf8JsonWriter"/>.</summary>
internal sealed class JsonIndentation
{
    private const int UsualDepth = 16;

#if NET9_0_OR_GREATER
    /// <summary>The line ends and indentation of most writers.</summary>
    private static readonly JsonIndentation s_usual = Create(default);
#endif

    /// <summary>The number of bytes that end a line.</summary>
    private readonly int _end;

    /// <summary>The number of bytes by which a level is indented.</summary>
    private readonly int _size;

    /// <summary>A line end, followed by as much indentation as was needed so far.</summary>
    private byte[] _line;

    /// <summary>The characters that end and indent lines.</summary>
    private static ReadOnlySpan<byte> WhiteSpace => " \t\r\n"u8;

    private JsonIndentation(string end, string indentation)
    {
        _end = end.Length;
        _size = indentation.Length;
        _line = Encoding.ASCII.GetBytes(end + string.Concat(Enumerable.Repeat(indentation, UsualDepth)));
    }

    /// <summary>Removes a line end and indentation from the end of JSON.</summary>
    public static ReadOnlySpan<byte> TrimEnd(ReadOnlySpan<byte> json) => json[..(json.LastIndexOfAnyExcept(WhiteSpace) + 1)];

    /// <summary>Removes a line end and indentation from the start of JSON.</summary>
    public static ReadOnlySpan<byte> TrimStart(ReadOnlySpan<byte> json) => json[json.IndexOfAnyExcept(WhiteSpace)..];

    /// <summary>The line end, followed by the indentation at a depth.</summary>
    public ReadOnlySpan<byte> Line(int depth)
    {
        int length = _end + (depth * _size);
        byte[] line = _line;
        if (length > line.Length)
        {
            int known = line.Length;
            Array.Resize(ref line, 2 * length);
            line.AsSpan(known).Fill(line[known - 1]);
            _line = line;
        }

        return line.AsSpan(0, length);
    }

#if NET9_0_OR_GREATER
    /// <summary>The lines of a writer with these options.</summary>
    public static JsonIndentation Of(JsonWriterOptions options)
    {
        JsonWriterOptions usual = default;
        bool isUsual = options.IndentSize == usual.IndentSize && options.IndentCharacter == usual.IndentCharacter && options.NewLine == usual.NewLine;
        return isUsual ? s_usual : Create(options);
    }

    private static JsonIndentation Create(JsonWriterOptions options) => new(options.NewLine, new string(options.IndentCharacter, options.IndentSize));
#else
    /// <summary>The lines of a writer with these options.</summary>
    public static JsonIndentation Of(JsonWriterOptions options)
    {
        // A System.Text.Json that is newer than the framework's own has options for this; they can only be found out by writing.
        var sample = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(sample, options))
        {
            writer.WriteStartArray();
            writer.WriteNullValue();
            writer.WriteEndArray();
        }

        string line = Encoding.ASCII.GetString(sample.WrittenSpan[1..sample.WrittenSpan.IndexOf((byte)'n')]);
        int end = line.LastIndexOf('\n') + 1;
        return new(line[..end], line[end..]);
    }
#endif
}
