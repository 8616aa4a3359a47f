using System.Globalization;
using NewsSchema.Core.Errors;

namespace NewsSchema.Core.Xml;

/// <summary>
/// Passes on the text of a document that is too long for the memory, and ends it before a limit is exceeded. It is to a stream what <see cref="XmlGuard"/> is to a text; depth, and references to entities, are left to
/// the XML reader, which ignores the document type.
/// </summary>
internal sealed class XmlGuardReader(TextReader text, XmlLimits limits) : TextReader
{
    private readonly char[] _one = new char[1];

    /// <summary>The characters of the current construct that decide what it is and where it ends.</summary>
    private string _end = "";

    private int _matched;
    private int _length;
    private char _quote;
    private bool _isStart;
    private string _start = "";
    private long _count;

    /// <summary>Why the text ended early; null if it did not.</summary>
    public SourceError? Error { get; private set; }

    /// <summary>The number of characters so far, which is up to a buffer ahead of the XML reader.</summary>
    public long Count => _count;

    public override int Peek() => Error is null ? text.Peek() : -1;

    public override int Read() => Read(_one, 0, 1) == 1 ? _one[0] : -1;

    public override int Read(char[] buffer, int index, int count)
    {
        int read = Error is null ? text.Read(buffer, index, count) : 0;
        for (int i = 0; i < read; i++)
        {
            if (!Accept(buffer[index + i]))
            {
                return i;
            }
        }

        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            text.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool Accept(char c)
    {
        if (++_count > limits.MaxLength)
        {
            return Refuse("the document is longer than " + limits.MaxLength.ToString(CultureInfo.InvariantCulture) + " characters");
        }

        if (_end.Length > 0)
        {
            SkipTo(c);
        }
        else if (_isStart)
        {
            Begin(c);
        }
        else if (_length == 0)
        {
            _isStart = c == '<';
            _start = "";
        }
        else
        {
            return AcceptInTag(c);
        }

        return true;
    }

    /// <summary>The characters after <c>&lt;</c>: a comment, character data and an instruction have special ends, and everything else is a tag.</summary>
    private void Begin(char c)
    {
        _start += c;
        _matched = 0;
        if (_start == "?")
        {
            (_isStart, _end) = (false, "?>");
        }
        else if (_start == "!--")
        {
            (_isStart, _end) = (false, "-->");
        }
        else if (_start == "![CDATA[")
        {
            (_isStart, _end) = (false, "]]>");
        }
        else if (!"!--".StartsWith(_start, StringComparison.Ordinal) && !"![CDATA[".StartsWith(_start, StringComparison.Ordinal))
        {
            _isStart = false;
            (_length, _quote) = (1, '\0');
            foreach (char other in _start)
            {
                AcceptInTag(other);
            }
        }
    }

    /// <summary>Finds the end of a comment, of character data or of an instruction.</summary>
    private void SkipTo(char c)
    {
        bool repeats = _matched == _end.Length - 1 && c == _end[0] && _end[0] == _end[_matched - 1];
        _matched = c == _end[_matched] ? _matched + 1 : repeats ? _matched : c == _end[0] ? 1 : 0;
        if (_matched == _end.Length)
        {
            _end = "";
        }
    }

    private bool AcceptInTag(char c)
    {
        _length++;
        if (_quote != '\0')
        {
            _quote = c == _quote ? '\0' : _quote;
        }
        else if (c is '"' or '\'')
        {
            _quote = c;
        }
        else if (c == '>')
        {
            _length = 0;
        }

        return _length <= limits.MaxTagLength || Refuse("a tag is longer than " + limits.MaxTagLength.ToString(CultureInfo.InvariantCulture) + " characters");
    }

    private bool Refuse(string reason)
    {
        Error = NewsErrorCodes.XmlLimit.At(default, reason);
        return false;
    }
}
