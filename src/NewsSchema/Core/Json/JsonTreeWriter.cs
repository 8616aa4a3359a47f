using System.Buffers;
using NewsSchema.Core.Tree;
using NewsSchema.Core.Values;

namespace NewsSchema.Core.Json;

/// <summary>Writes trees as JSON. Escapes only what RFC 8259 requires, so that text stays readable.</summary>
internal readonly struct JsonTreeWriter
{
    // Small enough for any buffer, large enough for a call.
    private const int Piece = 1024;
    private const int MaxBytesPerChar = 6;
    private const char Replacement = '\uFFFD';

    private readonly IBufferWriter<byte> _output;

    public JsonTreeWriter(IBufferWriter<byte> output)
    {
        _output = output;
    }

    public void Write(Node node)
    {
        switch (node)
        {
            case MapNode map:
                WriteMap(map);
                break;
            case ListNode list:
                WriteList(list);
                break;
            case ScalarNode scalar:
                WriteScalar(scalar);
                break;
            default:
                throw new ArgumentException("The node is of an unknown type.", nameof(node));
        }
    }

    private void WriteMap(MapNode map)
    {
        char opening = '{';
        foreach (Member member in map.Members)
        {
            WriteAscii(opening);
            WriteString("", member.Key);
            WriteAscii(':');
            Write(member.Value);
            opening = ',';
        }

        if (map.Members.Count == 0)
        {
            WriteAscii(opening);
        }

        WriteAscii('}');
    }

    private void WriteList(ListNode list)
    {
        char opening = '[';
        foreach (Node item in list.Items)
        {
            WriteAscii(opening);
            Write(item);
            opening = ',';
        }

        if (list.Items.Count == 0)
        {
            WriteAscii(opening);
        }

        WriteAscii(']');
    }

    private void WriteScalar(ScalarNode scalar)
    {
        switch (scalar.Kind)
        {
            case ScalarKind.Null:
                WriteText("null");
                break;
            case ScalarKind.Plain when scalar.Text is "true" or "false" || NumberText.IsNumber(scalar.Text):
                WriteText(scalar.Text);
                break;
            case ScalarKind.Reference when scalar.KeepsHash:
                WriteString("#", scalar.Text);
                break;
            default:
                WriteString("", scalar.Text);
                break;
        }
    }

    private void WriteString(string prefix, string text)
    {
        WriteAscii('"');
        WriteText(prefix);
        WriteText(text);
        WriteAscii('"');
    }

    private void WriteAscii(char c)
    {
        _output.GetSpan(1)[0] = (byte)c;
        _output.Advance(1);
    }

    private void WriteText(string text)
    {
        for (int start = 0; start < text.Length;)
        {
            int end = Math.Min(start + Piece, text.Length);
            if (end < text.Length && char.IsHighSurrogate(text[end - 1]))
            {
                end++;
            }

            Span<byte> bytes = _output.GetSpan((end - start) * MaxBytesPerChar);
            int count = 0;
            for (int i = start; i < end; i++)
            {
                char c = text[i];
                if (c >= ' ' && c < '\x80' && c != '"' && c != '\\')
                {
                    bytes[count++] = (byte)c;
                }
                else if (c < '\x80')
                {
                    count = WriteEscape(bytes, count, c);
                }
                else if (c < '\u0800')
                {
                    bytes[count++] = (byte)(0xC0 | (c >> 6));
                    bytes[count++] = (byte)(0x80 | (c & 0x3F));
                }
                else if (char.IsHighSurrogate(c) && i + 1 < end && char.IsLowSurrogate(text[i + 1]))
                {
                    int rune = char.ConvertToUtf32(c, text[++i]);
                    bytes[count++] = (byte)(0xF0 | (rune >> 18));
                    bytes[count++] = (byte)(0x80 | ((rune >> 12) & 0x3F));
                    bytes[count++] = (byte)(0x80 | ((rune >> 6) & 0x3F));
                    bytes[count++] = (byte)(0x80 | (rune & 0x3F));
                }
                else
                {
                    // UTF-8 cannot encode half a surrogate pair.
                    c = char.IsSurrogate(c) ? Replacement : c;
                    bytes[count++] = (byte)(0xE0 | (c >> 12));
                    bytes[count++] = (byte)(0x80 | ((c >> 6) & 0x3F));
                    bytes[count++] = (byte)(0x80 | (c & 0x3F));
                }
            }

            _output.Advance(count);
            start = end;
        }
    }

    private static int WriteEscape(Span<byte> bytes, int count, char c)
    {
        bytes[count++] = (byte)'\\';
        int letter = "\"\\\b\f\n\r\t".IndexOf(c);
        if (letter >= 0)
        {
            bytes[count++] = (byte)"\"\\bfnrt"[letter];
            return count;
        }

        bytes[count++] = (byte)'u';
        bytes[count++] = (byte)'0';
        bytes[count++] = (byte)'0';
        bytes[count++] = (byte)('0' + (c >> 4));
        bytes[count++] = (byte)"0123456789abcdef"[c & 0xF];
        return count;
    }
}
