namespace NewsSchema.Core.Formats.WireText;

/// <summary>Reads a message into a draft.</summary>
internal interface IWireMessageReader
{
    void Read(WireMessage message);
}
