using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;
using NewsSchema.Core.Text;
using NewsSchema.Core.Yaml;

namespace NewsSchema.Core.Formats.NewsMarkdown.Editing;

/// <summary>
/// Writes an article in its canonical form, with its comments and with what an author chooses: the lines of a paragraph, and long texts of the front matter.
/// Without comments, such lines and such texts, the result is the text that <see cref="ArticleWriter"/> writes.
/// </summary>
internal sealed class ArticleFormatter
{
    private readonly EditableArticle _article;
    private readonly string _text;
    private readonly int _end;
    private readonly List<TextEdit> _edits = [];

    private ArticleFormatter(EditableArticle article)
    {
        _article = article;
        _text = article.Text;
        _end = _text.TrimEnd(' ', '\t', '\n').Length;
    }

    /// <summary>Formats the text of a file. An article with errors in its syntax is refused, because the end of its parts is a guess.</summary>
    /// <param name="file">The text, with or without a byte order mark, in any line ends, which stay.</param>
    /// <param name="part">The part of the file to format; null for all of it. A change that is only partly in it is not made.</param>
    public static EditResult Format(string file, SourceSpan? part = null)
    {
        if (FindEdits(file, part, out List<TextEdit> edits, out ArticleDigest before) is { } refusal)
        {
            return new EditResult(null, [], refusal);
        }

        string formatted = TextEdits.Apply(file, edits);
        return edits.Count == 0 || before == ArticleDigest.Of(NewsMarkdownDocument.Read(formatted, []))
            ? new EditResult(formatted, edits, null)
            : new EditResult(null, [], new EditRefusal(EditRefusalReason.ChangesText, "the canonical form would change the article"));
    }

    /// <summary>Finds the edits. Of the article, only a digest is kept, because what was read takes many times the memory of the file.</summary>
    private static EditRefusal? FindEdits(string file, SourceSpan? part, out List<TextEdit> edits, out ArticleDigest digest)
    {
        EditableArticle article = EditableArticle.Read(file);
        if (article.SyntaxErrors.FirstOrDefault(IsSyntaxError) is { } error)
        {
            edits = [];
            digest = ArticleDigest.None;
            return new EditRefusal(EditRefusalReason.Invalid, "the article has an error in its syntax: " + error.Message);
        }

        var formatter = new ArticleFormatter(article);
        formatter.FormatAll();
        edits = article.ToFile(TextEdits.Sort(formatter._edits));
        if (part is { } only)
        {
            edits.RemoveAll(edit => edit.Start < only.Start || edit.Start + edit.Length > only.End);
        }

        digest = edits.Count == 0 ? ArticleDigest.None : ArticleDigest.Of(article.Document);
        return null;
    }

    private static bool IsSyntaxError(SourceError error) =>
        error.Code != NewsErrorCodes.ChecksumMismatch.Id && NewsErrorCodes.Get(error.Code).Severity == NewsSeverity.Error;

    private void FormatAll()
    {
        FormatFront();
        foreach (Container container in _article.Article.Containers)
        {
            FormatContainer(container);
        }

        foreach (Block block in _article.Article.Blocks)
        {
            FormatBlock(block);
        }

        FormatEnd();
    }

    private void FormatFront()
    {
        int body = 0;
        if (_article.FrontLines is { } lines)
        {
            string formatted = _article.Article.Front.Members.Count == 0 && lines.Length == 0
                ? ""
                : YamlFormatter.Format(_text, lines.Start, lines.End, _article.Article.Front);
            Replace(SourceSpan.FromBounds(0, lines.Start), "---\n");
            Replace(lines, formatted);
            body = EndOfLine(lines.End);
            Replace(SourceSpan.FromBounds(lines.End, Math.Min(body, _end)), "---");
        }

        // One blank line after the front matter, none without.
        int content = SkipBlankLines(Math.Min(body == 0 ? 0 : body + 1, _text.Length));
        if (content < _end && !StartsLikeMark(content))
        {
            Replace(SourceSpan.FromBounds(body, content), body == 0 ? "" : "\n\n");
        }
    }

    private void FormatContainer(Container container)
    {
        AttributeList list = container.Attributes;
        bool isName = list.Classes.Count == 1 && list.Id is null && list.Pairs.Count == 0 && list.Comments is null or { Count: 0 };
        ReplaceToLineEnd(container.Source, "::: " + (isName ? list.Classes[0].Text : AttributeFormatter.Format(_text, list)));
        if (container.Close.Length > 0)
        {
            ReplaceToLineEnd(container.Close, ":::");
        }
    }

