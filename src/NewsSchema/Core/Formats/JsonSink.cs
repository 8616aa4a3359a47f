namespace NewsSchema.Core.Formats;

/// <summary>
/// Takes the JSON that a format makes of an article. The library writes it; the generator, which only wants to know what is lost, drops it.
/// </summary>
internal abstract class JsonSink
{
    public abstract void StartObject();

    public abstract void EndObject();

    public abstract void StartArray();

    public abstract void EndArray();

    /// <summary>The name of the member whose value comes next.</summary>
    public abstract void Name(string name);

    public abstract void String(string value);

    public abstract void Number(decimal value);

    /// <summary>A string that is XML.</summary>
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
