using System.Buffers;
using System.Text;
using System.Text.Json;

namespace NewsSchema.Serialization.Writing;

/// <summary>How a <see cref="Utf8JsonWriter"/> ends and indents its lines.</summary>
internal sealed class JsonIndentation
{
    private const int UsualDepth = 16;

#if NET9_0_OR_GREATER
    /// <summary>What most writers end and indent lines with.</summary>
    private static readonly JsonIndentation s_usual = Create(default);
#endif

    /// <summary>How many bytes end a line.</summary>
    private readonly int _end;

    /// <summary>How many bytes a level is indented by.</summary>
    private readonly int _size;

    /// <summary>A line's end, and as much indentation as was needed so far.</summary>
    private byte[] _line;

    /// <summary>All that lines end and are indented with.</summary>
    private static ReadOnlySpan<byte> WhiteSpace => " \t\r\n"u8;

    private JsonIndentation(string end, string indentation)
    {
        _end = end.Length;
        _size = indentation.Length;
        _line = Encoding.ASCII.GetBytes(end + string.Concat(Enumerable.Repeat(indentation, UsualDepth)));
    }

    /// <summary>JSON without the line's end and the indentation that it ends with.</summary>
    public static ReadOnlySpan<byte> TrimEnd(ReadOnlySpan<byte> json) => json[..(json.LastIndexOfAnyExcept(WhiteSpace) + 1)];

    /// <summary>JSON without the line's end and the indentation that it begins with.</summary>
    public static ReadOnlySpan<byte> TrimStart(ReadOnlySpan<byte> json) => json[json.IndexOfAnyExcept(WhiteSpace)..];

    /// <summary>The end of a line, and the indentation at a depth.</summary>
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
        // A newer System.Text.Json than the framework's own has options for this, which only show in what it writes.
        var sample = new ArrayBufferWriter<byte>();
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
