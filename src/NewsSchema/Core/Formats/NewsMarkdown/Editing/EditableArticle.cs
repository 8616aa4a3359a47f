using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Formats.NewsMarkdown.Editing;

/// <summary>The text of an article with the positions of everything in it.</summary>
internal sealed class EditableArticle
{
    private readonly Lazy<NewsMarkdownDocument> _document;
    private OriginalOffsets? _offsets;
    private string? _lineEnd;
    private string? _plainText;

    private EditableArticle(string file)
    {
        File = file;
        Text = TextNormalization.Normalize(file);
        List<SourceError> errors = [];
        Article = ArticleReader.Read(file, errors, default, keepsPositions: true);
        SyntaxErrors = [.. errors];
        _document = new Lazy<NewsMarkdownDocument>(() => NewsMarkdownDocument.Resolve(Article, errors));
    }

    /// <summary>The text of the file as it was read.</summary>
    public string File { get; }

    /// <summary>The text with LF and without a byte order mark, in which all positions of the article count.</summary>
    public string Text { get; }

    public Article Article { get; }

    /// <summary>What is wrong with the syntax of the text.</summary>
    public IReadOnlyList<SourceError> SyntaxErrors { get; }

    /// <summary>What the annotations mean. Most edits do not need it.</summary>
    public NewsMarkdownDocument Document => _document.Value;

    /// <summary>The text for publication, which no edit changes.</summary>
    public string PlainText => _plainText ??= ArticleStripper.Strip(Article);

    /// <summary>Reads the text of a file, with or without a byte order mark, in any line ends.</summary>
    public static EditableArticle Read(string file) => new(file);

    /// <summary>The lines of the front matter without those of <c>---</c>; null if there is none.</summary>
    public SourceSpan? FrontLines => ArticleReader.FindFrontLines(Text);

    /// <summary>The block of that index; null if there is none.</summary>
    public Block? FindBlock(int index) => index >= 0 && index < Article.Blocks.Count ? Article.Blocks[index] : null;

    /// <summary>The span; null if there is none.</summary>
    public InlineSpan? FindSpan(SpanAddress address) =>
        FindBlock(address.Block) is { } block && address.Index >= 0 && address.Index < block.Spans.Count ? block.Spans[address.Index] : null;

    /// <summary>The brackets of a span: the opening one, and the closing one with target and attributes.</summary>
    public (SourceSpan Open, SourceSpan Close) BracketsOf(SpanAddress address)
    {
        SourceSpan open = default;
        SourceSpan close = default;
        foreach (BlockMarkup markup in Article.Blocks[address.Block].Positions!.Markup)
        {
            if (markup.Span == address.Index)
            {
                (open, close) = markup.Kind == MarkupKind.Open ? (markup.Source, close) : (open, markup.Source);
            }
        }

        return (open, close);
    }

    public string Substring(SourceSpan span) => Text.Substring(span.Start, span.Length);

    /// <summary>The edits of <see cref="Text"/> as edits of the file, in its own line ends.</summary>
    public List<TextEdit> ToFile(IEnumerable<TextEdit> edits)
    {
        _offsets ??= new OriginalOffsets(File);
        _lineEnd ??= LineEndOf(File);
        return edits.Select(edit =>
        {
            int start = _offsets.Find(edit.Start);
            return new TextEdit(start, _offsets.Find(edit.End) - start, edit.Replacement.Replace("\n", _lineEnd));
        }).ToList();
    }

    /// <summary>The first line end of a file, which new lines get.</summary>
    private static string LineEndOf(string file)
    {
        int end = file.IndexOfAny(['\r', '\n']);
        return end < 0 || file[end] == '\n' ? "\n" : end + 1 < file.Length && file[end + 1] == '\n' ? "\r\n" : "\r";
    }
}
