using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Xml;

/// <summary>Reads XML text into elements.</summary>
internal static class XmlTree
{
    /// <summary>Reads a document.</summary>
    /// <param name="xml">The text, with or without a byte order mark, with any line ends. An encoding that it declares does not count.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="errors">Receives the first error: NEWS8102, NEWS8103 or NEWS8401. Its span counts in the text after <see cref="TextNormalization.Normalize"/>.</param>
    /// <param name="cancellation">Checked at each element.</param>
    /// <exception cref="OperationCanceledException">The token is cancelled.</exception>
    /// <returns>The document; null after an error.</returns>
    public static XmlDocument? Read(string xml, XmlLimits limits, List<SourceError> errors, CancellationToken cancellation = default)
    {
        string text = TextNormalization.Normalize(xml);
        return XmlGuard.CheckLength(text.Length, limits, errors) ? new XmlTreeReader(text, limits, errors, cancellation).Read() : null;
    }
}
