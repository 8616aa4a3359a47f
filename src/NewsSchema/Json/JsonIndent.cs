using System.Buffers;
using System.Text;
using System.Text.Json;

namespace NewsSchema.Json;

/// <summary>Lays JSON without white space out in lines, as a <see cref="Utf8JsonWriter"/> does.</summary>
internal ref struct JsonIndent
{
#if NET9_0_OR_GREATER
    private const int UsualDepth = 16;

    /// <summary>What most writers end and indent lines with.</summary>
    private static readonly byte[] s_usualLine = CreateLine(default);
#endif

    /// <summary>How many bytes end a line.</summary>
    private readonly int _end;

    /// <summary>How many bytes a level is indented by.</summary>
    private readonly int _size;

    /// <summary>A line's end, and as much indentation as was needed so far.</summary>
    private byte[] _line;

    private int _depth;

    /// <param name="options">How the writer ends lines and indents them.</param>
    /// <param name="depth">How deep the JSON stands in what is written.</param>
    public JsonIndent(JsonWriterOptions options, int depth)
    {
        _line = LineOf(options, out _size);
        _end = _line.AsSpan().LastIndexOf((byte)'\n') + 1;
        _depth = depth;
    }

    /// <summary>Writes members or items with the commas between them.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="output">Where to.</param>
    /// <param name="isOnOwnLine">Whether the first of them begins a line.</param>
    public void Write(ReadOnlySpan<byte> json, ref JsonOut output, bool isOnOwnLine)
    {
        if (isOnOwnLine)
        {
            output.Append(default, Line());
        }

        int written = 0;
        int i = 0;
        while (i < json.Length)
        {
            byte b = json[i++];
            switch (b)
            {
                case (byte)'"':
                    i = JsonStructure.EndOfString(json, i);
                    break;
                case (byte)':':
                    output.Append(json[written..i], " "u8);
                    written = i;
                    break;
                case (byte)',':
                    output.Append(json[written..i], Line());
                    written = i;
                    break;
                case (byte)'{' or (byte)'[' when json[i] is (byte)'}' or (byte)']':
                    i++;
                    break;
                case (byte)'{' or (byte)'[':
                    _depth++;
                    output.Append(json[written..i], Line());
                    written = i;
                    break;
                case (byte)'}' or (byte)']':
                    _depth--;
                    output.Append(json[written..(i - 1)], Line());
                    written = i - 1;
                    break;
            }
        }

        output.Append(json[written..], default);
    }

    /// <summary>The end of a line, and the next one's indentation.</summary>
    private ReadOnlySpan<byte> Line()
    {
        int length = _end + (_depth * _size);
        if (length > _line.Length)
        {
            byte indent = _line[^1];
            int known = _line.Length;
            Array.Resize(ref _line, 2 * length);
            _line.AsSpan(known).Fill(indent);
        }

        return _line.AsSpan(0, length);
    }

#if NET9_0_OR_GREATER
    private static byte[] LineOf(JsonWriterOptions options, out int size)
    {
        JsonWriterOptions usual = default;
        size = options.IndentSize;
        return size == usual.IndentSize && options.IndentCharacter == usual.IndentCharacter && options.NewLine == usual.NewLine ? s_usualLine : CreateLine(options);
    }

    private static byte[] CreateLine(JsonWriterOptions options) =>
        Encoding.ASCII.GetBytes(options.NewLine + new string(options.IndentCharacter, options.IndentSize * UsualDepth));
#else
    private static byte[] LineOf(JsonWriterOptions options, out int size)
    {
        // A newer System.Text.Json than the framework's own has options for this, which only show in what it writes.
        var sample = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(sample, options))
        {
            writer.WriteStartArray();
            writer.WriteNullValue();
            writer.WriteEndArray();
        }

        byte[] line = sample.WrittenSpan[1..sample.WrittenSpan.IndexOf((byte)'n')].ToArray();
        size = line.Length - line.AsSpan().LastIndexOf((byte)'\n') - 1;
        return line;
    }
#endif
}
