namespace NewsSchema.Serialization.Xml;

/// <summary>A stream whose beginning was read to find out what it is, and that is then read from its beginning.</summary>
internal sealed class RestartedStream : Stream
{
    private readonly Stream _stream;
    private readonly byte[] _start;
    private readonly int _length;
    private int _position;

    /// <param name="stream">The stream, which is not closed.</param>
    /// <param name="length">The length of the beginning, in bytes.</param>
    public RestartedStream(Stream stream, int length)
    {
        _stream = stream;
        _start = new byte[length];
        int read;
        while (_length < length && (read = stream.Read(_start, _length, length - _length)) > 0)
        {
            _length += read;
        }
    }

    /// <summary>The beginning; all of a shorter stream.</summary>
    public ReadOnlySpan<byte> Start => _start.AsSpan(0, _length);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_position == _length)
        {
            return _stream.Read(buffer, offset, count);
        }

        int read = Math.Min(count, _length - _position);
        Start.Slice(_position, read).CopyTo(buffer.AsSpan(offset));
        _position += read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
