using System.Globalization;
using System.Text;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Text;
using NewsSchema.Core.Xml;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Reading.Markup;

/// <summary>
/// Reads markup in a string of another format: XHTML, or HTML whose elements end where XML requires it. In addition to XML, elements without content need no end (<c>br</c>), attributes need no quotes
/// and no value, HTML's entities are known, and several roots and text between them are allowed. All other HTML is left to an <see cref="IHtmlReader"/>.
/// </summary>
internal sealed class MarkupFragment
{
    /// <summary>The length up to which a tag is searched for, so that a text without the end of any tag takes linear time.</summary>
    private const int MaxSample = 1024;

    private static readonly HashSet<string> s_empty = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    };

    /// <summary>Elements whose content is not markup.</summary>
    private static readonly HashSet<string> s_raw = new(StringComparer.OrdinalIgnoreCase) { "script", "style" };

    private readonly string _text;
    private readonly int _maxTagLength;
    private readonly MarkupReader? _receiver;
    private readonly SourceSpan _place;
    private readonly List<string> _open = [];
    private int _at;

    private MarkupFragment(string text, int maxTagLength, MarkupReader? receiver, SourceSpan place)
    {
        _text = text;
        _maxTagLength = maxTagLength;
        _receiver = receiver;
        _place = place;
    }

    /// <summary>Whether a text seems to contain markup: a tag that ends an element, or one without content.</summary>
    public static bool IsMarkup(string text)
    {
        for (int i = text.IndexOf('<'); i >= 0 && i + 1 < text.Length; i = text.IndexOf('<', i + 1))
        {
            if (text[i + 1] == '/' || (TagLengthAt(text, i) is var length and > 0 && (text[i + length - 2] == '/' || s_empty.Contains(NameAt(text, i + 1)))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text seems to be markup as a whole: it contains markup, and a tag that begins a block or a line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="elements">The elements that are known.</param>
    public static bool HasBlocks(string text, MarkupElements elements)
    {
        for (int i = text.IndexOf('<'); i >= 0 && i + 1 < text.Length; i = text.IndexOf('<', i + 1))
        {
            if (TagLengthAt(text, i) > 0 && elements.Find(NameAt(text, i + 1).ToLowerInvariant())?.Role is MarkupRole.Block or MarkupRole.Container or MarkupRole.Break)
            {
                return IsMarkup(text);
            }
        }

        return false;
    }

    /// <summary>Why a text cannot be read; null if it can.</summary>
    public static string? ProblemOf(string text, int maxTagLength) => new MarkupFragment(text, maxTagLength, null, default).Read();

    /// <summary>Reads a text, with the caller's reader of HTML if it is not well-formed.</summary>
    /// <param name="value">The text.</param>
    /// <param name="draft">The article.</param>
    /// <param name="markup">Receives elements and text.</param>
    /// <returns>False if the text is not well-formed and there is no reader of HTML, which is reported.</returns>
    public static bool TryRead(SourceValue value, ArticleDraft draft, MarkupReader markup)
    {
        int maxTagLength = draft.Options.Limits.MaxTagLength;
        markup.HasBlankLines = !HasBlocks(value.Text, MarkupElements.Xhtml);
        if (ProblemOf(value.Text, maxTagLength) is not { } problem)
        {
            new MarkupFragment(value.Text, maxTagLength, markup, value.Place).Read();
            return true;
        }

        if (draft.Options.Html is { } html)
        {
            try
            {
                html.Read(value.Text, markup);
                return true;
            }
            catch (FormatException e)
            {
                draft.Ledger.Add(NewsErrorCodes.Approximated, value.Path.ToString(), value.Place, "the HTML is not read: " + e.Message);
                return false;
            }
        }

        draft.Ledger.Add(NewsErrorCodes.NotXhtml, value.Path.ToString(), value.Place, problem);
        return false;
    }

    /// <summary>The words of a text with markup, without it.</summary>
    public static string WordsOf(string text)
    {
        var words = new StringBuilder(text.Length);
        int at = 0;
        for (int tag = text.IndexOf('<'); tag >= 0; tag = text.IndexOf('<', tag))
        {
            AppendDecoded(words, text, at, tag);
            words.Append(' ');
            at = tag += Math.Max(1, XmlTag.LengthOf(text.AsSpan(tag)));
            if (tag >= text.Length)
            {
                at = text.Length;
                break;
            }
        }

        AppendDecoded(words, text, at, text.Length);
        return words.ToString();
    }

    private string? Read()
    {
        while (_at < _text.Length)
        {
            int tag = _text.IndexOf('<', _at);
            int end = tag < 0 ? _text.Length : tag;
            if (end > _at)
            {
                ReadText(_at, end);
                _at = end;
            }
            else if (ReadTag() is { } problem)
            {
                return problem;
            }
        }

        return _open.Count == 0 ? null : "<" + _open[_open.Count - 1] + "> does not end";
    }

    private void ReadText(int start, int end)
    {
        if (_receiver is not null)
        {
            _receiver.Text(Decode(start, end), _place);
        }
    }

    private string? ReadTag()
    {
        char next = _at + 1 < _text.Length ? _text[_at + 1] : '\0';
        if (next == '/')
        {
            return ReadEnd();
        }

        if (Characters.IsLetter(next))
        {
            return ReadStart();
        }

        if (next is not ('!' or '?'))
        {
            // A sign that begins no tag is text, as in HTML.
            _receiver?.Text("<", _place);
            _at++;
            return null;
        }

        bool isComment = string.CompareOrdinal(_text, _at, "<!--", 0, 4) == 0;
        bool isData = string.CompareOrdinal(_text, _at, "<![CDATA[", 0, 9) == 0;
        string close = isComment ? "-->" : isData ? "]]>" : ">";
        int from = _at + (isComment ? 4 : isData ? 9 : 2);
        int end = from > _text.Length ? -1 : _text.IndexOf(close, from, StringComparison.Ordinal);
        if (end < 0)
        {
            return "a comment or declaration does not end";
        }

        if (isData)
        {
            _receiver?.Text(_text.Substring(from, end - from), _place);
        }

        _at = end + close.Length;
        return null;
    }

    private string? ReadEnd()
    {
        string name = NameAt(_text, _at + 2);
        int end = _text.IndexOf('>', _at);
        if (end < 0)
        {
            return "a tag does not end";
        }

        _at = end + 1;
        if (s_empty.Contains(name))
        {
            return null;
        }

        if (_open.Count == 0 || !string.Equals(_open[_open.Count - 1], name, StringComparison.OrdinalIgnoreCase))
        {
            return "</" + name + "> ends no element" + (_open.Count == 0 ? "" : ", because <" + _open[_open.Count - 1] + "> is open");
        }

        _open.RemoveAt(_open.Count - 1);
        _receiver?.End();
        return null;
    }

    private string? ReadStart()
    {
        int start = _at;
        string name = NameAt(_text, _at + 1);
        _at += 1 + name.Length;
        _receiver?.Attributes.Clear();
        while (true)
        {
            SkipSpace();
            if (_at >= _text.Length)
            {
                return "a tag does not end";
            }

            if (_at - start > _maxTagLength)
            {
                return "a tag is longer than " + _maxTagLength.ToString(CultureInfo.InvariantCulture) + " characters";
            }

            if (_text[_at] == '>')
            {
                _at++;
                return Start(name, s_empty.Contains(name));
            }

            if (_text[_at] == '/' && _at + 1 < _text.Length && _text[_at + 1] == '>')
            {
                _at += 2;
                return Start(name, isEmpty: true);
            }

            ReadAttribute();
        }
    }

    private string? Start(string name, bool isEmpty)
    {
        _receiver?.Start(name.ToLowerInvariant(), _place);
        if (isEmpty)
        {
            _receiver?.End();
            return null;
        }

        _open.Add(name);
        if (s_raw.Contains(name))
        {
            int end = _text.IndexOf("</" + name, _at, StringComparison.OrdinalIgnoreCase);
            end = end < 0 ? _text.Length : end;
            _receiver?.Text(_text.Substring(_at, end - _at), _place);
            _at = end;
        }

        return null;
    }

    private void ReadAttribute()
    {
        int start = _at;
        do
        {
            _at++;
        }
        while (_at < _text.Length && !IsSpace(_text[_at]) && _text[_at] is not ('=' or '>' or '/'));
        string name = _text.Substring(start, _at - start);
        SkipSpace();
        string value = "";
        if (_at < _text.Length && _text[_at] == '=')
        {
            _at++;
            SkipSpace();
            value = ReadValue();
        }

        if (_receiver is not null && !name.StartsWith("xmlns", StringComparison.Ordinal))
        {
            int colon = name.IndexOf(':');
            _receiver.Attributes.Add(name.Substring(colon + 1).ToLowerInvariant(), value, _place, colon < 0 ? "" : name.Substring(0, colon));
        }
    }

    private string ReadValue()
    {
        if (_at >= _text.Length)
        {
            return "";
        }

        char quote = _text[_at];
        int start = _at;
        if (quote is '"' or '\'')
        {
            int close = _text.IndexOf(quote, _at + 1);
            close = close < 0 ? _text.Length : close;
            start++;
            _at = Math.Min(close + 1, _text.Length);
            return Decode(start, close);
        }

        while (_at < _text.Length && !IsSpace(_text[_at]) && _text[_at] != '>')
        {
            _at++;
        }

        return Decode(start, _at);
    }

    private string Decode(int start, int end)
    {
        if (_text.IndexOf('&', start, end - start) < 0)
        {
            return _text.Substring(start, end - start);
        }

        var value = new StringBuilder(end - start);
        AppendDecoded(value, _text, start, end);
        return value.ToString();
    }

    /// <summary>Appends text with its references replaced. A sign that begins no reference is text, as in HTML.</summary>
    private static void AppendDecoded(StringBuilder output, string text, int start, int end)
    {
        while (start < end)
        {
            int sign = text.IndexOf('&', start, end - start);
            if (sign < 0)
            {
                output.Append(text, start, end - start);
                return;
            }

            output.Append(text, start, sign - start);
            int close = text.IndexOf(';', sign, Math.Min(end - sign, 12));
            string? character = close < 0 ? null : CharacterOf(text.Substring(sign + 1, close - sign - 1));
            output.Append(character ?? "&");
            start = character is null ? sign + 1 : close + 1;
        }
    }

    private static string? CharacterOf(string name)
    {
        if (name.Length < 2 || name[0] != '#')
        {
            return name switch
            {
                "lt" => "<",
                "gt" => ">",
                "amp" => "&",
                "quot" => "\"",
                "apos" => "'",
                _ => HtmlEntities.TryFind(name, out char character) ? character.ToString() : null,
            };
        }

        bool isHex = name[1] is 'x' or 'X';
        bool isNumber = isHex
            ? int.TryParse(name.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code)
            : int.TryParse(name.Substring(1), NumberStyles.None, CultureInfo.InvariantCulture, out code);
        return isNumber && code is > 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF) ? char.ConvertFromUtf32(code) : null;
    }

    /// <summary>The length of the start tag at an index; 0 if none ends within the sample and before another begins.</summary>
    private static int TagLengthAt(string text, int at)
    {
        int length = Characters.IsLetter(text[at + 1]) ? XmlTag.LengthOf(text.AsSpan(at, Math.Min(MaxSample, text.Length - at))) : 0;
        return length > 0 && text[at + length - 1] == '>' && text.IndexOf('<', at + 1, length - 1) < 0 ? length : 0;
    }

    private static string NameAt(string text, int at)
    {
        int end = at;
        while (end < text.Length && !IsSpace(text[end]) && text[end] is not ('>' or '/' or '<'))
        {
            end++;
        }

        return text.Substring(at, end - at);
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && IsSpace(_text[_at]))
        {
            _at++;
        }
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
}
