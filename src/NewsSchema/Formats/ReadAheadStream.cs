namespace NewsSchema.Formats;

/// <summary>
/// A stream that is read asynchronously ahead of a reader that is synchronous. The reader takes what is in memory. It waits for the stream only within an article that is longer than that, or that the sender
/// interrupts.
/// </summary>
internal sealed class ReadAheadStream(Stream stream) : Stream
{
    private const int Capacity = 64 * 1024;
    private const int Piece = 16 * 1024;

    private readonly byte[] _bytes = new byte[Capacity];
    private int _start;
    private int _end;
    private bool _isAtEnd;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Reads ahead until the memory is full, the stream ends, or the sender seems to have sent a whole article.</summary>
    public async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        MoveToFront();
        while (!_isAtEnd && _bytes.Length - _end >= Piece && !EndsWithArticle())
        {
            int count = await stream.ReadAsync(_bytes.AsMemory(_end), cancellationToken).ConfigureAwait(false);
            _isAtEnd = count == 0;
            _end += count;
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_start == _end && !_isAtEnd && buffer.Length > 0)
        {
            MoveToFront();
            _end = stream.ReadAsync(_bytes.AsMemory()).AsTask().GetAwaiter().GetResult();
            _isAtEnd = _end == 0;
        }

        int length = Math.Min(buffer.Length, _end - _start);
        _bytes.AsSpan(_start, length).CopyTo(buffer);
        _start += length;
        return length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void MoveToFront()
    {
        _bytes.AsSpan(_start, _end - _start).CopyTo(_bytes);
        _end -= _start;
        _start = 0;
    }

    /// <summary>Whether what was read ends like an element or an object: a sender that has sent an article can wait before it sends the next one, which the reader must not wait for.</summary>
    private bool EndsWithArticle()
    {
        ReadOnlySpan<byte> read = _bytes.AsSpan(_start, _end - _start).TrimEnd("\0 \t\r\n"u8);
        return read.Length > 0 && read[^1] is (byte)'>' or (byte)'}' or (byte)']';
    }
}
