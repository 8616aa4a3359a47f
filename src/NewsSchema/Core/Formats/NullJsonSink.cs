namespace NewsSchema.Core.Formats;

/// <summary>Discards JSON.</summary>
internal sealed class NullJsonSink : JsonSink
{
    public override void StartObject()
    {
    }

    public override void EndObject()
    {
    }

    public override void StartArray()
    {
    }

    public override void EndArray()
    {
    }

    public override void Name(string name)
    {
    }

    public override void String(string value)
    {
    }

    public override void Number(decimal value)
    {
    }

    public override void Markup(Action<XmlSink> write) => write(new NullXmlSink());
}
