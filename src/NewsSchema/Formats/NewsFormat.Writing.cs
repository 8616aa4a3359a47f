namespace NewsSchema.Formats;

/// <content>What only the library does, not the generator.</content>
public abstract partial class NewsFormat
{
    /// <summary>A writer of this format.</summary>
    /// <param name="options">
    /// The options; null: the defaults. Options of another format, or plain <see cref="ExportOptions"/>, count with what all formats have in common.
    /// </param>
    /// <exception cref="NotSupportedException">The format cannot be written: see <see cref="CanWrite"/>.</exception>
    public ExportWriter CreateWriter(ExportOptions? options = null) =>
        CanWrite ? new ExportWriter(this, options) : throw new NotSupportedException($"{Title} cannot be written.");
}
