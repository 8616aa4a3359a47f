namespace NewsSchema.Core.Formats;

/// <summary>
/// Receives the XML of an export. The library writes it; the generator, which needs only the losses, discards it.
/// </summary>
internal abstract class XmlSink
{
    /// <summary>Opens an element that is the root of its namespace; elements inside are of that namespace.</summary>
    public abstract void Root(string name, string @namespace);

    /// <summary>Returns to the namespace of an outer root, after <see cref="End"/> of the inner one.</summary>
    public abstract void Return(string @namespace);

    public abstract void Start(string name);

    public abstract void End();

    /// <summary>Ends the attributes of an element of running text, in which an indenting writer adds nothing.</summary>
    public abstract void Running();

    /// <summary>Writes an attribute; nothing if there is no value.</summary>
    public abstract void Attribute(string name, string? value);

    public abstract void Lang(string tag);

    /// <summary>Writes the id of an element for all XML processors, including those that do not know the schema of the element.</summary>
    public abstract void Id(string id);

    public abstract void Text(string text, int start, int end);

    public void Text(string text) => Text(text, 0, text.Length);

    /// <summary>Writes an element that contains only text; nothing if there is none.</summary>
    public void Element(string name, string? text)
    {
        if (text is not null)
        {
            Start(name);
            Running();
            Text(text);
            End();
        }
    }
}
