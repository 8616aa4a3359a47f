using System.Text;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Formats.NewsMarkdown.Syntax;

/// <summary>
/// Reads attribute lists. The first error of a broken list is reported, and the rest is read as far as possible,
/// so that one error in a list does not make the ids that it declares unknown everywhere else.
/// </summary>
internal sealed class AttributeReader
{
    /// <summary>From this number of names on, a set finds duplicates: long lists take linear time, and usual ones need no set.</summary>
    private const int SetThreshold = 16;

    private readonly string _text;
    private readonly StringCache _strings;
    private readonly bool _keepsComments;
    private readonly StringBuilder _value = new();

    private readonly AttributeItems<AttributeName>.Store _classItems = new();
    private readonly AttributeItems<AttributePair>.Store _pairItems = new();

    private AttributeList _list = new();
    private HashSet<string>? _classes;
    private HashSet<string>? _names;

    private List<SourceError>? _errors;
    private int _start;
    private int _position;
    private int _limit;
    private bool _isBroken;
    private bool _isClosed;
    private int _openQuote;
    private int _pairsBeforeQuote;
    private string? _quoteWithBrace;

    public AttributeReader(string text, StringCache strings, bool keepsComments)
    {
        _keepsComments = keepsComments;
        _text = text;
        _strings = strings;
    }

    /// <summary>The end of the last list: after its brace or, if it was not closed, where reading the text continues.</summary>
    public int Position => _position;

    /// <summary>Reads the list that starts with the brace at <paramref name="start"/> and adds its items to <paramref name="list"/>.</summary>
    /// <param name="start">The position of the brace.</param>
    /// <param name="limit">The end of the block.</param>
    /// <param name="list">Receives the items.</param>
    /// <param name="errors">Receives the errors; null if only the list's end is needed.</param>
    /// <returns>Whether the list is closed before <paramref name="limit"/>.</returns>
    public bool Read(int start, int limit, AttributeList list, List<SourceError>? errors)
    {
        if (!ReferenceEquals(list, _list))
        {
            _list = list;
            _classes = null;
            _names = null;
        }

        _errors = errors;
        _start = start;
        _position = start + 1;
        _limit = limit;
        _isBroken = false;
        _quoteWithBrace = null;
        _isClosed = false;
        while (ReadItem())
        {
        }

        list.Source = SourceSpan.FromBounds(list.Source.Length > 0 ? list.Source.Start : start, _position);
        return _isClosed;
    }

    /// <summary>Forgets the last list after items were removed from it.</summary>
    public void Reset() => _list = new AttributeList();

    /// <returns>Whether the list continues.</returns>
    private bool ReadItem()
    {
        bool isSeparated = SkipSpace() || _position == _start + 1;
        if (_position >= _limit)
        {
            return _isBroken ? Close(_limit) : Fail(NewsErrorCodes.UnclosedAttributes, _start, 1, "attribute list");
        }

        char c = _text[_position];
        if (c == '}')
        {
            return Close(_position);
        }

        if (!isSeparated)
        {
            // A quoted value that contains a '}' and ends in the middle of something is the one whose quote was left open.
            return _quoteWithBrace is null || _isBroken ? Unexpected() : FailAtQuoteWithBrace();
        }

        if (c == '.' || c == '#')
        {
            return ReadName(c);
        }

        return Characters.IsLetter(c) ? ReadPair() : Unexpected();
    }

    private bool Close(int brace)
    {
        _position = brace + 1;
        _isClosed = true;
        return false;
    }

    private bool SkipSpace()
    {
        int start = _position;
        while (_position < _limit)
        {
            char c = _text[_position];
            if (c == '%' && (_position > start || _position == _start + 1))
            {
                int comment = _position;
                int end = _text.AsSpan(_position + 1, _limit - _position - 1).IndexOfAny('%', '}');
                _position = end < 0 ? _limit : _position + 1 + end;
                if (end >= 0 && _text[_position] == '%')
                {
                    _position++;
                }

                if (_keepsComments)
                {
                    (_list.Comments ??= []).Add(SourceSpan.FromBounds(comment, _position));
                }
            }
            else if (Characters.IsBlankOrNewline(c))
            {
                _position++;
            }
            else
            {
                break;
            }
        }

        return _position > start;
    }

