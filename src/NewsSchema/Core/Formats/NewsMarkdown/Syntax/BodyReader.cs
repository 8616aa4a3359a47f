using System.Text;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Formats.NewsMarkdown.Syntax;

/// <summary>Reads what follows the front matter: blocks, containers, attribute lines, notes.</summary>
internal sealed class BodyReader
{
    private const string Fence = ":::";

    private readonly string _text;
    private readonly bool _isParagraphALine;
    private readonly Article _article;
    private readonly List<SourceError> _errors;
    private readonly CancellationToken _cancellation;
    private readonly AttributeReader _attributes;
    private readonly InlineReader _inline;
    private readonly Stack<Container> _open = new();
    private readonly StringBuilder _separator = new();
    private readonly List<SourceError> _listErrors = [];

    private int _position;
    private int _chunkEnd;
    private AttributeList? _pending;
    private bool _isBelowHeading;

    private BodyReader(string text, int start, bool isParagraphALine, bool keepsPositions, Article article, List<SourceError> errors, CancellationToken cancellation)
    {
        _text = text;
        _position = start;
        _isParagraphALine = isParagraphALine;
        _article = article;
        _errors = errors;
        _cancellation = cancellation;
        _attributes = new AttributeReader(text, new StringCache(VocabularyNames.Table), keepsPositions);
        _inline = new InlineReader(text, isParagraphALine, keepsPositions, _attributes, errors);
    }

    /// <summary>Reads the text from <paramref name="start"/> on into the article's blocks and containers.</summary>
    public static void Read(string text, int start, bool isParagraphALine, bool keepsPositions, Article article, List<SourceError> errors, CancellationToken cancellation) =>
        new BodyReader(text, start, isParagraphALine, keepsPositions, article, errors, cancellation).Read();

    private void Read()
    {
        while (true)
        {
            SkipBlankLines();
            if (_position == _text.Length)
            {
                break;
            }

            _cancellation.ThrowIfCancellationRequested();
            ReadConstruct();
        }

        DropPending();
        while (_open.Count > 0)
        {
            Container container = _open.Pop();
            container.End = _article.Blocks.Count;
            _errors.Add(NewsErrorCodes.UnclosedContainer.At(new SourceSpan(container.Source.Start, Fence.Length)));
        }

        TrimEnd();
    }

    private void SkipBlankLines()
    {
        int start = _position;
        int i = start;
        int lineStart = start;
        while (i < _text.Length && Characters.IsBlankOrNewline(_text[i]))
        {
            if (_text[i++] == '\n')
            {
                lineStart = i;
            }
        }

        _position = i == _text.Length ? i : lineStart;
        if (lineStart > start)
        {
            _separator.Append(_text, start, lineStart - start);
            _isBelowHeading = false;
            DropPending();
        }
    }

    private void ReadConstruct()
    {
        char c = _text[_position];
        bool isComment = c == '{' && _position + 1 < _text.Length && _text[_position + 1] == '%';
        if ((c == ':' && TryReadFence()) || (isComment && TryReadNote()))
        {
            return;
        }

        if (_isBelowHeading)
        {
            _isBelowHeading = false;
            _errors.Add(NewsErrorCodes.HeadingNotAlone.At(SourceSpan.FromBounds(_position, EndOfLine(_position))));
        }

        if (c == '{' && !isComment && TryReadAttributeLine())
        {
            return;
        }

        ReadBlock();
    }

    private bool TryReadFence()
    {
        int colons = _position;
        while (colons < _text.Length && _text[colons] == ':')
        {
            colons++;
        }

        int content = Characters.SkipBlanks(_text, colons, _text.Length);
        bool isLineEnd = content == _text.Length || _text[content] == '\n';
        if (colons - _position < Fence.Length || (content == colons && !isLineEnd))
        {
            return false;
        }

        DropPending();
        if (isLineEnd)
        {
            CloseContainer(colons);
        }
        else
        {
            OpenContainer(content);
        }

        return true;
    }

    private void CloseContainer(int end)
    {
        if (_open.Count > 0)
        {
            Container container = _open.Pop();
            container.End = _article.Blocks.Count;
            container.Close = SourceSpan.FromBounds(_position, end);
        }
        else
        {
            // Counts as a blank line, because two blocks never touch.
            _errors.Add(NewsErrorCodes.UnopenedContainer.At(SourceSpan.FromBounds(_position, end)));
            _separator.Append('\n');
        }

        _isBelowHeading = false;
        SkipLine(end);
    }

    private void OpenContainer(int content)
    {
        if (_isBelowHeading)
        {
            _isBelowHeading = false;
            _errors.Add(NewsErrorCodes.HeadingNotAlone.At(SourceSpan.FromBounds(_position, EndOfLine(_position))));
        }

        var container = new Container { Start = _article.Blocks.Count };
        int end;
        if (_text[content] == '{')
        {
            _attributes.Read(content, ChunkEnd(), container.Attributes, _errors);
            end = _attributes.Position;
        }
        else if ((end = Characters.EndOfName(_text, content, _text.Length)) > content)
        {
            var span = SourceSpan.FromBounds(content, end);
            container.Attributes.Classes.Add(new AttributeName(_text.Substring(content, end - content), span));
            container.Attributes.Source = span;
        }

        int rest = Characters.SkipBlanks(_text, end, _text.Length);
        if (rest < _text.Length && _text[rest] != '\n')
        {
            string unexpected = Characters.At(_text, rest);
            _errors.Add(NewsErrorCodes.UnexpectedCharacter.At(new SourceSpan(rest, unexpected.Length), unexpected));
        }

        container.Source = SourceSpan.FromBounds(_position, end);
        _article.Containers.Add(container);
        _open.Push(container);
        SkipLine(end);
    }

