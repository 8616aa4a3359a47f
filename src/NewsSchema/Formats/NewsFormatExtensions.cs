namespace NewsSchema.Formats;

/// <summary>What a <see cref="NewsFormat"/> can do at run time.</summary>
public static class NewsFormatExtensions
{
    /// <summary>Creates a writer of the format.</summary>
    /// <param name="format">The format.</param>
    /// <param name="options">
    /// The options; null for the defaults. Options of another format, or plain <see cref="ExportOptions"/>, count with what all formats have in common.
    /// </param>
    /// <exception cref="NotSupportedException">The format cannot be written: see <see cref="NewsFormat.CanWrite"/>.</exception>
    public static ExportWriter CreateWriter(this NewsFormat format, ExportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(format);
        return format.CanWrite ? new ExportWriter(format, options) : throw new NotSupportedException($"{format.Title} cannot be written.");
    }
}
