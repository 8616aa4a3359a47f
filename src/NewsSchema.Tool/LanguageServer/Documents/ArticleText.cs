using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Core.Text;
using NewsSchema.Tool.LanguageServer.Protocol;

namespace NewsSchema.Tool.LanguageServer.Documents;

/// <summary>An annotated article in an editor: what it means, and where everything is.</summary>
internal sealed class ArticleText
{
    private readonly OpenDocument _document;
    private readonly Lazy<ArticleOutline> _outline;
    private readonly TextLines _lines;
    private readonly int _mark;

    public ArticleText(OpenDocument document)
    {
        _document = document;
        Source = EditableArticle.Read(document.Text);
        _outline = new Lazy<ArticleOutline>(() => ArticleOutline.Of(Source));
        _lines = new TextLines(Source.Text);
        _mark = document.Text.StartsWith('\uFEFF') ? 1 : 0;
    }

    /// <summary>The article with its syntax. All positions count in its normalized text.</summary>
    public EditableArticle Source { get; }

    /// <summary>What the annotations mean.</summary>
    public ArticleOutline Outline => _outline.Value;

    public string Text => Source.Text;

    public int OffsetAt(Position position) => _lines.OffsetAt(position.Line == 0 ? position with { Character = position.Character - _mark } : position);

    /// <summary>The position of an offset. Lines and columns are the same with any line ends; only a byte order mark moves those of the first line.</summary>
    public Position PositionAt(int offset)
    {
        Position position = _lines.PositionAt(offset);
        return position.Line == 0 ? position with { Character = position.Character + _mark } : position;
    }

    public PositionRange RangeOf(SourceSpan span) => new(PositionAt(span.Start), PositionAt(span.End));

    /// <summary>Edits of the file's text, as the engine makes them, in the positions of the editor.</summary>
    public IReadOnlyList<DocumentEdit> ToEdits(IEnumerable<TextEdit> edits) => [.. edits.Select(edit => new DocumentEdit(_document.ToRange(edit.Start, edit.End), edit.Replacement))];

    /// <summary>The id that a position names: in attributes or the front matter, or by words that mention it.</summary>
    public IdAtPosition? FindId(Position position)
    {
        int offset = OffsetAt(position);
        if (WordAt(offset) is { Length: > 0 } word)
        {
            string id = Source.Substring(word);
            if (IdOccurrences.Find(Source, id).Exists(occurrence => occurrence.Source == word))
            {
                return new IdAtPosition(id, word);
            }
        }

        return FindMention(offset) is { Annotation: { View.IsAnonymous: false } annotation } span ? new IdAtPosition(annotation.Id, WordsOf(span)) : null;
    }

    /// <summary>The innermost span with an entity, a statement or a value at an offset; null if there is none.</summary>
    public OutlineSpan? FindMention(int offset)
    {
        if (Outline.At(offset) is not { } place)
        {
            return null;
        }

        OutlineSpan? span = place.Span;
        while (span is { Annotation: null })
        {
            span = span.Parent < 0 ? null : place.Block.Spans[span.Parent];
        }

        return span ?? (place.Block.Whole?.Annotation is null ? null : place.Block.Whole);
    }

    /// <summary>The characters between the brackets of a span; its attributes if it has none.</summary>
    public static SourceSpan WordsOf(OutlineSpan span) => span.Open.Length == 0 ? span.Source : SourceSpan.FromBounds(span.Open.End, span.Close.Start);

    /// <summary>The name, in the sense of ids and classes, around an offset; empty if there is none.</summary>
    public SourceSpan WordAt(int offset)
    {
        int start = offset;
        while (start > 0 && Characters.IsName(Text[start - 1]))
        {
            start--;
        }

        int end = offset;
        while (end < Text.Length && Characters.IsName(Text[end]))
        {
            end++;
        }

        // The position before the sign belongs to the id, too.
        return start == end && offset < Text.Length && Text[offset] == '#' && offset + 1 < Text.Length && Characters.IsName(Text[offset + 1])
            ? WordAt(offset + 1)
            : SourceSpan.FromBounds(start, end);
    }
}

/// <summary>An id and the characters that name it.</summary>
internal sealed record IdAtPosition(string Id, SourceSpan Source);
