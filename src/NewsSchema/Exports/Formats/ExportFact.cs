using NewsSchema.Syntax;

namespace NewsSchema.Exports;

/// <summary>One value of an article, with the path that the report calls it by. Whatever is a fact is either written or reported.</summary>
internal sealed class ExportFact(int index, string path, string text, SourceSpan place)
{
    private string? _uri;
    private bool _hasUri;

    /// <summary>The position in <see cref="ExportArticle.Facts"/>; -1 for what is only a second view of a fact, which nobody accounts for.</summary>
    public int Index { get; } = index;

    public string Path { get; } = path;

    public string Text { get; } = text;

    /// <summary>Where the article's source says so; meaningless for data from elsewhere.</summary>
    public SourceSpan Place { get; set; } = place;

    public NewsConcept? Concept { get; init; }

    /// <summary>True for metadata whose name no standard knows.</summary>
    public bool IsUnknown => Lost is not null && Concept is null;

    /// <summary>Why no format carries it, where that is already known.</summary>
    public string? Lost { get; init; }

    /// <summary>What this says something about: where that is lost, so is this, and need not be reported.</summary>
    public ExportFact? Owner { get; init; }

    /// <summary>What the text refers to, where it is an id of the article.</summary>
    public ExportAnnotation? Target { get; set; }

    /// <summary>The text for readers: the name of what is referred to.</summary>
    public string Name => Target?.Name ?? Text;

    /// <summary>The text as a URI; null where it is none.</summary>
    public string? Uri
    {
        get
        {
            if (!_hasUri)
            {
                _hasUri = true;
                _uri = UriText.Make(Text);
            }

            return _uri;
        }
    }
}
