namespace NewsSchema.Core.Formats;

/// <summary>
/// Takes the XML that a format makes of an article. The library writes it; the generator, which only wants to know what is lost, drops it.
/// </summary>
internal abstract class XmlSink
{
    /// <summary>Opens an element that is the root of its namespace; elements inside are of that namespace.</summary>
    public abstract void Root(string name, string @namespace);

    /// <summary>Goes back to the namespace of an outer root, after <see cref="End"/> of the inner one.</summary>
    public abstract void Return(string @namespace);

    public abstract void Start(string name);

    public abstract void End();

    /// <summary>Ends the attributes of an element of running text, in which an indenting writer adds nothing.</summary>
    public abstract void Running();

    /// <summary>An attribute; nothing where there is no value.</summary>
    public abstract void Attribute(string name, string? value);

    public abstract void Lang(string tag);

    /// <summary>The id of an element for every XML processor, also one that does not know the schema of the element.</summary>
    public abstract void Id(string id);

    public abstract void Text(string text, int start, int end);

    public void Text(string text) => Text(text, 0, text.Length);

    /// <summary>An element that holds only text; nothing where there is none.</summary>
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
