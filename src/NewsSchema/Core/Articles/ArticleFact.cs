using NewsSchema.Core.Text;
using NewsSchema.Core.Values;
using NewsSchema.Formats;

namespace NewsSchema.Core.Articles;

/// <summary>One value of an article, with the path that the report calls it by. Whatever is a fact is either written or reported.</summary>
internal sealed class ArticleFact(int index, string path, string text, SourceSpan place, FactMeaning? meaning = null)
{
    /// <summary>Stands for a text that was found to be no URI.</summary>
    private const string NoUri = "";

    private string? _uri;

    /// <summary>The position in <see cref="ArticleView.Facts"/>; -1 for what is only a second view of a fact, which nobody accounts for.</summary>
    public int Index { get; } = index;

    public string Path { get; } = path;

    public string Text { get; } = text;

    /// <summary>Where the article's source says so; meaningless for data from elsewhere.</summary>
    public SourceSpan Place { get; set; } = place;

    /// <summary>What the metadata means; null where it is none, or no standard knows its name.</summary>
    public NewsConcept? Concept => meaning?.Concept;

    /// <summary>True for metadata whose name no standard knows.</summary>
    public bool IsUnknown => Lost is not null && Concept is null;

    /// <summary>Why no format carries it, where that is already known.</summary>
    public string? Lost => meaning?.Lost;

    /// <summary>What this says something about: where that is lost, so is this, and need not be reported.</summary>
    public ArticleFact? Owner => meaning?.Owner;

    /// <summary>What the text refers to, where it is an id of the article.</summary>
    public AnnotationView? Target { get; set; }

    /// <summary>The text for readers: the name of what is referred to.</summary>
    public string Name => Target?.Name ?? Text;

    /// <summary>The text as a URI; null where it is none.</summary>
    public string? Uri => (_uri ??= UriText.Make(Text) ?? NoUri) is { Length: > 0 } uri ? uri : null;
}