    private bool ReadName(char sign)
    {
        int start = _position + 1;
        int end = Characters.EndOfName(_text, start, _limit);
        if (end == start)
        {
            // The error is the text in the place of the name or, if there is none, the sign itself.
            _position = start;
            return start < _limit && !Characters.IsBlankOrNewline(_text[start]) && _text[start] != '}' ? Unexpected() : UnexpectedAt(start - 1);
        }

        var name = new AttributeName(_strings.Get(_text, start, end - start), SourceSpan.FromBounds(start - 1, end));
        _position = end;
        if (sign == '#')
        {
            if (_list.Id is AttributeName first)
            {
                Report(NewsErrorCodes.SecondId.At(name.Span, first.Text, name.Text));
            }
            else
            {
                _list.Id = name;
            }
        }
        else if (HasClass(name.Text))
        {
            Report(NewsErrorCodes.RepeatedClass.At(name.Span, name.Text));
        }
        else
        {
            _classItems.Add(ref _list.Classes, name);
            _classes?.Add(name.Text);
        }

        return true;
    }

    private bool ReadPair()
    {
        int start = _position;
        int end = Characters.EndOfName(_text, start, _limit);
        string name = _strings.Get(_text, start, end - start);
        _position = end;
        if (end < _limit && _text[end] == '=')
        {
            _position++;
        }
        else if (end < _limit && !Characters.IsBlankOrNewline(_text[end]) && _text[end] != '}')
        {
            return Unexpected();
        }

        if (_position == _limit || Characters.IsBlankOrNewline(_text[_position]) || _text[_position] == '}')
        {
            return Fail(NewsErrorCodes.AttributeWithoutValue, start, end - start, name);
        }

        int valueStart = _position;
        string value;
        char c = _text[_position];
        if (c == '"')
        {
            if (!TryReadQuoted(name, out value))
            {
                return false;
            }
        }
        else if (Characters.IsWrongQuote(c))
        {
            return Fail(NewsErrorCodes.WrongQuote, valueStart, 1, c.ToString());
        }
        else
        {
            while (_position < _limit && Characters.IsBare(_text[_position]))
            {
                _position++;
            }

            if (_position == valueStart)
            {
                return Unexpected();
            }

            value = _strings.Get(_text, valueStart, _position - valueStart);
        }

        var pair = new AttributePair(name, value, SourceSpan.FromBounds(start, end), SourceSpan.FromBounds(valueStart, _position));
        if (HasPair(pair.Name))
        {
            Report(NewsErrorCodes.RepeatedAttribute.At(pair.NameSpan, pair.Name));
        }
        else
        {
            _pairItems.Add(ref _list.Pairs, pair);
            _names?.Add(pair.Name);
        }

        return true;
    }

    private bool TryReadQuoted(string name, out string value)
    {
        int quote = _position;
        int start = quote + 1;
        int from = start;
        _value.Clear();
        while (true)
        {
            int next = _text.AsSpan(from, _limit - from).IndexOfAny('"', '\\', '\n');
            if (next < 0)
            {
                value = "";
                return FailAtQuote(quote, name);
            }

            next += from;
            char c = _text[next];
            if (c == '"')
            {
                _position = next + 1;
                if (_value.Length == 0)
                {
                    value = _strings.Get(_text, start, next - start);
                }
                else
                {
                    value = _value.Append(_text, start, next - start).ToString();
                }

                if (_quoteWithBrace is null && _text.IndexOf('}', quote, next - quote) >= 0)
                {
                    _quoteWithBrace = name;
                    _openQuote = quote;
                    _pairsBeforeQuote = _list.Pairs.Count;
                }

                return true;
            }

            from = next + 1;
            if (c == '\n')
            {
                _value.Append(_text, start, next - start).Append(' ');
                start = from = Characters.SkipBlanks(_text, from, _limit);
            }
            else if (from < _limit && Characters.IsPunctuation(_text[from]))
            {
                _value.Append(_text, start, next - start).Append(_text[from]);
                start = ++from;
            }
        }
    }

