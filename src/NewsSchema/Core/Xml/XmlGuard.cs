using System.Globalization;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Xml;

/// <summary>
/// The text of an XML file on its way to the XML reader, piece by piece, because files come from sources that are not trusted. Blanks replace the document type, so that no entity is declared and nothing
/// is fetched; a reference to an entity ends the file, and so does what exceeds a limit. Lines and columns remain.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="limits">The limits. That of the depth is left to the reader.</param>
/// <param name="knowsHtmlEntities">Whether HTML's entities become references to their characters, because senders of news use them without a declaration.</param>
internal sealed class XmlGuard(TextReader text, XmlLimits limits, bool knowsHtmlEntities = false) : TextReader
{
    private const int PieceLength = 8 * 1024;

    /// <summary>The longest name of an entity that a message quotes.</summary>
    private const int MaxNameLength = 256;

    /// <summary>The length of the longest name of an entity that XML itself declares.</summary>
    private const int MaxDeclared = 4;

    private static readonly (string Start, string End)[] s_noTags = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")];

    private char[] _buffer = CharacterBuffers.Rent(PieceLength);
    private int _start;
    private int _checked;
    private int _end;
    private long _total;
    private long _itemStart;
    private bool _isAtEnd;

    /// <summary>Whether a document type can follow: there is one at most, before the first tag.</summary>
    private bool _canHaveDoctype = true;

    /// <summary>The text whose next occurrence ends a comment, an instruction or a CDATA section; null outside of them.</summary>
    private string? _terminator;

    /// <summary>The error for which the text ended early, at its place in the text; null if it did not.</summary>
    public SourceError? Error { get; private set; }

    /// <summary>The length of the text so far.</summary>
    public long Length => _total;

