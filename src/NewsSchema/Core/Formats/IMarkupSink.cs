namespace NewsSchema.Formats;

/// <summary>Receives the elements and the text of a document in their order. Each element that starts must end.</summary>
public interface IMarkupSink
{
    /// <summary>Starts an element.</summary>
    /// <param name="name">The name without a prefix, in lower case.</param>
    /// <param name="attributes">The attributes by name.</param>
    void StartElement(string name, IReadOnlyList<KeyValuePair<string, string>> attributes);

    /// <summary>Text between tags, with character references replaced.</summary>
    /// <param name="text">The text.</param>
    void Text(string text);

    /// <summary>Ends the element that started last.</summary>
    void EndElement();
}