    private bool Unexpected() => UnexpectedAt(_position);

    private bool UnexpectedAt(int position)
    {
        string character = Characters.At(_text, position);
        return Fail(NewsErrorCodes.UnexpectedCharacter, position, character.Length, character);
    }

    /// <summary>Reports the list's first error and continues after it, unless a bracket or the end comes before a brace: then the list was not closed.</summary>
    private bool Fail(NewsErrorCode code, int position, int length, string argument)
    {
        if (!_isBroken)
        {
            int end = IndexOfClosingBrace(_position);
            if (end < 0)
            {
                if (_quoteWithBrace is object)
                {
                    return FailAtQuoteWithBrace();
                }

                _errors?.Add(code == NewsErrorCodes.WrongQuote
                    ? code.At(new SourceSpan(position, length), argument)
                    : NewsErrorCodes.UnclosedAttributes.At(new SourceSpan(_start, 1), "attribute list"));
                _position = position == _start ? _limit : position;
                return false;
            }

            _errors?.Add(code.At(new SourceSpan(position, length), argument));
            _isBroken = true;
            _limit = end;
        }

        while (_position < _limit && !Characters.IsBlankOrNewline(_text[_position]))
        {
            _position++;
        }

        return true;
    }

    private bool FailAtQuoteWithBrace()
    {
        _list.Pairs.Truncate(_pairsBeforeQuote);
        _names = null;
        return FailAtQuote(_openQuote, _quoteWithBrace!);
    }

    /// <summary>Reports a quote that was left open; most likely it should end before the next brace.</summary>
    private bool FailAtQuote(int quote, string name)
    {
        if (_isBroken)
        {
            return Close(_limit);
        }

        _errors?.Add(NewsErrorCodes.UnclosedQuote.At(new SourceSpan(quote, 1), name));
        int end = IndexOfClosingBrace(quote);
        if (end >= 0)
        {
            return Close(end);
        }

        _position = quote;
        return false;
    }

    private int IndexOfClosingBrace(int from)
    {
        int next = _text.AsSpan(from, _limit - from).IndexOfAny('}', '{', '[');
        return next >= 0 && _text[from + next] == '}' ? from + next : -1;
    }

    private void Report(SourceError error)
    {
        if (!_isBroken)
        {
            _errors?.Add(error);
        }
    }

    private bool HasClass(string name)
    {
        ref AttributeItems<AttributeName> classes = ref _list.Classes;
        if (classes.Count < SetThreshold)
        {
            for (int i = 0; i < classes.Count; i++)
            {
                if (classes[i].Text == name)
                {
                    return true;
                }
            }

            return false;
        }

        if (_classes is null)
        {
            _classes = new HashSet<string>(StringComparer.Ordinal);
            foreach (AttributeName other in classes)
            {
                _classes.Add(other.Text);
            }
        }

        return _classes.Contains(name);
    }

    private bool HasPair(string name)
    {
        ref AttributeItems<AttributePair> pairs = ref _list.Pairs;
        if (pairs.Count < SetThreshold)
        {
            for (int i = 0; i < pairs.Count; i++)
            {
                if (pairs[i].Name == name)
                {
                    return true;
                }
            }

            return false;
        }

        if (_names is null)
        {
            _names = new HashSet<string>(StringComparer.Ordinal);
            foreach (AttributePair other in pairs)
            {
                _names.Add(other.Name);
            }
        }

        return _names.Contains(name);
    }
}
