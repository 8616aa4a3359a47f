using System.Text.Json;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Tool.Annotator.Sessions;
using NewsSchema.Tool.Annotator.Suggestions;

namespace NewsSchema.Tool.Annotator.Operations;

/// <summary>Edits that are made one after the other, and become one step of undo.</summary>
/// <param name="article">The article before all.</param>
/// <param name="suggest">Finds the suggestions for an article.</param>
internal sealed class EditBatch(EditableArticle article, Func<ArticleOutline, IReadOnlyList<ArticleSuggestion>> suggest)
{
    private readonly List<IReadOnlyList<TextEdit>> _inverse = [];
    private readonly List<SpanPlace> _added = [];
    private ArticleOutline? _outline;

    /// <summary>The article after the edits so far.</summary>
    public EditableArticle Article { get; private set; } = article;

    public ArticleOutline Outline => _outline ??= ArticleOutline.Of(Article);

    /// <summary>Keys of suggestions that do not exist anymore.</summary>
    public List<string> Skipped { get; } = [];

    /// <summary>Whether anything changed.</summary>
    public bool IsEmpty => _inverse.Count == 0;

    /// <summary>The addresses of the spans that were added, in the article after all edits.</summary>
    public IEnumerable<SpanAddress> Added => _added.Select(place => place.FindIn(Article)).OfType<SpanAddress>().Distinct();

    /// <exception cref="EditRefusedException">The engine refuses the edit.</exception>
    public void Apply(ArticleEdit edit, int block = -1)
    {
        if (TryApply(edit) is { } refusal)
        {
            throw new EditRefusedException(refusal, block);
        }
    }

    /// <summary>Makes an edit if that is possible.</summary>
    /// <returns>Why it is refused; null if it was made.</returns>
    public EditRefusal? TryApply(ArticleEdit edit)
    {
        EditResult result = edit.ApplyTo(Article);
        if (result.Article is not null)
        {
            Become(result.Article, result.Edits);
        }

        return result.Refusal;
    }

    /// <summary>Adds a span and remembers that it is new.</summary>
    /// <exception cref="EditRefusedException">The engine refuses the edit.</exception>
    public void Add(AddSpan edit)
    {
        if (TryAdd(edit) is { } refusal)
        {
            throw new EditRefusedException(refusal, edit.Block);
        }
    }

    /// <summary>Adds a span if that is possible, and remembers that it is new.</summary>
    /// <returns>Why it is refused; null if it was added.</returns>
    public EditRefusal? TryAdd(AddSpan edit)
    {
        EditRefusal? refusal = TryApply(edit);
        if (refusal is null)
        {
            _added.Add(new SpanPlace(edit.Block, edit.Start, edit.End, edit.Attributes));
        }

        return refusal;
    }

    /// <summary>Makes changes of the file's text that the engine proposed.</summary>
    public void Apply(IReadOnlyList<TextEdit> edits)
    {
        if (edits.Count > 0)
        {
            Become(EditableArticle.Read(TextEdits.Apply(Article.File, edits)), edits);
        }
    }

    /// <summary>Replaces the file's text as a whole.</summary>
    public void Replace(EditableArticle other) => Become(other, UndoStep.Between("", Article.File, other.File).Parts[0]);

    public IReadOnlyList<ArticleSuggestion> FindSuggestions() => suggest(Outline);

    /// <summary>The step that makes all back.</summary>
    public UndoStep ToUndo(string label) => new(label, [.. _inverse]);

    /// <summary>Writes which spans were added, and which suggestions did not exist anymore.</summary>
    public void WriteResult(Utf8JsonWriter json)
    {
        json.WriteStartArray("added"u8);
        foreach (SpanAddress address in Added)
        {
            json.WriteStartArray();
            json.WriteNumberValue(address.Block);
            json.WriteNumberValue(address.Index);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        if (Skipped.Count > 0)
        {
            json.WriteStartArray("skipped"u8);
            Skipped.ForEach(json.WriteStringValue);
            json.WriteEndArray();
        }
    }

    private void Become(EditableArticle after, IReadOnlyList<TextEdit> edits)
    {
        if (edits.Count == 0 || after.File == Article.File)
        {
            return;
        }

        _inverse.Insert(0, TextEdits.Invert(Article.File, edits));
        Article = after;
        _outline = null;
    }
}