    /// <summary>A comment on separate lines.</summary>
    private bool TryReadNote()
    {
        int limit = ChunkEnd();
        int brace = _text.IndexOf('}', _position, limit - _position);
        if (brace < 0 || !IsBlankUntilLineEnd(brace + 1, limit))
        {
            return false;
        }

        DropPending();
        SkipLine(brace);
        return true;
    }

    private bool TryReadAttributeLine()
    {
        int limit = ChunkEnd();
        AttributeList list = _pending ?? new AttributeList();
        (int classes, int pairs, AttributeName? id, SourceSpan source) = (list.Classes.Count, list.Pairs.Count, list.Id, list.Source);
        int comments = list.Comments?.Count ?? 0;
        _listErrors.Clear();
        bool isClosed = _attributes.Read(_position, limit, list, _listErrors);
        int end = _attributes.Position;
        if (isClosed && !IsBlankUntilLineEnd(end, limit))
        {
            // Attributes before text: the paragraph that they start reports them.
            list.Classes.Truncate(classes);
            list.Pairs.Truncate(pairs);
            list.Id = id;
            list.Source = source;
            list.Comments?.RemoveRange(comments, list.Comments.Count - comments);
            _attributes.Reset();
            return false;
        }

        _errors.AddRange(_listErrors);
        _pending = list;
        if (isClosed)
        {
            SkipLine(end);
            return true;
        }

        // Not closed: the text that it runs into is the paragraph.
        _position = Characters.SkipBlanks(_text, end, limit);
        if (_position < limit && _text[_position] == '\n')
        {
            _position++;
        }

        if (_position >= limit)
        {
            _pending = null;
            SkipLine(limit);
            return true;
        }

        return false;
    }

    private void ReadBlock()
    {
        int level = HeadingLevel();
        int end = level > 0 ? EndOfLine(_position) : ChunkEnd();
        int start = _position;
        if (level > 0)
        {
            start += level;
            while (start < end && _text[start] == ' ')
            {
                start++;
            }
        }
        else if (_article.Blocks.Count == 0)
        {
            start = Characters.SkipBlanks(_text, start, end);
        }

        var block = new Block
        {
            Level = level,
            Attributes = _pending,
            Source = SourceSpan.FromBounds(_position, end),
            Separator = TakeSeparator(),
        };
        _pending = null;
        _isBelowHeading = level > 0;
        _inline.Read(start, end, block);
        _article.Blocks.Add(block);
        if (end < _text.Length)
        {
            _separator.Append('\n');
        }

        SkipLine(end);
    }

    private int HeadingLevel()
    {
        int i = _position;
        while (i < _text.Length && _text[i] == '#')
        {
            i++;
        }

        int level = i - _position;
        return level <= 6 && i < _text.Length && _text[i] == ' ' ? level : 0;
    }

    private string TakeSeparator()
    {
        if (_article.Blocks.Count == 0)
        {
            _separator.Clear();
            return "";
        }

        int first = _isParagraphALine ? 1 : 0;
        int length = _separator.Length - first;
        bool isDefault = length == (_isParagraphALine ? 1 : 2) && _separator[_separator.Length - 2] == '\n';
        string separator = isDefault ? (_isParagraphALine ? "\n" : "\n\n") : _separator.ToString(first, length);
        _separator.Clear();
        return separator;
    }

    /// <summary>White space at the end of the article belongs to the file, not to the text; markup after it would keep it.</summary>
    private void TrimEnd()
    {
        if (_article.Blocks.Count == 0)
        {
            return;
        }

        Block last = _article.Blocks[_article.Blocks.Count - 1];
        int kept = 0;
        foreach (InlineSpan span in last.Spans)
        {
            kept = Math.Max(kept, span.End);
        }

        int end = last.Text.Length;
        for (int i = last.Source.End; end > kept && i > last.Source.Start && Characters.IsBlank(_text[i - 1]) && Characters.IsBlank(last.Text[end - 1]); i--)
        {
            end--;
        }

        if (end < last.Text.Length)
        {
            last.Text = last.Text.Substring(0, end);
        }
    }

    private void DropPending()
    {
        if (_pending != null)
        {
            _errors.Add(NewsErrorCodes.UnattachedAttributes.At(_pending.Source));
            _pending = null;
        }
    }

    /// <summary>The end of the paragraph that starts at or contains the position: before a blank line, a closing fence, or the end of the text.</summary>
    private int ChunkEnd()
    {
        if (_position < _chunkEnd)
        {
            return _chunkEnd;
        }

        int i = _position;
        while (true)
        {
            i = EndOfLine(i);
            if (i == _text.Length || IsBlankLine(i + 1) || IsClosingFence(i + 1))
            {
                return _chunkEnd = i;
            }

            i++;
        }
    }

    private bool IsBlankLine(int start) => IsBlankUntilLineEnd(start, _text.Length);

    private bool IsBlankUntilLineEnd(int start, int limit)
    {
        int i = Characters.SkipBlanks(_text, start, limit);
        return i >= limit || _text[i] == '\n';
    }

    private bool IsClosingFence(int start)
    {
        int i = start;
        while (i < _text.Length && _text[i] == ':')
        {
            i++;
        }

        return i - start >= Fence.Length && IsBlankLine(i);
    }

    private int EndOfLine(int start)
    {
        int end = _text.IndexOf('\n', start);
        return end < 0 ? _text.Length : end;
    }

    private void SkipLine(int from) => _position = Math.Min(EndOfLine(from) + 1, _text.Length);
}
