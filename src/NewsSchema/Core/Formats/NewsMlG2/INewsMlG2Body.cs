using NewsSchema.Core.Articles;

namespace NewsSchema.Core.Formats.NewsMlG2;

/// <summary>The text of an article inside a news item, in one of the languages for marked-up text.</summary>
internal interface INewsMlG2Body
{
    string ContentType { get; }

    /// <summary>The XML ids of the elements that name each annotation, in the order of the text. They are known before the text is written.</summary>
    IReadOnlyDictionary<AnnotationView, List<string>> Ids { get; }

    void Write();
}
