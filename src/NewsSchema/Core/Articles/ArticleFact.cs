using NewsSchema.Core.Text;
using NewsSchema.Core.Values;
using NewsSchema.Formats;

namespace NewsSchema.Core.Articles;

/// <summary>One value of an article, with its path for reports. Every fact is either written or reported.</summary>
internal sealed class ArticleFact(int index, string path, string text, SourceSpan place, FactMeaning? meaning = null)
{
    /// <summary>A placeholder for a text that is not a URI.</summary>
    private const string NoUri = "";

    private string? _uri;

    /// <summary>The position in <see cref="ArticleView.Facts"/>; -1 for a second view of a fact, which does not have to be accounted for.</summary>
    public int Index { get; } = index;

    public string Path { get; } = path;

    public string Text { get; } = text;

    /// <summary>The place in the article's source; meaningless for data from elsewhere.</summary>
    public SourceSpan Place { get; set; } = place;

    /// <summary>The concept of metadata; null if it is not metadata, or if no standard defines its name.</summary>
    public NewsConcept? Concept => meaning?.Concept;

    /// <summary>True for metadata whose name no standard defines.</summary>
    public bool IsUnknown => Lost is not null && Concept is null;

    /// <summary>The reason why no format carries it, if that is already known.</summary>
    public string? Lost => meaning?.Lost;

    /// <summary>The fact that this one describes. If that is lost, this is lost too and is not reported.</summary>
    public ArticleFact? Owner => meaning?.Owner;

    /// <summary>The annotation that the text refers to, if it is an id of the article.</summary>
    public AnnotationView? Target { get; set; }

    /// <summary>The text for readers: for a reference, the name of its target.</summary>
    public string Name => Target?.Name ?? Text;

    /// <summary>The text as a URI; null if it is not a URI.</summary>
    public string? Uri => (_uri ??= UriText.Make(Text) ?? NoUri) is { Length: > 0 } uri ? uri : null;
}
