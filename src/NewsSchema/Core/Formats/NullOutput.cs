namespace NewsSchema.Core.Formats;

/// <summary>Discards an export, of which only the report is needed.</summary>
internal sealed class NullOutput : FormatOutput
{
    /// <summary>An arbitrary moment, because losses do not depend on it.</summary>
    public override DateTimeOffset Now => default;

    public override void Json(bool isIndented, bool isForPages, Action<JsonSink> write) => write(new NullJsonSink());

    public override void Xml(bool isIndented, Action<XmlSink> write) => write(new NullXmlSink());

    public override void Text(string text)
    {
    }
}
