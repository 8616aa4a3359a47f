using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NewsSchema.Formats;

namespace NewsSchema.Html;

/// <summary>
/// Reads HTML as browsers do (HTML Living Standard, section 13.2), but runs no script and requests nothing. It is used for HTML that is not well-formed if <see cref="ReadOptions.Html"/> has it.
/// Instances have no state and can be shared by threads.
/// </summary>
/// <remarks>
/// Scripts, styles and templates are passed on without their content, event handlers and <c>javascript:</c> addresses without their value, so that the report can name what was left out.
/// </remarks>
public sealed class HtmlReader : IHtmlReader
{
    private HtmlReader()
    {
    }

    /// <summary>The reader.</summary>
    public static HtmlReader Instance { get; } = new();

    /// <summary>Reads a fragment or a document.</summary>
    /// <param name="html">The HTML.</param>
    /// <param name="sink">Receives the elements and the text of the body, in their order. It receives nothing if an exception is thrown.</param>
    /// <exception cref="FormatException">The HTML would take too much time or memory: it nests deeper than 512 elements, or does not close formatting that many paragraphs would then repeat.</exception>
    public void Read(string html, IMarkupSink sink)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(sink);
        HtmlLimits.Check(html);
        if (Parse(html).Body is { } body)
        {
            new HtmlWalk(sink).Walk(body);
        }
    }

    /// <summary>A parser without a browsing context has no loader and no script engine.</summary>
    private static IDocument Parse(string html) => new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(html);
}
