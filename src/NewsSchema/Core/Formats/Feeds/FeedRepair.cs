using System.Globalization;
using System.Text;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Text;
using NewsSchema.Core.Xml;

namespace NewsSchema.Core.Formats.Feeds;

/// <summary>
/// Corrects what feeds often have although XML forbids it: text before the declaration, signs that should be escaped, entities of HTML, control characters, and prefixes that are not declared. Everything that
/// can keep its place does, so that lines, and mostly columns, are those of the file.
/// </summary>
internal sealed class FeedRepair
{
    /// <summary>The length of a stream that is held in memory.</summary>
    private const int MaxLength = 256 * 1024;

    private const int FirstLength = MaxLength / 64;

    /// <summary>The longest of the usual prefixes.</summary>
    private static readonly int s_maxPrefix = FeedNames.NamespaceOf.Keys.Max(static prefix => prefix.Length);

    private const int MaxReference = 12;

    private readonly string _text;
    private StringBuilder? _output;
    private int _copied;
    private int _at;

    private FeedRepair(string text) => _text = text;

    /// <summary>Opens a feed. One that is too long to be held in memory must be well-formed.</summary>
    public static FormatInput Open(FormatInput input, SourceLedger ledger)
    {
        string? text = input.IsText ? input.Text : null;
        if (text is null)
        {
            TextReader reader = input.OpenText();
            char[] start = new char[FirstLength];
            int length = reader.ReadBlock(start, 0, start.Length);
            while (length == start.Length && length < MaxLength)
            {
                Array.Resize(ref start, length * 4);
                length += reader.ReadBlock(start, length, start.Length - length);
            }

            if (length == start.Length)
            {
                return new FormatInput(new FeedStream(start, reader), input.Options, input.Cancellation) { Errors = input.Errors };
            }

            text = new string(start, 0, length);
        }

        return new FormatInput(Repair(text, ledger), input.Options, input.Cancellation) { Errors = input.Errors };
    }

    /// <summary>Returns a text that an XML reader can read; the same instance if nothing is wrong.</summary>
    private static string Repair(string text, SourceLedger ledger)
    {
        string normalized = TextNormalization.Normalize(text);
        string corrected = DeclarePrefixes(new FeedRepair(BlankDeclaration(normalized)).CorrectCharacters());
        if (!ReferenceEquals(corrected, normalized))
        {
            ledger.Add(NewsErrorCodes.Approximated, "", default, "the feed is not well-formed XML: characters, entities or prefixes that XML forbids are read as feed readers do");
        }

        return corrected;
    }

    /// <summary>The text is decoded, so that the declaration says nothing more: before it, there may be blank lines.</summary>
    private static string BlankDeclaration(string text)
    {
        int start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        int end = start > 0 && string.CompareOrdinal(text, start, "<?xml ", 0, 6) == 0 ? text.IndexOf("?>", start, StringComparison.Ordinal) : -1;
        return end < 0 ? text : new string(' ', end + 2 - start).Insert(0, text.Substring(0, start)) + text.Substring(end + 2);
    }

    private string CorrectCharacters()
    {
        while (_at < _text.Length)
        {
            if (IsUsual(_text[_at]))
            {
                _at++;
            }
            else if (_text[_at] == '<' && EndOfLiteral(_text, _at) is { } end)
            {
                CorrectLiteral(end);
            }
            else if (_text[_at] == '&')
            {
                CorrectReference();
            }
            else if (_text[_at] == '<' && !BeginsTag(_text, _at))
            {
                Replace(1, "&lt;");
            }
            else
            {
                CorrectCharacter();
            }
        }

        return _output is null ? _text : _output.Append(_text, _copied, _text.Length - _copied).ToString();
    }

    /// <summary>Whether the sign at a position begins a tag, because a name, a slash or another sign of XML follows it.</summary>
    private static bool BeginsTag(string text, int at) =>
        at + 1 < text.Length && text[at + 1] is var next && (Characters.IsLetter(next) || next is '/' or '!' or '?' or '_' or ':' or >= '\u0080');

    /// <summary>Signs are only signs in a literal, but control characters are forbidden in it, too.</summary>
    private void CorrectLiteral(int end)
    {
        while (_at < end)
        {
            if (_text[_at] is >= ' ' and < '\uD800')
            {
                _at++;
            }
            else
            {
                CorrectCharacter();
            }
        }
    }

    private void CorrectCharacter()
    {
        if (IsForbidden(_text, _at))
        {
            Replace(1, " ");
        }
        else
        {
            _at++;
        }
    }

