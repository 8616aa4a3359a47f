namespace NewsSchema.Core.Formats.Ninjs;

/// <summary>A text for readers in its role, plain or marked up.</summary>
internal sealed class NinjsText
{
    private readonly string _text = "";
    private readonly Action<XmlSink>? _markup;

    public NinjsText(string role, string text) => (Role, _text) = (role, text);

    public NinjsText(string role, Action<XmlSink> markup) => (Role, _markup) = (role, markup);

    public string Role { get; }

    public bool IsMarkup => _markup is not null;

    public void WriteTo(JsonSink json)
    {
        if (_markup is not null)
        {
            json.Markup(_markup);
        }
        else
        {
            json.String(_text);
        }
    }
}
