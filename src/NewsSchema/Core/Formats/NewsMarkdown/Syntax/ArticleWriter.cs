using System.Globalization;
using System.Text;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Text;
using NewsSchema.Core.Yaml;

namespace NewsSchema.Core.Formats.NewsMarkdown.Syntax;

/// <summary>
/// Writes an article in the format's canonical form; reading the result gives an equal article.
/// If a block's text would be read as markup or be ignored (a blank line in a paragraph, white space at the end of the file),
/// an empty comment <c>{%}</c> keeps it.
/// </summary>
internal sealed class ArticleWriter
{
    private const string Guard = "{%}";
    private const string Fence = ":::";
    private const string Escaped = "[]{\\\n\r";

    private readonly Article _article;
    private readonly bool _isParagraphALine;
    private readonly StringBuilder _output = new();
    private readonly Stack<Container> _containers = new();
    private readonly Stack<InlineSpan> _spans = new();

    private readonly AttributeWriter _attributes;

    private int _nextContainer;
    private int _lineStart;
    private bool _isFirstLine;

    private ArticleWriter(Article article)
    {
        _article = article;
        _isParagraphALine = TextSettings.Of(article.Front).IsParagraphALine;
        _attributes = new AttributeWriter(_output);
    }

    /// <summary>Writes an article; all lines, including the last one, end with LF.</summary>
    /// <exception cref="ArgumentException">
    /// The article contains something that the format cannot express, so that writing it would lose data: spans or containers that overlap,
    /// an invalid name, a line break in a heading or an attribute or (with <c>paragraphs: line</c>) in a paragraph, a carriage return,
    /// blocks without a line between them. This never happens for an article that was read.
    /// </exception>
    public static string Write(Article article) => new ArticleWriter(article).Write();

    private string Write()
    {
        if (_article.Front.Members.Count > 0)
        {
            _output.Append("---\n");
            YamlWriter.Write(_article.Front, _output);
            _output.Append("---\n");
            if (_article.Blocks.Count > 0 || _article.Containers.Count > 0)
            {
                _output.Append('\n');
            }
        }

        for (int i = 0; i < _article.Blocks.Count; i++)
        {
            WriteSeparator(i);
            OpenContainers(i);
            WriteBlock(i);
        }

        WriteEnd();
        return _output.ToString();
    }

    private void WriteSeparator(int index)
    {
        string separator = _article.Blocks[index].Separator;
        if (index == 0)
        {
            if (separator.Length > 0)
            {
                throw Unwritable("The first block has a separator.");
            }

            return;
        }

        if (!IsSeparator(separator))
        {
            throw Unwritable("The separator of block " + Number(index) + " is not made of blank lines.");
        }

        _output.Append('\n');
        bool isClosed = CloseContainers(index);
        int rest = _isParagraphALine ? 0 : 1;
        bool hasBlankLine = separator.Length > rest;
        if (!hasBlankLine && !isClosed && _article.Blocks[index - 1].Level == 0)
        {
            throw Unwritable("There is no blank line between the blocks " + Number(index - 1) + " and " + Number(index) + ".");
        }

        _output.Append(separator, rest, separator.Length - rest);
    }

    /// <summary>Whether a separator is a newline and blank lines; with <c>paragraphs: line</c>, the first newline is not part of it.</summary>
    private bool IsSeparator(string separator)
    {
        bool isLineEnd = _isParagraphALine || (separator.Length > 0 && separator[0] == '\n');
        foreach (char c in separator)
        {
            isLineEnd &= Characters.IsBlankOrNewline(c);
        }

        return isLineEnd && (separator.Length == 0 || separator[separator.Length - 1] == '\n');
    }

    private void WriteEnd()
    {
        int count = _article.Blocks.Count;
        if (count > 0)
        {
            _output.Append('\n');
        }

        CloseContainers(count);
        if (count > 0 && _nextContainer < _article.Containers.Count)
        {
            _output.Append('\n');
        }

        OpenContainers(count);
        if (_nextContainer < _article.Containers.Count)
        {
            throw Unwritable("The containers are not in the order of their blocks.");
        }
    }

    private bool CloseContainers(int index)
    {
        bool isClosed = false;
        while (_containers.Count > 0 && _containers.Peek().End == index)
        {
            _containers.Pop();
            _output.Append(Fence).Append('\n');
            isClosed = true;
        }

        return isClosed;
    }

    private void OpenContainers(int index)
    {
        for (; _nextContainer < _article.Containers.Count && _article.Containers[_nextContainer].Start == index; _nextContainer++)
        {
            Container container = _article.Containers[_nextContainer];
            CloseContainers(index);
            int limit = _containers.Count > 0 ? _containers.Peek().End : _article.Blocks.Count;
            if (container.End < index || container.End > limit)
            {
                throw Unwritable("Containers overlap or end after the last block.");
            }

            _containers.Push(container);
            AttributeList attributes = container.Attributes;
            _output.Append(Fence).Append(' ');
            if (attributes.Classes.Count == 1 && attributes.Id is null && attributes.Pairs.Count == 0)
            {
                _attributes.WriteName(attributes.Classes[0].Text);
            }
            else
            {
                _attributes.Write(attributes);
            }

            _output.Append('\n');
        }

        CloseContainers(index);
    }

