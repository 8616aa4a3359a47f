namespace NewsSchema.Core.Formats;

/// <summary>Discards XML.</summary>
internal sealed class NullXmlSink : XmlSink
{
    public override void Root(string name, string @namespace)
    {
    }

    public override void Return(string @namespace)
    {
    }

    public override void Start(string name)
    {
    }

    public override void End()
    {
    }

    public override void Running()
    {
    }

    public override void Attribute(string name, string? value)
    {
    }

    public override void Lang(string tag)
    {
    }

    public override void Id(string id)
    {
    }

    public override void Text(string text, int start, int end)
    {
    }
}