    private void CorrectReference()
    {
        int close = _text.IndexOf(';', _at, Math.Min(MaxReference, _text.Length - _at));
        string name = close < 0 ? "" : _text.Substring(_at + 1, close - _at - 1);
        if (name is "lt" or "gt" or "amp" or "quot" or "apos" || IsLegalNumber(name))
        {
            _at++;
        }
        else if (HtmlEntities.TryFind(name, out char character))
        {
            // Zeros keep the places of what follows.
            string code = ((int)character).ToString(CultureInfo.InvariantCulture);
            Replace(close + 1 - _at, "&#" + code.PadLeft(name.Length - 1, '0') + ";");
        }
        else if (name.Length > 1 && name[0] == '#' && name.Skip(1).All(char.IsLetterOrDigit))
        {
            Replace(close + 1 - _at, "\uFFFD");
        }
        else
        {
            Replace(1, "&amp;");
        }
    }

    private void Replace(int length, string with)
    {
        _output ??= new StringBuilder(_text.Length);
        _output.Append(_text, _copied, _at - _copied).Append(with);
        _at += length;
        _copied = _at;
    }

    /// <summary>The end of a CDATA section, comment or instruction, in which signs are only signs; null if none begins here.</summary>
    private static int? EndOfLiteral(string text, int at)
    {
        string? close = string.CompareOrdinal(text, at, "<![CDATA[", 0, 9) == 0 ? "]]>"
            : string.CompareOrdinal(text, at, "<!--", 0, 4) == 0 ? "-->"
            : string.CompareOrdinal(text, at, "<?", 0, 2) == 0 ? "?>"
            : null;
        int end = close is null ? -1 : text.IndexOf(close, at, StringComparison.Ordinal);
        return close is null ? null : end < 0 ? text.Length : end + close.Length;
    }

    /// <summary>Whether a character is right wherever it is: most are letters.</summary>
    private static bool IsUsual(char c) => c is (>= ' ' and < '\uD800') and not ('<' or '&');

    private static bool IsForbidden(string text, int i)
    {
        char c = text[i];
        return (c < ' ' && c is not ('\t' or '\n' or '\r')) || c is '\uFFFE' or '\uFFFF'
            || (char.IsHighSurrogate(c) && !(i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])))
            || (char.IsLowSurrogate(c) && !(i > 0 && char.IsHighSurrogate(text[i - 1])));
    }

    private static bool IsLegalNumber(string name)
    {
        if (name.Length < 2 || name[0] != '#')
        {
            return false;
        }

        bool isNumber = name[1] == 'x'
            ? int.TryParse(name.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code)
            : int.TryParse(name.Substring(1), NumberStyles.None, CultureInfo.InvariantCulture, out code);
        return isNumber && code is 0x9 or 0xA or 0xD or (>= 0x20 and <= 0xD7FF) or (>= 0xE000 and <= 0xFFFD) or (>= 0x10000 and <= 0x10FFFF);
    }

    /// <summary>Declares the usual prefixes in the root if the feed has them without a declaration.</summary>
    private static string DeclarePrefixes(string text)
    {
        string declarations = "";
        HashSet<string> used = UsedPrefixes(text);
        foreach (KeyValuePair<string, string> pair in FeedNames.NamespaceOf)
        {
            if (used.Contains(pair.Key) && text.IndexOf("xmlns:" + pair.Key, StringComparison.Ordinal) < 0)
            {
                declarations += " xmlns:" + pair.Key + "=\"" + pair.Value + "\"";
            }
        }

        int end = declarations.Length == 0 ? -1 : EndOfRootName(text);
        return end < 0 ? text : text.Insert(end, declarations);
    }

    /// <summary>The usual prefixes that names of elements or attributes seem to have.</summary>
    private static HashSet<string> UsedPrefixes(string text)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        for (int colon = text.IndexOf(':'); colon >= 0; colon = text.IndexOf(':', colon + 1))
        {
            int start = colon;
            while (start > 0 && colon - start <= s_maxPrefix && char.IsLetterOrDigit(text[start - 1]))
            {
                start--;
            }

            if (start > 0 && start < colon && text[start - 1] is '<' or ' ')
            {
                used.Add(text.Substring(start, colon - start));
            }
        }

        return used;
    }

    private static int EndOfRootName(string text)
    {
        int i = 0;
        while ((i = text.IndexOf('<', i)) >= 0)
        {
            if (EndOfLiteral(text, i) is { } end)
            {
                i = end;
            }
            else if (i + 1 < text.Length && char.IsLetter(text[i + 1]))
            {
                for (i++; i < text.Length && text[i] is not ('>' or '/' or ' ' or '\n' or '\t'); i++)
                {
                }

                return i < text.Length ? i : -1;
            }
            else
            {
                i++;
            }
        }

        return -1;
    }
}
