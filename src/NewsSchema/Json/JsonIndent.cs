using System.Buffers;
using System.Text;
using System.Text.Json;

namespace NewsSchema.Json;

/// <summary>Lays JSON without white space out in lines, as a <see cref="Utf8JsonWriter"/> does.</summary>
internal ref struct JsonIndent
{
    /// <summary>How many bytes end a line.</summary>
    private readonly int _end;

    /// <summary>How many bytes a level is indented by.</summary>
    private readonly int _size;

    /// <summary>A line's end, and the indentation of the deepest line so far.</summary>
    private byte[] _line;

    private int _depth;

    /// <param name="options">How the writer ends lines and indents them.</param>
    /// <param name="depth">How deep the JSON stands in what is written.</param>
    public JsonIndent(JsonWriterOptions options, int depth)
    {
        ReadOnlySpan<byte> line = FirstLine(options);
        _end = line.LastIndexOf((byte)'\n') + 1;
        _size = line.Length - _end;
        _line = line.ToArray();
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
            EndLine(ref output);
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
                    output.Append(json[written..i]);
                    output.Append(" "u8);
                    written = i;
                    break;
                case (byte)',':
                    output.Append(json[written..i]);
                    EndLine(ref output);
                    written = i;
                    break;
                case (byte)'{' or (byte)'[' when json[i] is (byte)'}' or (byte)']':
                    i++;
                    break;
                case (byte)'{' or (byte)'[':
                    output.Append(json[written..i]);
                    _depth++;
                    EndLine(ref output);
                    written = i;
                    break;
                case (byte)'}' or (byte)']':
                    output.Append(json[written..(i - 1)]);
                    _depth--;
                    EndLine(ref output);
                    written = i - 1;
                    break;
            }
        }

        output.Append(json[written..]);
    }

    private void EndLine(ref JsonOut output)
    {
        int length = _end + (_depth * _size);
        if (length > _line.Length)
        {
            byte indent = _line[_end];
            int known = _line.Length;
            Array.Resize(ref _line, 2 * length);
            _line.AsSpan(known).Fill(indent);
        }

        output.Append(_line.AsSpan(0, length));
    }

    /// <summary>A line's end and the indentation of the first level.</summary>
    private static ReadOnlySpan<byte> FirstLine(JsonWriterOptions options)
    {
#if NET9_0_OR_GREATER
        return Encoding.ASCII.GetBytes(options.NewLine + new string(options.IndentCharacter, options.IndentSize));
#else
        // A newer System.Text.Json than the framework's own has options for this, which only show in what it writes.
        var sample = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(sample, options))
        {
            writer.WriteStartArray();
            writer.WriteNullValue();
            writer.WriteEndArray();
        }

        return sample.WrittenSpan[1..sample.WrittenSpan.IndexOf((byte)'n')];
#endif
    }
}
