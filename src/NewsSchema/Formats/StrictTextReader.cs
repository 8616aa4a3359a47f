using System.Text;

namespace NewsSchema.Formats;

/// <summary>Decodes a stream up to the first byte that is not of its encoding, so that what precedes it can be read; then it throws <see cref="DecoderFallbackException"/>.</summary>
internal sealed class StrictTextReader : TextReader
{
    private const int Piece = 8 * 1024;

    private readonly Stream _stream;
    private readonly Decoder _decoder;
    private readonly FirstFailure _failure = new();
    private readonly byte[] _bytes = new byte[Piece];
    private readonly char[] _characters;
    private int _start;
    private int _end;
    private bool _isStarted;
    private bool _isAtEnd;

    /// <param name="stream">The stream, which is not closed.</param>
    /// <param name="encoding">Its encoding. A byte order mark is skipped.</param>
    public StrictTextReader(Stream stream, Encoding encoding)
    {
        _stream = stream;
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = _failure;
        _decoder = strict.GetDecoder();
        _characters = new char[strict.GetMaxCharCount(Piece)];
    }

    public override int Read(char[] buffer, int index, int count)
    {
        while (_start == _end && !_isAtEnd)
        {
            Fill();
        }

        int length = Math.Min(count, _end - _start);
        Array.Copy(_characters, _start, buffer, index, length);
        _start += length;
        return length;
    }

    public override int Read() => throw new NotSupportedException();

    public override int Peek() => throw new NotSupportedException();

    private void Fill()
    {
        if (_failure.HasOccurred)
        {
            throw new DecoderFallbackException("A byte is not of the encoding of the file.");
        }

        int count = _stream.Read(_bytes);
        _isAtEnd = count == 0;
        _start = 0;
        _end = _decoder.GetChars(_bytes, 0, count, _characters, 0, flush: _isAtEnd);
        if (_failure.HasOccurred)
        {
            _isAtEnd = false;
            _end = Array.IndexOf(_characters, FirstFailure.Sign, 0, _end);
        }

        if (!_isStarted && _end > 0)
        {
            _isStarted = true;
            _start = _characters[0] == '\uFEFF' ? 1 : 0;
        }
    }

    /// <summary>Marks the first failure in the decoded text.</summary>
    private sealed class FirstFailure : DecoderFallback
    {
        public const char Sign = '\uFFFF';

        public bool HasOccurred { get; private set; }

        public override int MaxCharCount => 1;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new SignBuffer(this);

        private sealed class SignBuffer(FirstFailure failure) : DecoderFallbackBuffer
        {
            public override int Remaining => _remaining;

            private int _remaining;

            public override bool Fallback(byte[] bytesUnknown, int index)
            {
                failure.HasOccurred = true;
                _remaining = 1;
                return true;
            }

            public override char GetNextChar() => _remaining-- > 0 ? Sign : '\0';

            public override bool MovePrevious() => false;

            public override void Reset() => _remaining = 0;
        }
    }
}