    private void WriteBlock(int index)
    {
        Block block = _article.Blocks[index];
        if (block.Attributes is object)
        {
            _attributes.Write(block.Attributes);
            _output.Append('\n');
        }

        if (block.Level < 0 || block.Level > 6)
        {
            throw Unwritable("A heading's level is 1 to 6.");
        }

        if (block.Level > 0)
        {
            _output.Append('#', block.Level).Append(' ');
        }

        int start = _output.Length;
        _lineStart = start;
        _isFirstLine = true;
        WriteInline(block);
        EndLine(block.Level > 0);

        bool startsWithBlank = _output.Length > start && (block.Level > 0 ? _output[start] == ' ' : index == 0 && Characters.IsBlank(_output[start]));
        bool startsLikeBom = start == 0 && _output.Length > 0 && _output[0] == '\uFEFF';
        if (startsWithBlank || startsLikeBom)
        {
            _output.Insert(start, Guard);
        }

        if (index == _article.Blocks.Count - 1 && _output.Length > start && Characters.IsBlank(_output[_output.Length - 1]))
        {
            _output.Append(Guard);
        }
    }

    private void WriteInline(Block block)
    {
        string text = block.Text;
        int position = 0;
        _spans.Clear();
        foreach (InlineSpan span in block.Spans)
        {
            while (_spans.Count > 0 && _spans.Peek().End <= span.Start)
            {
                CloseSpan(block, ref position);
            }

            int limit = _spans.Count > 0 ? _spans.Peek().End : text.Length;
            if (span.Start < position || span.End < span.Start || span.End > limit)
            {
                throw Unwritable("Spans overlap, are out of order, or reach beyond the text.");
            }

            if (_spans.Count == Vocabulary.MaxDepth)
            {
                throw Unwritable("Spans nest deeper than " + Number(Vocabulary.MaxDepth) + ".");
            }

            WriteText(block, position, span.Start);
            position = span.Start;
            _output.Append('[');
            _spans.Push(span);
        }

        while (_spans.Count > 0)
        {
            CloseSpan(block, ref position);
        }

        WriteText(block, position, text.Length);
    }

    private void CloseSpan(Block block, ref int position)
    {
        InlineSpan span = _spans.Pop();
        WriteText(block, position, span.End);
        position = span.End;
        _output.Append(']');
        if (span.Href is object)
        {
            _attributes.WriteTarget(span.Href);
        }

        AttributeList attributes = span.Attributes;
        if (span.Href is null || attributes.Classes.Count > 0 || attributes.Id is object || attributes.Pairs.Count > 0)
        {
            _attributes.Write(attributes);
        }
    }

    private void WriteText(Block block, int start, int end)
    {
        string text = block.Text;
        while (start < end)
        {
            if (_output.Length == _lineStart && block.Level == 0 && StartsLikeBlock(text, start, end))
            {
                _output.Append('\\');
            }

            int length = text.AsSpan(start, end - start).IndexOfAny(Escaped.AsSpan());
            _output.Append(text, start, length < 0 ? end - start : length);
            if (length < 0)
            {
                return;
            }

            start += length;
            char c = text[start++];
            if (c == '\n' || c == '\r')
            {
                BreakLine(c, block.Level > 0);
            }
            else
            {
                _output.Append('\\').Append(c);
            }
        }
    }

    private void BreakLine(char c, bool isHeading)
    {
        if (c == '\r' || isHeading || _isParagraphALine)
        {
            throw Unwritable(c == '\r' ? "A text holds a carriage return."
                : isHeading ? "A heading holds a line break."
                : "A paragraph holds a line break, though each is one line of the text.");
        }

        EndLine(false);
        _output.Append('\n');
        _lineStart = _output.Length;
        _isFirstLine = false;
    }

    /// <summary>Whether a text at the start of a line would be read as a heading, a container or front matter.</summary>
    public static bool StartsLikeBlock(string text, int start, int end) =>
        text[start] == '#' || StartsWith(text, start, end, Fence) || StartsWith(text, start, end, "---");

    private static bool StartsWith(string text, int start, int end, string prefix) =>
        end - start >= prefix.Length && string.CompareOrdinal(text, start, prefix, 0, prefix.Length) == 0;

    /// <summary>Keeps a blank line, which would end the paragraph; with a single comment, it would be a note.</summary>
    private void EndLine(bool isHeading)
    {
        for (int i = _lineStart; i < _output.Length; i++)
        {
            if (!Characters.IsBlank(_output[i]))
            {
                return;
            }
        }

        string blanks = _output.ToString(_lineStart, _output.Length - _lineStart);
        _output.Length = _lineStart;
        _output.Append(Guard);
        if (_isFirstLine && !isHeading)
        {
            _output.Append(Guard);
        }

        _output.Append(blanks);
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static ArgumentException Unwritable(string message) => new(message);
}
