using NewsSchema.Tool.LanguageServer.Protocol;
using NewsSchema.Tool.LanguageServer.Rpc;
using NewsSchema.Tool.Projects;

namespace NewsSchema.Tool.LanguageServer.Documents;

/// <summary>A version of a document that an editor shows. It does not change, so that a request works on what was there when it arrived.</summary>
internal sealed class OpenDocument
{
    private readonly Lazy<TextLines> _lines;
    private readonly Lazy<ArticleText> _article;

    public OpenDocument(string uri, string languageId, int version, string text)
    {
        Uri = uri;
        Path = DocumentUri.ToPath(uri);
        LanguageId = languageId;
        Version = version;
        Text = text;
        _lines = new Lazy<TextLines>(() => new TextLines(Text));
        _article = new Lazy<ArticleText>(() => new ArticleText(this));
    }

    /// <summary>The address as the editor wrote it.</summary>
    public string Uri { get; }

    /// <summary>The path; null if it is not in a file yet.</summary>
    public string? Path { get; }

    /// <summary>The key in <see cref="DocumentUri.ToKey"/>.</summary>
    public string Key => Path ?? Uri;

    public string LanguageId { get; }

    public int Version { get; }

    /// <summary>The text in the editor, with its line ends, and with a byte order mark if the editor keeps that in the text.</summary>
    public string Text { get; }

    /// <summary>The lines of the text.</summary>
    public TextLines Lines => _lines.Value;

    /// <summary>Whether it is an annotated article.</summary>
    public bool IsArticle => LanguageId is "news" or "newsmarkdown" || FixtureNames.IsArticle(FileName);

    /// <summary>The file's name; an article that is not in a file yet gets one.</summary>
    public string FileName => Path is null ? (LanguageId is "news" or "newsmarkdown" ? "untitled.news.md" : "untitled.news." + LanguageId) : System.IO.Path.GetFileName(Path);

    /// <summary>The article that it is, read when it is first needed.</summary>
    public ArticleText Article => _article.Value;

    /// <summary>The next version, with changes that follow one another.</summary>
    /// <exception cref="RpcException">A range ends before it starts.</exception>
    public OpenDocument With(int? version, IReadOnlyList<ContentChange> changes)
    {
        string text = Text;
        TextLines lines = Lines;
        foreach (ContentChange change in changes)
        {
            if (change.Range is { } range)
            {
                int start = lines.OffsetAt(range.Start);
                int end = lines.OffsetAt(range.End);
                text = start <= end
                    ? string.Concat(text.AsSpan(0, start), change.Text, text.AsSpan(end))
                    : throw RpcException.Invalid($"The range of a change of {Uri} ends before it starts: the document stays as it was.");
            }
            else
            {
                text = change.Text;
            }

            lines = changes.Count > 1 ? new TextLines(text) : lines;
        }

        return new OpenDocument(Uri, LanguageId, version ?? Version + 1, text);
    }

    public PositionRange ToRange(int start, int end) => new(Lines.PositionAt(start), Lines.PositionAt(end));
}
