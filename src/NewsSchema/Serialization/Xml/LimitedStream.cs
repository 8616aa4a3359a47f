namespace NewsSchema.Serialization.Xml;

/// <summary>Reads a stream into memory up to one byte more than a limit, so that a stream without an end costs no more than the limit.</summary>
internal static class LimitedStream
{
    private const int Piece = 64 * 1024;

    public static ReadOnlyMemory<byte> Read(Stream stream, int maxLength)
    {
        using var buffer = new MemoryStream();
        byte[] piece = new byte[Piece];
        int count;
        while (buffer.Length <= maxLength && (count = stream.Read(piece)) > 0)
        {
            buffer.Write(piece, 0, count);
        }

        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }

    public static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream stream, int maxLength, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        byte[] piece = new byte[Piece];
        int count;
        while (buffer.Length <= maxLength && (count = await stream.ReadAsync(piece, cancellationToken).ConfigureAwait(false)) > 0)
        {
            buffer.Write(piece, 0, count);
        }

        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }
}
