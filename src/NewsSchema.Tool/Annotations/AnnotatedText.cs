namespace NewsSchema.Tool.Annotations;

/// <summary>The form that all annotation formats share: a text, the marks on it, and the relations between them.</summary>
/// <param name="text">The text, to the character.</param>
internal sealed class AnnotatedText(string text)
{
    public string Text { get; } = text;

    public List<TextMark> Marks { get; init; } = [];

    public List<MarkRelation> Relations { get; init; } = [];

    /// <summary>Facts about the whole text.</summary>
    public List<KeyValuePair<string, string>> Metadata { get; init; } = [];
}
