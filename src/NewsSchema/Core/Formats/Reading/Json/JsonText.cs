using System.Globalization;
using System.Text;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Formats.Reading.Json;

/// <summary>The characters of a JSON file that were not read yet, of which a stream holds only as many as a reader looks ahead.</summary>
internal sealed class JsonText : IDisposable
{
    private const int PieceLength = 4 * 1024;

    private readonly FormatInput _input;
    private readonly TextReader? _reader;
    private ReadOnlyMemory<char> _held;
    private char[] _buffer = [];
    private long _total;
    private bool _isAtEnd;
    private bool _isAfterReturn;

    public JsonText(FormatInput input)
    {
        _input = input;
        _isAtEnd = input.IsText;
        if (input.IsText)
        {
            _held = input.NormalText.AsMemory();
        }
        else
        {
            _reader = input.OpenText();
        }
    }

    /// <summary>The line of the next character, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>The column of the next character, from 1.</summary>
    public int Column { get; private set; } = 1;

    /// <summary>Why the text ends early; null if it does not.</summary>
    public SourceError? Error { get; private set; }

    /// <summary>The next character; -1 at the end of the file.</summary>
    public int Peek() => !_held.IsEmpty || Fill() ? _held.Span[0] : -1;

    /// <summary>Whether nothing follows after that many characters.</summary>
    public bool IsAtEnd(int length) => _isAtEnd && _held.Length == length;

    /// <summary>The next characters, as far as they are in memory.</summary>
    public ReadOnlySpan<char> Held(int maxLength) => _held.Span.Slice(0, Math.Min(maxLength, _held.Length));

    public void SkipSpace()
    {
        while (Peek() is ' ' or '\t' or '\n' or '\r')
        {
            ReadOnlySpan<char> held = _held.Span;
            int length = 1;
            while (length < held.Length && IsSpace(held[length]))
            {
                length++;
            }

            Advance(length);
        }
    }

    /// <summary>The length of the value here; -1 if it is longer than a limit. A value that the file cuts ends with it.</summary>
    /// <param name="close">The sign that, like a comma, ends a value of the array or object around it; another sign if there is none around it.</param>
    /// <param name="maxLength">The limit.</param>
    public int FindEnd(char close, int maxLength)
    {
        int depth = 0;
        bool isString = false;
        bool isEscape = false;
        ReadOnlySpan<char> held = _held.Span;
        for (int i = 0; ; i++)
        {
            if (i == held.Length)
            {
                if (!Fill())
                {
                    return i;
                }

                held = _held.Span;
            }

            char c = held[i];
            if (isString)
            {
                if (!isEscape && c is not ('"' or '\\'))
                {
                    int length = held.Slice(i).IndexOfAny('"', '\\');
                    i = (length < 0 ? held.Length : i + length) - 1;
                }
                else
                {
                    isString = isEscape || c != '"';
                    isEscape = !isEscape && c == '\\';
                }
            }
            else if (depth == 0 && ((IsSpace(c) && i > 0) || (close != '\0' && (c == ',' || c == close))))
            {
                return i;
            }
            else
            {
                depth += c is '{' or '[' ? 1 : c is '}' or ']' ? -1 : 0;
                isString = c == '"';
            }

            if (i >= maxLength)
            {
                return -1;
            }

            if (depth <= 0 && !isString && c is '}' or ']')
            {
                return i + 1;
            }
        }
    }

    /// <summary>Reads characters.</summary>
    public string Take(int length)
    {
        string text = length == _held.Length ? _held.ToString() : _held.Slice(0, length).ToString();
        Advance(length);
        return text;
    }

    public void Dispose()
    {
        _reader?.Dispose();
        CharacterBuffers.Return(_buffer);
        _buffer = [];
        _held = default;
        _isAtEnd = true;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r';

    private void Advance(int length)
    {
        ReadOnlySpan<char> read = _held.Span.Slice(0, length);
        for (int at = 0; at < length;)
        {
            int next = read.Slice(at).IndexOfAny('\n', '\r');
            if (next != 0)
            {
                _isAfterReturn = false;
            }

            if (next < 0)
            {
                Column += length - at;
                break;
            }

            bool isReturn = read[at + next] == '\r';
            Line += isReturn || !_isAfterReturn ? 1 : 0;
            Column = 1;
            _isAfterReturn = isReturn;
            at += next + 1;
        }

        _held = _held.Slice(length);
    }

    /// <summary>Reads on; false at the end of the file.</summary>
    private bool Fill()
    {
        if (_isAtEnd)
        {
            return false;
        }

        _input.Cancellation.ThrowIfCancellationRequested();
        int length = _held.Length;
        _held.Span.CopyTo(_buffer);
        if (length + PieceLength > _buffer.Length)
        {
            CharacterBuffers.Grow(ref _buffer, length, Math.Max(length * 2, PieceLength * 2));
        }

        int count = Read(_buffer, length, _buffer.Length - length);
        _total += count;
        _isAtEnd = count == 0;
        if (_total > _input.Options.Limits.MaxLength)
        {
            string limit = _input.Options.Limits.MaxLength.ToString(CultureInfo.InvariantCulture);
            Error = NewsErrorCodes.XmlLimit.At(default, "the file is longer than " + limit + " characters or bytes");
            _isAtEnd = true;
            count = 0;
        }

        _held = _buffer.AsMemory(0, length + count);
        return count > 0;
    }

    private int Read(char[] buffer, int start, int count)
    {
        try
        {
            return _reader!.Read(buffer, start, count);
        }
        catch (DecoderFallbackException)
        {
            Error = NewsErrorCodes.NotUtf8.At(default);
            return 0;
        }
    }
}
