namespace NewsSchema.Core.Formats;

/// <summary>
/// Receives an export as JSON, XML or text. The library writes it; the generator, which needs only the losses, discards it
/// (<see cref="NullOutput"/>).
/// </summary>
internal abstract class FormatOutput
{
    /// <summary>The moment of the export.</summary>
    public abstract DateTimeOffset Now { get; }

    /// <param name="isIndented">Whether it is indented.</param>
    /// <param name="isForPages">Whether it must be inert inside HTML.</param>
    /// <param name="write">Writes it.</param>
    public abstract void Json(bool isIndented, bool isForPages, Action<JsonSink> write);

    /// <param name="isIndented">Whether it is indented.</param>
    /// <param name="write">Writes it.</param>
    public abstract void Xml(bool isIndented, Action<XmlSink> write);

    public abstract void Text(string text);
}
