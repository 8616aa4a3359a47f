namespace NewsSchema.Formats;

/// <summary>Reads HTML that is not well-formed XML. The package NewsSchema.Html has an implementation.</summary>
public interface IHtmlReader
{
    /// <summary>Reads a fragment or a document. It must run no script and request nothing.</summary>
    /// <param name="html">The HTML.</param>
    /// <param name="sink">Receives the elements and the text of the body, in their order.</param>
    void Read(string html, IMarkupSink sink);
}
