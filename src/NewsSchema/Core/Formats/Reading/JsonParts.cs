using System.Globalization;
using System.Text;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Formats.Reading;

/// <summary>
/// Divides a JSON file into its parts: the items of an array at the top, or the values that follow each other, as in JSON Lines. Only one part is in memory at a time.
/// </summary>
internal sealed class JsonParts
{
    private const int BufferLength = 8192;

    private readonly FormatInput _input;
    private readonly TextReader _text;
    private readonly char[] _buffer = new char[BufferLength];
    private readonly StringBuilder _part = new();
    private int _at;
    private int _end;
    private bool _isEnded;
    private int _line = 1;
    private int _column = 1;

    private JsonParts(FormatInput input)
    {
        _input = input;
        _text = input.OpenText();
    }

    /// <summary>The parts of a file. A file without any value has one part, which is not JSON.</summary>
    public static IEnumerable<JsonPart> Read(FormatInput input)
    {
        var parts = new JsonParts(input);
        using (parts._text)
        {
            foreach (JsonPart part in parts.ReadAll())
            {
                yield return part;
            }
        }
    }

    private IEnumerable<JsonPart> ReadAll()
    {
        SkipSpace();
        if (Peek() == '\uFEFF')
        {
            Next();
            SkipSpace();
        }

        if (Peek() == '[')
        {
            Next();
            return ReadArray();
        }

        return ReadSequence();
    }

    private IEnumerable<JsonPart> ReadSequence()
    {
        do
        {
            yield return ReadPart(isInArray: false);
            SkipSpace();
        }
        while (!_isEnded && Peek() >= 0);
    }

    private IEnumerable<JsonPart> ReadArray()
    {
        SkipSpace();
        bool isMore = Peek() != ']';
        bool isCut = false;
        while (isMore)
        {
            SkipSpace();
            JsonPart part = ReadPart(isInArray: true);
            isCut = part.HasErrors;
            yield return part;
            SkipSpace();
            isMore = !_isEnded && Peek() == ',';
            if (isMore)
            {
                Next();
            }
        }

        if (_isEnded)
        {
            yield break;
        }

        if (Peek() < 0 && isCut)
        {
            // The error of the last item says that the text ends.
            yield break;
        }

        if (Peek() != ']')
        {
            yield return Unexpected("',' or ']'");
            yield break;
        }

        Next();
        SkipSpace();
        if (Peek() >= 0)
        {
            yield return Unexpected("the end of the text");
        }
    }

    private JsonPart ReadPart(bool isInArray)
    {
        (int line, int column) = (_line, _column);
        long maxLength = isInArray ? _input.Options.Limits.MaxItemLength : _input.Options.Limits.MaxLength;
        _isEnded = !TakePart(isInArray, maxLength);
        List<SourceError> errors = [.. _input.Errors];
        _input.Errors.Clear();
        if (_isEnded)
        {
            errors.Add(NewsErrorCodes.XmlLimit.At(default, "the item is longer than " + maxLength.ToString(CultureInfo.InvariantCulture) + " characters"));
        }

        return JsonPart.Read(_part.ToString(), line, column, errors, _input.Cancellation);
    }

    private JsonPart Unexpected(string expected) => JsonPart.Of(
        _line, _column, NewsErrorCodes.MalformedJson.At(new SourceSpan(0, 0), Peek() < 0 ? "the text ends" : "unexpected '" + (char)Peek() + "'", expected));

    /// <summary>Reads one value, up to the character after it.</summary>
    /// <returns>Whether its length is within the limit.</returns>
    private bool TakePart(bool isInArray, long maxLength)
    {
        _part.Clear();
        int depth = 0;
        bool isString = false;
        bool isEscape = false;
        for (int next = Peek(); next >= 0; next = Peek())
        {
            char c = (char)next;
            if (isString)
            {
                isString = isEscape || c != '"';
                isEscape = !isEscape && c == '\\';
            }
            else if (depth == 0 && ((IsSpace(c) && _part.Length > 0) || (isInArray && c is ',' or ']')))
            {
                return true;
            }
            else
            {
                depth += c is '{' or '[' ? 1 : c is '}' or ']' ? -1 : 0;
                isString = c == '"';
            }

            if (_part.Length == maxLength)
            {
                return false;
            }

            _part.Append(c);
            Next();
            if (depth <= 0 && !isString && c is '}' or ']')
            {
                return true;
            }
        }

        return true;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r';

    private void SkipSpace()
    {
        while (Peek() is int c and >= 0 && IsSpace((char)c))
        {
            Next();
        }
    }

    /// <summary>The next character; -1 at the end of the file.</summary>
    private int Peek()
    {
        if (_at == _end)
        {
            _input.Cancellation.ThrowIfCancellationRequested();
            _end = _text.Read(_buffer, 0, _buffer.Length);
            _at = 0;
        }

        return _at < _end ? _buffer[_at] : -1;
    }

    private void Next()
    {
        if (_buffer[_at++] == '\n')
        {
            _line++;
            _column = 1;
        }
        else
        {
            _column++;
        }
    }
}
