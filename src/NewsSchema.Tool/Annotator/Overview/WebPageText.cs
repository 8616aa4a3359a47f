using System.Text;
using NewsSchema.Formats;

namespace NewsSchema.Tool.Annotator.Overview;

/// <summary>Collects the text of a web page in blocks: that of its article if it has such an element, otherwise of its body. Navigation, scripts and forms are left out.</summary>
internal sealed class WebPageText : IMarkupSink
{
    private static readonly HashSet<string> s_blocks = new(StringComparer.Ordinal)
    {
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "div", "section", "article", "main", "blockquote", "figure", "figcaption", "pre", "table", "tr", "ul", "ol", "dl", "body", "address", "header", "footer",
    };

    private static readonly HashSet<string> s_ignored = new(StringComparer.Ordinal) { "head", "script", "style", "template", "nav", "aside", "form", "button", "select", "noscript", "iframe", "svg", "footer" };

    private readonly Stack<string> _open = new();
    private readonly List<(int Level, string Text, bool IsInArticle)> _blocks = [];
    private readonly StringBuilder _text = new();
    private int _ignored;
    private int _articles;

    /// <summary>The blocks with the levels of headings, 0 for others.</summary>
    public IEnumerable<(int Level, string Text)> Blocks =>
        _blocks.Where(block => block.IsInArticle || !_blocks.Exists(static other => other.IsInArticle)).Select(static block => (block.Level, block.Text));

    public void StartElement(string name, IReadOnlyList<KeyValuePair<string, string>> attributes)
    {
        if (s_blocks.Contains(name))
        {
            EndBlock();
        }

        _open.Push(name);
        _ignored += s_ignored.Contains(name) ? 1 : 0;
        _articles += name == "article" ? 1 : 0;
        if (name == "br")
        {
            Text(" ");
        }
    }

    public void Text(string text)
    {
        if (_ignored == 0)
        {
            _text.Append(text);
        }
    }

    public void EndElement()
    {
        string name = _open.Peek();
        if (s_blocks.Contains(name))
        {
            EndBlock();
        }

        _open.Pop();
        _ignored -= s_ignored.Contains(name) ? 1 : 0;
        _articles -= name == "article" ? 1 : 0;
    }

    private void EndBlock()
    {
        string text = string.Join(' ', _text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        _text.Clear();
        if (text.Length > 0)
        {
            int level = _open.TryPeek(out string? name) && name is ['h', >= '1' and <= '6'] ? name[1] - '0' : 0;
            _blocks.Add((level, text, _articles > 0));
        }
    }
}