    private void FormatBlock(Block block)
    {
        if (block.Attributes is { } attributes)
        {
            ReplaceToLineEnd(attributes.Source, AttributeFormatter.Format(_text, attributes));
        }

        BlockPositions positions = block.Positions!;
        string prefix = block.Level > 0 ? new string('#', block.Level) + " " : "";
        if (prefix.Length > 0 || !(StartsLikeMark(block.Source.Start) || StartsWithComment(positions.Content)))
        {
            Replace(SourceSpan.FromBounds(block.Source.Start, positions.Content.Start), prefix);
        }

        foreach (BlockMarkup markup in positions.Markup)
        {
            if (markup.Kind == MarkupKind.Close)
            {
                Replace(markup.Source, CloseOf(block.Spans[markup.Span]));
            }
        }

        FormatEscapes(block);
    }

    /// <summary>Whether a text would begin with a byte order mark if the white space before it were removed.</summary>
    private bool StartsLikeMark(int position)
    {
        int content = Characters.SkipBlanks(_text, position, _text.Length);
        return content < _text.Length && _text[content] == '\uFEFF';
    }

    /// <summary>Whether a comment begins a block. At the start of a line, it could be a note.</summary>
    private bool StartsWithComment(SourceSpan content) => content.Length > 1 && _text[content.Start] == '{' && _text[content.Start + 1] == '%';

    private string CloseOf(InlineSpan span)
    {
        string target = span.Href is null ? "" : AttributeWriter.ToTarget(span.Href);
        string attributes = span.Attributes.Source.Length > 0 ? AttributeFormatter.Format(_text, span.Attributes) : "";
        return "]" + target + (span.Href is not null && attributes == "{}" ? "" : attributes);
    }

    /// <summary>A backslash is before the characters that the canonical form escapes, and no others.</summary>
    private void FormatEscapes(Block block)
    {
        BlockPositions positions = block.Positions!;
        int markup = 0;
        int position = positions.Content.Start;
        for (int i = 0; i < block.Text.Length; i++)
        {
            bool isEscaped = false;
            int start = position;
            for (; markup < positions.Markup.Count && positions.Markup[markup].Offset == i; markup++)
            {
                position = positions.Markup[markup].Source.End;
                isEscaped = positions.Markup[markup].Kind == MarkupKind.Escape;
                start = isEscaped ? positions.Markup[markup].Source.Start : position;
            }

            bool isLineStart = block.Level == 0 && (start == positions.Content.Start || _text[start - 1] == '\n');
            bool needsEscape = block.Text[i] is '[' or ']' or '{' or '\\' || (isLineStart && ArticleWriter.StartsLikeBlock(block.Text, i, EndOfPiece(block, i, markup)));
            if (needsEscape && !isEscaped)
            {
                _edits.Add(TextEdit.Insert(position, "\\"));
            }
            else if (isEscaped && !needsEscape)
            {
                _edits.Add(TextEdit.Delete(position - 1, position));
            }

            position++;
        }
    }

    /// <summary>The end of the text that no bracket interrupts, as far as it matters for what begins a block.</summary>
    private static int EndOfPiece(Block block, int offset, int markup)
    {
        BlockPositions positions = block.Positions!;
        int end = offset + 3;
        while (markup < positions.Markup.Count && positions.Markup[markup].Offset < end && (positions.Markup[markup].Kind == MarkupKind.Escape || positions.Markup[markup].Offset <= offset))
        {
            markup++;
        }

        return Math.Min(end, markup < positions.Markup.Count ? positions.Markup[markup].Offset : block.Text.Length);
    }

    /// <summary>White space at the end of the file, which belongs to no block, becomes one line end.</summary>
    private void FormatEnd() => Replace(SourceSpan.FromBounds(_end, _text.Length), _end == 0 ? "" : "\n");

    private void Replace(SourceSpan span, string replacement)
    {
        if (string.CompareOrdinal(_text, span.Start, replacement, 0, Math.Max(span.Length, replacement.Length)) != 0)
        {
            _edits.Add(new TextEdit(span.Start, span.Length, replacement));
        }
    }

    /// <summary>Replaces a part of a line together with the white space after it.</summary>
    private void ReplaceToLineEnd(SourceSpan span, string replacement)
    {
        // That at the end of the file is replaced there.
        int end = Characters.SkipBlanks(_text, span.End, _text.Length);
        bool isAtLineEnd = span.End < _end && end < _text.Length && _text[end] == '\n';
        Replace(isAtLineEnd ? SourceSpan.FromBounds(span.Start, end) : span, replacement);
    }

    private int EndOfLine(int position)
    {
        int end = _text.IndexOf('\n', position);
        return end < 0 ? _text.Length : end;
    }

    /// <summary>The start of the first line that is not blank.</summary>
    private int SkipBlankLines(int position)
    {
        int line = position;
        for (int i = position; i < _text.Length && Characters.IsBlankOrNewline(_text[i]); i++)
        {
            line = _text[i] == '\n' ? i + 1 : line;
        }

        return line;
    }
}
