using System.Globalization;
using System.Text;

namespace NewsSchema.Tool.LanguageServer.Rpc;

/// <summary>Messages in two streams: each is a header with its length in bytes, an empty line, and JSON.</summary>
internal sealed class MessageStream(Stream input, Stream output)
{
    /// <summary>No editor sends a message as large; a larger length is an attack or a header that was misread.</summary>
    private const int MaxLength = 1 << 28;

    private const int MaxHeaderLength = 8192;

    private readonly Lock _writing = new();
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;

    /// <summary>Reads the next message. Lines that are not a header are skipped.</summary>
    /// <returns>The bytes; null at the end of the stream.</returns>
    /// <exception cref="InvalidDataException">The header cannot be understood, so that the place of the next message is unknown.</exception>
    public byte[]? Read()
    {
        int length = -1;
        while (true)
        {
            if (ReadLine() is not { } line)
            {
                return null;
            }

            if (line.Length == 0 && length >= 0)
            {
                return ReadContent(length);
            }

            if (line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            {
                string value = line["Content-Length:".Length..].Trim();
                length = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= MaxLength
                    ? number
                    : throw new InvalidDataException($"'{value}' is not the length of a message: write a number of bytes up to {MaxLength}");
            }
        }
    }

    /// <summary>Writes a message. Messages of several threads do not mix.</summary>
    public void Write(ReadOnlySpan<byte> content)
    {
        lock (_writing)
        {
            output.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {content.Length}\r\n\r\n")));
            output.Write(content);
            output.Flush();
        }
    }

    /// <summary>The next line of a header, without its end; null at the end of the stream.</summary>
    private string? ReadLine()
    {
        var line = new StringBuilder();
        while (true)
        {
            if (_start == _end && !Fill())
            {
                return null;
            }

            byte next = _buffer[_start++];
            if (next == '\n')
            {
                return line.ToString();
            }

            if (line.Length >= MaxHeaderLength)
            {
                throw new InvalidDataException("the header of a message does not end");
            }

            if (next != '\r')
            {
                line.Append((char)next);
            }
        }
    }

    private byte[]? ReadContent(int length)
    {
        byte[] content = new byte[length];
        int read = Math.Min(length, _end - _start);
        Array.Copy(_buffer, _start, content, 0, read);
        _start += read;
        return input.ReadAtLeast(content.AsSpan(read), length - read, throwOnEndOfStream: false) == length - read ? content : null;
    }

    private bool Fill()
    {
        _start = 0;
        _end = input.Read(_buffer);
        return _end > 0;
    }
}