    /// <summary>
    /// Whether a text needs no guard, because it can neither exceed a limit nor contain a document type or a reference to an entity that XML does not declare. That of most files can be known at once.
    /// </summary>
    /// <param name="text">The whole text.</param>
    /// <param name="limits">The limits.</param>
    public static bool IsHarmless(string text, XmlLimits limits)
    {
        if (text.Length > Math.Min(limits.MaxLength, Math.Min(limits.MaxItemLength, limits.MaxTagLength)) || text.IndexOf("<!DOCTYPE", StringComparison.Ordinal) >= 0)
        {
            return false;
        }

        for (int i = text.IndexOf('&'); i >= 0; i = text.IndexOf('&', i + 1))
        {
            ReadOnlySpan<char> start = text.AsSpan(i + 1, Math.Min(MaxDeclared + 1, text.Length - i - 1));
            int length = start.IndexOf(';');
            bool isCharacter = start.Length > 0 && start[0] == '#';
            if (!isCharacter && (length < 0 || !IsDeclared(start.Slice(0, length))))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Checks the length of a document.</summary>
    /// <param name="length">The length, in characters or bytes.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="errors">Receives NEWS8103.</param>
    /// <returns>Whether the document may be read.</returns>
    public static bool CheckLength(int length, XmlLimits limits, List<SourceError> errors)
    {
        if (length > limits.MaxLength)
        {
            errors.Add(TooLong(default, "the document", limits.MaxLength));
        }

        return length <= limits.MaxLength;
    }

    /// <summary>The error of elements that nest too deeply, which only the reader sees.</summary>
    public static SourceError TooDeep(SourceSpan place, XmlLimits limits) =>
        NewsErrorCodes.XmlLimit.At(place, $"the elements nest deeper than {limits.MaxDepth.ToString(CultureInfo.InvariantCulture)} levels");

    /// <summary>Begins to count the length of an article.</summary>
    public void BeginItem() => _itemStart = _total;

    public override int Read(char[] buffer, int index, int count)
    {
        while (_start == _checked && !(_isAtEnd && _checked == _end) && Error is null)
        {
            Check();
        }

        count = Math.Min(count, _checked - _start);
        Array.Copy(_buffer, _start, buffer, index, count);
        _start += count;
        return count;
    }

    public override int Peek() => throw new NotSupportedException();

    public override int Read()
    {
        char[] one = new char[1];
        return Read(one, 0, 1) == 0 ? -1 : one[0];
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            text.Dispose();
            CharacterBuffers.Return(_buffer);
            _buffer = [];
        }

        base.Dispose(disposing);
    }

    /// <summary>Checks as much of the text as is complete; reads more if nothing is.</summary>
    private void Check()
    {
        while (_checked < _end && Error is null)
        {
            int next = _terminator is not null ? Terminate() : _buffer[_checked] == '<' ? AfterMarkup() : _buffer[_checked] == '&' ? AfterReference() : AfterText();
            if (next < 0)
            {
                break;
            }

            _checked = next;
        }

        if (_start == _checked && Error is null)
        {
            Fill();
        }
    }

    private static SourceError TooLong(SourceSpan place, string what, long limit) =>
        NewsErrorCodes.XmlLimit.At(place, $"{what} is longer than {limit.ToString(CultureInfo.InvariantCulture)} characters or bytes");

    private int AfterText()
    {
        int length = _buffer.AsSpan(_checked, _end - _checked).IndexOfAny('<', '&');
        return length < 0 ? _end : _checked + length;
    }

    /// <summary>The position after a comment, an instruction or a CDATA section, as far as it is in memory.</summary>
    private int Terminate()
    {
        int length = _buffer.AsSpan(_checked, _end - _checked).IndexOf(_terminator.AsSpan());
        if (length >= 0)
        {
            int after = _checked + length + _terminator!.Length;
            _terminator = null;
            return after;
        }

        // The terminator can be cut at the end.
        int rest = _isAtEnd ? 0 : _terminator!.Length - 1;
        return _end - _checked > rest ? _end - rest : -1;
    }

    private int AfterMarkup()
    {
        const int needed = 9;
        if (_end - _checked < needed && !_isAtEnd)
        {
            return -1;
        }

        if (_end - _checked < 2 || _buffer[_checked + 1] is not ('!' or '?'))
        {
            return AfterTag();
        }

        foreach ((string start, string end) in s_noTags)
        {
            if (StartsWith(start))
            {
                _terminator = end;
                return _checked + start.Length;
            }
        }

        return _canHaveDoctype && StartsWith("<!DOCTYPE") ? AfterDoctype() : AfterTag();
    }

    private int AfterTag()
    {
        int available = (int)Math.Min(_end - _checked, limits.MaxTagLength + 1L);
        int length = XmlTag.LengthOf(_buffer.AsSpan(_checked, available));
        bool isComplete = length > 0 && _buffer[_checked + length - 1] == '>';
        if (length > limits.MaxTagLength)
        {
            return Fail(TooLong(PlaceOf(_checked, 1), "a tag", limits.MaxTagLength));
        }

        if (!isComplete && !_isAtEnd)
        {
            return -1;
        }

        _canHaveDoctype = false;
        int end = _checked + length;
        for (int i = _buffer.AsSpan(_checked, length).IndexOf('&'); i >= 0;)
        {
            int at = _checked + i;
            int before = _end;
            if (Replace(at) == Reference.Unknown)
            {
                return -1;
            }

            end -= before - _end;

            int more = _buffer.AsSpan(at + 1, end - at - 1).IndexOf('&');
            i = more < 0 ? -1 : i + 1 + more;
        }

        return end;
    }

    /// <summary>The position after a document type, which becomes blanks. All of it must be in memory, because what ends it depends on quotes and brackets.</summary>
    private int AfterDoctype()
    {
        int length = XmlTag.LengthOfDoctype(_buffer.AsSpan(_checked, _end - _checked));
        if (length < 0)
        {
            return _isAtEnd ? _end : -1;
        }

        _canHaveDoctype = false;
        Blank(_checked, _checked + length);
        return _checked + length;
    }

    private int AfterReference() => Replace(_checked) == Reference.Known ? _checked + 1 : -1;

    /// <summary>Replaces a reference to one of HTML's entities by one to its character, of the same length, so that columns remain.</summary>
    private Reference Replace(int at)
    {
        int end = at + 1;
        while (end < _end && end - at <= MaxNameLength && (char.IsLetterOrDigit(_buffer[end]) || _buffer[end] is '_' or '-' or '.' or ':'))
        {
            end++;
        }

        if (end == _end && !_isAtEnd)
        {
            return Reference.Incomplete;
        }

        ReadOnlySpan<char> span = _buffer.AsSpan(at + 1, end - at - 1);
        if (end == _end || _buffer[end] != ';' || span.IsEmpty || IsDeclared(span))
        {
            // What is not a reference at all is left to the XML reader.
            return Reference.Known;
        }

        string name = span.ToString();
        if (!knowsHtmlEntities || !HtmlEntities.TryFind(name, out char character))
        {
            Fail(NewsErrorCodes.XmlEntity.At(PlaceOf(at, name.Length + 2), name));
            return Reference.Unknown;
        }

        string code = ((int)character).ToString("X", CultureInfo.InvariantCulture);
        if (name.Length >= code.Length + 2)
        {
            ("#x" + code.PadLeft(name.Length - 2, '0')).CopyTo(0, _buffer, at + 1, name.Length);
        }
        else
        {
            // The shortest names have no room for a code. The columns after them in the line are those of the text.
            _buffer[at] = character;
            Array.Copy(_buffer, end + 1, _buffer, at + 1, _end - end - 1);
            _end -= end - at;
        }

        return Reference.Known;
    }

    /// <summary>Whether XML itself declares an entity.</summary>
    private static bool IsDeclared(ReadOnlySpan<char> name) => name.Length switch
    {
        2 => name[1] == 't' && name[0] is 'l' or 'g',
        3 => name.SequenceEqual("amp".AsSpan()),
        4 => name.SequenceEqual("quot".AsSpan()) || name.SequenceEqual("apos".AsSpan()),
        _ => false,
    };

    private int Fail(SourceError error)
    {
        Error = error;
        return -1;
    }

    /// <summary>A place in the text.</summary>
    private SourceSpan PlaceOf(int at, int length) => new((int)Math.Min(_total - _end + at, int.MaxValue - length), length);

    private bool StartsWith(string start) => _buffer.AsSpan(_checked, _end - _checked).StartsWith(start.AsSpan(), StringComparison.Ordinal);

    private void Blank(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            _buffer[i] = _buffer[i] is '\n' or '\r' ? _buffer[i] : ' ';
        }
    }

    private void Fill()
    {
        if (_isAtEnd)
        {
            // What is incomplete at the end of the file is left to the XML reader.
            _checked = _end;
            return;
        }

        if (_start > 0)
        {
            Array.Copy(_buffer, _start, _buffer, 0, _end - _start);
            _end -= _start;
            _checked -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            CharacterBuffers.Grow(ref _buffer, _end, _buffer.Length * 2);
        }

        int count = text.Read(_buffer, _end, _buffer.Length - _end);
        _isAtEnd = count == 0;
        _end += count;
        _total += count;
        if (_total > limits.MaxLength)
        {
            Fail(TooLong(default, "the document", limits.MaxLength));
        }
        else if (_total - _itemStart > limits.MaxItemLength + (2L * PieceLength))
        {
            Fail(TooLong(PlaceOf(_end, 0), "an article", limits.MaxItemLength));
        }
    }

    private enum Reference
    {
        Known,
        Incomplete,
        Unknown,
    }
}
