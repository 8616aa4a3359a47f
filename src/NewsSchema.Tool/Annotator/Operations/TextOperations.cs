using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Core.Formats.NewsMarkdown.Fixing;
using NewsSchema.Core.Text;
using NewsSchema.Tool.Annotator.Files;
using NewsSchema.Tool.Annotator.Http;

namespace NewsSchema.Tool.Annotator.Operations;

/// <summary>Changes level and slot of a block.</summary>
internal sealed record SetBlockOperation(int Block, int Level) : EditOperation
{
    public string? Slot { get; init; }

    public override string Label => Slot is null ? "set level" : $"make it {Slot}";

    public override IEnumerable<int> Blocks => [Block];

    public override void Apply(EditBatch batch) => batch.Apply(new SetBlock(Block, Level, Slot), Block);
}

/// <summary>Makes one of the fixes of a finding.</summary>
internal sealed record ApplyFixOperation(int Finding, int Fix) : EditOperation
{
    public override string Label => "fix";

    public override bool NeedsVersion => true;

    public override void Apply(EditBatch batch)
    {
        var fixes = new ArticleFixes(batch.Article);
        TextFix? fix = Finding >= 0 && Finding < fixes.Errors.Count ? fixes.Find(fixes.Errors[Finding]).ElementAtOrDefault(Fix) : null;
        batch.Apply(fix?.Edits ?? throw new EditRefusedException(new EditRefusal(EditRefusalReason.NotFound, "there is no such fix"), -1));
    }
}

/// <summary>Replaces the text of the file, as an author writes it.</summary>
internal sealed record SetSourceOperation(string Text) : EditOperation
{
    private const int LongestExcerpt = 80;

    /// <summary>Whether words of the article may change.</summary>
    public bool AllowTextChange { get; init; }

    public override string Label => "edit source";

    public override bool NeedsVersion => true;

    public override void Apply(EditBatch batch)
    {
        if (!FileText.IsEncodable(Text))
        {
            throw new RequestException(400, "badRequest", "the text has half a surrogate pair, which no file in UTF-8 can have");
        }

        var after = EditableArticle.Read(WithLineEndsOf(batch.Article.File));
        (string before, string text) = (batch.Article.PlainText, after.PlainText);
        if (before != text && !AllowTextChange)
        {
            int start = Math.Max(0, before.AsSpan().CommonPrefixLength(text) - (LongestExcerpt / 4));
            throw new RequestException(422, "changesText", "the words of the article change: confirm that they may, or take the change back")
            {
                Details = json =>
                {
                    json.WriteString("before"u8, Excerpt(before, start));
                    json.WriteString("after"u8, Excerpt(text, start));
                },
            };
        }

        batch.Replace(after);
    }

    /// <summary>The text with the byte order mark and the line ends of the file.</summary>
    private string WithLineEndsOf(string file)
    {
        string text = TextNormalization.Normalize(Text);
        int end = file.IndexOf('\n', StringComparison.Ordinal);
        return (file.StartsWith('\uFEFF') ? "\uFEFF" : "") + (end > 0 && file[end - 1] == '\r' ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text);
    }

    private static string Excerpt(string text, int start)
    {
        int end = Math.Min(text.Length, start + LongestExcerpt);
        start -= start > 0 && start < text.Length && char.IsLowSurrogate(text[start]) ? 1 : 0;
        end += end > 0 && end < text.Length && char.IsLowSurrogate(text[end]) ? 1 : 0;
        return text[Math.Min(start, text.Length)..end];
    }
}

/// <summary>Accepts suggestions by their keys.</summary>
internal sealed record AcceptSuggestionsOperation(IReadOnlyList<string> Keys) : EditOperation
{
    public override string Label => Keys.Count == 1 ? "accept suggestion" : "accept suggestions";

    public override void Apply(EditBatch batch) => Suggestions.Acceptance.Apply(batch, Keys);
}
