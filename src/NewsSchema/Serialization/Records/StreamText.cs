namespace NewsSchema.Serialization.Records;

/// <summary>Reads a whole stream into memory: an article or a record is small, and is parsed as one text.</summary>
internal static class StreamText
{
    public static ReadOnlyMemory<byte> Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using MemoryStream buffer = CreateBuffer(stream);
        stream.CopyTo(buffer);
        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }

    public static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using MemoryStream buffer = CreateBuffer(stream);
        await stream.CopyToAsync(buffer, cancellationToken).ConfigureAwait(false);
        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }

    private static MemoryStream CreateBuffer(Stream stream) =>
        new(stream.CanSeek ? (int)Math.Clamp(stream.Length - stream.Position, 0, 1 << 20) : 4096);
}
