namespace NewsSchema.Formats;

/// <summary>Reads HTML that is not well-formed XML. The package NewsSchema.Html has an implementation.</summary>
public interface IHtmlReader
{
    /// <summary>Reads a fragment or a document. It must run no script and request nothing.</summary>
    /// <param name="html">The HTML.</param>
    /// <param name="sink">Receives the elements and the text of the body, in their order; nothing if an exception is thrown.</param>
    /// <exception cref="FormatException">The HTML would take too much time or memory. It is kept as it is, with a note.</exception>
    void Read(string html, IMarkupSink sink);
}
