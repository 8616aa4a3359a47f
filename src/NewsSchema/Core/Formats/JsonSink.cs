namespace NewsSchema.Core.Formats;

/// <summary>
/// Receives the JSON of an export. The library writes it; the generator, which needs only the losses, discards it.
/// </summary>
internal abstract class JsonSink
{
    public abstract void StartObject();

    public abstract void EndObject();

    public abstract void StartArray();

    public abstract void EndArray();

    /// <summary>Writes the name of a member, before its value.</summary>
    public abstract void Name(string name);

    public abstract void String(string value);

    public abstract void Number(decimal value);

    /// <summary>Writes a string that contains XML.</summary>
    public abstract void Markup(Action<XmlSink> write);

    public void StartObject(string name)
    {
        Name(name);
        StartObject();
    }

    public void StartArray(string name)
    {
        Name(name);
        StartArray();
    }

    public void String(string name, string value)
    {
        Name(name);
        String(value);
    }

    public void Number(string name, decimal value)
    {
        Name(name);
        Number(value);
    }
}
