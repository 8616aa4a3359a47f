using System.Text;

namespace NewsSchema.Tool.Preview;

/// <summary>Appends HTML; all text is escaped.</summary>
internal sealed class PreviewHtml
{
    private readonly StringBuilder _html = new();

    /// <summary>Appends markup as it is.</summary>
    public PreviewHtml Raw(string html)
    {
        _html.Append(html);
        return this;
    }

    public PreviewHtml Text(string text)
    {
        Escape(text);
        return this;
    }

    /// <summary>Appends a start tag; attributes whose value is null are left out.</summary>
    public PreviewHtml Open(string name, params (string Name, string? Value)[] attributes)
    {
        _html.Append('<').Append(name);
        foreach ((string attribute, string? value) in attributes)
        {
            if (value is not null)
            {
                _html.Append(' ').Append(attribute).Append("=\"");
                Escape(value);
                _html.Append('"');
            }
        }

        _html.Append('>');
        return this;
    }

    public PreviewHtml Close(string name)
    {
        _html.Append("</").Append(name).Append('>');
        return this;
    }

    /// <summary>An element that contains only text.</summary>
    public PreviewHtml Element(string name, string text, params (string Name, string? Value)[] attributes) => Open(name, attributes).Text(text).Close(name);

    public override string ToString() => _html.ToString();

    private void Escape(string text)
    {
        foreach (char c in text)
        {
            _ = c switch
            {
                '&' => _html.Append("&amp;"),
                '<' => _html.Append("&lt;"),
                '>' => _html.Append("&gt;"),
                '"' => _html.Append("&quot;"),
                '\0' => _html.Append('\uFFFD'),
                _ => _html.Append(c),
            };
        }
    }
}
