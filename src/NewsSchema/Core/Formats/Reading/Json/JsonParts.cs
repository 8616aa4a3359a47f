using System.Globalization;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Json;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.Reading.Json;

/// <summary>
/// Divides a JSON file into its parts: the items of an array at the top, or the values that follow each other, as in JSON Lines. A value that is too long to be held in memory and is not an article is divided
/// into its members and items in turn. Only one part is in memory at a time.
/// </summary>
internal sealed class JsonParts
{
    /// <summary>The length of a value that is held in memory before it is known to be an article.</summary>
    private const int HeldLength = 64 * 1024;

    private const char NoContainer = '\0';

    private readonly FormatInput _input;
    private readonly Func<Node, MapNode, bool> _isWhole;
    private readonly JsonText _text;
    private int _number;
    private bool _isEnded;

    /// <summary>Whether the last part was read only up to an error, which may be that the text ends.</summary>
    private bool _isCut;

    private JsonParts(FormatInput input, JsonText text, Func<Node, MapNode, bool> isWhole)
    {
        _input = input;
        _text = text;
        _isWhole = isWhole;
    }

    /// <summary>The parts of a file. A file without any value has one part, which is not JSON.</summary>
    /// <param name="input">The file.</param>
    /// <param name="isWhole">Whether an object, of which the first members are known, must not be divided: inside of a value, an object of it.</param>
    public static IEnumerable<JsonPart> Read(FormatInput input, Func<Node, MapNode, bool> isWhole)
    {
        using var text = new JsonText(input);
        foreach (JsonPart part in new JsonParts(input, text, isWhole).ReadAll())
        {
            yield return part;
        }
    }

    private IEnumerable<JsonPart> ReadAll()
    {
        _text.SkipSpace();
        if (_text.Peek() == '\uFEFF')
        {
            _text.Take(1);
            _text.SkipSpace();
        }

        bool isArray = _text.Peek() == '[';
        foreach (JsonPart part in isArray ? ReadItems(null) : ReadSequence())
        {
            yield return part;
        }

        _text.SkipSpace();
        if (!_isEnded && _text.Peek() >= 0)
        {
            yield return Unexpected("the end of the text");
        }
        else if (!_isEnded && _text.Error is { } error)
        {
            yield return JsonPart.Of(_text.Line, _text.Column, error);
        }
    }

    private IEnumerable<JsonPart> ReadSequence()
    {
        do
        {
            foreach (JsonPart part in ReadValue(null, NoContainer))
            {
                yield return part;
            }

            _text.SkipSpace();
        }
        while (!_isEnded && _text.Peek() >= 0);
    }

    /// <summary>The items of the array that begins here; those of an array at the top are separate values.</summary>
    private IEnumerable<JsonPart> ReadItems(JsonPlace? place)
    {
        _text.Take(1);
        _text.SkipSpace();
        bool isMore = _text.Peek() != ']';
        while (isMore)
        {
            _text.SkipSpace();
            foreach (JsonPart part in ReadValue(place, ']'))
            {
                yield return part;
            }

            _text.SkipSpace();
            isMore = Continues();
        }

        foreach (JsonPart part in End(']'))
        {
            yield return part;
        }
    }

    /// <summary>The members of the object that begins here.</summary>
    private IEnumerable<JsonPart> ReadMembers(JsonPlace? place)
    {
        _text.Take(1);
        _text.SkipSpace();
        bool isMore = _text.Peek() != '}';
        while (isMore)
        {
            _text.SkipSpace();
            if (ReadName() is not { } name || _text.Peek() != ':')
            {
                _isEnded = true;
                yield return Unexpected("a name in double quotes and ':'");
                yield break;
            }

            _text.Take(1);
            _text.SkipSpace();
            foreach (JsonPart part in ReadValue(new JsonPlace(place, name), '}'))
            {
                yield return part;
            }

            _text.SkipSpace();
            isMore = Continues();
        }

        foreach (JsonPart part in End('}'))
        {
            yield return part;
        }
    }

    private bool Continues()
    {
        bool isMore = !_isEnded && _text.Peek() == ',';
        if (isMore)
        {
            _text.Take(1);
        }

        return isMore;
    }

    private IEnumerable<JsonPart> End(char close)
    {
        if (_isEnded || (_isCut && _text.Peek() < 0))
        {
            yield break;
        }

        if (_text.Peek() != close)
        {
            _isEnded = true;
            yield return Unexpected("',' or '" + close + "'");
            yield break;
        }

        _text.Take(1);
    }

    private string? ReadName()
    {
        int length = _text.Peek() == '"' ? _text.FindEnd(':', HeldLength) : -1;
        string? name = length < 0 ? null : (new JsonTreeReader(_text.Take(length), [], _input.Cancellation).Read() as ScalarNode)?.Text;
        _text.SkipSpace();
        return name;
    }

    /// <param name="place">The members around the value; null at the top.</param>
    /// <param name="close">The sign that ends the array or object around the value.</param>
    private IEnumerable<JsonPart> ReadValue(JsonPlace? place, char close)
    {
        _number += place is null ? 1 : 0;
        int length = _text.FindEnd(close, HeldLength);
        if (length < 0 && CanDivide(place))
        {
            JsonPlace inner = place ?? JsonPlace.Root;
            return _text.Peek() == '{' ? ReadMembers(inner) : ReadItems(inner.Deeper());
        }

        return [ReadPart(place, close, length)];
    }

    private JsonPart ReadPart(JsonPlace? place, char close, int length)
    {
        (int line, int column) = (_text.Line, _text.Column);
        List<SourceError> errors = [.. _input.Errors];
        _input.Errors.Clear();
        long maxLength = close == NoContainer ? _input.Options.Limits.MaxLength : _input.Options.Limits.MaxItemLength;
        if (length < 0 || length > maxLength)
        {
            length = _text.FindEnd(close, (int)Math.Min(maxLength, int.MaxValue));
        }

        if (length < 0)
        {
            _isEnded = true;
            errors.Add(NewsErrorCodes.XmlLimit.At(default, "the item is longer than " + maxLength.ToString(CultureInfo.InvariantCulture) + " characters"));
            return JsonPart.Read("", line, column, errors, _input.Cancellation);
        }

        if (_text.IsAtEnd(length) && _text.Error is { } error)
        {
            _isEnded = true;
            errors.Add(error);
        }

        JsonPart part = JsonPart.Read(_text.Take(length), line, column, errors, _input.Cancellation, _number, place);
        _isCut = part.HasErrors;
        return part;
    }

    /// <summary>Whether the value here can be read in pieces: an array, or an object that is not an article by the members that are held.</summary>
    private bool CanDivide(JsonPlace? place)
    {
        if (place is { Depth: >= JsonTreeReader.MaxDepth } || _text.Peek() is not ('{' or '['))
        {
            return false;
        }

        if (_text.Peek() == '[')
        {
            return true;
        }

        MapNode members = JsonPrefix.MembersOf(_text.Held(HeldLength));
        return !_isWhole((place ?? JsonPlace.Root).Wrap(members), members);
    }

    private JsonPart Unexpected(string expected)
    {
        string found = _text.Peek() < 0 ? "the text ends" : "unexpected '" + (char)_text.Peek() + "'";
        SourceError error = _text.Peek() < 0 && _text.Error is { } ended ? ended : NewsErrorCodes.MalformedJson.At(default, found, expected);
        return JsonPart.Of(_text.Line, _text.Column, error);
    }
}
