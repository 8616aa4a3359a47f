using System.Globalization;
using System.Text;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Json;

/// <summary>Reads JSON strings, names and values.</summary>
internal sealed class JsonStringReader
{
    private readonly string _text;
    private readonly List<SourceError> _errors;
    private readonly StringBuilder _value = new();
    private readonly StringCache _names = new();
    private readonly JsonTolerance? _tolerance;
    private int _at;

    /// <param name="text">The text.</param>
    /// <param name="errors">Receives the errors.</param>
    /// <param name="tolerance">Allows control characters; null for none.</param>
    public JsonStringReader(string text, List<SourceError> errors, JsonTolerance? tolerance = null)
    {
        _text = text;
        _errors = errors;
        _tolerance = tolerance;
    }

    /// <summary>Reads the string at a position; null after an error.</summary>
    /// <param name="position">The index of its quote, then the index after it.</param>
    /// <param name="isName">Whether it is the name of a member, which other objects repeat.</param>
    public string? Read(ref int position, bool isName)
    {
        _at = position;
        string? text = Read(isName);
        position = _at;
        return text;
    }

    private string? Read(bool isName)
    {
        int start = ++_at;
        int end = PlainEnd(start);
        if (end < _text.Length && _text[end] == '"')
        {
            _at = end + 1;
            return isName ? _names.Get(_text, start, end - start) : _text.Substring(start, end - start);
        }

        _value.Clear();
        while (true)
        {
            _value.Append(_text, _at, end - _at);
            _at = end;
            if (_at == _text.Length)
            {
                Fail(start - 1, 1, "a string that is never closed", "'\"'");
                return null;
            }

            char c = _text[_at];
            if (c == '"')
            {
                _at++;
                return _value.ToString();
            }

            if (!(c == '\\' ? ReadEscape() : char.IsSurrogate(c) ? ReadPair() : ReadControl(c)))
            {
                return null;
            }

            end = PlainEnd(_at);
        }
    }

    /// <summary>The index of the next character that is not itself: a quote, an escape, a control character or a surrogate.</summary>
    private int PlainEnd(int at)
    {
        string text = _text;
        // By pieces, so that a text of many characters that are none takes linear time.
        const int pieceLength = 256;
        while (at < text.Length)
        {
            ReadOnlySpan<char> piece = text.AsSpan(at, Math.Min(pieceLength, text.Length - at));
            int length = piece.IndexOfAny('"', '\\') is >= 0 and int sign ? sign : piece.Length;
            length = piece.Slice(0, length).IndexOfAnyInRange('\0', '\u001F') is >= 0 and int control ? control : length;
            length = piece.Slice(0, length).IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and int surrogate ? surrogate : length;
            at += length;
            if (length < piece.Length)
            {
                break;
            }
        }

        return at;
    }

    private bool ReadEscape()
    {
        char sign = _at + 1 < _text.Length ? _text[_at + 1] : '\0';
        int index = "\"\\/bfnrt".IndexOf(sign);
        if (sign != '\0' && index >= 0)
        {
            _value.Append("\"\\/\b\f\n\r\t"[index]);
            _at += 2;
            return true;
        }

        if (!TryReadUnicode(_at, out char c))
        {
            int length = Math.Min(sign == 'u' ? 6 : 2, _text.Length - _at);
            Fail(_at, length, "'" + _text.Substring(_at, length) + "' is not an escape", "one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u and four hexadecimal digits");
            return false;
        }

        char low = '\0';
        if (char.IsSurrogate(c) && !(char.IsHighSurrogate(c) && TryReadUnicode(_at + 6, out low) && char.IsLowSurrogate(low)))
        {
            Fail(_at, 6, "half a surrogate pair", "both halves, as \\ud83d\\ude00");
            return false;
        }

        _value.Append(c);
        _at += 6;
        if (low != '\0')
        {
            _value.Append(low);
            _at += 6;
        }

        return true;
    }

    private bool TryReadUnicode(int at, out char c)
    {
        c = '\0';
        if (at + 6 > _text.Length || _text[at] != '\\' || _text[at + 1] != 'u')
        {
            return false;
        }

        int value = 0;
        for (int i = at + 2; i < at + 6; i++)
        {
            int digit = Characters.HexValue(_text[i]);
            if (digit < 0)
            {
                return false;
            }

            value = (value << 4) | digit;
        }

        c = (char)value;
        return true;
    }

    private bool ReadPair()
    {
        if (!char.IsSurrogatePair(_text, _at))
        {
            Fail(_at, 1, "half a surrogate pair", "a character");
            return false;
        }

        _value.Append(_text, _at, 2);
        _at += 2;
        return true;
    }

    private bool ReadControl(char c)
    {
        if (_tolerance is not null)
        {
            _tolerance.Report(JsonTolerance.ControlCharacter, _at);
            _value.Append(c);
            _at++;
            return true;
        }

        Fail(_at, 1, "a control character in a string", "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture));
        return false;
    }

    private void Fail(int start, int length, string found, string expected) =>
        _errors.Add(NewsErrorCodes.MalformedJson.At(new SourceSpan(start, length), found, expected));
}
